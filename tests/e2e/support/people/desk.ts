// A member of staff at the desk: the queue, a report, its case, an award.
import type { Translate } from "#app/messages/translate.ts";
import { expect, type Page } from "../test.ts";
import { wordsOf } from "../words.ts";

type Key = Parameters<Translate>[0];

export const decision = {
  basis: "《著作权法》第五十三条",
  reasons: {
    "zh-CN": "权利人确认没有授权。\n页面在核查时仍能下载全本。",
    en: "The rights holder confirmed that there is no licence.\nThe whole book could still be downloaded.",
  },
} as const;

export class Member {
  readonly page: Page;
  readonly t: Translate = wordsOf("zh-CN");

  constructor(page: Page) {
    this.page = page;
  }

  async signsIn(login: string, password: string): Promise<this> {
    await this.page.goto("/desk/sign-in");
    await this.page.getByLabel(this.t("desk.sign-in.login"), { exact: true }).fill(login);
    await this.page.getByLabel(this.t("desk.sign-in.password"), { exact: true }).fill(password);
    await this.presses("desk.sign-in.button");
    await expect(this.page.getByRole("button", { name: this.t("site.desk.sign-out") })).toBeVisible();
    return this;
  }

  /** Looks for it among what waits, and opens it from there. */
  async opensFromQueue(reference: string): Promise<void> {
    await this.page.goto("/desk");
    await this.page.locator(".queue-row", { hasText: reference }).getByRole("link").click();
    await this.isAt("desk.report.heading", reference);
  }

  async opensReport(reference: string): Promise<void> {
    await this.page.goto(`/desk/reports/${reference}`);
    await this.isAt("desk.report.heading", reference);
  }

  /** The bytes behind the one file of the report, as a browser gets them. */
  async opensEvidence(): Promise<Buffer> {
    const link = this.page.getByRole("link", { name: this.t("desk.told.file.open") });
    const answer = await this.page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
    return answer.body();
  }

  async asks(question: string): Promise<void> {
    await this.page.getByLabel(this.t("desk.report.ask.question"), { exact: true }).fill(question);
    await this.presses("desk.report.ask.button");
    await expect(this.page.locator("#history")).toContainText(question);
  }

  /** Answers the reference of the case that this opens. */
  async accepts(): Promise<string> {
    await this.presses("desk.report.accept.button");
    await this.page.waitForURL("**/desk/cases/*");
    return this.reference();
  }

  async picksGround(ground: Key): Promise<void> {
    await this.page.locator("#refuse .card label", { hasText: this.t(ground) }).click();
  }

  async writesToReporter(words: string): Promise<void> {
    const form = this.page.locator("#refuse");
    await form.getByLabel(this.t("desk.report.refuse.words"), { exact: true }).fill(words);
  }

  async refuses(ground: Key, words: string): Promise<void> {
    await this.picksGround(ground);
    await this.writesToReporter(words);
    await this.presses("desk.report.refuse.button");
    await expect(this.page.locator(".desk-head")).toContainText(this.t("term.report-state.not-accepted"));
  }

  async opensCase(reference: string): Promise<void> {
    await this.page.goto(`/desk/cases/${reference}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(reference);
  }

  async takesUpCase(): Promise<void> {
    await this.presses("desk.case.verify.button");
    await expect(this.page.getByText(this.t("desk.case.verify.title"))).toHaveCount(0);
  }

  async recordsRemoval(): Promise<void> {
    const form = this.page.locator("#measure");
    const name = this.t("term.measure.order-removal");
    await form.getByLabel(this.t("desk.case.measures.type")).selectOption({ label: name });
    await form.getByLabel(this.t("desk.case.measures.basis")).fill(decision.basis);
    await this.presses("desk.case.measure.button");
    await expect(this.page.locator("#measures")).toContainText(name);
  }

  async decidesSubstantiated(): Promise<void> {
    const form = this.page.locator("#decide");
    await form.getByRole("radio", { name: this.t("term.outcome.substantiated"), exact: true }).check();
    await form.getByLabel(this.t("desk.case.measures.basis")).fill(decision.basis);
    await form.getByLabel(this.t("desk.case.decision.reasons-zh")).fill(decision.reasons["zh-CN"]);
    await form.getByLabel(this.t("desk.case.decision.reasons-en")).fill(decision.reasons.en);
    await this.presses("desk.case.decision.button");
    await expect(this.page.locator("#decision")).toContainText(this.t("term.outcome.substantiated"));
  }

  /** Answers the reference of the award. */
  async opensAwardOfCase(): Promise<string> {
    await this.page.locator("#awards").getByRole("link").first().click();
    await this.page.waitForURL("**/desk/awards/*");
    return this.reference();
  }

  async opensAward(reference: string): Promise<void> {
    await this.page.goto(`/desk/awards/${reference}`);
    await this.isAt("desk.award.heading", reference);
  }

  async assessesEligible(): Promise<void> {
    await this.page.getByRole("checkbox", { name: this.t("desk.award.assess.facts-and-evidence") }).check();
    await this.presses("desk.award.assess.button");
    await expect(this.page.locator(".desk-head")).toContainText(this.t("term.award-state.eligible"));
  }

  /** Chooses a rule of the scheme that stands open. */
  async choosesRule(rule: string): Promise<void> {
    await this.page
      .getByRole("checkbox", { name: new RegExp(`^${rule}`) })
      .first()
      .check();
  }

  async proposes(yuan: string, reason: string): Promise<void> {
    await this.page.getByLabel(this.t("desk.award.propose.amount"), { exact: true }).fill(yuan);
    await this.page.getByLabel(this.t("desk.award.propose.reason")).fill(reason);
    await this.presses("desk.award.propose.button");
  }

  async approves(): Promise<void> {
    await this.presses("desk.award.approve.button");
    await expect(this.page.locator(".desk-head")).toContainText(this.t("term.award-state.approved"));
  }

  /** Of what is open, from the address. */
  private reference(): string {
    return new URL(this.page.url()).pathname.split("/").at(-1) ?? "";
  }

  async presses(words: Key): Promise<void> {
    await this.page.getByRole("button", { name: this.t(words), exact: true }).click();
  }

  async isAt(heading: Key, reference: string): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(
      this.t<Key>(heading, { reference }),
    );
  }
}
