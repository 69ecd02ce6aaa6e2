// The reports of the prepared portal: one for each thing that somebody may be about to do with it.
import { Client } from "../../support/people/client.ts";
import { answers, PlainReporter } from "../../support/people/plain-reporter.ts";
import type { Portal } from "../../support/portal.ts";

/** Each is brought to where its name says, and left there. */
const reports = [
  ...(["inReview", "asked", "referred", "refusedNow", "refused", "reviewAsked", "reviewUpheld"] as const),
  ...(["open", "verifying", "paused", "decidedNow", "decided", "closable", "closed"] as const),
  ...(["untold", "told", "objected"] as const),
] as const;
const awards = [
  ...([
    "notAssessed",
    "eligible",
    "ineligible",
    "overruling",
    "proposed",
    "needsFinance",
    "approved",
  ] as const),
  ...(["toClaim", "toClaimByName", "transfer", "transferred", "voucher", "voucherShown"] as const),
  ...(["paid", "revoking", "recovery", "writingOff"] as const),
] as const;

export type AwardName = (typeof awards)[number];
export type ReportName = (typeof reports)[number] | AwardName;
export const awardNames: readonly AwardName[] = awards;
export const reportNames: readonly ReportName[] = [...reports, ...awards];

export type Filed = { readonly reference: string; readonly code: string };

export const claimPassword = "correct-horse";
/** Who gave a name is paid by transfer. */
const named: readonly ReportName[] = [
  ...(["toClaimByName", "transfer", "transferred", "paid", "revoking", "recovery", "writingOff"] as const),
];

const anonymous = { ...answers["about-you"], claimPassword };
const byName = {
  mode: "real-name",
  name: "王小明",
  contact: "reporter@reports.example",
  wishesReward: "yes",
  claimPassword: "",
};

/** Twenty an hour pass at once, so an hour passes between them. */
export async function filedReports(portal: Portal): Promise<Readonly<Record<ReportName, Filed>>> {
  const filed = new Map<ReportName, Filed>();
  for (const [place, name] of reportNames.entries()) {
    if (place % 18 === 17) portal.turnClock(3_600_000);
    const reporter = await new PlainReporter(portal.origin).fillsIn({
      "about-you": named.includes(name) ? byName : anonymous,
      // Of its own, so that no report looks like another one's copy.
      subject: { address: `https://shuchong-ziyuan.example/book/${place}`, note: "" },
    });
    await reporter.sendsIn();
    filed.set(name, { reference: await reporter.reference(), code: await reporter.code() });
    await reporter.confirms();
  }
  return each(reportNames, (name) => filed.get(name));
}

/** A fresh visit by the receipt code, or by the code of a notice. */
export async function visitorWith(portal: Portal, code: string, path = "/status"): Promise<Client> {
  const visitor = new Client(portal.origin);
  const { status } = await visitor.post(path, { code });
  if (status !== 303) throw new Error(`${path} answered ${status} to a right code`);
  return visitor;
}

export function each<Name extends string, One>(
  names: readonly Name[],
  of: (name: Name) => One | undefined,
): Readonly<Record<Name, One>> {
  const found = names.map((name) => {
    const one = of(name);
    if (one === undefined) throw new Error(`there is no ${name}`);
    return [name, one] as const;
  });
  return Object.fromEntries(found) as Record<Name, One>;
}
