// Dates stand in the office's zone with their weekday, money with two decimals and its unit, in both languages.
import { describe, expect, it } from "vitest";
import { formatFor } from "./format.ts";

const zh = formatFor("zh-CN");
const en = formatFor("en");
/** Half past midnight in Shanghai, still the day before in Greenwich. */
const afterMidnight = new Date("2026-12-03T16:30:00Z");

describe("words for figures", () => {
  it("write a day as the office counts it, whatever zone the server is in", () => {
    expect(zh.day(afterMidnight)).toBe("2026年12月4日 星期五");
    expect(en.day(afterMidnight)).toBe("Friday 4 December 2026");
  });

  it("leave out the year while it is this year", () => {
    const now = new Date("2026-11-20T04:00:00Z");
    expect(zh.day(afterMidnight, now)).toBe("12月4日 星期五");
    expect(en.day("2027-01-28", now)).toBe("Thursday 28 January 2027");
    expect(en.day(new Date("2026-12-31T16:30:00Z"), now)).toBe("Friday 1 January 2027");
  });

  it("leave out the weekday where it stands beside already", () => {
    const now = new Date("2026-11-20T04:00:00Z");
    expect(zh.date(afterMidnight, now)).toBe("12月4日");
    expect(en.date("2027-01-28", now)).toBe("28 January 2027");
  });

  it("write a calendar day that was never an instant", () => {
    expect(zh.day("2026-02-28")).toBe("2026年2月28日 星期六");
  });

  it("write the time of day on 24 hours, midnight as 00", () => {
    expect(zh.dateTime(afterMidnight)).toBe("2026年12月4日 星期五 00:30");
    expect(en.dateTime(afterMidnight)).toBe("Friday 4 December 2026, 00:30");
    expect(en.time(afterMidnight)).toBe("00:30");
  });

  it("write fen as yuan with two decimals", () => {
    expect(zh.money(86_200_000)).toBe("862,000.00 元");
    expect(en.money(1)).toBe("0.01 CNY");
  });

  it("write sizes in the unit that people read on their own files", () => {
    expect(zh.bytes(0)).toBe("0 B");
    expect(zh.bytes(1536)).toBe("1.5 KB");
    expect(en.bytes(200 * 1024 * 1024)).toBe("200 MB");
    expect(en.bytes(3 * 1024 ** 4)).toBe("3,072 GB");
  });

  it("write lists, numbers and shares as the language does", () => {
    expect(zh.list(["甲", "乙", "丙"])).toBe("甲、乙和丙");
    expect(en.list(["a", "b"], "or")).toBe("a or b");
    expect(en.number(12345.678)).toBe("12,345.68");
    expect(zh.percent(0.125)).toBe("12.5%");
  });
});
