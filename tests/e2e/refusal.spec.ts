// A report that is not taken up: its reporter reads the ground and the office's words, and not before time.
import { Member } from "./support/people/desk.ts";
import { Follower } from "./support/people/follower.ts";
import { Reporter } from "./support/people/reporter.ts";
import { expect, test } from "./support/test.ts";

const minute = 60_000;
const words = "请找当地的版权主管部门，他们可以处理单页的授权问题。";

test.beforeEach(({ nextQuarter }) => nextQuarter());

test("the reporter reads the ground and the words once the cooling period is over", async ({
  page,
  visitor,
  server,
  turnClock,
}) => {
  const reporter = new Reporter(page);
  const receipt = await reporter.files();
  await reporter.confirms(receipt);
  const her = new Follower(page);
  const triage = await new Member(await visitor()).signsIn("triage", server.staffPassword);
  await triage.opensFromQueue(receipt.reference);

  await triage.presses("desk.report.refuse.button");
  await expect(triage.page.getByRole("alert").first()).toContainText(her.t("issue.ground.missing"));
  await triage.picksGround("term.ground.another-authority");
  await triage.presses("desk.report.refuse.button");
  await expect(triage.page.getByRole("alert").first()).toContainText(her.t("issue.reason.missing"));
  await triage.refuses("term.ground.another-authority", words);

  await her.looksAgain();
  await her.reads("status.heading.in-review");
  await expect(page.locator("main")).not.toContainText(words);
  turnClock(9 * minute);
  await her.looksAgain();
  await her.reads("status.heading.in-review");
  turnClock(2 * minute);
  await her.looksAgain();
  await her.reads("status.heading.not-accepted");
  const refusal = her.section("status.refusal.title");
  await expect(refusal).toContainText(her.t("status.refusal.another-authority"));
  await expect(refusal).toContainText(words);
  await expect(page.getByRole("heading", { name: her.t("status.reward.title") })).toHaveCount(0);
});

test("a report can be decided once: who comes later is told so, and keeps the words", async ({
  page,
  visitor,
  server,
}) => {
  const receipt = await new Reporter(page).files();
  const triage = await new Member(await visitor()).signsIn("triage", server.staffPassword);
  const supervisor = await new Member(await visitor()).signsIn("supervisor", server.staffPassword);
  await triage.opensReport(receipt.reference);
  await supervisor.opensReport(receipt.reference);
  await supervisor.accepts();
  await triage.picksGround("term.ground.other");
  await triage.writesToReporter(words);
  await triage.presses("desk.report.refuse.button");
  await expect(triage.page.getByRole("alert")).toContainText(triage.t("refusal.report.state-moved"));
  await expect(triage.page.getByRole("alert")).toContainText(words);
});
