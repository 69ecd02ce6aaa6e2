// What is fetched only once somebody touches a page loses nothing of theirs: no word, no choice, no click.
import { Reporter, story } from "./support/people/reporter.ts";
import { expect, type Page, test } from "./support/test.ts";

const formChecks = "**/assets/form-checks-*.js";

test.beforeEach(({ nextQuarter }) => nextQuarter());

async function onStatement(page: Page): Promise<Reporter> {
  const reporter = new Reporter(page);
  await reporter.starts();
  await reporter.choosesCategory();
  await reporter.givesAddress();
  return reporter;
}

/** How many forms the page has sent from now on. */
function sentForms(page: Page): () => number {
  let sent = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") sent += 1;
  });
  return () => sent;
}

/** Holds back what `pattern` names until told. */
async function heldBack(page: Page, pattern: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("once the checks are there, what is wrong is said without asking, and unsaid as it is mended", async ({
  page,
}) => {
  const reporter = await onStatement(page);
  await page.goto("/report/statement", { waitUntil: "networkidle" });
  const statement = reporter.field("filing.statement.statement.label");
  const fetched = page.waitForResponse(/\/assets\/form-checks-/);
  await statement.focus();
  await fetched;
  await page.waitForLoadState("networkidle");
  const sent = sentForms(page);
  await statement.fill("太短");
  await reporter.goesOn();
  await reporter.isTold("issue.statement.too-short", "statement");
  await expect(statement).toBeFocused();
  expect(sent()).toBe(0);
  await statement.pressSequentially(story.statement);
  await expect(page.locator("#statement-error")).toHaveCount(0);
  await reporter.goesOn();
  await reporter.isAsked("filing.evidence.title");
  expect(sent()).toBe(1);
});

test("while the checks are on their way the server says it, and afterwards they know", async ({ page }) => {
  const reporter = await onStatement(page);
  const release = await heldBack(page, formChecks);
  await page.goto("/report/statement");
  const statement = reporter.field("filing.statement.statement.label");
  await statement.fill("太短");
  await reporter.goesOn();
  await reporter.isTold("issue.statement.too-short", "statement");
  await expect(statement).toBeFocused();
  await expect(statement).toHaveValue("太短");
  const fetched = page.waitForResponse(/\/assets\/form-checks-/);
  release();
  await fetched;
  await page.waitForLoadState("networkidle");
  await reporter.isTold("issue.statement.too-short", "statement");
  await reporter.tells();
});

test("what was chosen and typed before the checks came is still there, and is what they check", async ({
  page,
}) => {
  const reporter = await onStatement(page);
  await reporter.tells();
  const release = await heldBack(page, formChecks);
  await page.goto("/report/about-you", { waitUntil: "networkidle" });
  await reporter.picksCard(reporter.t("term.mode.anonymous"));
  await reporter.picksCard(reporter.t("term.mode.real-name"));
  await reporter.field("filing.about-you.name.label").fill("欧阳示例");
  const fetched = page.waitForResponse(/\/assets\/form-checks-/);
  release();
  await fetched;
  await page.waitForLoadState("networkidle");
  await expect(page.locator("#mode-real-name")).toBeChecked();
  await expect(reporter.field("filing.about-you.name.label")).toHaveValue("欧阳示例");
  await reporter.goesOn();
  await reporter.isTold("issue.about-you.contact-missing", "contact");
  await reporter.field("filing.about-you.contact.label").fill("ouyang@example.org");
  await reporter.goesOn();
  await reporter.isAsked("filing.check.title");
});

test("a code of wrong digits is not sent, though nothing looked at digits before the field was touched", async ({
  page,
}) => {
  await page.goto("/status");
  const code = page.locator("#code");
  const fetched = page.waitForResponse("**/status-code.js");
  await code.focus();
  await fetched;
  const sent = sentForms(page);
  await code.fill("1".repeat(28));
  await page.locator("form[action='/status'] button").click();
  await expect.poll(() => code.evaluate((input: HTMLInputElement) => input.validationMessage)).not.toBe("");
  expect(sent()).toBe(0);
});

test("the first click on copy copies, though what copies has to be fetched for it", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const reporter = new Reporter(page);
  const { groups } = await reporter.files();
  const release = await heldBack(page, "**/receipt.js");
  await reporter.presses("site.button.copy");
  release();
  await expect(page.locator("[data-said]")).toHaveText(reporter.t("receipt.code.copied"));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(groups.join(" "));
});
