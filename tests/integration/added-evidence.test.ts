// Evidence that follows: sealed and hashed like the first, shown to both sides, refused without leaving a trace.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { sweepDrafts } from "#app/domain/draft/commands/save.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { addFile } from "#app/domain/report/commands/add-file.server.ts";
import { deskReport } from "#app/domain/report/queries/desk.server.ts";
import { reporterView } from "#app/domain/report/queries/reporter.server.ts";
import { storage, storageFromUrl, useStorage } from "#app/drivers/storage/index.ts";
import { db, write } from "#db/client.server.ts";
import { evidence, upload } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import { type Desk, openDesk, reportRow } from "#tests/support/case-at-work.ts";
import { permitted } from "#tests/support/desk-staff.ts";
import { filedReport } from "#tests/support/filed-report.ts";

const filed = new Date("2026-11-10T06:09:00Z");
const later = new Date("2026-11-12T02:00:00Z");

let desk: Desk;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huiyin-added-"));
  useStorage(storageFromUrl(`file:${folder}`));
  desk = await openDesk();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function holder(category = "copyright-piracy"): Promise<ReporterAccess> {
  const { reference } = await filedReport(filed, { category: { category } });
  const { id } = await reportRow(reference);
  return { reportId: id, sessionId: "", endsAt: later } as ReporterAccess;
}

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

async function* broken() {
  yield Buffer.from("half of it");
  throw new Error("the line broke");
}

const file = (text: string) => ({ name: "截图.txt", caption: "第二次看到", bytes: bytesOf(text) });

describe("a file that follows a report", () => {
  it("is read by its reporter and by the desk, with the fingerprint of what lies in storage", async () => {
    const access = await holder();
    const sha256 = await addFile(access, file("一页"), later);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const view = await reporterView(access, later);
    expect(view.files).toEqual([
      expect.objectContaining({ name: "截图.txt", caption: "第二次看到", sha256, receivedAt: later }),
    ]);
    const { files } = await deskReport(permitted(desk.triage, "report.read"), view.reference);
    expect(files.map((one) => one.sha256)).toEqual([sha256]);
    expect(await db.select().from(upload).where(eq(upload.reportId, access.reportId))).toEqual([]);
  });

  it("counts once, however often it is sent", async () => {
    const access = await holder();
    await addFile(access, file("一页"), later);
    await expect(addFile(access, file("一页"), later)).rejects.toThrow("evidence.already-there");
    expect((await reporterView(access, later)).files).toHaveLength(1);
  });

  it("leaves neither bytes nor row where the line breaks, or the category takes none", async () => {
    const access = await holder();
    await expect(addFile(access, { ...file(""), bytes: broken() }, later)).rejects.toThrow("the line broke");
    await expect(addFile(await holder("child-sexual-abuse"), file("一页"), later)).rejects.toThrow(
      "evidence.category-takes-no-files",
    );
    expect(await db.select().from(evidence).where(eq(evidence.reportId, access.reportId))).toEqual([]);
    expect(await db.select().from(upload)).toEqual([]);
  });

  it("is refused once there are twice as many as can be filed at once", async () => {
    const access = await holder();
    const limit = policyAt(later).limits.filesPerReport * 2;
    for (let number = 0; number < limit; number += 1) await addFile(access, file(`第 ${number} 页`), later);
    await expect(addFile(access, file("再一页"), later)).rejects.toThrow("evidence.too-many");
  });

  it("whose upload a crash left behind is swept after a day, and not before", async () => {
    const access = await holder();
    await storage().put("left-behind", bytesOf("half"));
    const row = { id: "u", draftId: "", reportId: access.reportId, storageKey: "left-behind", at: later };
    await write(async (tx) => {
      await tx.insert(upload).values(row);
    });
    await sweepDrafts(new Date(later.getTime() + 23 * 3_600_000));
    expect(await storage().head("left-behind")).not.toBeNull();
    await sweepDrafts(new Date(later.getTime() + 25 * 3_600_000));
    expect(await storage().head("left-behind")).toBeNull();
  });
});
