// The whole office in one walk: filed in English, handled in Chinese, with every step back, paid, found in the books.
import { acceptedReport, decidedCase, queuedReport } from "./support/desk-work.ts";
import { Affected } from "./support/people/affected.ts";
import { Follower } from "./support/people/follower.ts";
import { Officer } from "./support/people/officer.ts";
import { PlainMember } from "./support/people/plain-member.ts";
import { type Receipt, Reporter } from "./support/people/reporter.ts";
import { answered } from "./support/people/reviewer.ts";
import type { Portal } from "./support/portal.ts";
import { expect, test, type Visitor } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const claimPassword = "tea kettle 4471";
const authority = "示例市市场监督管理局";
const words = {
  refused: "Please name the page.",
  back: "The authority is not competent.",
  extended: "The platform has not answered yet.",
  paused: "送检测机构比对扫描件。",
  returned: "请写明线索与查处的关系。",
  objection: "其中一部分已经取得授权。",
} as const;
const ledger = { name: "ledger.csv", mimeType: "text/csv", buffer: Buffer.from("day,sum\n2026-11-01,29\n") };

type Walk = {
  readonly her: Follower;
  readonly receipt: Receipt;
  readonly party: Affected;
  readonly server: Portal;
  /** The member at their desk, signed in again where the visit has ended. */
  readonly as: (login: string) => Promise<Officer>;
};

test.beforeEach(({ nextQuarter }) => nextQuarter());

/** One browser a member. */
function desks(visitor: Visitor, server: Portal): Walk["as"] {
  const seated = new Map<string, Officer>();
  return async (login) => {
    const there = seated.get(login) ?? new Officer(await visitor());
    await there.page.goto("/desk");
    if (there.page.url().includes("/desk/sign-in")) await there.signsIn(login, server.staffPassword);
    seated.set(login, there);
    return there;
  };
}

test("from filing to the books, and an objection lifted, with every step back on the way", async ({
  visitor,
  server,
}) => {
  test.setTimeout(300_000);
  const page = await visitor({ locale: "en" });
  const reporter = new Reporter(page, "en");
  const receipt = await reporter.files({ claimPassword });
  await reporter.confirms(receipt);
  const her = new Follower(page, "en");
  const party = new Affected(await visitor());
  const walk: Walk = { her, receipt, party, server, as: desks(visitor, server) };
  await triageGoesBackAndAccepts(walk);
  const caseReference = await investigatorDecidesTwice(walk);
  await partyIsHeard(walk, caseReference);
  await caseIsCarriedOut(walk, caseReference);
  await awardIsReturnedAndTold(walk, caseReference);
  await voucherIsPaidAndBooked(walk, await her.claimsByPassword(claimPassword));
});

async function triageGoesBackAndAccepts({ her, receipt, as }: Walk): Promise<void> {
  const triage = await as("triage");
  await triage.opensFromQueue(receipt.reference);
  await triage.refuses("term.ground.not-enough-facts", words.refused);
  await her.looksAgain();
  await her.reads("status.heading.in-review");
  await triage.undoesRefusal();
  await her.looksAgain();
  await expect(her.page.locator("main")).not.toContainText(words.refused);

  await triage.refers(authority);
  await her.looksAgain();
  await her.reads("status.heading.referred");
  await expect(her.section("status.referred.title")).toContainText(authority);
  await triage.takesBack(words.back);
  await her.looksAgain();
  await her.reads("status.heading.in-review");
  await expect(her.section("status.story.title")).toContainText(words.back);

  const second = await as("second-supervisor");
  await second.opensReport(receipt.reference);
  await second.extendsAcceptance(words.extended);
  await her.looksAgain();
  await expect(her.section("status.clock.title")).toContainText(words.extended);
  await triage.opensReport(receipt.reference);
  await triage.accepts();
}

async function investigatorDecidesTwice({ her, as, receipt, server }: Walk): Promise<string> {
  const investigator = await as("investigator");
  await investigator.opensReport(receipt.reference);
  await investigator.page.locator("a[href^='/desk/cases/']").first().click();
  await investigator.page.waitForURL("**/desk/cases/*");
  const caseReference = new URL(investigator.page.url()).pathname.split("/").at(-1) ?? "";
  await investigator.takesUpCase();
  await investigator.pausesForTesting(words.paused);
  await her.looksAgain();
  await expect(her.section("status.story.title")).toContainText(her.t("status.ahead.paused"));
  await expect(her.page.locator("main")).not.toContainText(words.paused);
  await investigator.resumes();
  await her.addsFile(ledger);
  await investigator.opensReport(receipt.reference);
  await expect(investigator.page.locator("main")).toContainText(ledger.name);

  await investigator.opensCase(caseReference);
  await investigator.ordersRemoval();
  await investigator.ordersBy("2027-03-01", "term.measure.order-correct");
  await investigator.decidesSubstantiated();
  await investigator.undoesDecision();
  await investigator.decidesSubstantiated();
  await her.looksAgain();
  await her.reads("status.heading.verifying");
  server.turnClock(11 * minute);
  await her.looksAgain();
  await her.reads("status.heading.concluded", { outcome: her.t("term.outcome.substantiated") });
  return caseReference;
}

/** She reads that a measure was lifted, and nothing of who wanted it. */
async function partyIsHeard({ her, party, as }: Walk, caseReference: string): Promise<void> {
  const investigator = await as("investigator");
  await investigator.opensCase(caseReference);
  await party.entersCode(await investigator.issuesNotice());
  await party.objects(words.objection);
  const supervisor = await as("supervisor");
  await supervisor.opensRequest("objection");
  await supervisor.answersRequest("grant", "objection");
  await party.looksAgain();
  await expect(party.page.locator("#answer")).toContainText(answered.reasonsZh);
  await her.looksAgain();
  const result = her.section("status.result.title");
  await expect(result).toContainText("lifted");
  await expect(her.page.locator("main")).not.toContainText(words.objection);
}

async function caseIsCarriedOut({ as }: Walk, caseReference: string): Promise<void> {
  const investigator = await as("investigator");
  await investigator.opensCase(caseReference);
  await investigator.carriesOut();
}

async function awardIsReturnedAndTold({ her, as }: Walk, caseReference: string): Promise<void> {
  const officer = await as("reward");
  await officer.opensCase(caseReference);
  const award = await officer.opensAwardOfCase();
  await officer.assessesEligible();
  await officer.choosesRule("P3");
  await officer.proposes("5000", "直接指向账本。");
  const supervisor = await as("supervisor");
  await supervisor.opensAward(award);
  await supervisor.returnsAward(words.returned);
  await officer.opensAward(award);
  await expect(officer.page.locator("main")).toContainText(words.returned);
  await officer.choosesRule("P3");
  await officer.proposes("3000", "线索直接指向账本，按账本查处。");
  await supervisor.opensAward(award);
  await supervisor.approves();
  await officer.opensAward(award);
  await officer.notifies();
  await her.looksAgain();
}

async function voucherIsPaidAndBooked({ her, receipt, server, as }: Walk, voucher: readonly string[]) {
  server.turnClock(day);
  const finance = await as("finance");
  const second = await as("second-finance");
  await expect(async () => {
    await finance.page.goto("/desk/payments");
    await expect(finance.page.locator("tbody a")).not.toHaveCount(0, { timeout: 500 });
  }).toPass();
  const payment = await finance.checksVoucher(voucher);
  await second.confirmsAt(payment);
  await second.standsAt("term.payment-state.paid");
  await second.findsInBooks("记-2026-1142");
  server.turnClock(day);
  await her.entersCode(receipt);
  await expect(async () => {
    await her.looksAgain();
    await expect(her.section("status.reward.title")).toContainText(her.t("status.reward.paid"), {
      timeout: 500,
    });
  }).toPass();
}

test("a withdrawn report is worked on no more, and its reporter reads what that means", async ({
  page,
  visitor,
  server,
}) => {
  const reporter = new Reporter(page);
  const receipt = await reporter.files();
  await reporter.confirms(receipt);
  const her = new Follower(page);
  await her.withdraws();
  await expect(her.section("status.withdrawn.title")).toContainText(her.t("status.withdrawn.text"));
  const triage = await desks(visitor, server)("triage");
  await triage.opensReport(receipt.reference);
  await triage.standsAt("term.report-state.withdrawn");
  await expect(triage.page.locator("#refuse, #ask, #refer, #accept")).toHaveCount(0);
});

test("an award found not due is due after all when two supervisors say so", async ({ visitor, server }) => {
  test.setTimeout(120_000);
  const aboutYou = { mode: "anonymous", wishesReward: "yes", claimPassword };
  const { reporter, report } = await queuedReport(server, { "about-you": aboutYou });
  const casePath = await acceptedReport(await PlainMember.signedIn(server, "triage"), report);
  const award = await decidedCase(await PlainMember.signedIn(server, "investigator"), casePath);
  server.turnClock(11 * minute);
  const officer = await PlainMember.signedIn(server, "reward");
  await officer.does(award, { intent: "assess" });
  const words = wordsOfReport();
  expect((await reporter.get("/status/report")).text).toContain(words.none);

  const as = desks(visitor, server);
  const supervisor = await as("supervisor");
  await supervisor.page.goto(award);
  await supervisor.standsAt("term.award-state.ineligible");
  await supervisor.writes("overrule", "属于举报，评估有误。", "desk.award.overrule.button");
  await expect(supervisor.page.locator("#second")).toContainText(supervisor.t("desk.second.own"));
  const second = await as("second-supervisor");
  await second.confirmsAt(award);
  await second.standsAt("term.award-state.eligible");
  expect((await reporter.get("/status/report")).text).toContain(words.lookedInto);
});

/** As it stands on the page of a reporter who reads Chinese. */
function wordsOfReport() {
  const t = wordsOf("zh-CN");
  return { none: t("status.reward.none"), lookedInto: t("status.reward.looked-into") };
}
