// Every page in every state, as all its readers have it: narrow, zoomed, large, dark, in their own colours, by keyboard.
import { type Language, languages } from "#app/base/language.ts";
import { axeFinds, axeFindsInLook } from "./checks/axe.ts";
import { vanished } from "./checks/forced.ts";
import { tabProblems } from "./checks/keyboard.ts";
import { namingProblems } from "./checks/names.ts";
import { reachesOut } from "./checks/reflow.ts";
import { emptyPlaces, rows } from "./rows.ts";
import { expect, type Page, test } from "./test.ts";

test.describe.configure({ mode: "parallel" });

/**
 * Each width meets each scheme, and each language each of both: in four looks instead of eight. In its first look a
 * page is asked everything, in the second what that look may change.
 */
const looks = {
  "zh-CN": [
    { width: 390, colorScheme: "light", axe: axeFinds },
    { width: 1280, colorScheme: "dark", axe: axeFindsInLook },
  ],
  en: [
    { width: 1280, colorScheme: "light", axe: axeFinds },
    { width: 390, colorScheme: "dark", axe: axeFindsInLook },
  ],
} as const;
/** A window of 1280 × 1024 as it is, at 200 % and at 400 %. */
const zooms = [
  { width: 1280, height: 1024 },
  { width: 640, height: 512 },
  { width: 320, height: 256 },
] as const;
/** Where the keyboard is walked: the whole window in one language, its sixteenth in the other. */
const walks = { "zh-CN": zooms[0], en: zooms[2] } as const;

async function isSeen(page: Page, language: Language): Promise<void> {
  expect.soft(await namingProblems(page, language), "names").toEqual([]);
  for (const { width, colorScheme, axe } of looks[language]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect.soft(await axe(page), `axe, ${width} px, ${colorScheme}`).toEqual([]);
    expect.soft(await reachesOut(page), `${width} px`).toEqual([]);
  }
  for (const size of zooms) {
    await page.setViewportSize(size);
    expect.soft(await reachesOut(page), `zoomed to ${size.width} px`).toEqual([]);
  }
  await page.setViewportSize(walks[language]);
  expect.soft(await tabProblems(page), `by keyboard, ${walks[language].width} px`).toEqual([]);
  await inLargeText(page);
  if (language === "zh-CN") await inOwnColours(page);
}

async function inLargeText(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { text: "large" }));
  expect.soft(await reachesOut(page), "large text, 320 px").toEqual([]);
}

async function inOwnColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  expect.soft(await vanished(page), "own colours").toEqual([]);
  expect.soft(await axeFindsInLook(page), "axe, own colours").toEqual([]);
}

for (const language of languages) {
  for (const row of rows) {
    test(`/${row.route}, ${row.state}, ${language}`, async ({ opens }) => {
      await isSeen((await opens(row, language)).page, language);
    });
  }

  for (const path of emptyPlaces) {
    test(`${path}, empty, ${language}`, async ({ opensEmpty }) => {
      await isSeen((await opensEmpty(path, language)).page, language);
    });
  }
}
