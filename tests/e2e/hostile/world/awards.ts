// The awards of the prepared portal, from the one nobody assessed to the one that does not come back, and their payments.
import { setTimeout as wait } from "node:timers/promises";
import { plainSql } from "../../../support/plain-sql.ts";
import type { Portal } from "../../support/portal.ts";
import { acts, codeIn, type Desk, decided, notified, proposal, proposed, signedIn } from "./desk.ts";
import {
  type AwardName,
  awardNames,
  claimPassword,
  each,
  type Filed,
  type ReportName,
  visitorWith,
} from "./filed.ts";

type Reports = Readonly<Record<ReportName, Filed>>;
type Awards = Readonly<Record<AwardName, string>>;
const paying = ["transfer", "transferred", "voucher", "voucherShown", "recovery", "writingOff"] as const;
/** Addresses, and the code that is shown at the counter. */
export type Payments = Readonly<Record<(typeof paying)[number], string>> & { readonly voucherCode: string };

/** Of each award its own, so that its payment can be told from the others; within what the rule gives. */
const yuanOf = (name: AwardName) => 3_000 + awardNames.indexOf(name);

/** Addresses; as far as the reporters come into it. */
export async function broughtAwards(portal: Portal, desk: Desk, reports: Reports): Promise<Awards> {
  const found = new Map<AwardName, string>();
  for (const name of awardNames) {
    found.set(name, (await decided(portal, desk, reports[name].reference)).award);
  }
  const awards = each(awardNames, (name) => found.get(name));
  const { reward, supervisor } = desk;
  for (const name of ["eligible", "overruling", "needsFinance"] as const) {
    await acts(reward, awards[name], { intent: "assess", factsAndEvidence: "yes" });
  }
  await acts(reward, awards.ineligible, { intent: "assess" });
  await acts(reward, awards.needsFinance, large);
  for (const name of ["proposed", "approved"] as const) await proposed(desk, awards[name], yuanOf(name));
  await acts(supervisor, awards.approved, { intent: "approve", remark: "" });
  for (const name of awardNames.slice(awardNames.indexOf("toClaim"))) {
    await notified(desk, awards[name], yuanOf(name));
  }
  return awards;
}

/** So much that finance decides as well. */
const large = {
  ...proposal,
  scheme: "SAMR-2021",
  "rules.SAMR-2021": "grade-1",
  "conditions.SAMR-2021": ["natural-person", "not-already-known"],
  fines: "20000000",
  amount: "1000000",
} as const;

export const payee = {
  intent: "payee",
  name: "王小明",
  bank: "示例银行城东支行",
  account: "6222020200112233445",
  accountChecked: "yes",
} as const;

/**
 * Claimed, released, paid, revoked and to come back: three nights, for what jobs do once a day. Answers who is signed in
 * after the last of them, too.
 */
export async function settledPayments(
  portal: Portal,
  reports: Reports,
  awards: Awards,
): Promise<{ readonly payments: Payments; readonly desk: Desk }> {
  const byTransfer = ["transfer", "transferred", "paid", "revoking", "recovery", "writingOff"] as const;
  const claim = async (name: AwardName, fields: Readonly<Record<string, string>>) =>
    acts(await visitorWith(portal, reports[name].code), "/status/claim", fields);
  for (const name of byTransfer) await claim(name, payee);
  for (const name of ["voucher", "voucherShown"] as const) {
    await claim(name, { intent: "voucher", claimPassword });
  }
  const shown = await nightOver(portal, "SELECT count(*) AS count FROM payment", byTransfer.length + 2);
  const revoked = ["revoking", "recovery", "writingOff"] as const;
  for (const name of ["transferred", "paid", ...revoked] as const) {
    await acts(shown.finance, await paymentOf(portal, name, "transfer"), { intent: "pay" });
  }
  const paid = revoked.length + 2;
  const next = await nightOver(portal, "SELECT count(*) AS count FROM award WHERE state = 'paid'", paid);
  await revokedAwards(next, awards);
  const last = await nightOver(portal, "SELECT count(*) AS count FROM payment WHERE kind = 'recovery'", 2);
  return { payments: await leftPayments(portal, last, reports, awards), desk: last };
}

async function revokedAwards(desk: Desk, awards: Awards): Promise<void> {
  for (const name of ["recovery", "writingOff"] as const) {
    await acts(desk.supervisor, awards[name], { intent: "revoke", reason: "材料是伪造的。" });
    const { text } = await desk["second-supervisor"].get(awards[name]);
    const request = /name="request" value="([^"]+)"/.exec(text)?.[1] ?? "";
    await acts(desk["second-supervisor"], awards[name], { intent: "confirm", act: "award.revoke", request });
  }
}

async function leftPayments(portal: Portal, desk: Desk, reports: Reports, awards: Awards): Promise<Payments> {
  const writingOff = await paymentOf(portal, "writingOff", "recovery");
  await acts(desk.finance, writingOff, { intent: "write-off", reason: "账户已注销。" });
  await acts(desk.supervisor, awards.revoking, { intent: "revoke", reason: "材料是伪造的。" });
  const codeOf = async (name: ReportName) =>
    codeIn((await (await visitorWith(portal, reports[name].code)).get("/status/voucher")).text);
  const voucherShown = await acts(desk.finance, "/desk/payments", {
    intent: "counter",
    voucher: await codeOf("voucherShown"),
  });
  return {
    transfer: await paymentOf(portal, "transfer", "transfer"),
    transferred: await paymentOf(portal, "transferred", "transfer"),
    voucher: await paymentOf(portal, "voucher", "voucher"),
    voucherShown,
    recovery: await paymentOf(portal, "recovery", "recovery"),
    writingOff,
    voucherCode: await codeOf("voucher"),
  };
}

async function paymentOf({ databaseUrl }: Portal, name: AwardName, kind: string): Promise<string> {
  const where = `WHERE kind = '${kind}' AND amount_fen = ${yuanOf(name) * 100}`;
  const [row] = await plainSql(databaseUrl, `SELECT reference FROM payment ${where}`);
  if (typeof row !== "object" || row === null || !("reference" in row))
    throw new Error(`no ${kind} of ${name}`);
  return `/desk/payments/${String(row.reference)}`;
}

/** Everybody signs in anew the next day, once the jobs of the night are done. */
async function nightOver(portal: Portal, query: string, count: number): Promise<Desk> {
  portal.turnClock(24 * 3_600_000);
  for (let look = 0; look < 300; look++) {
    const [row] = await plainSql(portal.databaseUrl, query);
    if (typeof row === "object" && row !== null && "count" in row && Number(row.count) >= count) {
      return signedIn(portal);
    }
    await wait(100);
  }
  throw new Error(`the night is over without ${count} of: ${query}`);
}
