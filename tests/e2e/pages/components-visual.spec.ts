// Pictures of the components in the gallery, against those that were looked at and kept (`npm run snapshots`).
import { languages } from "#app/base/language.ts";
import { expect, type Page, test } from "../support/test.ts";

test.describe.configure({ mode: "parallel" });

/** Groups of components, by their page in the gallery. */
const places = {
  form: "form",
  shown: "data",
  home: "page/home",
  filing: "page/filing",
  files: "reporter/files,-one-refused",
  receipt: "reporter/receipt-with-files",
  answers: "reporter/check,-at-length",
  thread: "reporter/a-long-thread",
  outcome: "reporter/outcome-with-measures",
  queue: "desk/queue",
  report: "desk/report",
  award: "desk/award",
  case: "case/a-case-with-everything",
  "case-wrong": "case/forms-of-a-case,-wrong",
} as const;

/** With everything around them; of the others the components alone, so that a new link in a footer changes none. */
const whole: readonly string[] = ["home", "filing", "queue"];

/** Each width meets each scheme and each language: in four pictures instead of eight. */
const looks = {
  "zh-CN": [
    { width: 390, scheme: "light" },
    { width: 1280, scheme: "dark" },
  ],
  en: [
    { width: 390, scheme: "dark" },
    { width: 1280, scheme: "light" },
  ],
} as const;

async function isAsKept(page: Page, place: string, look: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // What the browser itself writes there is in the language of the system.
  const mask = [page.locator("input[type=file], input[type=date]")];
  const name = `${place}-${look}.png`;
  if (whole.includes(place)) await expect(page).toHaveScreenshot(name, { fullPage: true, mask });
  else await expect(page.locator("#main")).toHaveScreenshot(name, { mask });
}

for (const language of languages) {
  for (const [name, place] of Object.entries(places)) {
    test(`${name}, ${language}`, async ({ page }) => {
      await page.goto(`/gallery/${place}?lang=${language}`);
      for (const { width, scheme } of looks[language]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        await isAsKept(page, name, `${language.slice(0, 2)}-${width}-${scheme}`);
      }
    });
  }
}

for (const name of ["form", "shown", "queue"] as const) {
  test(`${name}, in the reader's own colours`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 900 });
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    await page.goto(`/gallery/${places[name]}`);
    await isAsKept(page, name, "zh-390-forced");
  });
}
