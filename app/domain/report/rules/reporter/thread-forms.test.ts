// What a reporter may send after filing: any words that can be read, up to the length of a statement.
import { describe, expect, it } from "vitest";
import { parsedFields } from "#app/base/form-fields.ts";
import { additionForm, answerForm, messageMax } from "./thread-forms.ts";

const issueOf = (answer: string) => {
  const parsed = parsedFields({ answer }, answerForm);
  return parsed.ok ? null : parsed.issues;
};

describe("an answer", () => {
  it("is kept as it was written, without the space around it and with plain line breaks", () => {
    const parsed = parsedFields({ answer: "  寄件地是示例市。\r\n面单已经扔了。 " }, answerForm);
    expect(parsed).toEqual({ ok: true, value: { answer: "寄件地是示例市。\n面单已经扔了。" } });
  });

  it("says something", () => {
    expect(issueOf(" \n\t")).toEqual([{ field: "answer", code: "message.missing" }]);
    expect(issueOf("\u200b")).toEqual([{ field: "answer", code: "message.missing" }]);
    expect(parsedFields({}, answerForm)).toEqual({
      ok: false,
      issues: [{ field: "answer", code: "message.missing" }],
    });
  });

  it("may be as long as a statement, counted in characters as people count them", () => {
    expect(issueOf("😀".repeat(messageMax))).toBeNull();
    expect(issueOf("字".repeat(messageMax + 1))).toEqual([{ field: "answer", code: "message.too-long" }]);
  });

  it("holds nothing that can not be shown", () => {
    expect(issueOf("看\u0000见")).toEqual([{ field: "answer", code: "text.unreadable" }]);
  });
});

describe("an addition", () => {
  it("is asked for the same", () => {
    expect(parsedFields({ addition: "又上架了一批" }, additionForm)).toEqual({
      ok: true,
      value: { addition: "又上架了一批" },
    });
    expect(parsedFields({ addition: "" }, additionForm)).toEqual({
      ok: false,
      issues: [{ field: "addition", code: "message.missing" }],
    });
  });
});
