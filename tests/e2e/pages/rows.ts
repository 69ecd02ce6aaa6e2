// The matrix: every page in every state that somebody can see it in. A new page or state is one more line.
import type { Who, World } from "./world.ts";

export type Fields = Readonly<Record<string, string>>;
export type Row = {
  /** Of app/routes.ts; `*` is an address that nobody answers. */
  readonly route: string;
  readonly state: string;
  readonly who: Who;
  readonly path: (world: World) => string;
  /** The page is the answer to a form that holds this. */
  readonly sends?: (world: World) => Fields;
  readonly status: number;
};
type Told = {
  readonly at?: string | ((world: World) => string);
  readonly sends?: Fields | ((world: World) => Fields);
  readonly status?: number;
};

function row(route: string, state: string, who: Who, { at = `/${route}`, sends, status }: Told = {}): Row {
  return {
    ...{ route, state, who },
    path: typeof at === "string" ? () => at : at,
    ...(sends ? { sends: typeof sends === "function" ? sends : () => sends } : {}),
    status: status ?? (sends ? 422 : 200),
  };
}

const report = (name: keyof World["references"]) => ({
  at: ({ references }: World) => `/desk/reports/${references[name]}`,
});
const ofCase = (name: keyof World["cases"]) => ({ at: ({ cases }: World) => cases[name] });
const award = (name: keyof World["awards"]) => ({ at: ({ awards }: World) => awards[name] });
const later = (name: "review" | "objection" | "payment") => ({ at: ({ later }: World) => later[name] });
const sends = (intent: string, fields: Fields = {}) => ({ sends: { intent, ...fields } });

const publicPages: readonly Row[] = [
  row("", "home", "nobody"),
  row("*", "not found", "nobody", { at: "/nothing-here", status: 404 }),
  row("refused", "a form from elsewhere", "nobody", { status: 404 }),
  row("privacy", "as it is", "nobody"),
  row("accessibility", "as it is", "nobody"),
  row("security", "as it is", "nobody"),
  row("figures", "few reports", "nobody"),
  row("rewards", "nothing asked", "nobody"),
  row("rewards", "no situation chosen", "nobody", {
    at: "/rewards?scheme=SHDF-2018",
    status: 422,
  }),
  row("rewards", "amounts asked", "nobody", { at: "/rewards?scheme=SHDF-2018&rules=P4" }),
  row("rewards", "a rule that does not apply", "nobody", {
    at: "/rewards?scheme=SHDF-2018&rules=P1&operatingAmount=49999",
    status: 422,
  }),
  row("rewards", "unreadable amounts", "nobody", {
    at: "/rewards?scheme=SHDF-2018&rules=P4&auctionProceeds=x&at=2018-11-30",
    status: 422,
  }),
  row("rewards", "two rules under a cap", "nobody", {
    at: "/rewards?scheme=SHDF-2018&rules=P1&rules=P2&operatingAmount=30000000&fines=3000000",
  }),
];

const filing: readonly Row[] = [
  row("report/category", "nothing chosen", "nobody"),
  row("report/category", "wrong", "erring", { sends: {} }),
  row("report/category", "chosen", "filled"),
  row("report/subject", "empty", "begun"),
  row("report/subject", "wrong", "erring", { sends: { address: "", note: "" } }),
  row("report/subject", "filled in", "filled"),
  row("report/statement", "empty", "begun"),
  row("report/statement", "wrong", "erring", { sends: { statement: "", whenSeen: "" } }),
  row("report/statement", "filled in", "filled"),
  row("report/evidence", "empty", "begun"),
  row("report/evidence", "a file received", "filled"),
  row("report/evidence", "takes no file", "addressOnly"),
  row("report/about-you", "empty", "begun"),
  row("report/about-you", "wrong", "erring", { sends: {} }),
  row("report/about-you", "a name is missing", "erring", {
    sends: { mode: "real-name", wishesFeedback: "yes" },
  }),
  row("report/about-you", "filled in", "filled"),
  row("report/check", "much is missing", "begun"),
  row("report/check", "complete", "filled"),
  row("report/check", "not confirmed", "filled", { sends: {} }),
  row("report/discard", "asked", "filled"),
  row("report/receipt", "new", "unconfirmed"),
  row("report/receipt", "typed back wrongly", "unconfirmed", { sends: { second: "0000", fourth: "12" } }),
];

const following: readonly Row[] = [
  row("status", "the code", "nobody"),
  row("status", "ended", "nobody", { at: "/status?ended=1" }),
  row("status", "a wrong code", "nobody", { sends: { code: "1".repeat(28) } }),
  row("status/report", "in review", "inReview"),
  row("status/report", "at length, in English", "longEnglish"),
  row("status/report", "asked", "asked"),
  row("status/report", "an empty answer", "asked", sends("answer", { answer: "" })),
  row("status/report", "an empty addition", "inReview", sends("addition", { addition: "" })),
  row("status/report", "accepted", "accepted"),
  row("status/report", "verifying", "verifying"),
  row("status/report", "concluded, reward looked into", "concluded"),
  row("status/report", "with the reward", "rewarded"),
  row("status/report", "not accepted", "refused"),
  row("status/report", "a reward to claim", "notified"),
  row("status/report", "a second look asked", "refused"),
  row("status/report", "withdrawal not confirmed", "inReview", sends("withdraw")),
  row("status/evidence", "nothing chosen", "inReview"),
  row("status/claim", "open", "notified"),
  row("status/claim", "a wrong password", "notified", sends("voucher", { claimPassword: "" })),
  row("status/voucher", "claimed", "claimed"),
  row("status/unsent", "what was typed", "nobody", {
    at: "/status/report",
    ...sends("answer", { answer: "在第七页。" }),
    status: 401,
  }),
];

const affected: readonly Row[] = [
  row("notice", "the code", "nobody"),
  row("notice", "a wrong code", "nobody", { sends: { code: "12" } }),
  row("notice/statement", "objected", "affected"),
  row("notice/statement", "objected twice", "affected", { sends: { objection: "" } }),
  row("notice/unsent", "what was typed", "nobody", {
    at: "/notice/statement",
    sends: { objection: "图书是我们自己出版的。" },
    status: 401,
  }),
];

const desk: readonly Row[] = [
  row("desk/sign-in", "empty", "nobody"),
  row("desk/sign-in", "wrong", "nobody", { sends: { login: "", password: "" } }),
  row("desk", "full", "triage"),
  row("desk", "nothing in this view", "triage", { at: "/desk?view=due-soon" }),
  row("desk/reports/:reference", "in review", "triage", report("inReview")),
  row("desk/reports/:reference", "at length, in English", "triage", report("longEnglish")),
  row("desk/reports/:reference", "asked", "triage", report("asked")),
  row("desk/reports/:reference", "accepted", "supervisor", report("accepted")),
  row("desk/reports/:reference", "refused", "triage", report("refused")),
  row("desk/reports/:reference", "no ground", "triage", { ...report("inReview"), ...sends("refuse") }),
  row("desk/reports/:reference", "no question", "triage", { ...report("inReview"), ...sends("ask") }),
  row("desk/cases", "full", "investigator"),
  row("desk/cases/:reference", "open", "investigator", ofCase("open")),
  row("desk/cases/:reference", "verifying", "investigator", ofCase("verifying")),
  row("desk/cases/:reference", "no measure", "investigator", { ...ofCase("verifying"), ...sends("measure") }),
  row("desk/cases/:reference", "no decision", "investigator", { ...ofCase("verifying"), ...sends("decide") }),
  row("desk/cases/:reference", "decided", "investigator", ofCase("decided")),
  row("desk/awards", "full", "reward"),
  row("desk/awards/:reference", "not assessed", "reward", award("notAssessed")),
  row("desk/awards/:reference", "eligible", "reward", award("eligible")),
  row("desk/awards/:reference", "nothing proposed", "reward", { ...award("eligible"), ...sends("propose") }),
  row("desk/awards/:reference", "tried out", "reward", {
    ...award("eligible"),
    ...sends("calculate", { scheme: "SHDF-2018", "rules.SHDF-2018": "P3" }),
    status: 200,
  }),
  row("desk/awards/:reference", "proposed by who looks", "reward", award("proposed")),
  row("desk/awards/:reference", "to be approved", "supervisor", award("proposed")),
  row("desk/awards/:reference", "approved", "supervisor", award("approved")),
  row("desk/awards/:reference", "finance decides as well", "supervisor", award("large")),
  row("desk/awards/:reference", "claimed", "reward", award("claimed")),
  row("desk/cases/:reference", "noticed", "investigator", ofCase("noticed")),
  row("desk/cases/:reference", "no notice", "investigator", { ...ofCase("noticed"), ...sends("notice") }),
  row("desk/reviews", "full", "supervisor"),
  row("desk/reviews/:reference", "of a report", "supervisor", later("review")),
  row("desk/reviews/:reference", "no answer", "supervisor", { ...later("review"), ...sends("answer") }),
  row("desk/reviews/:reference", "an objection", "supervisor", later("objection")),
  row("desk/payments", "full", "finance"),
  row("desk/payments/:reference", "a voucher", "finance", later("payment")),
  row("desk/co-decisions", "full", "finance"),
  row("desk/co-decisions/:reference", "waiting", "finance", {
    at: ({ awards }) => awards.large.replace("awards", "co-decisions"),
  }),
];

const gallery: readonly Row[] = [
  row("gallery", "rooms", "nobody"),
  row("gallery/:room", "form", "nobody", { at: "/gallery/form" }),
  row("gallery/:room", "data", "nobody", { at: "/gallery/data" }),
  row("gallery/:room/:example", "files refused", "nobody", { at: "/gallery/reporter/files,-one-refused" }),
  row("gallery/:room/:example", "check", "nobody", { at: "/gallery/reporter/check,-at-length" }),
  row("gallery/:room/:example", "outcome", "nobody", { at: "/gallery/reporter/outcome-with-measures" }),
  row("gallery/:room/:example", "case", "nobody", { at: "/gallery/case/a-case-with-everything" }),
  row("gallery/:room/:example", "home", "nobody", { at: "/gallery/page/home" }),
  row("gallery/:room/:example", "fault", "nobody", { at: "/gallery/page/fault" }),
];

export const rows: readonly Row[] = [
  ...publicPages,
  ...filing,
  ...following,
  ...affected,
  ...desk,
  ...gallery,
];

/** Pages of a portal to which nobody has reported anything yet; the member is signed in there. */
export const emptyPlaces: readonly string[] = ["/desk", "/desk/cases", "/desk/awards", "/desk/reviews"];
