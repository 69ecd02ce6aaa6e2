// The desk of the prepared portal: who is signed in, and the steps that bring a case or an award where it is wanted.
import { plainSql } from "../../../support/plain-sql.ts";
import { reasons } from "../../support/desk-work.ts";
import type { Client } from "../../support/people/client.ts";
import { PlainMember } from "../../support/people/plain-member.ts";
import type { Portal } from "../../support/portal.ts";
import { each } from "./filed.ts";

const logins = [
  ...(["triage", "investigator", "reward", "supervisor"] as const),
  ...(["second-supervisor", "finance", "second-finance"] as const),
] as const;
export type Login = (typeof logins)[number];
export type Desk = Readonly<Record<Login, Client>>;
type Fields = Parameters<Client["post"]>[1];

export async function signedIn(portal: Portal): Promise<Desk> {
  const members = await Promise.all(logins.map((login) => PlainMember.signedIn(portal, login)));
  const found = new Map(logins.map((login, place) => [login, members[place]]));
  return each(logins, (login) => found.get(login));
}

/** An act that must succeed; answers where it leads, or the page that it shows. */
export async function acts(who: Client, path: string, fields: Fields): Promise<string> {
  const { status, location, text } = await who.post(path, fields);
  if (status !== 303 && status !== 200) {
    throw new Error(`${path} ${String(fields.intent)} answered ${status}:\n${text.slice(0, 3_000)}`);
  }
  return location?.replace(/#.*$/, "") ?? text;
}

export const basis = "《著作权法》第五十三条";
export const decision = { intent: "decide", outcome: "substantiated", basis, ...reasons } as const;

/** @returns the address of the case */
export function accepted({ triage }: Desk, report: string): Promise<string> {
  return acts(triage, `/desk/reports/${report}`, { intent: "accept" });
}

/** Taken up, with one measure against the subject: it still runs where it has a deadline. */
export async function measured(
  portal: Portal,
  desk: Desk,
  report: string,
  deadline: "" | "2026-11-27" = "",
): Promise<string> {
  const path = await accepted(desk, report);
  await acts(desk.investigator, path, { intent: "verify" });
  const subject = await subjectOf(portal, path);
  const measure = { intent: "measure", type: "order-removal", subject, basis, on: "2026-11-24", deadline };
  await acts(desk.investigator, path, measure);
  return path;
}

/** @returns the address of the case and that of its award */
export async function decided(portal: Portal, desk: Desk, report: string, deadline: "" | "2026-11-27" = "") {
  const path = await measured(portal, desk, report, deadline);
  await acts(desk.investigator, path, decision);
  const { text } = await desk.investigator.get(path);
  return { path, award: /\/desk\/awards\/[\d-]+/.exec(text)?.[0] ?? "" };
}

export const proposal = {
  intent: "propose",
  scheme: "SHDF-2018",
  "rules.SHDF-2018": "P3",
  operatingAmount: "",
  fines: "",
  auctionProceeds: "",
  reason: "直接指向账本。",
} as const;

export async function proposed({ reward }: Desk, award: string, yuan: number): Promise<void> {
  await acts(reward, award, { intent: "assess", factsAndEvidence: "yes" });
  await acts(reward, award, { ...proposal, amount: String(yuan) });
}

export async function notified(desk: Desk, award: string, yuan: number): Promise<void> {
  await proposed(desk, award, yuan);
  await acts(desk.supervisor, award, { intent: "approve", remark: "" });
  await acts(desk.reward, award, { intent: "notify" });
}

export function referenceIn(path: string): string {
  return path.split("/").at(-1) ?? "";
}

/** The id that one row of a query has in its column `id`; throws where there is no such row. */
export async function idOf({ databaseUrl }: Portal, query: string): Promise<string> {
  const [row] = await plainSql(databaseUrl, query);
  if (typeof row !== "object" || row === null || !("id" in row)) throw new Error(`nothing found: ${query}`);
  return String(row.id);
}

export function subjectOf(portal: Portal, path: string): Promise<string> {
  return idOf(
    portal,
    `SELECT s.subject_id AS id FROM case_subject s JOIN case_file c ON c.id = s.case_id WHERE c.reference = '${referenceIn(path)}'`,
  );
}

export function measureOf(portal: Portal, path: string): Promise<string> {
  return idOf(
    portal,
    `SELECT m.id AS id FROM measure m JOIN case_file c ON c.id = m.case_id WHERE c.reference = '${referenceIn(path)}'`,
  );
}

/** What waits for a second person about an award or a payment. */
export function requestOf(portal: Portal, path: string): Promise<string> {
  const kind = path.includes("/awards/") ? "award" : "payment";
  return idOf(
    portal,
    `SELECT f.id AS id FROM four_eyes f JOIN ${kind} o ON o.id = f.object_id WHERE f.state = 'waiting' AND o.reference = '${referenceIn(path)}'`,
  );
}

/** A code as a page shows it: 28 digits in groups. */
export function codeIn(page: string): string {
  const list = /<ol class="code-groups"[^>]*>(.*?)<\/ol>/s.exec(page)?.[1] ?? "";
  return [...list.matchAll(/>(\d{4})</g)].map(([, group]) => group).join("");
}
