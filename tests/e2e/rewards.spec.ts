// The public calculator: one step after the other, every step explained, nothing kept, with and without scripting.
import type { Language } from "#app/base/language.ts";
import { channelNamed } from "#app/channel/index.ts";
import { rowCounts } from "../support/row-counts.ts";
import { expect, type Page, test } from "./support/test.ts";
import { moneyIn, wordsOf } from "./support/words.ts";

const { schemes } = channelNamed("12390");

function nameOf(scheme: string, rule: string, language: Language): string {
  const found = schemes.find(({ id }) => id === scheme)?.rules.find(({ id }) => id === rule);
  if (!found) throw new Error(`there is no rule ${rule}`);
  return found.name[language];
}

class Reader {
  readonly page: Page;
  readonly language: Language;
  readonly t: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: Language = "zh-CN") {
    this.page = page;
    this.language = language;
    this.t = wordsOf(language);
  }

  async chooses(scheme: string, rule: string): Promise<void> {
    await this.page.goto(`/rewards?lang=${this.language}`);
    const found = schemes.find(({ id }) => id === scheme);
    await this.page.locator("label.name", { hasText: found?.name[this.language] ?? "" }).click();
    await this.page.locator(`#${scheme}-${rule}`).check();
    await this.page.getByRole("button", { name: this.t("site.button.next") }).click();
  }

  async calculates(figures: Record<string, string>): Promise<void> {
    for (const [name, typed] of Object.entries(figures)) await this.page.locator(`#${name}`).fill(typed);
    await this.page.getByRole("button", { name: this.t("reward.figures.act") }).click();
  }
}

for (const language of ["zh-CN", "en"] as const) {
  test(`a ceiling is told as a range with every step and its hint, ${language}`, async ({ page }) => {
    const reader = new Reader(page, language);
    await reader.chooses("SHDF-2018", "P1");
    await expect(page.locator("#operatingAmount")).toBeVisible();
    await expect(page.locator("#fines")).toHaveCount(0);
    await reader.calculates({ operatingAmount: "５０，０００ 元" });
    await expect(page.locator("#result")).toContainText(moneyIn(language, 100_000));
    await expect(page.locator("#result")).toContainText(reader.t("reward.promise.text"));
    const steps = page.locator("#steps");
    await expect(steps).toContainText(moneyIn(language, 60_000_000));
    await expect(steps).toContainText(nameOf("SHDF-2018", "P3", language));
    expect(new URL(page.url()).searchParams.get("scheme")).toBe("SHDF-2018");
  });
}

test("a formula is told as one sum, with who decides as well", async ({ page }) => {
  const reader = new Reader(page);
  await reader.chooses("SAMR-2021", "grade-1");
  await reader.calculates({ fines: "30000000" });
  await expect(page.locator("#result .sum")).toHaveText("1,000,000.00 元");
  await expect(page.locator("#steps")).toContainText(reader.t("reward.department.finance"));
  await reader.calculates({ fines: "80000" });
  await expect(page.locator("#result .sum")).toHaveText("5,000.00 元");
});

test("a rule that looks at no figure answers at once", async ({ page }) => {
  await new Reader(page).chooses("SHDF-2018", "P6");
  await expect(page.locator("#result")).toContainText("5,000.00 元至 10,000.00 元");
});

test("a rule that does not apply names the one that does, a click away", async ({ page }) => {
  const reader = new Reader(page);
  await reader.chooses("SHDF-2018", "P1");
  await reader.calculates({ operatingAmount: "49999" });
  await expect(page).toHaveTitle(/^错误：/);
  await expect(page.getByRole("alert")).toContainText(nameOf("SHDF-2018", "P1", "zh-CN"));
  await expect(page.locator("#operatingAmount")).toHaveValue("49999");
  const other = reader.t("reward.instead.act", { rule: nameOf("SHDF-2018", "P3", "zh-CN") });
  await page.getByRole("link", { name: other }).click();
  await expect(page.locator("#result")).toContainText("1,000.00 元至 5,000.00 元");
});

test("two rules that stand together are reckoned together, under their common cap", async ({ page }) => {
  const reader = new Reader(page);
  await reader.chooses("SHDF-2018", "P1");
  await page
    .getByRole("link", { name: reader.t("reward.beside", { rule: nameOf("SHDF-2018", "P2", "zh-CN") }) })
    .click();
  await reader.calculates({ operatingAmount: "30000000", fines: "3000000" });
  await expect(page.locator("#result")).toContainText("600,000.00 元");
  await expect(page.locator("#steps")).toContainText("400,000.00 元");
  await expect(page.locator("#steps")).toContainText("200,000.00 元");
});

test("what is wrong stands beside its field, with what was typed", async ({ page }) => {
  const reader = new Reader(page);
  await page.goto("/rewards");
  await page.getByRole("button", { name: reader.t("site.button.next") }).click();
  await expect(page.getByRole("alert")).toContainText(reader.t("issue.rule.missing"));
  await expect(page.locator("#rules-error")).toBeVisible();
  await reader.chooses("SHDF-2018", "P4");
  await reader.calculates({ auctionProceeds: "一万" });
  await expect(page.locator("#auctionProceeds-error")).toBeVisible();
  await expect(page.locator("#auctionProceeds")).toHaveValue("一万");
  await reader.calculates({ auctionProceeds: "" });
  await expect(page.locator("#auctionProceeds-error")).toContainText(reader.t("issue.amount.missing"));
  await reader.calculates({ auctionProceeds: "15000", at: "2018-11-30" });
  await expect(page.locator("#at-error")).toContainText(reader.t("refusal.reward.no-version"));
  await reader.calculates({ at: "2018-12-01" });
  await expect(page.locator("#result .sum")).toHaveText("1,000.00 元");
});

test("the choice can be changed, and the language, without typing anything twice", async ({ page }) => {
  const reader = new Reader(page);
  await reader.chooses("SHDF-2018", "P1");
  await reader.calculates({ operatingAmount: "862000" });
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.locator("#result")).toContainText("17,240.00 CNY");
  await page.getByRole("link", { name: wordsOf("en")("reward.page.other") }).click();
  await expect(page.locator("#SHDF-2018-P1")).toBeChecked();
});

test("the schemes are told from their data: every rule, cap, exclusion and source", async ({
  page,
  server,
}) => {
  const before = await rowCounts(server.databaseUrl);
  await page.goto("/rewards");
  for (const { id, name, source, rules } of schemes) {
    const told = page.locator(`[id="about-${id}"]`);
    await expect(told).toContainText(name["zh-CN"]);
    await expect(told).toContainText(source["zh-CN"]);
    for (const rule of rules) await expect(told).toContainText(rule.condition["zh-CN"]);
  }
  await expect(page.locator("#about-SHDF-2018")).toContainText("600,000.00 元");
  await expect(page.locator("#not")).toContainText(wordsOf("zh-CN")("term.ineligible.staff-or-agent"));
  await expect(page.locator("main")).toContainText("大多数举报没有奖励");
  expect(
    await page.locator("script").evaluateAll((all) => all.map((one) => one.getAttribute("src"))),
  ).toEqual(["/exit.js"]);
  expect(await rowCounts(server.databaseUrl)).toEqual(before);
});

test("a wrong address answers 422, a strange one never a fault", async ({ page, request }) => {
  for (const query of [
    "scheme=SHDF-2018",
    "scheme=nobody&rules=P1&at=",
    "scheme=SHDF-2018&rules=P9&at=",
    "scheme=SHDF-2018&rules=P1&rules=P5&operatingAmount=60000",
    "scheme=SHDF-2018&rules=P2&rules=P2&fines=1",
    "scheme=SHDF-2018&rules=P1&operatingAmount=1e9",
    "scheme=SHDF-2018&rules=P5&at=2026-02-30",
    "scheme=a&scheme=b&rules=c",
    "scheme=SAMR-2021&rules=grade-1&fines=%00&fines=2",
    "scheme=__proto__&rules=constructor&fines=%3Cscript%3Ealert(1)%3C/script%3E",
  ]) {
    const answer = await request.get(`/rewards?${query}`);
    expect(answer.status(), query).toBe(422);
    const text = await answer.text();
    expect(text, query).toContain('role="alert"');
    expect(text, query).not.toContain("<script>alert(1)");
  }
  for (const query of ["rules=P1", "lang=en", "scheme=%FF%FE&change=1", "x".repeat(3_000)]) {
    expect((await request.get(`/rewards?${query}`)).status(), query.slice(0, 40)).toBe(200);
  }
  await page.goto("/rewards?scheme=SHDF-2018&rules=P1&operatingAmount=%3Cb%3E");
  await expect(page.locator("#operatingAmount")).toHaveValue("<b>");
});
