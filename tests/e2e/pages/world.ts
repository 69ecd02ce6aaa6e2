// A portal with something in every state, made past the pages, and everybody who may look at it.
import { acceptedReport, decidedCase, queuedReport, type Work } from "../support/desk-work.ts";
import { bodyOf, filePart, multipart } from "../support/input/multipart.ts";
import type { Client } from "../support/people/client.ts";
import { PlainMember } from "../support/people/plain-member.ts";
import { PlainReporter } from "../support/people/plain-reporter.ts";
import { photo } from "../support/photo.ts";
import type { Portal } from "../support/portal.ts";
import { longEnglish, longWord } from "./long-words.ts";

const logins = ["triage", "investigator", "reward", "supervisor"] as const;
const reports = [
  ...(["inReview", "longEnglish", "asked", "refused", "accepted", "verifying"] as const),
  ...(["concluded", "eligible", "proposed", "rewarded"] as const),
];

type Login = (typeof logins)[number];
export type ReportName = (typeof reports)[number];
type Draft = "begun" | "erring" | "filled" | "addressOnly" | "unconfirmed";
/** Whose browser looks: nobody in particular, a member, somebody filing, or the reporter of a report. */
export type Who = "nobody" | Login | Draft | ReportName;
export type World = {
  readonly portal: Portal;
  /** Its cookies are those of who looks. */
  readonly browsers: Readonly<Record<Who, Client>>;
  readonly references: Readonly<Record<ReportName, string>>;
  /** Paths. */
  readonly cases: Readonly<Record<"open" | "verifying" | "decided", string>>;
  readonly awards: Readonly<Record<"notAssessed" | "eligible" | "proposed" | "approved", string>>;
  /** The receipt code of the report in review. */
  readonly code: string;
};
type Members = Readonly<Record<Login, PlainMember>>;

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
  const eligible = await decidedCase(investigator, await accepted("eligible"));
  const proposed = await decidedCase(investigator, await accepted("proposed"));
  const approved = await decidedCase(investigator, await accepted("rewarded"));
  await goOn(members, { eligible, proposed, approved });
  // Over the cooling period, so that reporters read what was decided.
  portal.turnClock(11 * 60_000);
  return {
    portal,
    browsers: {
      ...members,
      ...each(reports, (name) => works[name].reporter),
      ...(await drafts(portal)),
    },
    references: each(reports, (name) => works[name].report),
    cases: { open, verifying, decided },
    awards: { notAssessed, eligible, proposed, approved },
    code: works.inReview.code,
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
    works.set(name, await queuedReport(portal, name === "longEnglish" ? longEnglish : {}));
  }
  return each(reports, (name) => {
    const work = works.get(name);
    if (!work) throw new Error(`nobody filed ${name}`);
    return work;
  });
}

async function goOn(
  { reward, supervisor }: Members,
  awards: Readonly<Record<"eligible" | "proposed" | "approved", string>>,
): Promise<void> {
  for (const award of Object.values(awards)) {
    await reward.does(award, { intent: "assess", factsAndEvidence: "yes" });
  }
  const amounts = { operatingAmount: "", fines: "", auctionProceeds: "" };
  const rule = { scheme: "SHDF-2018", "rules.SHDF-2018": "P3" };
  const sum = { amount: "3000", reason: "直接指向账本。" };
  for (const award of [awards.proposed, awards.approved]) {
    await reward.does(award, { intent: "propose", ...rule, ...amounts, ...sum });
  }
  await supervisor.does(awards.approved, { intent: "approve", remark: "" });
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
