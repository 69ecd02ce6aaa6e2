// A draft can be filed once every step that asks something is right, and not before.
import { describe, expect, it } from "vitest";
import { channel12390 } from "#app/channel/12390/index.ts";
import { filingCategories } from "#app/domain/policy/rules.ts";
import { completeAnswers, openSteps } from "./answers.ts";
import { type DraftContent, type DraftFile, emptyDraft, type Typed } from "./content.ts";

const categories = filingCategories(channel12390);
const idOf = (takesFiles: boolean) => categories.find((one) => one.takesFiles === takesFiles)?.id ?? "";
const file: DraftFile = {
  id: "1",
  storageKey: "k",
  fileKey: "f",
  name: "page.png",
  caption: "",
  size: 1,
  mediaType: "image/png",
  sha256: "0".repeat(64),
};
const whole: Typed = {
  category: { category: idOf(true) },
  subject: { address: "pirate.example/books", note: "" },
  statement: { statement: "这个网站出售扫描版的儿童绘本，付费进群后发网盘链接。" },
  "about-you": { mode: "anonymous" },
};

function draft(change: Typed = {}, files: readonly DraftFile[] = []): DraftContent {
  return { ...emptyDraft("zh-CN"), code: "0".repeat(28), typed: { ...whole, ...change }, files };
}

describe("the steps that are open", () => {
  it("are all that ask something at the beginning, in their order", () => {
    expect(openSteps(emptyDraft("zh-CN"), channel12390)).toEqual([
      "category",
      "subject",
      "statement",
      "about-you",
    ]);
  });

  it("are none where all is right, with or without files", () => {
    expect(openSteps(draft(), channel12390)).toEqual([]);
    expect(openSteps(draft({}, [file]), channel12390)).toEqual([]);
    expect(openSteps(draft({ category: { category: idOf(false) } }), channel12390)).toEqual([]);
  });

  it.each<[string, Typed]>([
    ["category", { category: { category: "opinion" } }],
    ["subject", { subject: { address: "没有网址" } }],
    ["statement", { statement: { statement: "太短" } }],
    ["about-you", { "about-you": { mode: "real-name" } }],
  ])("are %s where it is wrong", (step, change) => {
    expect(openSteps(draft(change), channel12390)).toEqual([step]);
  });

  it("are the evidence where files are left over from a category that took them", () => {
    expect(openSteps(draft({ category: { category: idOf(false) } }, [file]), channel12390)).toEqual([
      "evidence",
    ]);
  });
});

describe("what is filed", () => {
  it("is everything, read by the forms", () => {
    expect(completeAnswers(draft(), channel12390)).toEqual({
      ok: true,
      answers: expect.objectContaining({
        category: idOf(true),
        subject: expect.objectContaining({ canonical: "https://pirate.example/books", kind: "page" }),
        mode: "anonymous",
        dangerNow: false,
        code: "0".repeat(28),
      }),
    });
  });

  it("is nothing before a step is right, or before the code is drawn", () => {
    expect(completeAnswers(draft({ statement: {} }), channel12390)).toEqual({ ok: false, step: "statement" });
    expect(completeAnswers({ ...draft(), code: null }, channel12390)).toEqual({ ok: false, step: "check" });
  });
});
