// Fields refuse what cannot be read or is too long, and change nothing that a person would miss.
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { acceptedValue, issuesOf } from "#tests/support/form-issues.ts";
import { choice, line, optionalLine, optionalParagraph, paragraph, ticked } from "./fields.ts";

const form = z.object({
  story: paragraph({
    missing: "statement.missing",
    min: 3,
    tooShort: "statement.too-short",
    max: 5,
    tooLong: "statement.too-long",
  }),
});
const story = (typed: string) => issuesOf(form, { story: typed }).story;

describe("a text that has to be there", () => {
  it.each([
    ["三个字", undefined],
    ["五个字也行", undefined],
    [" 三个字 \r\n", undefined],
    ["😀😀😀😀😀", undefined],
    ["一二", "statement.too-short"],
    ["一二三四五六", "statement.too-long"],
    ["", "statement.missing"],
    [" \u3000\n\u200b", "statement.missing"],
    ["一\u0000二三", "text.unreadable"],
    ["一\u202e二三", "text.unreadable"],
    ["一\ud800二三", "text.unreadable"],
    ["\u0007".repeat(10_000), "text.unreadable"],
  ])("%j: %s", (typed, wrong) => {
    expect(story(typed)).toBe(wrong);
  });

  it("is missing where the field is", () => {
    expect(issuesOf(form, {})).toEqual({ story: "statement.missing" });
    expect(issuesOf(form, { story: ["三个字", "三个字"] })).toEqual({ story: "statement.missing" });
  });

  it("comes out tidied, with its line breaks and tabs", () => {
    expect(acceptedValue(form, { story: " 一\r\n\t二\r " })).toEqual({ story: "一\n\t二" });
    expect(acceptedValue(form, { story: "cafe\u0301" })).toEqual({ story: "café" });
  });
});

describe("a text on one line", () => {
  const one = z.object({ name: line({ missing: "name.missing", max: 10, tooLong: "name.too-long" }) });

  it("takes pasted line breaks and tabs for spaces", () => {
    expect(acceptedValue(one, { name: " 王\n小\t明 " })).toEqual({ name: "王 小 明" });
  });

  it("is refused when it is too long, not cut", () => {
    expect(issuesOf(one, { name: "长".repeat(10_000) })).toEqual({ name: "name.too-long" });
  });
});

describe("a text that may be left out", () => {
  const two = z.object({
    note: optionalParagraph({ max: 3, tooLong: "note.too-long" }),
    seen: optionalLine({ max: 3, tooLong: "when-seen.too-long" }),
  });

  it.each<Record<string, string>>([{}, { note: "", seen: "" }, { note: " \n", seen: "\u200b" }])(
    "is empty for %j",
    (typed) => {
      expect(acceptedValue(two, typed)).toEqual({ note: "", seen: "" });
    },
  );

  it("is as strict as any other once it is there", () => {
    expect(issuesOf(two, { note: "一二三四", seen: "一\u0000" })).toEqual({
      note: "note.too-long",
      seen: "text.unreadable",
    });
    expect(acceptedValue(two, { note: "一\n二", seen: "昨\n天" })).toEqual({ note: "一\n二", seen: "昨 天" });
  });
});

describe("a choice and a box", () => {
  const both = z.object({ mode: choice(["a", "b"], "about-you.mode-missing"), box: ticked() });

  it.each([
    [
      { mode: "a", box: "yes" },
      { mode: "a", box: true },
    ],
    [
      { mode: "b", box: "on" },
      { mode: "b", box: true },
    ],
    [
      { mode: "b", box: "no" },
      { mode: "b", box: false },
    ],
    [
      { mode: "b", box: "" },
      { mode: "b", box: false },
    ],
    [{ mode: "b" }, { mode: "b", box: false }],
  ])("%j reads %j", (typed, value) => {
    expect(acceptedValue(both, typed)).toEqual(value);
  });

  it("take the booleans of a script as well", () => {
    expect(both.parse({ mode: "a", box: true })).toEqual({ mode: "a", box: true });
    expect(both.parse({ mode: "a", box: false })).toEqual({ mode: "a", box: false });
  });

  it.each<[Record<string, string>, Record<string, string>]>([
    [{}, { mode: "about-you.mode-missing" }],
    [{ mode: "" }, { mode: "about-you.mode-missing" }],
    [{ mode: "c" }, { mode: "unknown-choice" }],
    [{ mode: "a", box: "maybe" }, { box: "unknown-choice" }],
  ])("%j is refused: %j", (typed, wrong) => {
    expect(issuesOf(both, typed)).toEqual(wrong);
  });
});
