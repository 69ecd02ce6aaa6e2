// Each step of filing says what is wrong beside the field, and takes what a person would take for right.
import { describe, expect, it } from "vitest";
import { acceptedValue, issuesOf } from "#tests/support/form-issues.ts";
import {
  aboutYouForm,
  captionForm,
  categoryForm,
  checkForm,
  reportedSubject,
  statementForm,
  subjectForm,
} from "./filing-forms.ts";

const told = "这个网站出售扫描版的儿童绘本，付费进群后发网盘链接。";

describe("the category", () => {
  const form = categoryForm(["obscene-content", "piracy"]);

  it("has to be chosen among those of the channel", () => {
    expect(issuesOf(form, {})).toEqual({ category: "category.missing" });
    expect(issuesOf(form, { category: "opinion" })).toEqual({ category: "unknown-choice" });
    expect(issuesOf(form, { category: "x".repeat(10_000) })).toEqual({ category: "unknown-choice" });
    expect(acceptedValue(form, { category: "piracy" })).toEqual({ category: "piracy" });
  });
});

describe("the subject", () => {
  it.each([
    [{}, { address: "address.missing" }],
    [{ address: " " }, { address: "address.missing" }],
    [{ address: "不知道网址" }, { address: "address.unreadable" }],
    [{ address: "https://a.com https://b.com" }, { address: "address.several" }],
    [{ address: `a.com/${"x".repeat(2_000)}` }, { address: "address.too-long" }],
    [{ address: "a.com", note: "长".repeat(501) }, { note: "note.too-long" }],
    [
      { address: "\u0000", note: "\u0000" },
      { address: "address.unreadable", note: "text.unreadable" },
    ],
  ])("%j is refused: %j", (typed, wrong) => {
    expect(issuesOf(subjectForm, typed)).toEqual(wrong);
  });

  it("keeps the address as it was typed, so that it stands there again when the page comes back", () => {
    const address = "看看 https://www.douyin.com/video/7123?previous_page=x 复制打开";
    expect(acceptedValue(subjectForm, { address, note: "第二个视频" })).toEqual({
      address,
      note: "第二个视频",
    });
  });

  it("becomes what is reported", () => {
    const typed = { address: "m.weibo.cn/u/1234567890?luicode=1", note: "" };
    expect(reportedSubject(acceptedValue(subjectForm, typed))).toEqual({
      kind: "account",
      canonical: "https://m.weibo.cn/u/1234567890",
      display: "https://m.weibo.cn/u/1234567890",
      platform: "weibo",
      account: "1234567890",
      note: "",
    });
    expect(reportedSubject({ address: "pirate.example", note: "群里" })).toEqual({
      kind: "site",
      canonical: "https://pirate.example/",
      display: "https://pirate.example",
      platform: null,
      account: null,
      note: "群里",
    });
    expect(() => reportedSubject({ address: "不知道", note: "" })).toThrow(RangeError);
  });
});

describe("the statement", () => {
  it.each([
    [{}, { statement: "statement.missing" }],
    [{ statement: "太短了" }, { statement: "statement.too-short" }],
    [{ statement: "长".repeat(4_001) }, { statement: "statement.too-long" }],
    [{ statement: told, whenSeen: "x".repeat(201) }, { whenSeen: "when-seen.too-long" }],
    [{ statement: told, dangerNow: "perhaps" }, { dangerNow: "unknown-choice" }],
  ])("%j is refused: %j", (typed, wrong) => {
    expect(issuesOf(statementForm(), typed)).toEqual(wrong);
  });

  it.each(["字".repeat(20), "字".repeat(4_000), "😀".repeat(4_000)])(
    "may have from 20 to 4,000 characters",
    (statement) => {
      expect(issuesOf(statementForm(), { statement })).toEqual({});
    },
  );

  it("follows the channel's own limits", () => {
    const own = statementForm({ statementMin: 2, statementMax: 3 });
    expect(issuesOf(own, { statement: "两字" })).toEqual({});
    expect(issuesOf(own, { statement: "四个字了" })).toEqual({ statement: "statement.too-long" });
  });

  it("says nothing of danger or minors unless it was ticked", () => {
    const quiet = { statement: told, whenSeen: "", dangerNow: false, minors: false };
    expect(acceptedValue(statementForm(), { statement: told })).toEqual(quiet);
    expect(
      acceptedValue(statementForm(), { statement: told, dangerNow: "yes", minors: "no", whenSeen: "上周" }),
    ).toEqual({
      ...quiet,
      dangerNow: true,
      whenSeen: "上周",
    });
  });
});

describe("a caption", () => {
  it("may be left out, and has its limit", () => {
    expect(acceptedValue(captionForm, {})).toEqual({ caption: "" });
    expect(issuesOf(captionForm, { caption: "长".repeat(201) })).toEqual({ caption: "caption.too-long" });
  });
});

describe("about you", () => {
  const nobody = { name: "", contact: "", wishesFeedback: false, wishesReward: false, claimPassword: "" };

  it.each<[Record<string, string>, Record<string, string>]>([
    [{}, { mode: "about-you.mode-missing" }],
    [{ mode: "secret" }, { mode: "unknown-choice" }],
    [{ mode: "real-name" }, { name: "name.missing", contact: "about-you.contact-missing" }],
    [{ mode: "real-name", name: "王小明" }, { contact: "about-you.contact-missing" }],
    [{ mode: "real-name", contact: "13800138000" }, { name: "name.missing" }],
    [{ mode: "confidential" }, { contact: "about-you.contact-missing" }],
    [{ mode: "confidential", contact: " \u200b" }, { contact: "about-you.contact-missing" }],
    [{ mode: "real-name", name: "长".repeat(10_000), contact: "x" }, { name: "name.too-long" }],
    [{ mode: "confidential", contact: "1".repeat(201) }, { contact: "contact.too-long" }],
    [
      { mode: "anonymous", wishesReward: "yes", claimPassword: "12345" },
      { claimPassword: "password.too-short" },
    ],
    [
      { mode: "anonymous", wishesReward: "yes", claimPassword: "x".repeat(201) },
      { claimPassword: "password.too-long" },
    ],
    [
      { mode: "anonymous", wishesReward: "yes", claimPassword: "12345\u0000" },
      { claimPassword: "text.unreadable" },
    ],
  ])("%j is refused: %j", (typed, wrong) => {
    expect(issuesOf(aboutYouForm, typed)).toEqual(wrong);
  });

  it.each<[Record<string, string>, Partial<typeof nobody>]>([
    [{ mode: "anonymous" }, {}],
    [{ mode: "confidential", name: "王" }, { name: "王" }],
    [{ mode: "confidential", contact: "微信 wang" }, { contact: "微信 wang" }],
    [
      { mode: "real-name", name: "王小明", contact: "13800138000" },
      { name: "王小明", contact: "13800138000" },
    ],
    [
      { mode: "anonymous", wishesReward: "yes", wishesFeedback: "yes" },
      { wishesReward: true, wishesFeedback: true },
    ],
    [
      { mode: "anonymous", wishesReward: "yes", claimPassword: " 六个字密码 " },
      { wishesReward: true, claimPassword: " 六个字密码 " },
    ],
  ])("%j is right", (typed, told) => {
    expect(acceptedValue(aboutYouForm, typed)).toEqual({ ...nobody, mode: typed.mode, ...told });
  });

  it("drops a name that was typed before anonymous was chosen", () => {
    const typed = { mode: "anonymous", name: "王小明", contact: "13800138000" };
    expect(acceptedValue(aboutYouForm, typed)).toEqual({ ...nobody, mode: "anonymous" });
  });

  it("drops a claim password where there is nothing to claim with it", () => {
    expect(acceptedValue(aboutYouForm, { mode: "anonymous", claimPassword: "123" }).claimPassword).toBe("");
    const named = { mode: "confidential", contact: "x", wishesReward: "yes", claimPassword: "123456" };
    expect(acceptedValue(aboutYouForm, named).claimPassword).toBe("");
  });

  it("takes the same password from keyboards that compose letters differently", () => {
    const password = (typed: string) =>
      acceptedValue(aboutYouForm, { mode: "anonymous", wishesReward: "yes", claimPassword: typed })
        .claimPassword;
    expect(password("cafe\u0301-bar")).toBe(password("café-bar"));
  });
});

describe("the declaration", () => {
  it("has to be ticked", () => {
    expect(issuesOf(checkForm, {})).toEqual({ goodFaith: "check.good-faith-missing" });
    expect(issuesOf(checkForm, { goodFaith: "no" })).toEqual({ goodFaith: "check.good-faith-missing" });
    expect(acceptedValue(checkForm, { goodFaith: "yes" })).toEqual({ goodFaith: true });
  });
});
