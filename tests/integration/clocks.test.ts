// Clocks in the database: staff pause and extend them with reasons, and a newly published calendar moves them all.
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { channelNamed } from "#app/channel/index.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import {
  extendCase,
  extendReport,
  pauseCase,
  restartCase,
  resumeCase,
} from "#app/domain/clock/commands/case.server.ts";
import { recomputeClocks } from "#app/domain/clock/commands/recompute.server.ts";
import { clocksOf } from "#app/domain/clock/queries.server.ts";
import type { ClockName } from "#app/domain/clock/rules/clock.ts";
import { usePolicy } from "#app/domain/policy/queries.server.ts";
import { reporterView } from "#app/domain/report/queries/reporter.server.ts";
import type { Member } from "#app/domain/staff/rules/proof.ts";
import { db, write } from "#db/client.server.ts";
import { auditEvent, clock } from "#db/schema/index.ts";
import { and, eq } from "#db/sql.ts";
import {
  accepted,
  caseRow,
  type Desk,
  openDesk,
  openedCase,
  reportRow,
  stepsOf,
} from "#tests/support/case-at-work.ts";
import { permitted, staffMember } from "#tests/support/desk-staff.ts";
import { filedReport } from "#tests/support/filed-report.ts";

const channel = channelNamed("12390");
const days = (from: Date, count: number) => new Date(from.getTime() + count * 86_400_000);

let desk: Desk;
let lead: Member;
beforeAll(async () => {
  desk = await openDesk();
  lead = await staffMember("lead", ["supervisor"]);
});
afterEach(() => usePolicy(channel));

async function clockOf(objectId: string, name: ClockName) {
  const found = (await clocksOf([objectId])).get(objectId)?.get(name);
  if (!found) throw new Error(`no clock ${name}`);
  return found;
}

function holderOf(reportId: string): ReporterAccess {
  return { reportId, sessionId: "", endsAt: accepted } as ReporterAccess;
}

describe("the clocks of a case", () => {
  const testing = { reason: "outside-testing", words: "送出版物鉴定。" } as const;

  it("stand still while something is tested elsewhere, and go on with what was left", async () => {
    const { reference } = await openedCase(desk);
    const { id, verifyBy } = await caseRow(reference);
    const by = permitted(desk.he, "clock.pause");
    await pauseCase(by, reference, testing, days(accepted, 3));
    expect(await clockOf(id, "verify")).toMatchObject({ pausedAt: days(accepted, 3) });
    await expect(pauseCase(by, reference, testing, days(accepted, 4))).rejects.toThrow("clock.not-running");
    // Monday to Monday: five working days.
    await resumeCase(by, reference, "outside-testing", days(accepted, 10));
    expect(verifyBy.toISOString()).toBe("2026-12-04T15:59:59.999Z");
    const row = await caseRow(reference);
    expect(row.verifyBy.toISOString()).toBe("2026-12-11T15:59:59.999Z");
    expect(await clockOf(id, "verify")).toMatchObject({ pausedAt: null, due: row.verifyBy });
    await expect(resumeCase(by, reference, "outside-testing", days(accepted, 11))).rejects.toThrow(
      "clock.not-running",
    );
  });

  it("are extended once, by a supervisor with a reason that the reporter reads", async () => {
    const opened = await openedCase(desk);
    const extend = () =>
      extendCase(
        permitted(lead, "clock.extend"),
        opened.reference,
        { name: "verify", reason: "等待版权方回复。" },
        days(accepted, 5),
      );
    await extend();
    expect((await caseRow(opened.reference)).verifyBy.toISOString()).toBe("2026-12-25T15:59:59.999Z");
    await expect(extend()).rejects.toThrow("clock.not-extensible");
    const { id } = await reportRow(opened.report);
    const view = await reporterView(holderOf(id), days(accepted, 6));
    expect(view.extensionReason).toBe("等待版权方回复。");
    expect(view.clocks.verify?.extendedDays).toBe(15);
  });

  it("are extended once even where two do so at the same time", async () => {
    const { reference } = await openedCase(desk);
    const extend = () =>
      extendCase(
        permitted(lead, "clock.extend"),
        reference,
        { name: "decide", reason: "案情复杂。" },
        accepted,
      );
    const ended = await Promise.allSettled([extend(), extend(), extend()]);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("start over where new facts join: that to verify, not that to decide", async () => {
    const { reference } = await openedCase(desk);
    const before = await caseRow(reference);
    const at = days(accepted, 7);
    await restartCase(permitted(lead, "clock.extend"), reference, "并入新的举报。", at);
    const { id, decideBy } = await caseRow(reference);
    expect(await clockOf(id, "verify")).toMatchObject({ startedAt: at });
    expect(decideBy).toEqual(before.decideBy);
  });

  it("can not be touched once the case is decided", async () => {
    const { reference } = await openedCase(desk);
    await stepsOf(desk, reference).verify();
    await stepsOf(desk, reference).decide();
    const late = pauseCase(permitted(desk.he, "clock.pause"), reference, testing, days(accepted, 30));
    await expect(late).rejects.toThrow("clock.not-running");
  });
});

describe("the clock to accept a report", () => {
  it("is extended once, and its reporter reads why", async () => {
    const { reference } = await filedReport(accepted);
    const { id } = await reportRow(reference);
    const extend = () =>
      extendReport(permitted(lead, "clock.extend"), reference, "须先核对主管部门。", accepted);
    await extend();
    await expect(extend()).rejects.toThrow("clock.not-extensible");
    const view = await reporterView(holderOf(id), accepted);
    expect(view.extensionReason).toBe("须先核对主管部门。");
    expect((await reportRow(reference)).acceptBy).toEqual((await clockOf(id, "accept")).due);
  });
});

describe("a calendar published anew", () => {
  /** 2027 with a holiday of a whole week in February, more than the rule of the provisional year says. */
  const published = {
    ...channel,
    calendar: {
      ...channel.calendar,
      years: [
        ...channel.calendar.years,
        {
          year: 2027,
          source: "测试用",
          festivals: [
            {
              name: { "zh-CN": "春节", en: "Spring Festival" },
              from: "2027-02-05",
              to: "2027-02-14",
              makeUp: ["2027-02-20"],
            },
          ],
        },
      ],
    },
  };

  it("moves each open clock that leans on it, ends the provisional, and the trail says what moved", async () => {
    const opened = await openedCase(desk);
    const ended = await openedCase(desk);
    await stepsOf(desk, ended.reference).verify();
    await stepsOf(desk, ended.reference).decide();
    const before = { open: await caseRow(opened.reference), ended: await caseRow(ended.reference) };
    expect(await clockOf(before.open.id, "decide")).toMatchObject({ provisional: true });

    usePolicy(published);
    expect(await recomputeClocks(days(accepted, 30))).toBeGreaterThan(0);
    const { id, decideBy } = await caseRow(opened.reference);
    expect(before.open.decideBy.toISOString()).toBe("2027-02-11T15:59:59.999Z");
    expect(decideBy.toISOString()).toBe("2027-02-15T15:59:59.999Z");
    expect(await clockOf(id, "decide")).toMatchObject({ provisional: false, due: decideBy });
    expect((await caseRow(ended.reference)).decideBy).toEqual(before.ended.decideBy);
    const moved = await db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.type, "clock.moved"), eq(auditEvent.objectId, id)));
    expect(moved).toHaveLength(1);
    expect(await recomputeClocks(days(accepted, 31))).toBe(0);
  });

  it("gives a clock to what was filed before clocks were kept", async () => {
    const { reference } = await filedReport(accepted);
    const { id, acceptBy } = await reportRow(reference);
    await write(async (tx) => {
      await tx.delete(clock).where(eq(clock.objectId, id));
    });
    await recomputeClocks(days(accepted, 2));
    expect(await clockOf(id, "accept")).toMatchObject({ startedAt: accepted, due: acceptBy });
  });
});
