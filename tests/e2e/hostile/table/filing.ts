// What is sent while a report is filed.
import { answers } from "../../support/people/plain-reporter.ts";
import { claimPassword } from "../world/filed.ts";
import type { Action } from "./action.ts";
import { action } from "./action.ts";

const draft = { as: "filled", keeps: ["draft"] } as const;
const about = answers["about-you"];

/** A step keeps what was typed, right or wrong: nobody types it twice. */
export const filing: readonly Action[] = [
  action("report/category", "", { ...draft, fields: { intent: "next", ...answers.category } }),
  action("report/category", "", {
    ...draft,
    state: "one that takes no files",
    fields: { category: "child-sexual-abuse" },
  }),
  action("report/subject", "", {
    ...draft,
    fields: { intent: "next", ...answers.subject, note: "在首页。" },
  }),
  action("report/statement", "", {
    ...draft,
    fields: { intent: "next", ...answers.statement, dangerNow: "yes", minors: "yes" },
  }),
  action("report/statement", "", {
    ...draft,
    state: "in another language",
    fields: { intent: "language:en", ...answers.statement },
  }),
  action("report/evidence", "", {
    ...draft,
    carries: "multipart",
    keeps: ["draft", "upload", "files"],
    fields: ({ ids }) => ({ [`caption-${ids.file}`]: "第七页", files: "", intent: "upload" }),
  }),
  action("report/evidence", "", {
    ...draft,
    carries: "multipart",
    state: "a file removed",
    keeps: ["draft", "upload", "files"],
    fields: ({ ids }) => ({ intent: `remove:${ids.file}` }),
  }),
  action("report/about-you", "", {
    ...draft,
    state: "anonymous",
    fields: { intent: "next", ...about, wishesFeedback: "", claimPassword },
  }),
  action("report/about-you", "", {
    ...draft,
    state: "by name",
    fields: {
      ...{ intent: "next", mode: "real-name", name: "王小明", contact: "reporter@reports.example" },
      ...{ wishesFeedback: "yes", wishesReward: "yes" },
    },
  }),
  action("report/check", "", { as: "filled", fields: { intent: "next", ...answers.check } }),
  action("report/receipt", "", { as: "unconfirmed", fields: { second: "", fourth: "", saved: "yes" } }),
  action("report/discard", "", { as: "filled" }),
];
