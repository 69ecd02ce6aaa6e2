// What the desk sends about reports, cases and requests to look again.

import { statement } from "../world/cases.ts";
import { basis, decision } from "../world/desk.ts";
import type { ReportName } from "../world/filed.ts";
import type { World } from "../world/world.ts";
import type { Action } from "./action.ts";
import { action } from "./action.ts";

const reports = "desk/reports/:reference";
const cases = "desk/cases/:reference";
const reviews = "desk/reviews/:reference";
const report = (name: ReportName) => ({
  at: (world: World) => `/desk/reports/${world.reports[name].reference}`,
});
const ofCase = (name: keyof World["cases"]) => ({ at: (world: World) => world.cases[name] });
const review = (name: keyof World["reviews"]) => ({ at: (world: World) => world.reviews[name] });
const words = "请补充付款页面的截图。";
const reasons = { reasonsZh: "权利人确认没有授权。", reasonsEn: "There is no licence." } as const;

const triage = { as: "triage", ...report("inReview") } as const;
const casework = { as: "investigator" } as const;
const supervision = { as: "supervisor" } as const;

export const deskWork: readonly Action[] = [
  action("desk/sign-in", "", {
    fields: ({ portal }) => ({ login: "auditor", password: portal.staffPassword }),
    turnsEvery: 6,
  }),
  action("desk/sign-out", ""),
  action(reports, "accept", { ...triage, fields: { intent: "accept" } }),
  action(reports, "refuse", { ...triage, fields: { intent: "refuse", ground: "another-authority", words } }),
  action(reports, "ask", { ...triage, fields: { intent: "ask", question: words } }),
  action(reports, "refer", { ...triage, fields: { intent: "refer", authority: "市场监管部门", words } }),
  action(reports, "take-back", {
    ...{ as: "triage", ...report("referred") },
    fields: { intent: "take-back", reason: words },
  }),
  action(reports, "undo", { as: "triage", ...report("refusedNow"), fields: { intent: "undo" } }),
  action(reports, "extend", {
    ...{ ...supervision, ...report("inReview") },
    fields: { intent: "extend", reason: words },
  }),
  action(cases, "verify", { ...casework, ...ofCase("open"), fields: { intent: "verify" } }),
  action(cases, "measure", {
    ...{ ...casework, ...ofCase("verifying") },
    fields: ({ ids: { subject } }) => ({
      ...{ intent: "measure", type: "order-removal", subject, basis },
      ...{ on: "2026-11-24", deadline: "2026-11-27" },
    }),
    elsewhere: ({ ids }) => ({ subject: ids.otherSubject }),
  }),
  action(cases, "decide", { ...casework, ...ofCase("verifying"), fields: { ...decision, ...reasons } }),
  action(cases, "undo", { ...casework, ...ofCase("decidedNow"), fields: { intent: "undo" } }),
  action(cases, "act", { ...casework, ...ofCase("decided"), fields: { intent: "act" } }),
  action(cases, "result", {
    ...{ ...casework, ...ofCase("decided") },
    fields: ({ ids: { measure } }) => ({ intent: "result", measure, result: "done" }),
    elsewhere: ({ ids }) => ({ measure: ids.otherMeasure }),
  }),
  action(cases, "close", { ...casework, ...ofCase("closable"), fields: { intent: "close" } }),
  action(cases, "reopen", {
    ...{ ...supervision, ...ofCase("closed") },
    fields: { intent: "reopen", reason: words },
  }),
  action(cases, "pause", {
    ...{ ...casework, ...ofCase("verifying") },
    fields: { intent: "pause", reason: "outside-testing", words },
  }),
  action(cases, "resume", {
    ...{ ...casework, ...ofCase("paused") },
    fields: { intent: "resume", reason: "outside-testing" },
  }),
  action(cases, "restart", {
    ...{ ...supervision, ...ofCase("verifying") },
    fields: { intent: "restart", words },
  }),
  action(cases, "extend", {
    ...{ ...supervision, ...ofCase("verifying") },
    fields: { intent: "extend", clock: "verify", reason: words },
  }),
  action(cases, "notice", {
    ...{ ...casework, ...ofCase("untold"), answers: 200 },
    fields: ({ ids: { untoldMeasure } }) => ({ ...statement, measures: untoldMeasure }),
    elsewhere: ({ ids }) => ({ measures: ids.otherMeasure }),
  }),
  action(cases, "reissue", {
    ...{ ...casework, ...ofCase("told"), answers: 200 },
    fields: ({ ids: { notice } }) => ({ intent: "reissue", notice }),
  }),
  action(reviews, "answer", {
    ...{ ...supervision, ...review("asked"), state: "a reporter" },
    fields: { intent: "answer", answer: "grant", ...reasons },
  }),
  action(reviews, "answer", {
    ...{ ...supervision, ...review("objection"), state: "a party affected" },
    fields: ({ ids: { objectedMeasure } }) => ({
      ...{ intent: "answer", answer: "grant", lift: objectedMeasure, ...reasons },
    }),
    elsewhere: ({ ids }) => ({ lift: ids.otherMeasure }),
  }),
  action(reviews, "preview", {
    ...{ ...supervision, ...review("objection"), answers: 200 },
    fields: ({ ids: { objectedMeasure } }) => ({
      ...{ intent: "preview", answer: "grant", lift: objectedMeasure, ...reasons },
    }),
  }),
  action(reviews, "undo", { ...supervision, ...review("upheld"), fields: { intent: "undo" } }),
];
