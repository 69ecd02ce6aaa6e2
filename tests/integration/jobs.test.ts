// The worker in the background, and the work that comes by itself.
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createLog } from "#app/base/log.ts";
import { openByReceiptCode } from "#app/domain/access/commands.server.ts";
import { takeSlot } from "#app/domain/keys/steps.server.ts";
import { enqueueMail } from "#app/domain/outbox/commands.server.ts";
import { keepDoneDays } from "#app/domain/outbox/rules.ts";
import { signIn } from "#app/domain/staff/commands.server.ts";
import { systemClock } from "#app/drivers/clock/index.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { mailFromUrl, useMail } from "#app/drivers/mail/index.ts";
import { drain, startJobs } from "#app/jobs/worker.server.ts";
import { db, write } from "#db/client.server.ts";
import { draft, outbox, reporterSession, staffSession } from "#db/schema/index.ts";
import { staffMember } from "#tests/support/desk-staff.ts";
import { filedReport, preparedDraft } from "#tests/support/filed-report.ts";

const now = new Date("2026-11-20T02:00:00Z");
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);
const log = createLog("silent");

let folder: string;

beforeAll(async () => {
  const keyring = `k1:${randomBytes(32).toString("base64")}`;
  await loadKeyring({ mode: "production", dataDir: "/nowhere", keyring });
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "huiyin-jobs-"));
  useMail(mailFromUrl(null, "noreply@report.example", folder));
  await write((tx) => tx.delete(outbox));
});
afterEach(() => rm(folder, { recursive: true }));

async function leaveMail(runAt: Date): Promise<void> {
  const slot = await takeSlot("contact", runAt);
  const letter = { to: "reader@example.org", subject: "您的举报有新消息", text: "请凭查询码查看。" };
  await write((tx) => enqueueMail(tx, letter, { slot: slot.id, key: slot.key }, runAt));
}

describe("the worker", () => {
  it("finds what is left for it while it runs, and nothing once it was stopped", async () => {
    const jobs = startJobs(systemClock, log);
    await leaveMail(systemClock.now());
    await vi.waitFor(async () => expect(await readdir(folder)).toHaveLength(1), { timeout: 10_000 });
    await jobs.stop();
    await leaveMail(systemClock.now());
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await readdir(folder)).toHaveLength(1);
    expect((await db.select().from(outbox)).map((job) => job.state)).toContain("waiting");
  });

  it("ends the job under way before it stops", async () => {
    await leaveMail(systemClock.now());
    const jobs = startJobs(systemClock, log);
    await vi.waitFor(
      async () => expect((await db.select().from(outbox)).some((job) => job.state !== "waiting")).toBe(true),
      { timeout: 10_000, interval: 5 },
    );
    await jobs.stop();
    expect((await db.select().from(outbox)).map((job) => job.state)).not.toContain("running");
  });
});

describe("what recurs", () => {
  it("is made once a period, whoever looks and however often", async () => {
    await Promise.all([drain(daysLater(1)), drain(daysLater(1)), drain(daysLater(1))]);
    const sweeps = (await db.select().from(outbox)).filter((job) =>
      job.id.startsWith("sweep-jobs@2026-11-21"),
    );
    expect(sweeps).toEqual([expect.objectContaining({ state: "done", attempts: 1 })]);
  });

  it("clears away drafts whose day is over and sessions that ended, and nothing still in use", async () => {
    await preparedDraft(now);
    const { code } = await filedReport(now);
    await openByReceiptCode(code, now);
    const { id } = await staffMember("he", ["investigator"]);
    await signIn("he", "he-pass-2026", now);
    const left = async () => ({
      drafts: (await db.select().from(draft)).length,
      visits: (await db.select().from(reporterSession)).length,
      members: (await db.select().from(staffSession)).map((session) => session.staffId),
    });
    await drain(now);
    expect(await left()).toEqual({ drafts: 2, visits: 1, members: [id] });
    await drain(daysLater(2));
    expect(await left()).toEqual({ drafts: 0, visits: 0, members: [] });
  });

  it("clears away jobs that were done long ago, and keeps the dead", async () => {
    await leaveMail(now);
    await drain(now);
    const dead = {
      id: "dead",
      kind: "send-mail",
      payload: {},
      state: "dead",
      runAt: now,
      attempts: 8,
    } as const;
    await write((tx) => tx.insert(outbox).values({ ...dead, madeAt: now, endedAt: now }));
    const mails = async () =>
      (await db.select().from(outbox)).flatMap((job) => (job.kind === "send-mail" ? [job.state] : []));
    await drain(daysLater(keepDoneDays - 1));
    expect((await mails()).sort()).toEqual(["dead", "done"]);
    await drain(daysLater(keepDoneDays + 1));
    expect(await mails()).toEqual(["dead"]);
  });
});
