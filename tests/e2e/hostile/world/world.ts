// A portal with something in every state in which somebody can act on it, and everybody who acts.
import { bodyOf, filePart, multipart } from "../../support/input/multipart.ts";
import { Client } from "../../support/people/client.ts";
import { PlainReporter } from "../../support/people/plain-reporter.ts";
import { photo } from "../../support/photo.ts";
import type { Portal } from "../../support/portal.ts";
import { type AtRest, pictureOf } from "./at-rest.ts";
import { broughtAwards, type Payments, settledPayments } from "./awards.ts";
import { broughtCases, type Cases, toldParties } from "./cases.ts";
import { acts, type Desk, idOf, type Login, measureOf, requestOf, signedIn, subjectOf } from "./desk.ts";
import {
  type AwardName,
  each,
  type Filed,
  filedReports,
  type ReportName,
  reportNames,
  visitorWith,
} from "./filed.ts";

type Drafter = "filled" | "unconfirmed" | "nobody";
type Party = "affected";
export type Who = Drafter | Party | Login | ReportName;

export type World = {
  readonly portal: Portal;
  readonly people: Readonly<Record<Who, Client>>;
  /** By report. */
  readonly reports: Readonly<Record<ReportName, Filed>>;
  /** Addresses. */
  readonly cases: Cases;
  readonly awards: Readonly<Record<AwardName, string>>;
  readonly payments: Payments;
  readonly reviews: Readonly<Record<"asked" | "upheld" | "objection", string>>;
  readonly ids: Ids;
  readonly atRest: AtRest;
};
/** `notice` its reference, `noticeCode` its code. */
type Ids = Awaited<ReturnType<typeof ids>> & { readonly notice: string; readonly noticeCode: string };

/** All jobs of the day are done then: nothing changes there by itself any more. */
export async function preparedWorld(portal: Portal): Promise<World> {
  const reports = await filedReports(portal);
  const first = await signedIn(portal);
  const cases = await broughtCases(portal, first, reports);
  const awards = await broughtAwards(portal, first, reports);
  await refused(first, reports);
  const { payments, desk } = await settledPayments(portal, reports, awards);
  const { notice, noticeCode, objector } = await toldParties(portal, desk, cases);
  const reviews = await asked(portal, desk, reports, objector);
  await leftForNow(desk, reports, cases, awards);
  // Believed from now on: whoever tries something can come from an address of their own.
  await portal.restart({ TRUSTED_PROXY: "127.0.0.1,::1" });
  const people = await everybody(portal, desk, reports, noticeCode);
  const found = { ...(await ids(portal, cases, awards, payments)), notice, noticeCode };
  const world = { portal, people, reports, cases, awards, payments, reviews, ids: found };
  return { ...world, atRest: await pictureOf(portal) };
}

async function refused({ triage }: Desk, reports: World["reports"]): Promise<void> {
  for (const name of ["refused", "reviewAsked", "reviewUpheld"] as const) {
    const path = `/desk/reports/${reports[name].reference}`;
    await acts(triage, path, { intent: "refuse", ground: "not-enough-facts", words: "" });
  }
  const path = (name: ReportName) => `/desk/reports/${reports[name].reference}`;
  await acts(triage, path("referred"), { intent: "refer", authority: "市场监管部门", words: "" });
}

/** Requests to look again; one of them was answered a moment ago. */
async function asked(portal: Portal, desk: Desk, reports: World["reports"], objection: string) {
  const answer = {
    intent: "answer",
    answer: "uphold",
    reasonsZh: "已经复核。",
    reasonsEn: "Looked at again.",
  };
  const review = async (name: ReportName) => {
    const reporter = await visitorWith(portal, reports[name].code);
    await acts(reporter, "/status/report", { intent: "review", review: "请再看一次第七页。" });
    const query = `SELECT v.reference AS id FROM review v JOIN report r ON r.id = v.report_id WHERE r.reference = '${reports[name].reference}'`;
    return `/desk/reviews/${await idOf(portal, query)}`;
  };
  const upheld = await review("reviewUpheld");
  await acts(desk.supervisor, upheld, answer);
  return { asked: await review("reviewAsked"), upheld, objection };
}

/** What can be taken back for ten minutes, and what was just asked. */
async function leftForNow(
  desk: Desk,
  reports: World["reports"],
  cases: Cases,
  awards: World["awards"],
): Promise<void> {
  const { triage, investigator, supervisor } = desk;
  const path = (name: ReportName) => `/desk/reports/${reports[name].reference}`;
  await acts(triage, path("refusedNow"), { intent: "refuse", ground: "other", words: "请看附言。" });
  await acts(triage, path("asked"), { intent: "ask", question: "在哪里付款？" });
  const basis = "《著作权法》第五十三条";
  const words = { reasonsZh: "权利人确认没有授权。", reasonsEn: "There is no licence." };
  await acts(investigator, cases.decidedNow, { intent: "decide", outcome: "substantiated", basis, ...words });
  await acts(investigator, cases.closed, { intent: "close" });
  await acts(supervisor, awards.overruling, {
    intent: "overrule",
    reason: "不是首个。",
    ineligible: "not-first",
  });
}

async function everybody(
  portal: Portal,
  desk: Desk,
  reports: World["reports"],
  noticeCode: string,
): Promise<World["people"]> {
  const reporters = new Map<ReportName, Client>();
  for (const name of reportNames) reporters.set(name, await visitorWith(portal, reports[name].code));
  const filled = await new PlainReporter(portal.origin).fillsIn();
  const body = bodyOf([filePart(photo.name, photo.bytes)]);
  await filled.send("/report/evidence", { body, type: multipart });
  const unconfirmed = await (await new PlainReporter(portal.origin).fillsIn()).sendsIn();
  return {
    ...desk,
    ...each(reportNames, (name) => reporters.get(name)),
    ...{ filled, unconfirmed, nobody: new Client(portal.origin) },
    affected: await visitorWith(portal, noticeCode, "/notice"),
  };
}

/** Of what the acts name, and of the same kind of thing elsewhere. */
async function ids(portal: Portal, cases: Cases, awards: World["awards"], payments: Payments) {
  return {
    file: await idOf(portal, "SELECT id FROM upload"),
    measure: await measureOf(portal, cases.decided),
    untoldMeasure: await measureOf(portal, cases.untold),
    objectedMeasure: await measureOf(portal, cases.objected),
    otherMeasure: await measureOf(portal, cases.told),
    subject: await subjectOf(portal, cases.verifying),
    otherSubject: await subjectOf(portal, cases.open),
    overruling: await requestOf(portal, awards.overruling),
    revoking: await requestOf(portal, awards.revoking),
    voucherShown: await requestOf(portal, payments.voucherShown),
    writingOff: await requestOf(portal, payments.writingOff),
  };
}
