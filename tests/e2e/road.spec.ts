// The road: a person reports an address with a picture, staff work on it, and she reads its outcome and her reward.
import { rowCounts } from "../support/row-counts.ts";
import { Follower } from "./support/people/follower.ts";
import { Reporter, story } from "./support/people/reporter.ts";
import { photo } from "./support/photo.ts";
import { walkTheRoad } from "./support/road.ts";
import { expect, test } from "./support/test.ts";

const address = "javascript:alert(1)";

test.beforeEach(({ nextQuarter }) => nextQuarter());

test("filing: what is wrong is said above and beside, and what was typed stays", async ({ page }) => {
  const reporter = new Reporter(page);
  await reporter.starts();
  await reporter.goesOn();
  await reporter.isTold("issue.category.missing", "category");
  await reporter.choosesCategory();
  await reporter.field("filing.subject.address.label").fill(address);
  await page.keyboard.press("Enter");
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

test("the whole road, and the reporter reads her outcome and her reward", async ({ visitor, server }) => {
  test.setTimeout(120_000);
  await walkTheRoad({ visitor, server, language: "zh-CN" });
});
