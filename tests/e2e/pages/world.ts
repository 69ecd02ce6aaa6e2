// A portal with something in every state, made past the pages, and everybody who may look at it.
import { acceptedReport, decidedCase, queuedReport, reasons, type Work } from "../support/desk-work.ts";
import { bodyOf, filePart, multipart } from "../support/input/multipart.ts";
import type { Client } from "../support/people/client.ts";
import { PlainMember } from "../support/people/plain-member.ts";
import { answers, PlainReporter } from "../support/people/plain-reporter.ts";
import { photo } from "../support/photo.ts";
import type { Portal } from "../support/portal.ts";
import { claimPassword, firstPayment, type Later, laterWorld, opened } from "./later-world.ts";
import { longEnglish, longWord } from "./long-words.ts";

const logins = ["triage", "investigator", "reward", "supervisor", "finance"] as const;
const reports = [
  ...(["inReview", "longEnglish", "asked", "refused", "accepted", "verifying"] as const),
  ...(["concluded", "eligible", "proposed", "rewarded", "notified", "claimed", "large", "noticed"] as const),
];

type Login = (typeof logins)[number];
export type ReportName = (typeof reports)[number];
type AwardName = "notAssessed" | "eligible" | "proposed" | "approved" | "notified" | "claimed" | "large";
type Draft = "begun" | "erring" | "filled" | "addressOnly" | "unconfirmed";
/** Whose browser looks: nobody's, an affected party's, a member's, somebody's who files, or the reporter's of a report. */
export type Who = "nobody" | "affected" | Login | Draft | ReportName;
export type World = {
  readonly portal: Portal;
  /** Its cookies are those of who looks. */
  readonly browsers: Readonly<Record<Who, Client>>;
  readonly references: Readonly<Record<ReportName, string>>;
  /** Paths. */
  readonly cases: Readonly<Record<"open" | "verifying" | "decided" | "noticed", string>>;
  readonly awards: Readonly<Record<AwardName, string>>;
  readonly later: Later & { readonly payment: string };
};
type Members = Readonly<Record<Login, PlainMember>>;

const named = { "about-you": { ...answers["about-you"], claimPassword } };
/** What some reports say otherwise. */
const changes: Readonly<Partial<Record<ReportName, Parameters<typeof queuedReport>[1]>>> = {
  longEnglish,
  notified: named,
  claimed: named,
};
/** Of a scheme that wants finance to decide as well. */
const largeSum = {
  scheme: "SAMR-2021",
  "rules.SAMR-2021": "grade-1",
  "conditions.SAMR-2021": ["natural-person", "not-already-known"],
  ...{ fines: "10000000", amount: "500000", reason: "线索直接查获。" },
} as const;
const shortDecision = { intent: "refuse", ground: "other", words: "请看附言。" };

export async function fullWorld(portal: Portal): Promise<World> {
  const members = await signedIn(portal);
  const works = await filed(portal);
  const { triage, investigator } = members;
  const page = (name: ReportName) => `/desk/reports/${works[name].report}`;
  await triage.does(page("asked"), { intent: "ask", question: "在哪里付款？" });
  await works.asked.reporter.post("/status/report", { intent: "answer", answer: "在第七页。" });
  await works.asked.reporter.post("/status/report", { intent: "addition", addition: longWord });
  await triage.does(page("asked"), { intent: "ask", question: "付款的账户是谁的？" });
  await triage.does(page("refused"), shortDecision);
  const accepted = (name: ReportName) => acceptedReport(triage, works[name].report);
  const open = await accepted("accepted");
  const verifying = await accepted("verifying");
  await investigator.does(verifying, { intent: "verify" });
  const decided = await accepted("concluded");
  const notAssessed = await decidedCase(investigator, decided);
  const decidedAward = async (name: ReportName) => decidedCase(investigator, await accepted(name));
  const awards = {
    notAssessed,
    eligible: await decidedAward("eligible"),
    proposed: await decidedAward("proposed"),
    approved: await decidedAward("rewarded"),
    notified: await decidedAward("notified"),
    claimed: await decidedAward("claimed"),
    large: await decidedAward("large"),
  };
  const noticed = await accepted("noticed");
  await decidedAgainstSubject(investigator, noticed);
  await goOn(members, awards);
  // Over the cooling period, so that reporters read what was decided.
  portal.turnClock(11 * 60_000);
  const later = await laterWorld(members, works, { ...awards, noticed });
  // What was claimed is released for payment when the day is over. Every session has ended by then.
  portal.turnClock(26 * 3_600_000);
  const again = await signedIn(portal);
  const back = (name: ReportName) =>
    opened(new PlainReporter(portal.origin), "/status", works[name].code.replace(/\D/g, ""));
  const reporters = await Promise.all(reports.map(back));
  return {
    portal,
    browsers: {
      ...again,
      ...each(reports, (name) => reporters[reports.indexOf(name)] ?? new PlainReporter(portal.origin)),
      ...(await drafts(portal)),
      affected: await opened(new PlainReporter(portal.origin), "/notice", later.noticeCode),
    },
    references: each(reports, (name) => works[name].report),
    cases: { open, verifying, decided, noticed },
    awards,
    later: { ...later, payment: await firstPayment(again.finance) },
  };
}

async function signedIn(portal: Portal): Promise<Members> {
  const members = await Promise.all(logins.map((login) => PlainMember.signedIn(portal, login)));
  const found = new Map(logins.map((login, place) => [login, members[place]]));
  return each(logins, (login) => found.get(login) ?? new PlainMember(portal.origin));
}

async function filed(portal: Portal): Promise<Readonly<Record<ReportName, Work>>> {
  const works = new Map<ReportName, Work>();
  for (const name of reports) {
    works.set(name, await queuedReport(portal, changes[name] ?? {}));
  }
  return each(reports, (name) => {
    const work = works.get(name);
    if (!work) throw new Error(`nobody filed ${name}`);
    return work;
  });
}

/** With a measure against the reported page, which a notice can speak of. */
async function decidedAgainstSubject(investigator: PlainMember, path: string): Promise<void> {
  await investigator.does(path, { intent: "verify" });
  const { text } = await investigator.get(path);
  const subject = /<option value="([0-9a-f-]{36})"/.exec(text)?.[1] ?? "";
  const basis = "《著作权法》第五十三条";
  const measure = { type: "order-removal", subject, basis, on: "2026-11-24", deadline: "" };
  await investigator.does(path, { intent: "measure", ...measure });
  await investigator.does(path, { intent: "decide", outcome: "substantiated", basis, ...reasons });
}

async function goOn({ reward, supervisor }: Members, awards: World["awards"]): Promise<void> {
  for (const award of Object.values(awards)) {
    if (award !== awards.notAssessed) await reward.does(award, { intent: "assess", factsAndEvidence: "yes" });
  }
  const amounts = { operatingAmount: "", fines: "", auctionProceeds: "" };
  const rule = { scheme: "SHDF-2018", "rules.SHDF-2018": "P3" };
  const sum = { amount: "3000", reason: "直接指向账本。" };
  const small = { intent: "propose", ...rule, ...amounts, ...sum };
  const approved = [awards.approved, awards.notified, awards.claimed];
  for (const award of [awards.proposed, ...approved]) await reward.does(award, small);
  for (const award of approved) await supervisor.does(award, { intent: "approve", remark: "" });
  await reward.does(awards.large, { intent: "propose", ...amounts, ...largeSum });
}

async function drafts({ origin }: Portal): Promise<Readonly<Record<Draft | "nobody", Client>>> {
  const begun = new PlainReporter(origin);
  const erring = new PlainReporter(origin);
  const addressOnly = new PlainReporter(origin);
  for (const one of [begun, erring]) await one.post("/report/category", { category: "copyright-piracy" });
  await addressOnly.post("/report/category", { category: "child-sexual-abuse" });
  const filled = await new PlainReporter(origin).fillsIn();
  await filled.send("/report/evidence", {
    body: bodyOf([filePart(photo.name, photo.bytes)]),
    type: multipart,
  });
  const unconfirmed = await (await new PlainReporter(origin).fillsIn()).sendsIn();
  return { nobody: new PlainReporter(origin), begun, erring, filled, addressOnly, unconfirmed };
}

function each<Name extends string, One>(names: readonly Name[], of: (name: Name) => One) {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, One>;
}
