// What the forms of a second look ask for, and what they refuse.
import { describe, expect, it } from "vitest";
import { acceptedValue, issuesOf } from "#tests/support/form-issues.ts";
import { answerObjectionForm, answerReviewForm, objectionForm, reviewForm } from "./forms.ts";

const reasons = { reasonsZh: "已经核对。", reasonsEn: "Verified." };

describe("whoever asks", () => {
  it("writes why, in up to 4,000 characters", () => {
    expect(acceptedValue(reviewForm, { review: " 请再看一次。 " })).toEqual({ review: "请再看一次。" });
    expect(acceptedValue(objectionForm, { objection: "字".repeat(4_000) }).objection).toHaveLength(4_000);
    expect(issuesOf(reviewForm, { review: " \n " })).toEqual({ review: "message.missing" });
    expect(issuesOf(objectionForm, {})).toEqual({ objection: "message.missing" });
    expect(issuesOf(objectionForm, { objection: "字".repeat(4_001) })).toEqual({
      objection: "message.too-long",
    });
  });
});

describe("whoever answers", () => {
  it("says which way, and why in both languages", () => {
    expect(acceptedValue(answerReviewForm, { answer: "grant", ...reasons })).toEqual({
      answer: "grant",
      ...reasons,
    });
    expect(issuesOf(answerReviewForm, {})).toEqual({
      answer: "answer.missing",
      reasonsZh: "reason.missing",
      reasonsEn: "reason.missing",
    });
    expect(issuesOf(answerReviewForm, { answer: "perhaps", ...reasons })).toEqual({
      answer: "unknown-choice",
    });
  });

  it("names at least one measure to lift where an objection is granted, and none has to be named otherwise", () => {
    expect(issuesOf(answerObjectionForm, { answer: "grant", ...reasons })).toEqual({ lift: "lift.missing" });
    expect(acceptedValue(answerObjectionForm, { answer: "grant", lift: "m-1", ...reasons }).lift).toEqual([
      "m-1",
    ]);
    expect(acceptedValue(answerObjectionForm, { answer: "uphold", ...reasons }).lift).toEqual([]);
  });
});
