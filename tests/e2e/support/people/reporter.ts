// A reporter at the browser: goes through filing step by step, and keeps the receipt.
import type { Language } from "#app/base/language.ts";
import type { Translate } from "#app/messages/translate.ts";
import { photo } from "../photo.ts";
import { expect, type Page } from "../test.ts";
import { categoryName, wordsOf } from "../words.ts";

export const story = {
  category: "copyright-piracy",
  address: "https://shuchong-ziyuan.example/book/1",
  statement: "这个网站把正在销售的绘本扫描成册，付费就能下载全本，已经持续半年。",
  whenSeen: "上周",
} as const;

export type Receipt = { readonly reference: string; readonly groups: readonly string[] };

export class Reporter {
  readonly page: Page;
  readonly language: Language;
  readonly t: Translate;

  constructor(page: Page, language: Language = "zh-CN") {
    this.page = page;
    this.language = language;
    this.t = wordsOf(language);
  }

  async starts(): Promise<void> {
    await this.page.goto(this.language === "en" ? "/?lang=en" : "/");
    await this.page.getByRole("link", { name: this.t("home.hero.act") }).click();
    await this.isAsked("filing.category.title");
  }

  async choosesCategory(id: string = story.category): Promise<void> {
    await this.picksCard(categoryName(id, this.language));
    await this.goesOn();
    await this.isAsked("filing.subject.title");
  }

  async givesAddress(address: string = story.address): Promise<void> {
    await this.field("filing.subject.address.label").fill(address);
    await this.goesOn();
    await this.isAsked("filing.statement.title");
  }

  async tells(statement: string = story.statement): Promise<void> {
    await this.field("filing.statement.statement.label").fill(statement);
    await this.field("filing.statement.when.label").fill(story.whenSeen);
    await this.goesOn();
    await this.isAsked("filing.evidence.title");
  }

  /** Uploads the picture, and sees that it has arrived. */
  async attachesPhoto(): Promise<void> {
    await this.field("filing.evidence.choose.label").setInputFiles(photo.path);
    await this.presses("filing.evidence.upload");
    await expect(this.page.getByText(this.t("filing.evidence.received"), { exact: true })).toBeVisible();
    await expect(this.page.locator("main")).toContainText(photo.name);
  }

  /** The same picture once more: said beside the field, and not taken twice. */
  async attachesAgain(): Promise<void> {
    await this.field("filing.evidence.choose.label").setInputFiles(photo.path);
    await this.presses("filing.evidence.upload");
    await expect(this.page.getByRole("alert")).toContainText(this.t("refusal.evidence.already-there"));
    await expect(this.page.locator("#files-error")).toContainText(photo.name);
  }

  async passesEvidence(): Promise<void> {
    await this.goesOn();
    await this.isAsked("filing.about-you.title");
  }

  /** `claimPassword`: without one an anonymous reporter can not claim by themselves. */
  async staysAnonymous({ reward = true, claimPassword = "" } = {}): Promise<void> {
    await this.picksCard(this.t("term.mode.anonymous"));
    if (reward)
      await this.page.getByRole("checkbox", { name: this.t("filing.about-you.reward.label") }).check();
    if (claimPassword) await this.field("filing.about-you.claim.label").fill(claimPassword);
    await this.goesOn();
    await this.isAsked("filing.check.title");
  }

  async leavesName(name: string, contact: string): Promise<void> {
    await this.picksCard(this.t("term.mode.real-name"));
    await this.field("filing.about-you.name.label").fill(name);
    await this.field("filing.about-you.contact.label").fill(contact);
    await this.page.getByRole("checkbox", { name: this.t("filing.about-you.feedback.label") }).check();
    await this.goesOn();
    await this.isAsked("filing.check.title");
  }

  async declaresAndSends(): Promise<void> {
    await this.page.locator("#goodFaith").check();
    await this.presses("filing.check.send");
    await this.page.waitForURL("**/report/receipt");
  }

  /** All steps up to the last one, with nothing going wrong. */
  async fillsIn(aboutYou: Parameters<Reporter["staysAnonymous"]>[0] = {}): Promise<void> {
    await this.starts();
    await this.choosesCategory();
    await this.givesAddress();
    await this.tells();
    await this.attachesPhoto();
    await this.passesEvidence();
    await this.staysAnonymous(aboutYou);
  }

  async files(aboutYou: Parameters<Reporter["staysAnonymous"]>[0] = {}): Promise<Receipt> {
    await this.fillsIn(aboutYou);
    await this.declaresAndSends();
    return this.receipt();
  }

  /** What the slip says. */
  async receipt(): Promise<Receipt> {
    const reference = await this.page.locator(".slip .ref").innerText();
    const groups = this.page.getByRole("list", { name: this.t("receipt.code.groups") }).getByRole("listitem");
    return {
      reference: reference.trim(),
      groups: (await groups.allInnerTexts()).map((group) => group.trim()),
    };
  }

  /** Types two groups back, as the page asks. */
  async confirms({ groups }: Receipt): Promise<void> {
    await this.field("receipt.confirm.second").fill(groups[1] ?? "");
    await this.field("receipt.confirm.fourth").fill(groups[3] ?? "");
    await this.presses("receipt.confirm.act");
    await this.page.waitForURL("**/status/report");
  }

  /** SHA-256 of the one file, as the slip shows it. */
  async fingerprint(): Promise<string> {
    return (await this.page.locator(".slip .hash").innerText()).replace(/\s/g, "");
  }

  async confirmsWrongly({ groups }: Receipt): Promise<void> {
    await this.field("receipt.confirm.second").fill(groups[3] ?? "");
    await this.field("receipt.confirm.fourth").fill(groups[3] ?? "");
    await this.presses("receipt.confirm.act");
  }

  async isAsked(title: Parameters<Translate>[0]): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(this.t(title));
  }

  /** The summary above and the sentence beside the field both say what is wrong. */
  async isTold(problem: Parameters<Translate>[0], field: string): Promise<void> {
    const words = this.t(problem);
    await expect(this.page.getByRole("alert")).toContainText(words);
    await expect(this.page.locator(`#${field}-error`)).toContainText(words);
  }

  /** A card is one large label. */
  async picksCard(name: string): Promise<void> {
    await this.page.locator(".card label", { hasText: name }).click();
    await expect(this.page.getByRole("radio", { name })).toBeChecked();
  }

  async goesOn(): Promise<void> {
    await this.page
      .locator("#filing")
      .getByRole("button", { name: this.t("site.button.next") })
      .click();
  }

  async presses(words: Parameters<Translate>[0]): Promise<void> {
    await this.page.getByRole("button", { name: this.t(words) }).click();
  }

  field(label: Parameters<Translate>[0]) {
    return this.page.getByLabel(this.t(label));
  }
}
