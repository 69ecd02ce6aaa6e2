// The forms of triage ask for words where a coded ground says nothing without them.
import { describe, expect, it } from "vitest";
import { acceptedValue, issuesOf } from "#tests/support/form-issues.ts";
import { askForm, refuseForm } from "./forms.ts";

describe("refusing", () => {
  it.each<[Record<string, string>, Record<string, string>]>([
    [{}, { ground: "ground.missing" }],
    [{ ground: "boring" }, { ground: "unknown-choice" }],
    [{ ground: "other" }, { words: "reason.missing" }],
    [{ ground: "another-authority", words: " " }, { words: "reason.missing" }],
    [{ ground: "in-court", words: "长".repeat(2_001) }, { words: "reason.too-long" }],
  ])("%j is refused: %j", (typed, wrong) => {
    expect(issuesOf(refuseForm, typed)).toEqual(wrong);
  });

  it("needs no words where the ground speaks for itself", () => {
    expect(acceptedValue(refuseForm, { ground: "protected-expression" })).toEqual({
      ground: "protected-expression",
      words: "",
    });
    expect(issuesOf(refuseForm, { ground: "another-authority", words: "12315" })).toEqual({});
  });
});

describe("asking", () => {
  it("needs a question within its limit", () => {
    expect(issuesOf(askForm, {})).toEqual({ question: "question.missing" });
    expect(issuesOf(askForm, { question: "长".repeat(2_001) })).toEqual({ question: "question.too-long" });
    expect(issuesOf(askForm, { question: "包裹是从哪里寄出的？" })).toEqual({});
  });
});
