// A report filed with the keyboard alone: Tab, Space, arrows and Enter reach everything, and the focus is always seen.
import { Reporter, story } from "./support/people/reporter.ts";
import { photo } from "./support/photo.ts";
import { expect, type Locator, type Page, test } from "./support/test.ts";

/** Presses Tab until the focus is there, and sees that it is marked. */
async function tabsTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await isMarked(page), `the focus on ${target}`).toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`sixty presses of Tab did not reach ${target}`);
}

/** The focused element, or what stands for it (a card, a label), has an outline or a ring. */
function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const shown = [focused, focused?.nextElementSibling, focused?.parentElement];
    return shown.some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    });
  });
}

test("from the home page to the receipt without a mouse", async ({ page }) => {
  const reporter = new Reporter(page);
  const next = page.locator("#filing").getByRole("button", { name: reporter.t("site.button.next") });
  const goesOn = async () => {
    await tabsTo(page, next);
    await page.keyboard.press("Enter");
  };
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: reporter.t("site.skip") })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabsTo(page, page.getByRole("link", { name: reporter.t("home.hero.act") }));
  await page.keyboard.press("Enter");
  await reporter.isAsked("filing.category.title");

  await tabsTo(page, page.locator("input[name=category]").first());
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(page.locator("input[name=category]").first()).toBeChecked();
  await goesOn();
  await reporter.isAsked("filing.subject.title");
  await goesOn();
  await expect(page.locator("#address")).toBeFocused();
  await page.keyboard.type(story.address);
  await page.keyboard.press("Enter");
  await reporter.isAsked("filing.statement.title");
  await tabsTo(page, page.locator("#statement"));
  await page.keyboard.insertText(story.statement);
  await tabsTo(page, page.locator("#minors"));
  await page.keyboard.press("Space");
  await expect(page.locator("#minors")).toBeChecked();
  await goesOn();
  await reporter.isAsked("filing.evidence.title");
  await tabsTo(page, page.locator("#files"));
  // What Space opens here is the system's own dialog, which no test can walk through.
  await page.locator("#files").setInputFiles(photo.path);
  await tabsTo(page, page.getByRole("button", { name: reporter.t("filing.evidence.upload") }));
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toContainText(photo.name);
  await goesOn();
  await reporter.isAsked("filing.about-you.title");
  await tabsTo(page, page.locator("#mode-anonymous"));
  await page.keyboard.press("Space");
  await goesOn();
  await reporter.isAsked("filing.check.title");
  await tabsTo(page, page.locator("#goodFaith"));
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/report/receipt");
  const { groups } = await reporter.receipt();
  await tabsTo(page, page.locator("#second"));
  await page.keyboard.type(groups[1] ?? "");
  await page.keyboard.press("Tab");
  await page.keyboard.type(groups[3] ?? "");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/status/report");
});
