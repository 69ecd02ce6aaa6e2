// The public figures: empty at first, then what was filed last month; charts, tables and files say the same in both languages.
import { type Language, languages } from "#app/base/language.ts";
import { PlainReporter } from "./support/people/plain-reporter.ts";
import { type Portal, startPortal } from "./support/portal.ts";
import { expect, type Page, test } from "./support/test.ts";
import { categoryName, wordsOf } from "./support/words.ts";

const day = 86_400_000;
const filedCount = 6;

/** One of its own: the others' clocks need not jump by a month. */
let portal: Portal;

test.beforeAll(async () => {
  portal = await startPortal();
});

test.afterAll(() => portal.stop());

test("figures are honest about having nothing to say", async ({ page }) => {
  await expect(async () => {
    await page.goto(`${portal.origin}/figures`);
    const title = wordsOf("zh-CN")("figures.empty.none.title");
    await expect(page.locator("main")).toContainText(title, { timeout: 500 });
  }).toPass();
});

test("figures of last month", async ({ page, request }) => {
  await filedLastMonth();
  for (const language of languages) {
    await page.goto(`${portal.origin}/figures?lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator(".facts")).toContainText(String(filedCount));
    await chartSaysTheTable(page, "received", 0);
    await chartSaysTheTable(page, "categories", 0);
    await tableNames(page, categoryName("copyright-piracy", language), String(filedCount));
    for (const id of [
      "received",
      "categories",
      "outcomes",
      "reasons",
      "times",
      "waiting",
      "rewards",
      "reviews",
    ])
      await fileSaysTheTable(page, id, language);
  }
  const json = await (await request.get(`${portal.origin}/figures.json`)).json();
  expect(json.figures.tables.received.totals).toEqual([filedCount, 0]);
  expect((await request.get(`${portal.origin}/figures/everything.csv`)).status()).toBe(404);
});

/** Reports of this month, and then the next one begins. */
async function filedLastMonth(): Promise<void> {
  for (let at = 0; at < filedCount; at++) await (await new PlainReporter(portal.origin).fillsIn()).sendsIn();
  portal.turnClock(32 * day);
  const received = async () => {
    const answer = await fetch(`${portal.origin}/figures.json`);
    const { figures } = await answer.json();
    return figures?.tables.received.totals[0];
  };
  await expect.poll(received, { timeout: 20_000 }).toBe(filedCount);
}

/** The words of one column of a table, without its sum. */
async function columnOf(page: Page, id: string, column: number): Promise<string[]> {
  const cells = await page
    .locator(`#${id} tbody tr`)
    .evaluateAll((rows, at) => rows.map((row) => row.querySelectorAll("td")[at]?.textContent ?? ""), column);
  return cells.slice(0, -1);
}

async function chartSaysTheTable(page: Page, id: string, column: number): Promise<void> {
  const drawn = await page
    .locator(`#${id} rect.look-ink[data-value]`)
    .evaluateAll((bars) => bars.map((bar) => bar.getAttribute("data-value")));
  expect(drawn.length, id).toBeGreaterThan(5);
  expect(drawn, id).toEqual(await columnOf(page, id, column));
}

async function tableNames(page: Page, name: string, words: string): Promise<void> {
  const row = page.locator("#categories tbody tr", { hasText: name });
  expect(await row.locator("td").allTextContents()).toEqual([words, "0", words]);
}

/** What the page writes for people (thousands, shares) the file gives as a number. */
async function fileSaysTheTable(page: Page, id: string, language: Language): Promise<void> {
  const answer = await page.request.get(`${portal.origin}/figures/${id}.csv`);
  expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const text = await answer.text();
  expect(text.startsWith("\uFEFF"), id).toBe(true);
  const lines = text.slice(1).trim().split("\r\n").map(cellsOf);
  const shown = await page
    .locator(`#${id} tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
  const plain = (words: string) => words.replace(/ ?[（(]\d+%[）)]$/, "").replace(/ (元|CNY)$/, "");
  expect(lines, `${id}, ${language}`).toEqual(shown.map((row) => row.map(plain)));
}

/** A line of CSV (RFC 4180) in which no cell has a line break. */
function cellsOf(line: string): string[] {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
