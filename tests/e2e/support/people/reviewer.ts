// A member of staff who issues notices and answers requests to look again.
import { expect } from "../test.ts";
import { decision, Member } from "./desk.ts";

export const told = {
  factsZh: "该页面提供整本扫描下载，没有取得授权。",
  factsEn: "The page offers whole scanned books without a licence.",
  scopeZh: "仅限该页面。",
  scopeEn: "This page alone.",
  durationZh: "直到内容删除。",
  durationEn: "Until the content is removed.",
} as const;

export const answered = {
  reasonsZh: "已经由没有参与过的人核对。",
  reasonsEn: "Verified by somebody who had no part in it.",
} as const;

export class Reviewer extends Member {
  /** A removal ordered from the case's own subject. */
  async ordersRemoval(): Promise<void> {
    const form = this.page.locator("#measure");
    const name = this.t("term.measure.order-removal");
    await form.getByLabel(this.t("desk.case.measures.type")).selectOption({ label: name });
    await form.getByLabel(this.t("desk.case.measures.subject")).selectOption({ index: 1 });
    await form.getByLabel(this.t("desk.case.measures.basis")).fill(decision.basis);
    await this.presses("desk.case.measure.button");
    await expect(this.page.locator("#measures")).toContainText(name);
  }

  /** Answers the groups of the code, which stand in this one answer. */
  async issuesNotice(): Promise<string[]> {
    const form = this.page.locator("#notice");
    await this.presses("desk.case.notice.button");
    await expect(this.page.getByRole("alert").first()).toContainText(this.t("issue.measures.missing"));
    await form.getByRole("checkbox").first().check();
    for (const [name, text] of Object.entries(told)) await form.locator(`[name=${name}]`).fill(text);
    await form.getByRole("radio").first().check();
    await this.presses("desk.case.notice.button");
    return this.codeOnSheet();
  }

  async drawsNewCode(): Promise<string[]> {
    const notices = this.page.locator("#notices");
    await notices.getByText(this.t("desk.case.notice.reissue"), { exact: true }).first().click();
    await notices.getByRole("button", { name: this.t("desk.case.notice.reissue") }).click();
    return this.codeOnSheet();
  }

  private async codeOnSheet(): Promise<string[]> {
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(this.t("desk.notice-sheet.title"));
    const groups = this.page.getByRole("list", { name: this.t("notice.code.groups") }).getByRole("listitem");
    expect(this.page.url(), "the code stands in no address").not.toMatch(/\d{28}/);
    return (await groups.allInnerTexts()).map((group) => group.trim());
  }

  /** Opens the one that waits, from the list; answers its reference. */
  async opensRequest(kind: "review" | "objection"): Promise<string> {
    await this.page.goto("/desk");
    await this.page.getByRole("link", { name: this.t("site.desk.reviews"), exact: true }).click();
    const row = this.page.getByRole("row", { name: this.t(`term.review-kind.${kind}`) });
    await row.getByRole("link").first().click();
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
    return new URL(this.page.url()).pathname.split("/").at(-1) ?? "";
  }

  async opensRequestOf(reference: string): Promise<void> {
    await this.page.goto(`/desk/reviews/${reference}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(reference);
  }

  /** Looks at the words first, as the asker will read them, and answers then. */
  async answersRequest(outcome: "grant" | "uphold", kind: "review" | "objection"): Promise<void> {
    const form = this.page.locator("#answer");
    const choice = this.t(`desk.review.answer.${outcome}.${kind}`);
    await form.getByRole("radio", { name: choice }).check();
    if (kind === "objection") {
      for (const box of await form.getByRole("checkbox").all()) await box.check();
    }
    for (const [name, text] of Object.entries(answered)) await form.locator(`[name=${name}]`).fill(text);
    await this.presses("desk.review.answer.preview");
    await expect(this.page.locator("#preview")).toContainText(answered.reasonsEn);
    await this.presses("desk.review.answer.button");
    await expect(this.page.locator("#answered")).toContainText(answered.reasonsZh);
  }
}
