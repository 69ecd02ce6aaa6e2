// What reporters and the parties affected send once there is something to follow.
import { payee } from "../world/awards.ts";
import { claimPassword } from "../world/filed.ts";
import type { Action } from "./action.ts";
import { action } from "./action.ts";

export const following: readonly Action[] = [
  action("status", "", { fields: ({ reports }) => ({ code: reports.inReview.code }) }),
  action("status/report", "answer", {
    as: "asked",
    fields: { intent: "answer", answer: "在第七页，付款的地方。" },
  }),
  action("status/report", "addition", {
    as: "inReview",
    fields: { intent: "addition", addition: "又看到一次，在昨天晚上。" },
  }),
  action("status/report", "withdraw", {
    as: "inReview",
    fields: { intent: "withdraw", withdraw: "yes" },
  }),
  action("status/report", "review", {
    as: "refused",
    fields: { intent: "review", review: "请再看一次第七页上的内容。" },
  }),
  action("status/evidence", "", {
    as: "inReview",
    carries: "multipart",
    // A file that came whole is kept, whatever stands beside it.
    keeps: ["evidence", "files", "audit_event"],
    fields: { caption: "第七页", files: "" },
  }),
  action("status/claim", "payee", { as: "toClaimByName", fields: payee }),
  action("status/claim", "voucher", {
    as: "toClaim",
    fields: { intent: "voucher", claimPassword },
    turnsEvery: 3,
  }),
  action("status/claim", "waive", { as: "toClaim", fields: { intent: "waive", declared: "yes" } }),
  action("status/leave", "", { as: "nobody" }),
  action("status/unsent", "", { answers: 401, fields: { answer: "在第七页，付款的地方。", addition: "" } }),
  action("notice", "", { fields: ({ ids }) => ({ code: ids.noticeCode }) }),
  action("notice/statement", "", {
    as: "affected",
    fields: { objection: "该页面已于一个月前取得授权。" },
  }),
  action("notice/leave", "", { as: "nobody" }),
  action("notice/unsent", "", { answers: 401, fields: { objection: "该页面已于一个月前取得授权。" } }),
];
