// A decided case is looked at again: by somebody who had no part in it, with a new decision for all its reporters.
import { beforeAll, describe, expect, it } from "vitest";
import { trailOf } from "#app/domain/audit/queries.server.ts";
import { decideCase, startVerifying } from "#app/domain/casework/commands/handle.server.ts";
import { undoDecision } from "#app/domain/casework/commands/undo.server.ts";
import { acceptReport } from "#app/domain/report/commands/triage.server.ts";
import { reporterView } from "#app/domain/report/queries/reporter.server.ts";
import { moveReport } from "#app/domain/report/steps.server.ts";
import { askReview } from "#app/domain/review/commands/ask.server.ts";
import { reporterReview } from "#app/domain/review/queries/reporter.server.ts";
import { write } from "#db/client.server.ts";
import { report } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import {
  accepted,
  caseRow,
  type Desk,
  decided,
  decision,
  filed,
  openDesk,
  reportRow,
} from "#tests/support/case-at-work.ts";
import { permitted, staffMember } from "#tests/support/desk-staff.ts";
import { filedReport } from "#tests/support/filed-report.ts";
import {
  askedReview as asked,
  decidedCase,
  grant,
  later,
  plusMinutes,
  readerOf,
  refusedReport,
  reviewsOf,
  type Supervisors,
  supervisors,
  uphold,
  request as words,
} from "#tests/support/second-look.ts";

let desk: Desk;
let office: Supervisors;
let answer: ReturnType<typeof reviewsOf>["answer"];
let view: ReturnType<typeof reviewsOf>["view"];
beforeAll(async () => {
  desk = await openDesk();
  office = await supervisors();
  ({ answer, view } = reviewsOf(office));
});

describe("whoever had a part", () => {
  const both = ["triage", "supervisor"] as const;

  it("in the refusal does not answer, and the page says so before", async () => {
    const refuser = await staffMember("refuser", both);
    const { code } = await refusedReport(desk, refuser);
    const request = await asked(code);
    expect(await view(request, refuser)).toMatchObject({ isInvolved: true, involved: ["REFUSER"] });
    expect(await view(request)).toMatchObject({ isInvolved: false });
    await expect(answer(request, grant, refuser)).rejects.toMatchObject({
      code: "review.needs-another-person",
    });
  });

  it("in a case does not either: who accepted, led, measured or decided it, whatever was undone later", async () => {
    const accepter = await staffMember("accepter", both);
    const undoer = await staffMember("undoer", ["supervisor"]);
    const first = await staffMember("first-lead", ["investigator", "supervisor"]);
    const { reference, code } = await filedReport(filed);
    const opened = await acceptReport(permitted(accepter, "report.accept"), reference, accepted);
    await startVerifying(permitted(first, "case.verify"), opened, accepted);
    await decideCase(permitted(undoer, "case.decide"), opened, decision, accepted);
    await undoDecision(permitted(undoer, "case.decide"), opened, accepted);
    await decideCase(permitted(desk.he, "case.decide"), opened, decision, decided);
    const request = await asked(code);
    for (const one of [accepter, undoer, first]) {
      await expect(answer(request, grant, one)).rejects.toMatchObject({
        code: "review.needs-another-person",
      });
    }
    expect((await view(request)).involved).toEqual(
      expect.arrayContaining(["ACCEPTER", "UNDOER", "FIRST-LEAD", "HE"]),
    );
    await answer(request, grant);
  });
});

describe("a decided case", () => {
  const again = {
    outcome: "unsubstantiated",
    basis: "《著作权法》第五十三条",
    reasons: {
      "zh-CN": "权利人后来说明有授权。",
      en: "The rights holder later said that there is a licence.",
    },
  } as const;

  /** Another report of the same case, whose reporter asks for nothing. */
  async function companion(caseReference: string) {
    const { reference, code } = await filedReport(filed);
    const { id: caseId } = await caseRow(caseReference);
    const { id } = await reportRow(reference);
    await write((tx) => moveReport(tx, id, { event: "accept", now: accepted, by: null, set: { caseId } }));
    return { reference, code };
  }

  async function reopened() {
    const { reference: report, code } = await filedReport(filed);
    const reference = await acceptReport(permitted(desk.triage, "report.accept"), report, accepted);
    const other = await companion(reference);
    await startVerifying(permitted(desk.he, "case.verify"), reference, accepted);
    await decideCase(permitted(desk.he, "case.decide"), reference, decision, decided);
    const request = await asked(code);
    await answer(request, grant);
    return { reference, report, code, other, request };
  }

  it("is reopened without an outcome; who asked reads that it is verified again, the others keep what they were told", async () => {
    const { reference, report, code, other } = await reopened();
    expect(await caseRow(reference)).toMatchObject({ state: "reopened", outcome: null });
    expect((await reportRow(report)).state).toBe("verifying");
    expect((await reportRow(other.reference)).state).toBe("concluded");
    expect((await reporterView(await readerOf(code, later), later)).state).toBe("verifying");
    const theirs = await readerOf(other.code, later);
    expect((await reporterView(theirs, later)).outcome).toMatchObject({ outcome: "substantiated" });
    // Their one request is kept for the decision to come.
    expect(await reporterReview(theirs, later)).toEqual({ ask: null, asked: null });
    await expect(askReview(theirs, words, later)).rejects.toMatchObject({ code: "review.not-open" });
  });

  it("is decided anew, and all its reporters read the new decision, the old one until then", async () => {
    const { reference, report, code, other } = await reopened();
    await startVerifying(permitted(desk.he, "case.verify"), reference, later);
    const at = plusMinutes(later, 60);
    await decideCase(permitted(desk.he, "case.decide"), reference, again, at);
    const held = plusMinutes(at, 9);
    expect((await reporterView(await readerOf(other.code, held), held)).outcome).toMatchObject(decision);
    expect((await reporterView(await readerOf(code, held), held)).state).toBe("verifying");
    const end = plusMinutes(at, 10);
    for (const each of [code, other.code]) {
      const shown = await reporterView(await readerOf(each, end), end);
      expect(shown).toMatchObject({ state: "concluded", outcome: again });
    }
    const steps = (await reporterView(await readerOf(other.code, end), end)).steps;
    expect(steps.filter(({ event }) => event === "conclude")).toHaveLength(2);
    expect((await reportRow(report)).state).toBe("concluded");
    const { ask } = await reporterReview(await readerOf(other.code, end), end);
    expect(ask).toMatchObject({ about: "decision", open: true });
    await expect(askReview(await readerOf(code, end), "再看。", end)).rejects.toMatchObject({
      code: "review.asked-already",
    });
  });

  it("can have the new decision undone, which leaves the others at the old one", async () => {
    const { reference, report, other } = await reopened();
    await startVerifying(permitted(desk.he, "case.verify"), reference, later);
    await decideCase(permitted(desk.he, "case.decide"), reference, again, later);
    await undoDecision(permitted(desk.he, "case.decide"), reference, plusMinutes(later, 5));
    expect((await reportRow(report)).state).toBe("verifying");
    expect((await reportRow(other.reference)).state).toBe("concluded");
    const end = plusMinutes(later, 30);
    expect((await reporterView(await readerOf(other.code, end), end)).outcome).toMatchObject(decision);
    await decideCase(permitted(desk.he, "case.decide"), reference, again, plusMinutes(later, 6));
    expect((await reportRow(report)).state).toBe("concluded");
  });

  it("takes a second reporter's request too: both are verified in the same reopened case", async () => {
    const found = await decidedCase(desk);
    const { reference: second, code } = await filedReport(filed);
    const { id: caseId } = await caseRow(found.reference);
    const { id } = await reportRow(second);
    await write((tx) => tx.update(report).set({ caseId, state: "concluded" }).where(eq(report.id, id)));
    const [one, two] = [await asked(found.code), await asked(code)];
    await answer(one, grant);
    await answer(two, grant);
    expect((await caseRow(found.reference)).state).toBe("reopened");
    for (const each of [found.report, second]) expect((await reportRow(each)).state).toBe("verifying");
    const events = (await trailOf({ kind: "case", id: caseId })).map(({ type }) => type);
    expect(events.filter((type) => type === "case.reopened")).toHaveLength(1);
  });

  it("keeps its decision when the request is not granted", async () => {
    const found = await decidedCase(desk);
    const request = await asked(found.code);
    await answer(request, uphold);
    expect(await caseRow(found.reference)).toMatchObject({ state: "decided", outcome: "substantiated" });
    expect(await view(request)).toMatchObject({
      state: "upheld",
      matter: { what: "decision", stands: true, byName: "HE" },
      answered: { byName: "SHE", outcome: "uphold" },
    });
  });
});
