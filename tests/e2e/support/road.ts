// The whole road in one walk: filing, queue, question, case, decision, award, and what the reporter reads of each.
import type { Language } from "#app/base/language.ts";
import { decision, Member } from "./people/desk.ts";
import { Follower } from "./people/follower.ts";
import { type Receipt, Reporter, story } from "./people/reporter.ts";
import { photo } from "./photo.ts";
import type { Portal } from "./portal.ts";
import { expect, type Visitor } from "./test.ts";
import { moneyIn } from "./words.ts";

const minute = 60_000;
const question = "是在哪个页面付款的？";
const answer = "在书页下面的按钮。";
/** In fen: what the rule gives at most, and what is chosen in its range. */
const most = 500_000;
const chosen = 300_000;

type Walk = { readonly visitor: Visitor; readonly server: Portal; readonly language: Language };
type Way = Walk & {
  readonly her: Follower;
  readonly receipt: Receipt;
  readonly signedIn: (login: string) => Promise<Member>;
};

export async function walkTheRoad(walk: Walk): Promise<void> {
  const { visitor, server, language } = walk;
  const page = await visitor({ locale: language });
  const urls: string[] = [];
  page.on("request", (request) => urls.push(request.url()));
  const reporter = new Reporter(page, language);
  const receipt = await reporter.files();
  await reporter.confirms(receipt);
  const her = new Follower(page, language);
  await her.reads("status.heading.in-review");
  const signedIn = async (login: string) => new Member(await visitor()).signsIn(login, server.staffPassword);
  const way = { ...walk, her, receipt, signedIn };
  const caseReference = await triageAsksAndAccepts(way);
  await investigatorDecides(way, caseReference);
  await sheReadsTheOutcomeInTime(way);
  await rewardIsProposedAndApproved(way, caseReference);
  await sheReadsTheReward(way);
  const code = receipt.groups.join("");
  expect(urls.filter((url) => url.replace(/\D/g, "").includes(code))).toEqual([]);
}

async function triageAsksAndAccepts({ her, receipt, signedIn }: Way): Promise<string> {
  const triage = await signedIn("triage");
  await triage.opensFromQueue(receipt.reference);
  await expect(triage.page.locator("#statement")).toContainText(story.statement);
  expect(await triage.opensEvidence()).toEqual(photo.bytes);
  await triage.asks(question);

  await her.leaves();
  await her.entersCode(receipt);
  await her.isAsked(question);
  await her.answers(answer);
  await her.reads("status.heading.in-review");

  await triage.opensReport(receipt.reference);
  await expect(triage.page.locator("#history")).toContainText(answer);
  const caseReference = await triage.accepts();
  await her.looksAgain();
  await her.reads("status.heading.accepted");
  return caseReference;
}

async function investigatorDecides({ signedIn }: Way, caseReference: string): Promise<void> {
  const investigator = await signedIn("investigator");
  await investigator.opensCase(caseReference);
  await investigator.takesUpCase();
  await investigator.recordsRemoval();
  await investigator.decidesSubstantiated();
}

async function sheReadsTheOutcomeInTime({ her, language, server }: Way): Promise<void> {
  await her.looksAgain();
  await her.reads("status.heading.verifying");
  await expect(her.page.locator("main")).not.toContainText(decision.basis);
  server.turnClock(11 * minute);
  await her.looksAgain();
  await her.reads("status.heading.concluded", { outcome: her.t("term.outcome.substantiated") });
  const result = await her.section("status.result.title").innerText();
  const order = [
    ...decision.reasons[language].split("\n"),
    her.t("status.result.measures"),
    her.t("term.measure.order-removal"),
    decision.basis,
  ].map((words) => result.indexOf(words));
  expect(order).not.toContain(-1);
  expect(order, "reasons before measures before the basis").toEqual([...order].sort((a, b) => a - b));
  await expect(her.section("status.reward.title")).toContainText(her.t("status.reward.looked-into"));
}

async function rewardIsProposedAndApproved(way: Way, caseReference: string): Promise<void> {
  const { her, language, signedIn } = way;
  const officer = await signedIn("reward");
  await officer.opensCase(caseReference);
  const award = await officer.opensAwardOfCase();
  await officer.assessesEligible();
  await officer.choosesRule("P3");
  await officer.presses("desk.award.propose.calculate");
  await expect(officer.page.locator("#sum")).toContainText(moneyIn("zh-CN", most));
  await officer.proposes("9000", "直接指向账本。");
  await expect(officer.page.locator("#propose-amount-error")).toContainText(moneyIn("zh-CN", most));
  await officer.proposes(String(chosen / 100), "直接指向账本。");
  await expect(officer.page.locator("#approve")).toContainText(officer.t("desk.award.entangled.proposed"));
  const own = await officer.page.request.post(`/desk/awards/${award}`, { form: { intent: "approve" } });
  expect(own.status()).toBe(403);
  await her.looksAgain();
  await expect(her.page.locator("main")).not.toContainText(moneyIn(language, chosen));
  const supervisor = await signedIn("supervisor");
  await supervisor.opensAward(award);
  await supervisor.approves();
}

async function sheReadsTheReward({ her, language }: Way): Promise<void> {
  await her.looksAgain();
  const reward = her.section("status.reward.title");
  await expect(reward).toContainText(her.t("status.reward.approved"));
  await expect(reward).toContainText(moneyIn(language, chosen));
  await expect(reward).toContainText(her.t("status.reward.how"));
  await expect(reward).toContainText(moneyIn(language, most));
}
