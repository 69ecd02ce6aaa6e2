// A second look: the affected party reads why and objects, a reporter asks for a review; somebody else answers.
import { Affected } from "./support/people/affected.ts";
import { Member } from "./support/people/desk.ts";
import { Follower } from "./support/people/follower.ts";
import { Reporter, story } from "./support/people/reporter.ts";
import { answered, Reviewer, told } from "./support/people/reviewer.ts";
import { expect, test } from "./support/test.ts";

const minute = 60_000;
const objection = "该页面上个月已经取得授权，授权书可以提供。";
const request = "页面换了地址，请按新的地址再看一次。";

test.beforeEach(({ nextQuarter }) => nextQuarter());

test("decided, told by a notice, objected to, lifted: and the party reads nothing of the reporter", async ({
  visitor,
  server,
  turnClock,
}) => {
  test.setTimeout(120_000);
  const page = await visitor();
  const reporter = new Reporter(page);
  const receipt = await reporter.files();
  const triage = await new Member(await visitor()).signsIn("triage", server.staffPassword);
  await triage.opensReport(receipt.reference);
  const caseReference = await triage.accepts();
  const investigator = await new Reviewer(await visitor()).signsIn("investigator", server.staffPassword);
  await investigator.opensCase(caseReference);
  await investigator.takesUpCase();
  await investigator.ordersRemoval();
  await investigator.decidesSubstantiated();
  await expect(investigator.page.locator("#notice")).toHaveCount(0);
  turnClock(11 * minute);
  await investigator.opensCase(caseReference);
  const first = await investigator.issuesNotice();
  expect(first).toHaveLength(7);
  await investigator.opensCase(caseReference);
  await expect(investigator.page.locator("#notices")).toContainText(
    investigator.t("desk.case.notice.unread"),
  );
  await expect(investigator.page.locator("body")).not.toContainText(first.join(" "));
  await expect(investigator.page.locator("#notice")).toHaveCount(0);
  const groups = await investigator.drawsNewCode();
  expect(groups).not.toEqual(first);

  const party = new Affected(await visitor());
  await party.page.goto("/");
  await party.page.getByRole("link", { name: party.t("home.slip.notice") }).click();
  await party.types(first.join(" "));
  await expect(party.page.getByRole("alert")).toContainText(party.t("refusal.access.notice-code-unknown"));
  await party.entersCode(groups);
  for (const words of [told.factsZh, told.scopeZh, told.durationZh, story.address]) {
    await expect(party.page.locator("main")).toContainText(words);
  }
  await party.objects(" ");
  await expect(party.page.getByRole("alert")).toContainText(party.t("issue.message.missing"));
  await party.objects(objection);
  await expect(party.page.locator("#objection")).toContainText(party.t("notice.objection.waiting"));
  await expect(party.page.getByRole("button", { name: party.t("notice.objection.act") })).toHaveCount(0);

  const supervisor = await new Reviewer(await visitor()).signsIn("supervisor", server.staffPassword);
  await supervisor.opensRequest("objection");
  await expect(supervisor.page.locator("#request")).toContainText(objection);
  await supervisor.answersRequest("grant", "objection");

  await party.looksAgain();
  await expect(party.page.locator("#answer")).toContainText(party.t("notice.objection.granted"));
  await expect(party.page.locator("#answer")).toContainText(answered.reasonsZh);
  await expect(party.page.locator(".head")).toContainText(party.t("notice.state.lifted"));
  const served = await party.served();
  expect(served).toContain(told.factsZh);
  const secrets = [
    story.statement,
    story.whenSeen,
    receipt.reference,
    receipt.groups.join(""),
    caseReference,
  ];
  for (const secret of secrets) expect(served).not.toContain(secret);
  await party.leaves();
  await party.looksAgain();
  await expect(party.page).toHaveURL(/\/notice$/);
});

test("an objection that comes after the visit has ended is shown once more", async ({ page }) => {
  const answer = await page.request.post("/notice/statement", { form: { objection } });
  expect(answer.status()).toBe(401);
  expect(await answer.text()).toContain(objection);
  expect(answer.headers()["cache-control"]).toBe("no-store");
});

test("refused, asked to be reviewed, granted by somebody else, accepted", async ({
  page,
  visitor,
  server,
  turnClock,
}) => {
  test.setTimeout(120_000);
  const reporter = new Reporter(page);
  const receipt = await reporter.files();
  await reporter.confirms(receipt);
  const her = new Follower(page);
  const second = await new Reviewer(await visitor()).signsIn("second-supervisor", server.staffPassword);
  await second.opensReport(receipt.reference);
  await second.refuses("term.ground.not-enough-facts", "请写明地址。");
  await her.looksAgain();
  await expect(page.locator("#second-look")).toHaveCount(0);
  turnClock(11 * minute);
  await her.looksAgain();
  await her.reads("status.heading.not-accepted");
  const section = page.locator("#second-look");
  await expect(section).toContainText(her.t("status.review.once"));
  await section.getByText(her.t("status.review.show")).click();
  await section.getByRole("button", { name: her.t("status.review.act") }).click();
  await expect(page.getByRole("alert")).toContainText(her.t("issue.message.missing"));
  await section.getByLabel(her.t("status.review.label")).fill(request);
  await section.getByRole("button", { name: her.t("status.review.act") }).click();
  await expect(section).toContainText(her.t("status.review.sent"));
  await expect(section).toContainText(request);
  await expect(section.getByRole("button", { name: her.t("status.review.act") })).toHaveCount(0);

  const reference = await second.opensRequest("review");
  await expect(second.page.locator("main")).toContainText(second.t("desk.review.involved.own"));
  await expect(second.page.locator("#answer")).toHaveCount(0);
  const supervisor = await new Reviewer(await visitor()).signsIn("supervisor", server.staffPassword);
  await supervisor.opensRequestOf(reference);
  await expect(supervisor.page.locator("#request")).toContainText(request);
  await supervisor.answersRequest("grant", "review");

  await her.looksAgain();
  await her.reads("status.heading.in-review");
  await expect(page.locator("#review-answer")).toContainText(her.t("status.review.granted.refusal"));
  await expect(page.locator("#review-answer")).toContainText(answered.reasonsZh);
  await supervisor.opensReport(receipt.reference);
  await supervisor.accepts();
  await her.looksAgain();
  await her.reads("status.heading.accepted");
});

test("an answer that is not what was asked for is held back, and can be undone until it is read", async ({
  page,
  visitor,
  server,
  turnClock,
}) => {
  test.setTimeout(120_000);
  const reporter = new Reporter(page);
  const receipt = await reporter.files();
  await reporter.confirms(receipt);
  const her = new Follower(page);
  const triage = await new Member(await visitor()).signsIn("triage", server.staffPassword);
  await triage.opensReport(receipt.reference);
  await triage.refuses("term.ground.other", "不属于这里。");
  turnClock(11 * minute);
  await her.looksAgain();
  const section = page.locator("#second-look");
  await section.getByText(her.t("status.review.show")).click();
  await section.getByLabel(her.t("status.review.label")).fill(request);
  await section.getByRole("button", { name: her.t("status.review.act") }).click();
  const supervisor = await new Reviewer(await visitor()).signsIn("supervisor", server.staffPassword);
  const reference = await supervisor.opensRequest("review");
  await supervisor.answersRequest("uphold", "review");
  await her.looksAgain();
  await expect(page.locator("#review-answer")).toHaveCount(0);
  await supervisor.presses("desk.review.answer.undo");
  await expect(supervisor.page.locator("#answer")).toBeVisible();
  await supervisor.opensRequestOf(reference);
  await supervisor.answersRequest("uphold", "review");
  turnClock(11 * minute);
  await her.looksAgain();
  await expect(page.locator("#review-answer")).toContainText(her.t("status.review.upheld"));
  await her.reads("status.heading.not-accepted");
});
