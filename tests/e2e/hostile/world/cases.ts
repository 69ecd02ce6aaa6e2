// The cases of the prepared portal, the notices about two of them, and an objection to one.
import type { Client } from "../../support/people/client.ts";
import type { Portal } from "../../support/portal.ts";
import {
  accepted,
  acts,
  codeIn,
  type Desk,
  decided,
  idOf,
  measured,
  measureOf,
  referenceIn,
} from "./desk.ts";
import { type Filed, type ReportName, visitorWith } from "./filed.ts";

type CaseName =
  | ("open" | "verifying" | "paused" | "decidedNow" | "decided")
  | ("closable" | "closed" | "untold" | "told" | "objected");
/** Addresses. */
export type Cases = Readonly<Record<CaseName, string>>;

/** `decidedNow` still has to be decided and `closed` to be closed: the one soon, the other after the cooling period. */
export async function broughtCases(
  portal: Portal,
  desk: Desk,
  reports: Readonly<Record<ReportName, Filed>>,
): Promise<Cases> {
  const report = (name: CaseName) => reports[name].reference;
  const verifying = async (name: CaseName) => {
    const path = await accepted(desk, report(name));
    await acts(desk.investigator, path, { intent: "verify" });
    return path;
  };
  const told = async (name: CaseName) => (await decided(portal, desk, report(name))).path;
  const paused = await verifying("paused");
  await acts(desk.investigator, paused, { intent: "pause", reason: "outside-testing", words: "送检。" });
  return {
    open: await accepted(desk, report("open")),
    verifying: await verifying("verifying"),
    paused,
    decidedNow: await measured(portal, desk, report("decidedNow")),
    decided: (await decided(portal, desk, report("decided"), "2026-11-27")).path,
    closable: await told("closable"),
    closed: await told("closed"),
    untold: await told("untold"),
    told: await told("told"),
    objected: await told("objected"),
  };
}

export const statement = {
  intent: "notice",
  factsZh: "该页面提供扫描全本下载，没有取得授权。",
  factsEn: "The page offers whole scanned books without a licence.",
  scopeZh: "仅限该页面。",
  scopeEn: "This page alone.",
  durationZh: "直到内容删除。",
  durationEn: "Until the content is removed.",
  automated: "no",
} as const;

/** `notice` can still be objected to; to the other one somebody has objected. */
export async function toldParties(portal: Portal, { investigator }: Desk, { told, objected }: Cases) {
  const issue = async (path: string) => {
    const measures = await measureOf(portal, path);
    return codeIn(await acts(investigator, path, { ...statement, measures }));
  };
  const noticeCode = await issue(told);
  const party: Client = await visitorWith(portal, await issue(objected), "/notice");
  await acts(party, "/notice/statement", { objection: "该页面已于一个月前取得授权。" });
  const ofCase = (path: string) => `WHERE c.reference = '${referenceIn(path)}'`;
  const notice = `SELECT n.reference AS id FROM notice n JOIN case_file c ON c.id = n.case_id ${ofCase(told)}`;
  const review = `SELECT v.reference AS id FROM review v JOIN case_file c ON c.id = v.case_id ${ofCase(objected)}`;
  return {
    noticeCode,
    notice: await idOf(portal, notice),
    objector: `/desk/reviews/${await idOf(portal, review)}`,
  };
}
