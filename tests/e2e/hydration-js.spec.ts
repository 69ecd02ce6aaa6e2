// React takes a page over without taking anything away: what was typed before it came is still there, and still sent.
import { Reporter, story } from "./support/people/reporter.ts";
import { expect, type Page, test } from "./support/test.ts";

/** Holds the scripts of the framework back until told; `exit.js` and the like come at once. */
async function withScriptsHeldBack(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/assets/*.js", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** What extensions, translators and in-app browsers do to every page they see. */
async function injectForeignNodes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const foreign = (name: string) => {
      const node = document.createElement(name);
      node.className = "foreign";
      return node;
    };
    document.head.prepend(foreign("meta"));
    document.head.append(foreign("template"));
    document.body.prepend(foreign("div"));
    document.body.append(foreign("grammar-checker"));
    document.documentElement.append(foreign("div"));
    document.documentElement.setAttribute("data-foreign", "yes");
    document.body.setAttribute("class", "foreign-theme");
  });
}

async function isHydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("#filing") ?? {}).some((key) => key.startsWith("__reactProps")),
  );
}

test("the statement typed before the scripts came is still there and is sent", async ({ page }) => {
  const reporter = new Reporter(page);
  await reporter.starts();
  await reporter.choosesCategory();
  await reporter.givesAddress();
  const release = await withScriptsHeldBack(page);
  await page.goto("/report/statement", { waitUntil: "commit" });
  await injectForeignNodes(page);
  const statement = reporter.field("filing.statement.statement.label");
  await statement.fill(story.statement);
  release();
  await isHydrated(page);
  await expect(statement).toHaveValue(story.statement);
  await expect(page.locator(".foreign")).toHaveCount(5);
  await expect(page.locator(".counter")).toHaveText(
    reporter.t("site.counter.left", { count: 4000 - [...story.statement].length }),
  );
  await reporter.goesOn();
  await reporter.isAsked("filing.evidence.title");
  await page.goto("/report/statement");
  await expect(statement).toHaveValue(story.statement);
});

test("so is the address, and it is recognised", async ({ page }) => {
  const reporter = new Reporter(page);
  await reporter.starts();
  await reporter.choosesCategory();
  const release = await withScriptsHeldBack(page);
  await page.goto("/report/subject", { waitUntil: "commit" });
  await injectForeignNodes(page);
  const address = reporter.field("filing.subject.address.label");
  await address.fill("https://weibo.com/u/1234567890?utm_source=x");
  release();
  await isHydrated(page);
  await expect(address).toHaveValue("https://weibo.com/u/1234567890?utm_source=x");
  await expect(page.getByRole("status")).toContainText("1234567890");
  await reporter.goesOn();
  await reporter.isAsked("filing.statement.title");
});

test("a form that was sent before the scripts came is answered all the same", async ({ page }) => {
  const reporter = new Reporter(page);
  await reporter.starts();
  await reporter.choosesCategory();
  await reporter.givesAddress();
  await withScriptsHeldBack(page);
  await page.goto("/report/statement", { waitUntil: "commit" });
  await reporter.field("filing.statement.statement.label").fill("太短");
  await reporter.goesOn();
  await reporter.isTold("issue.statement.too-short", "statement");
  await expect(reporter.field("filing.statement.statement.label")).toHaveValue("太短");
});

test("language, text size, reload and the back button keep what was typed", async ({ page }) => {
  const reporter = new Reporter(page);
  await reporter.starts();
  await reporter.choosesCategory();
  await reporter.givesAddress();
  const typed = page.locator("#statement");
  await typed.fill(story.statement);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(typed).toHaveValue(story.statement);
  await typed.fill(`${story.statement}2`);
  await new Reporter(page, "en").presses("site.text.large");
  await expect(page.locator("html")).toHaveAttribute("data-text", "large");
  await expect(typed).toHaveValue(`${story.statement}2`);
  await page.reload();
  await expect(typed).toHaveValue(`${story.statement}2`);
  await typed.fill(`${story.statement}3`);
  const english = new Reporter(page, "en");
  await english.goesOn();
  await english.isAsked("filing.evidence.title");
  await page.goBack();
  await expect(typed).toHaveValue(`${story.statement}3`);
});

test("pages that need no React ship none", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
  });
  const reporter = new Reporter(page);
  await reporter.starts();
  await page.goto("/status");
  await page.goto("/desk/sign-in");
  await page.goto("/nothing-here");
  await page.goto("/report/discard");
  expect(scripts.filter((path) => path.startsWith("/assets/"))).toEqual([]);
  expect(scripts).toContain("/exit.js");
});
