// A member of staff who also goes back: takes back, refers, pauses, extends, undoes, carries out, returns; and finance.
import type { Translate } from "#app/messages/translate.ts";
import { expect } from "../test.ts";
import { decision } from "./desk.ts";
import { Reviewer } from "./reviewer.ts";

type Key = Parameters<Translate>[0];

export class Officer extends Reviewer {
  async undoesRefusal(): Promise<void> {
    await this.presses("desk.report.undo.button");
    await this.standsAt("term.report-state.in-review");
  }

  async refers(authority: string): Promise<void> {
    const form = this.page.locator("#refer");
    await form.getByLabel(this.t("desk.report.refer.authority"), { exact: true }).fill(authority);
    await form.getByRole("button", { name: this.t("desk.report.refer.button"), exact: true }).click();
    await this.standsAt("term.report-state.referred");
  }

  async takesBack(reason: string): Promise<void> {
    await this.page.getByLabel(this.t("desk.report.take-back.reason")).fill(reason);
    await this.presses("desk.report.take-back.button");
    await this.standsAt("term.report-state.in-review");
  }

  async extendsAcceptance(reason: string): Promise<void> {
    const form = this.page.locator("#extend");
    await form.getByLabel(this.t("desk.clocks.words"), { exact: true }).fill(reason);
    await form.getByRole("button", { name: this.t("desk.clocks.extend.button"), exact: true }).click();
    await expect(this.page.locator("#extend")).toHaveCount(0);
  }

  async pausesForTesting(words: string): Promise<void> {
    const clocks = this.page.locator("#clocks");
    await clocks.getByText(this.t("desk.clocks.pause"), { exact: true }).click();
    await clocks.getByRole("radio", { name: this.t("desk.clocks.reason.outside-testing") }).check();
    await clocks.getByLabel(this.t("desk.clocks.words"), { exact: true }).first().fill(words);
    await this.presses("desk.clocks.pause.button");
    await expect(this.page.locator(".desk-head .clock-paused").first()).toBeVisible();
  }

  async resumes(): Promise<void> {
    await this.presses("desk.clocks.resume.button");
    await expect(this.page.locator(".desk-head .clock-paused")).toHaveCount(0);
  }

  /** One whose result is still to be seen. */
  async ordersBy(deadline: string, type: Key): Promise<void> {
    const form = this.page.locator("#measure");
    await form.getByLabel(this.t("desk.case.measures.type")).selectOption({ label: this.t(type) });
    await form.getByLabel(this.t("desk.case.measures.basis")).fill(decision.basis);
    await form.locator("[name=deadline]").fill(deadline);
    await this.presses("desk.case.measure.button");
    await expect(this.page.locator("#measures")).toContainText(this.t(type));
  }

  async undoesDecision(): Promise<void> {
    await this.presses("desk.case.undo.button");
    await expect(this.page.locator("#decide")).toBeVisible();
    await expect(this.page.locator("#decision")).toHaveCount(0);
  }

  async carriesOut(): Promise<void> {
    await this.presses("desk.case.act.button");
    const result = this.page.locator("#result");
    await result.locator("[name=result]").selectOption({ label: this.t("term.compliance.done") });
    await this.presses("desk.case.result.button");
    await expect(this.page.locator("#measures")).toContainText(this.t("term.compliance.done"));
    await this.presses("desk.case.close.button");
    await expect(this.page.locator("#reopen, #close")).toHaveCount(0);
  }

  async returnsAward(reason: string): Promise<void> {
    await this.writes("return", reason, "desk.award.return.button");
    await this.standsAt("term.award-state.returned");
  }

  async notifies(): Promise<void> {
    await this.presses("desk.award.notify.button");
    await this.standsAt("term.award-state.notified");
  }

  /** Finance pays the same voucher by two: this member asks. Answers the address of the payment. */
  async checksVoucher(groups: readonly string[]): Promise<string> {
    await this.page.getByLabel(this.t("desk.payments.counter.label")).fill(groups.join(" "));
    await this.presses("desk.payments.counter.ask");
    await expect(this.page.locator("#second")).toContainText(this.t("desk.second.own"));
    return new URL(this.page.url()).pathname;
  }

  async confirmsAt(path: string): Promise<void> {
    await this.page.goto(path);
    await this.presses("desk.second.confirm");
  }

  async findsInBooks(entry: string): Promise<void> {
    await this.page.getByLabel(this.t("desk.payments.ledger.label")).fill(entry);
    await this.presses("desk.payments.ledger.button");
    await this.standsAt("term.payment-state.reconciled");
  }

  /** An act that is folded up until it is needed, and wants a reason. */
  async writes(act: string, reason: string, button: Key): Promise<void> {
    const form = this.page.locator(`#${act}`);
    await form.locator("summary").click();
    await form.locator("[name=reason]").fill(reason);
    await form.getByRole("button", { name: this.t(button), exact: true }).click();
  }

  /** The head of the page says where it stands. */
  async standsAt(state: Key): Promise<void> {
    await expect(this.page.locator(".desk-head")).toContainText(this.t(state));
  }
}
