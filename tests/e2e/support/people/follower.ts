// A reporter who comes back with the receipt code: reads where the report stands, answers, adds, leaves.
import type { Language } from "#app/base/language.ts";
import type { Translate } from "#app/messages/translate.ts";
import { expect, type Page } from "../test.ts";
import { wordsOf } from "../words.ts";
import type { Receipt } from "./reporter.ts";

type Key = Parameters<Translate>[0];

export class Follower {
  readonly page: Page;
  readonly t: Translate;

  constructor(page: Page, language: Language = "zh-CN") {
    this.page = page;
    this.t = wordsOf(language);
  }

  /** Types the code as it stands on the slip. */
  async entersCode({ groups }: Receipt): Promise<void> {
    await this.page.goto("/status");
    await this.page.getByLabel(this.t("status.code"), { exact: true }).fill(groups.join(" "));
    await this.page.getByRole("button", { name: this.t("status.enter.act") }).click();
    await this.page.waitForURL("**/status/report");
  }

  async looksAgain(): Promise<void> {
    await this.page.goto("/status/report");
  }

  /** The heading says where the report stands. */
  async reads(heading: Key, values: Readonly<Record<string, string>> = {}): Promise<void> {
    // Not every heading has something to fill in; the catalogue passes over what it does not ask for.
    const words = this.t<Key>(heading, values);
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(words);
  }

  async isAsked(question: string): Promise<void> {
    await this.reads("status.heading.needs-info");
    await expect(this.section("status.question.title")).toContainText(question);
  }

  async answers(text: string): Promise<void> {
    await this.page.getByLabel(this.t("status.question.answer")).fill(text);
    await this.page.getByRole("button", { name: this.t("status.question.act") }).click();
    await expect(this.section("status.thread.title")).toContainText(text);
  }

  async adds(text: string): Promise<void> {
    await this.page.getByLabel(this.t("status.add.text")).fill(text);
    await this.page.getByRole("button", { name: this.t("status.add.act"), exact: true }).click();
    await expect(this.section("status.thread.title")).toContainText(text);
  }

  /** A file that came to hand after filing, from the link on the page. */
  async addsFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByRole("link", { name: this.t("status.margin.files"), exact: true }).click();
    await this.page.getByLabel(this.t("filing.evidence.choose.label")).setInputFiles(file);
    await this.page.getByRole("button", { name: this.t("status.files.act") }).click();
    await expect(this.page.locator("main")).toContainText(this.t("status.files.sent.title"));
  }

  /** Answers the groups of the voucher. */
  async claimsByPassword(password: string): Promise<string[]> {
    await this.page.getByRole("link", { name: this.t("status.reward.claim.title") }).click();
    await this.page.getByLabel(this.t("status.reward.claim.password"), { exact: true }).fill(password);
    await this.page.getByRole("button", { name: this.t("status.reward.claim.act") }).click();
    await expect(this.section("status.reward.title")).toContainText(this.t("status.reward.claimed.voucher"));
    const groups = this.page.getByRole("list", { name: this.t("status.reward.voucher.groups") });
    return (await groups.getByRole("listitem").allInnerTexts()).map((group) => group.trim());
  }

  async withdraws(): Promise<void> {
    await this.page.getByText(this.t("status.withdraw.show"), { exact: true }).click();
    await this.page.getByRole("checkbox", { name: this.t("status.withdraw.confirm") }).check();
    await this.page.getByRole("button", { name: this.t("status.withdraw.act") }).click();
    await this.reads("status.heading.withdrawn");
  }

  async leaves(): Promise<void> {
    await this.page.getByRole("button", { name: this.t("status.leave.act") }).click();
    await expect(this.page.locator("main")).toContainText(this.t("status.enter.left"));
  }

  /** A part of the page, by its heading. */
  section(title: Key) {
    const heading = this.page.getByRole("heading", { name: this.t(title), exact: true });
    return this.page.locator("section, article", { has: heading }).last();
  }
}
