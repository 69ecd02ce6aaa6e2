// The road: a person reports an address with a picture, staff work on it, and she reads its outcome and her reward.
import type { Language } from "#app/base/language.ts";
import { rowCounts } from "../support/row-counts.ts";
import { decision, Member } from "./support/people/desk.ts";
import { Follower } from "./support/people/follower.ts";
import { Reporter, story } from "./support/people/reporter.ts";
import { photo } from "./support/photo.ts";
import { expect, test } from "./support/test.ts";
import { moneyIn } from "./support/words.ts";

const minute = 60_000;
const address = "javascript:alert(1)";

/** Sign-ins of one address are slowed after eight in a quarter of an hour, and all tests come from one. */
test.beforeEach(({ turnClock }) => turnClock(15 * minute));

test("filing: what is wrong is said above and beside, and what was typed stays", async ({ page }) => {
  const reporter = new Reporter(page);
  await reporter.starts();
  await reporter.goesOn();
  await reporter.isTold("issue.category.missing", "category");
  await reporter.choosesCategory();
  await reporter.field("filing.subject.address.label").fill(address);
  await reporter.goesOn();
  await reporter.isTold("issue.address.unreadable", "address");
  await expect(reporter.field("filing.subject.address.label")).toHaveValue(address);
  await reporter.givesAddress();
  await reporter.field("filing.statement.statement.label").fill("太短");
  await reporter.field("filing.statement.when.label").fill("昨天");
  await reporter.goesOn();
  await reporter.isTold("issue.statement.too-short", "statement");
  await expect(reporter.field("filing.statement.statement.label")).toHaveValue("太短");
  await expect(reporter.field("filing.statement.when.label")).toHaveValue("昨天");
  await reporter.tells();
  await reporter.attachesPhoto();
  await reporter.attachesAgain();
  await reporter.passesEvidence();
  await reporter.goesOn();
  await reporter.isTold("issue.about-you.mode-missing", "mode");
  await reporter.staysAnonymous();
  await expect(page.locator("main")).toContainText(story.statement);
  await reporter.presses("filing.check.send");
  await reporter.isTold("issue.check.good-faith-missing", "goodFaith");
  await reporter.declaresAndSends();
});

test("the receipt: seven groups, the picture's fingerprint, the same after a reload and a second sending", async ({
  page,
  server,
}) => {
  const reporter = new Reporter(page);
  await reporter.fillsIn();
  const before = await rowCounts(server.databaseUrl);
  await reporter.declaresAndSends();
  const receipt = await reporter.receipt();
  expect(receipt.groups).toHaveLength(7);
  expect(BigInt(receipt.groups.join("")) % 97n).toBe(1n);
  expect(receipt.reference).toMatch(/^\d{4}-\d{4}-\d$/);
  expect(await reporter.fingerprint()).toBe(photo.sha256);
  await page.reload();
  expect(await reporter.receipt()).toEqual(receipt);
  await page.request.post("/report/check", { form: { goodFaith: "yes" } });
  await page.goto("/report/check");
  expect(await reporter.receipt()).toEqual(receipt);
  expect((await rowCounts(server.databaseUrl)).report).toBe((before.report ?? 0) + 1);
  await reporter.confirmsWrongly(receipt);
  await reporter.isTold("issue.code.groups-differ", "second");
  await reporter.confirms(receipt);
  await new Follower(page).reads("status.heading.in-review");
  await page.goto("/report/receipt");
  await reporter.isAsked("filing.category.title");
});

for (const language of ["zh-CN", "en"] satisfies Language[]) {
  test(`the whole road, for a reporter who reads ${language}`, async ({ visitor, server, turnClock }) => {
    test.setTimeout(120_000);
    const someone = await visitor({ locale: language });
    const urls: string[] = [];
    someone.on("request", (request) => urls.push(request.url()));
    const reporter = new Reporter(someone, language);
    const receipt = await reporter.files();
    await reporter.confirms(receipt);
    const her = new Follower(someone, language);
    await her.reads("status.heading.in-review");
    const signedIn = async (login: string) =>
      new Member(await visitor()).signsIn(login, server.staffPassword);

    const triage = await signedIn("triage");
    await triage.opensFromQueue(receipt.reference);
    await expect(triage.page.locator("#statement")).toContainText(story.statement);
    expect(await triage.opensEvidence()).toEqual(photo.bytes);
    await triage.asks("是在哪个页面付款的？");

    await her.leaves();
    await her.entersCode(receipt);
    await her.isAsked("是在哪个页面付款的？");
    await her.answers("在书页下面的按钮。");
    await her.reads("status.heading.in-review");

    await triage.opensReport(receipt.reference);
    await expect(triage.page.locator("#history")).toContainText("在书页下面的按钮。");
    const caseReference = await triage.accepts();
    await her.looksAgain();
    await her.reads("status.heading.accepted");

    const investigator = await signedIn("investigator");
    await investigator.opensCase(caseReference);
    await investigator.takesUpCase();
    await investigator.recordsRemoval();
    await investigator.decidesSubstantiated();

    await her.looksAgain();
    await her.reads("status.heading.verifying");
    await expect(someone.locator("main")).not.toContainText(decision.basis);
    turnClock(11 * minute);
    await her.looksAgain();
    await her.reads("status.heading.concluded", { outcome: her.t("term.outcome.substantiated") });
    const result = await her.section("status.result.title").innerText();
    const order = [
      ...decision.reasons[language].split("\n"),
      her.t("status.result.measures"),
      her.t("term.measure.order-removal"),
      decision.basis,
    ].map((words) => result.indexOf(words));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    await expect(her.section("status.reward.title")).toContainText(her.t("status.reward.looked-into"));

    await investigator.opensCase(caseReference);
    const award = await investigator.opensAwardOfCase();
    const officer = await signedIn("reward");
    await officer.opensAward(award);
    await officer.assessesEligible();
    await officer.choosesRule("P3");
    await officer.presses("desk.award.propose.calculate");
    await expect(officer.page.locator("#sum")).toContainText(moneyIn("zh-CN", 500_000));
    await officer.proposes("9000", "直接指向账本。");
    await expect(officer.page.locator("#propose-amount-error")).toContainText(moneyIn("zh-CN", 500_000));
    await officer.proposes("3000", "直接指向账本。");
    await expect(officer.page.locator("#approve")).toContainText(officer.t("desk.award.entangled.proposed"));
    const own = await officer.page.request.post(`/desk/awards/${award}`, { form: { intent: "approve" } });
    expect(own.status()).toBe(403);
    await her.looksAgain();
    await expect(someone.locator("main")).not.toContainText(moneyIn(language, 300_000));

    const supervisor = await signedIn("supervisor");
    await supervisor.opensAward(award);
    await supervisor.approves();
    await her.looksAgain();
    const reward = her.section("status.reward.title");
    await expect(reward).toContainText(her.t("status.reward.approved"));
    await expect(reward).toContainText(moneyIn(language, 300_000));
    await expect(reward).toContainText(her.t("status.reward.how"));
    await expect(reward.getByRole("listitem").or(reward.locator(".row"))).not.toHaveCount(0);
    const code = receipt.groups.join("");
    expect(urls.filter((url) => url.replace(/\D/g, "").includes(code))).toEqual([]);
  });
}
