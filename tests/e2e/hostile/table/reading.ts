// What stands in addresses: views and places in lists, the calculator, the language, and names that open nothing.
import type { Action } from "./action.ts";
import { action } from "./action.ts";

const reading = { method: "GET" } as const;
const id = "019312ab-0000-7000-8000-000000000000";
/** Numbers in the shape of a place in a list that no date and no column can hold. */
const beyond = ["9".repeat(10), "-9999999999", "9".repeat(14), "9".repeat(16), "1e400"];
const places = beyond.map((number) => `${number}.${id}`);

export const queries: readonly Action[] = [
  action("", "", { ...reading, at: "/", fields: { lang: "en", text: "large" } }),
  action("rewards", "", {
    ...reading,
    fields: {
      ...{ scheme: "SHDF-2018", "rules.SHDF-2018": "P2", operatingAmount: "", fines: "1000" },
      ...{ auctionProceeds: "", at: "2026-11-20" },
    },
    elsewhere: () => ({ at: ["0000-01-01", "9999-12-31", "2018-11-30", "２０２６-１１-２０"] }),
  }),
  action("rewards", "", {
    ...{ ...reading, state: "another rule" },
    fields: { scheme: "SAMR-2021", rules: ["grade-1", "grade-2"], fines: "1000", ask: "yes" },
  }),
  action("status", "", { ...reading, fields: { ended: "1", left: "1" } }),
  action("notice", "", { ...reading, fields: { ended: "1", left: "1" } }),
  action("status/report", "", { ...reading, as: "inReview", fields: { sent: "addition" } }),
  action("notice/statement", "", { ...reading, as: "affected", fields: { sent: "1" } }),
  action("desk/sign-in", "", { ...reading, fields: { to: "/desk/cases" } }),
  action("desk", "", {
    ...{ ...reading, as: "triage" },
    fields: { view: "due-soon", after: `1.${id}` },
    elsewhere: () => ({ after: places }),
  }),
  action("desk/cases", "", {
    ...{ ...reading, as: "investigator" },
    fields: { view: "closed", after: `1.${id}` },
    elsewhere: () => ({ after: places }),
  }),
  action("desk/awards", "", {
    ...{ ...reading, as: "reward" },
    fields: { view: "all", before: id },
    elsewhere: () => ({ before: ["019312AB-0000-7000-8000-000000000000", `${id}x`] }),
  }),
  action("desk/payments", "", {
    ...{ ...reading, as: "finance" },
    fields: { view: "paid", after: `2026-11-20.${"x".repeat(43)}` },
    elsewhere: () => ({ after: [`2026-02-30.${"x".repeat(43)}`, `9999-99-99.${"x".repeat(43)}`] }),
  }),
  action("desk/reviews", "", {
    ...{ ...reading, as: "supervisor" },
    fields: { view: "answered", after: `1.${id}` },
    elsewhere: () => ({ after: places }),
  }),
];
