// Leaving the receipt: the code is shown until it is confirmed and never again, and its reporter is let in once.
import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { newToken } from "#app/base/id.ts";
import { Refusal } from "#app/base/refusal.ts";
import { openByReceiptCode } from "#app/domain/access/commands.server.ts";
import { draftAccess, reporterAccess } from "#app/domain/access/queries.server.ts";
import { trailOf } from "#app/domain/audit/queries.server.ts";
import { confirmReceipt } from "#app/domain/draft/commands/confirm.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { fileReport } from "#app/domain/report/commands/file.server.ts";
import { reporterView } from "#app/domain/report/queries/reporter.server.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { db } from "#db/client.server.ts";
import { draft, reporterSession } from "#db/schema/index.ts";
import { count, eq } from "#db/sql.ts";
import { filedReport, preparedDraft } from "#tests/support/filed-report.ts";

const now = new Date("2026-11-10T06:09:00Z");
const soon = new Date("2026-11-10T06:20:00Z");
const nextDay = new Date("2026-11-11T06:09:01Z");

beforeAll(async () => {
  const keyring = `k1:${randomBytes(32).toString("base64")}`;
  await loadKeyring({ mode: "production", dataDir: "/nowhere", keyring });
});

async function outcomeOf(act: Promise<string>): Promise<string> {
  return act.then(
    () => "let in",
    (thrown: unknown) => {
      if (!(thrown instanceof Refusal)) throw thrown;
      return thrown.code;
    },
  );
}

async function sessions(): Promise<number> {
  const [row] = await db.select({ n: count() }).from(reporterSession);
  return row?.n ?? 0;
}

describe("a receipt", () => {
  it("can be looked at as often as one likes until it is confirmed", async () => {
    const filed = await filedReport(now);
    const first = await openDraft(filed.draft, soon);
    expect((await openDraft(filed.draft, soon))?.content).toEqual(first?.content);
    expect(first?.content).toMatchObject({ code: filed.code, filed: { reference: filed.reference } });
  });

  it("that is confirmed is gone, row and all, and its reporter is let in to this very report", async () => {
    const filed = await filedReport(now);
    const access = await reporterAccess(await confirmReceipt(filed.draft, soon), soon);
    if (!access) throw new Error("whoever confirms a receipt must be let in");
    expect((await reporterView(access, soon)).reference).toBe(filed.reference);
    expect(await openDraft(filed.draft, soon)).toBeNull();
    expect(await db.select().from(draft).where(eq(draft.id, filed.draft.draftId))).toEqual([]);
  });

  it("leaves the code as the way back in", async () => {
    const filed = await filedReport(now);
    await confirmReceipt(filed.draft, soon);
    const access = await reporterAccess(await openByReceiptCode(filed.code, soon), soon);
    expect(access && (await reporterView(access, soon)).reference).toBe(filed.reference);
  });

  it("confirmed five times at once opens one session, and the others find it gone", async () => {
    const filed = await filedReport(now);
    const before = await sessions();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => outcomeOf(confirmReceipt(filed.draft, soon))),
    );
    expect(outcomes.sort()).toEqual([...Array.from({ length: 4 }, () => "draft.gone"), "let in"]);
    expect(await sessions()).toBe(before + 1);
  });

  it("is confirmed on the trail as an opening of the report, with no word of the code", async () => {
    const filed = await filedReport(now);
    const access = await reporterAccess(await confirmReceipt(filed.draft, soon), soon);
    const trail = await trailOf({ kind: "report", id: access?.reportId ?? "" });
    expect(trail.at(-1)).toMatchObject({ type: "access.opened", at: soon, payload: { from: "receipt" } });
    expect(JSON.stringify(trail)).not.toContain(filed.code);
  });

  it("of a draft that was not filed yet can not be confirmed, and the draft stays", async () => {
    const access = await preparedDraft(now);
    expect(await outcomeOf(confirmReceipt(access, soon))).toBe("draft.gone");
    expect(await fileReport(access, soon)).toMatch(/^\d{4}-\d{4}-\d$/);
  });

  it("whose day is over lets nobody in", async () => {
    const filed = await filedReport(now);
    const before = await sessions();
    expect(await outcomeOf(confirmReceipt(filed.draft, nextDay))).toBe("draft.gone");
    expect(await sessions()).toBe(before);
  });

  it("is confirmed with its own cookie only", async () => {
    const filed = await filedReport(now);
    const other = draftAccess(newToken());
    if (!other) throw new Error("a fresh token must open a draft");
    expect(await outcomeOf(confirmReceipt(other, soon))).toBe("draft.gone");
    expect((await openDraft(filed.draft, soon))?.content.code).toBe(filed.code);
  });
});
