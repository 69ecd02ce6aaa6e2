// The history that a reporter reads: every event of the life of a report has its telling.
import { describe, expect, it } from "vitest";
import { reportLifecycle } from "#app/domain/report/rules/lifecycle.ts";
import { toldSteps } from "./told.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 2, minute));
const happened = (...events: string[]) =>
  events.map((event, index) => ({ id: `${index}`, event, at: at(index), authority: null, words: null }));

describe("what a reporter is told of the history", () => {
  it("has words for every event, but for the one that says nothing to them", () => {
    const silent = reportLifecycle.transitions
      .map(({ event }) => event)
      .filter((event) => toldSteps(happened(event), []).length === 0);
    expect(silent).toEqual(["take-up"]);
  });

  it("keeps the order and the time of what happened", () => {
    expect(toldSteps(happened("file", "take-up", "accept"), [])).toEqual([
      { id: "0", as: "file", at: at(0), authority: null, words: null },
      { id: "2", as: "accept", at: at(2), authority: null, words: null },
    ]);
  });

  it("says to whom it was referred and what the office said; the words of a refusal stand with the refusal", () => {
    const [referred, refused] = ["refer", "refuse"].map((event) => ({
      ...{ id: event, event, at: at(1), authority: "市场监督管理局", words: "由该局处理。" },
    }));
    if (!referred || !refused) throw new Error("two events");
    expect(toldSteps([referred], [])).toMatchObject([{ authority: "市场监督管理局", words: "由该局处理。" }]);
    expect(toldSteps([refused], [])).toMatchObject([{ words: null }]);
  });

  it("tells an answered question from one that was let go", () => {
    const asked = happened("ask", "resume-review");
    expect(toldSteps(asked, [{ kind: "answer", at: at(1) }]).map(({ as }) => as)).toEqual([
      "ask",
      "answered",
    ]);
    expect(toldSteps(asked, [{ kind: "addition", at: at(1) }]).map(({ as }) => as)).toEqual([
      "ask",
      "unanswered",
    ]);
  });
});
