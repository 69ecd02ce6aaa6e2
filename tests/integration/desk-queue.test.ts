// The queue shows everything that waits exactly once while people work on it, and says why each stands where it does.
import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Typed } from "#app/domain/draft/rules/content.ts";
import { acceptReport, askReporter } from "#app/domain/report/commands/triage.server.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import { queueCount, queueOldest, queuePage, queuePageSize } from "#app/domain/triage/queries.server.ts";
import type { QueueCursor, QueueView } from "#app/domain/triage/rules/desk/queue.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { permitted, staffMember } from "#tests/support/desk-staff.ts";
import { filedReport } from "#tests/support/filed-report.ts";

const filed = new Date("2026-11-18T02:00:00Z");
const now = new Date("2026-11-20T02:00:00Z");
const minutes = (count: number) => new Date(filed.getTime() + count * 60_000);
const shanghai: Typed = { subject: { address: "https://www.bilibili.com/video/BV1xx411c7mD", note: "" } };

let national: Member;
let inShanghai: Member;

beforeAll(async () => {
  const keyring = `k1:${randomBytes(32).toString("base64")}`;
  await loadKeyring({ mode: "production", dataDir: "/nowhere", keyring });
  national = await staffMember("national-triage", ["triage"]);
  inShanghai = await staffMember("shanghai-triage", ["triage"], "shanghai");
});

/** Every reference that a member's queue holds, page by page; `between` runs after each page. */
async function queueOf(
  member: Member,
  view: QueueView = "to-decide",
  between: (page: readonly string[]) => Promise<void> = async () => {},
): Promise<string[]> {
  const by = permitted(member, "queue.read");
  const seen: string[] = [];
  for (let cursor: QueueCursor | null = null, last = false; !last; ) {
    const page: Awaited<ReturnType<typeof queuePage>> = await queuePage(by, { view, cursor }, now);
    const references = page.rows.map((row) => row.reference);
    seen.push(...references);
    await between(references);
    cursor = page.next;
    last = cursor === null;
  }
  return seen;
}

describe("the queue", () => {
  it("shows each report that waits exactly once, though others are accepted and filed between its pages", async () => {
    const waiting: string[] = [];
    // Several at one moment: equal ranks are told apart by the row alone.
    for (let n = 0; n < 2 * queuePageSize + 20; n += 4) {
      const filings = Array.from({ length: 4 }, () => filedReport(minutes(n)));
      waiting.push(...(await Promise.all(filings)).map(({ reference }) => reference));
    }
    const accepted: string[] = [];
    const accept = async (reference: string | undefined) => {
      if (reference === undefined || accepted.includes(reference)) return;
      await acceptReport(permitted(national, "report.accept"), reference, now);
      accepted.push(reference);
    };
    const seen = await queueOf(national, "to-decide", async (page) => {
      await accept(page[0]);
      await accept(page.at(-1));
      await accept(waiting.filter((one) => !accepted.includes(one)).at(-3));
      await filedReport(minutes(-600), {
        statement: { statement: "这一份更紧急，在别人翻页的时候才提交上来。" },
      });
    });
    expect(new Set(seen).size).toBe(seen.length);
    const throughout = waiting.filter((reference) => !accepted.includes(reference));
    expect(throughout.filter((reference) => !seen.includes(reference))).toEqual([]);
    expect(await queueOf(national)).toHaveLength(throughout.length + 3);
  }, 60_000);

  it("counts what its views show, and since when the oldest waits", async () => {
    const { reference } = await filedReport(new Date("2026-11-10T02:00:00Z"), shanghai);
    await filedReport(filed, shanghai);
    const by = permitted(inShanghai, "queue.read");
    expect(await queueOf(inShanghai, "due-soon")).toEqual([reference]);
    await askReporter(permitted(inShanghai, "report.ask"), reference, "是哪一期？", now);
    expect(await queueOf(inShanghai, "due-soon")).toEqual([]);
    expect(await queueOf(inShanghai, "asked")).toEqual([reference]);
    expect(await queueCount(by, "asked", now)).toBe(1);
    expect(await queueOldest(by, "asked", now)).toEqual(new Date("2026-11-10T02:00:00Z"));
    expect(await queueCount(by, "to-decide", now)).toBe((await queueOf(inShanghai)).length);
    expect(await queueCount(by, "due-soon", now)).toBe(0);
    expect(await queueOldest(by, "due-soon", now)).toBeNull();
  });

  it("tells for every row why it stands there", async () => {
    const { reference } = await filedReport(filed, {
      statement: { statement: "评论里有人约时间一起去爬货车，\n今天下午就要去。", dangerNow: "yes" },
    });
    const { rows } = await queuePage(
      permitted(national, "queue.read"),
      { view: "to-decide", cursor: null },
      now,
    );
    const row = rows.find((one) => one.reference === reference);
    expect(row).toMatchObject({
      opening: "评论里有人约时间一起去爬货车， 今天下午就要去。",
      address: "https://shuchong-ziyuan.example/book/1",
      dangerNow: true,
      rule: { title: { "zh-CN": "盗版侵权" } },
      clock: { urgency: "calm", left: { kind: "working-days", count: 5 } },
    });
    expect(row?.score).toBe(row?.parts.reduce((sum, { points }) => sum + points, 0));
    expect(row?.parts.find(({ part }) => part === "danger-now")?.points).toBeGreaterThan(0);
  });
});
