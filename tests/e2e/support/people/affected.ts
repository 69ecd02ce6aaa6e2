// Somebody at whom a measure was aimed: comes with the code of the notice, reads why, objects.
import type { Language } from "#app/base/language.ts";
import type { Translate } from "#app/messages/translate.ts";
import { expect, type Page } from "../test.ts";
import { wordsOf } from "../words.ts";

export class Affected {
  readonly page: Page;
  readonly t: Translate;

  constructor(page: Page, language: Language = "zh-CN") {
    this.page = page;
    this.t = wordsOf(language);
  }

  async types(code: string): Promise<void> {
    await this.page.goto("/notice");
    await this.page.getByLabel(this.t("notice.code"), { exact: true }).fill(code);
    await this.page.getByRole("button", { name: this.t("notice.enter.act") }).click();
  }

  /** As it stands on the sheet. */
  async entersCode(groups: readonly string[]): Promise<void> {
    await this.types(groups.join(" "));
    await this.page.waitForURL("**/notice/statement");
  }

  async looksAgain(): Promise<void> {
    await this.page.goto("/notice/statement");
  }

  async objects(words: string): Promise<void> {
    await this.page.getByLabel(this.t("notice.objection.label")).fill(words);
    await this.page.getByRole("button", { name: this.t("notice.objection.act") }).click();
  }

  async leaves(): Promise<void> {
    await this.page.getByRole("button", { name: this.t("notice.leave.act") }).click();
    await expect(this.page.locator("main")).toContainText(this.t("notice.enter.left"));
  }

  /** Every word of the page and every attribute, as it was served. */
  async served(): Promise<string> {
    return (await this.page.request.get("/notice/statement")).text();
  }
}
