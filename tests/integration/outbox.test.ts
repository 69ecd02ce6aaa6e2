// Work for later: done once it was wanted, by one worker, tried again when it fails, and never quietly lost.
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { destroyKey, type Slot, takeSlot } from "#app/domain/keys/steps.server.ts";
import { claimJob, failJob, finishJob, renewLease } from "#app/domain/outbox/commands/claim.server.ts";
import { enqueue, enqueueMail } from "#app/domain/outbox/commands.server.ts";
import { deadJobs } from "#app/domain/outbox/queries.server.ts";
import { leaseMilliseconds, maxAttempts, retryAt } from "#app/domain/outbox/rules.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { mailFromUrl, useMail } from "#app/drivers/mail/index.ts";
import { drain } from "#app/jobs/worker.server.ts";
import { db, write } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";

const now = new Date("2026-11-20T02:00:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const from = "noreply@report.example";
const noServer = () => mailFromUrl("smtp://127.0.0.1:9", from, "/nowhere");

let folder: string;
let slot: Slot;

beforeAll(async () => {
  const keyring = `k1:${randomBytes(32).toString("base64")}`;
  await loadKeyring({ mode: "production", dataDir: "/nowhere", keyring });
  slot = await takeSlot("contact", now);
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "huiyin-outbox-"));
  useMail(mailFromUrl(null, from, folder));
  await write((tx) => tx.delete(outbox));
  // What recurs is out of the way, so that counts are of the jobs of the test.
  await drain(now);
  await write((tx) => tx.delete(outbox).where(eq(outbox.state, "waiting")));
});
afterEach(() => rm(folder, { recursive: true }));

const key = () => ({ slot: slot.id, key: slot.key });
const letter = (subject: string) => ({ to: "reader@example.org", subject, text: "您的举报有新消息。" });
const leaveMail = (subject: string, runAt = now) =>
  write((tx) => enqueueMail(tx, letter(subject), key(), runAt));
const jobs = async () => (await db.select().from(outbox)).filter((job) => job.kind === "send-mail");

async function subjects(): Promise<(string | undefined)[]> {
  const mails = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  return Promise.all(mails.map(async (mail) => (await PostalMime.parse(mail)).subject));
}

async function claimed(at: Date) {
  const job = await claimJob(at);
  if (!job) throw new Error("a job was expected to be due");
  return job;
}

describe("a job", () => {
  it("is done when it is due and not before, and only once", async () => {
    await leaveMail("今天");
    await leaveMail("一小时后", later(3_600_000));
    expect(await drain(now)).toEqual({ done: 1, waiting: 0, dead: 0, lost: 0 });
    expect(await subjects()).toEqual(["今天"]);
    expect(await drain(now)).toEqual({ done: 0, waiting: 0, dead: 0, lost: 0 });
    await drain(later(3_600_000));
    expect((await subjects()).sort()).toEqual(["一小时后", "今天"].sort());
  });

  it("is never there when the act that wanted it was undone", async () => {
    const undone = write(async (tx) => {
      await enqueueMail(tx, letter("不该发出"), key(), now);
      throw new Error("the act failed");
    });
    await expect(undone).rejects.toThrow("the act failed");
    expect(await jobs()).toEqual([]);
  });

  it("is made once where it has a name of its own", async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await write((tx) => enqueue(tx, { id: "sweep-of-today", kind: "sweep-jobs", payload: {}, runAt: now }));
    }
    expect((await drain(now)).done).toBe(1);
  });

  it("is run by one worker only: 200 jobs, four workers, every mail exactly once", async () => {
    await write(async (tx) => {
      for (let n = 0; n < 200; n += 1) await enqueueMail(tx, letter(`第 ${n} 封`), key(), now);
    });
    const counts = await Promise.all(Array.from({ length: 4 }, () => drain(now)));
    expect(counts.reduce((sum, count) => sum + count.done, 0)).toBe(200);
    expect(counts.map(({ lost, waiting, dead }) => lost + waiting + dead)).toEqual([0, 0, 0, 0]);
    const sent = await subjects();
    expect(sent).toHaveLength(200);
    expect(new Set(sent).size).toBe(200);
    expect((await jobs()).every((job) => job.state === "done" && job.attempts === 1)).toBe(true);
  });
});

describe("a job that fails", () => {
  it("waits, is tried again, and keeps of its failure a name but no address", async () => {
    useMail(noServer());
    await leaveMail("晚点再试");
    expect(await drain(now)).toEqual({ done: 0, waiting: 1, dead: 0, lost: 0 });
    const [job] = await jobs();
    expect(job).toMatchObject({ state: "waiting", attempts: 1, runAt: retryAt(1, now), token: null });
    expect(job?.lastError).toBe("Error ESOCKET");
    expect((await drain(later(59_000))).waiting).toBe(0);
    useMail(mailFromUrl(null, from, folder));
    await drain(later(60_000));
    expect(await subjects()).toEqual(["晚点再试"]);
  });

  it("is given up after its last attempt and stays visible", async () => {
    useMail(noServer());
    await leaveMail("发不出去");
    let at = now;
    for (let attempts = 1; attempts < maxAttempts; attempts += 1) {
      expect((await drain(at)).waiting).toBe(1);
      at = retryAt(attempts, at) ?? at;
    }
    expect((await drain(at)).dead).toBe(1);
    expect(await deadJobs()).toEqual([
      expect.objectContaining({
        kind: "send-mail",
        attempts: maxAttempts,
        lastError: "Error ESOCKET",
        endedAt: at,
      }),
    ]);
    expect((await drain(later(365 * 86_400_000))).dead).toBe(0);
    expect(await deadJobs()).toHaveLength(1);
  });

  it("because its payload is not what its kind takes is tried again too: a newer release may know it", async () => {
    const row = { state: "waiting", runAt: now, attempts: 0, madeAt: now } as const;
    await write(async (tx) => {
      await tx.insert(outbox).values({ ...row, id: "odd", kind: "send-mail", payload: { to: "x" } });
      await tx.insert(outbox).values({ ...row, id: "new", kind: "brew-tea", payload: {} });
    });
    expect(await drain(now)).toEqual({ done: 0, waiting: 2, dead: 0, lost: 0 });
    const failures = (await db.select().from(outbox)).filter((job) => ["odd", "new"].includes(job.id));
    expect(failures.map((job) => job.lastError).sort()).toEqual(["TypeError", "ZodError"]);
  });
});

describe("a worker that vanishes", () => {
  it("loses its job to another when its lease is over, and can no longer settle it", async () => {
    await leaveMail("换人");
    const first = await claimed(now);
    expect(await claimJob(later(leaseMilliseconds - 1))).toBeNull();
    const second = await claimed(later(leaseMilliseconds));
    expect(second).toMatchObject({ id: first.id, attempts: 2 });
    expect(await finishJob(first, now)).toBe(false);
    expect(await failJob(first, "Error", now)).toBe("lost");
    expect(await renewLease(first, now)).toBe(false);
    expect(await finishJob(second, now)).toBe(true);
    expect(await finishJob(second, now)).toBe(false);
  });

  it("keeps its job as long as it renews its lease", async () => {
    await leaveMail("很慢");
    const job = await claimed(now);
    expect(await renewLease(job, later(leaseMilliseconds - 1))).toBe(true);
    expect(await claimJob(later(leaseMilliseconds + 1))).toBeNull();
    expect(await finishJob(job, later(leaseMilliseconds + 1))).toBe(true);
  });

  it("again and again, as a job that kills its process would, is not followed for ever", async () => {
    await leaveMail("致命");
    for (let attempts = 0; attempts < maxAttempts; attempts += 1)
      await claimed(later(attempts * leaseMilliseconds));
    expect(await claimJob(later(maxAttempts * leaseMilliseconds))).toBeNull();
    expect(await deadJobs()).toEqual([
      expect.objectContaining({ attempts: maxAttempts, lastError: "lease-over" }),
    ]);
  });
});

describe("a mail left to be sent", () => {
  it("lies sealed: neither address nor words stand in the database", async () => {
    await leaveMail("您的举报有新消息");
    const [job] = await jobs();
    expect(JSON.stringify(job)).not.toMatch(/reader@|example\.org|举报/);
  });

  it("is not sent once its contact was withdrawn, and that is no failure", async () => {
    const withdrawn = await takeSlot("contact", now);
    await write((tx) => enqueueMail(tx, letter("撤回"), { slot: withdrawn.id, key: withdrawn.key }, now));
    await destroyKey(withdrawn.id, now);
    expect((await drain(now)).done).toBe(1);
    expect(await subjects()).toEqual([]);
  });
});
