// The money: an award is told, claimed with a payee or a claim password, paid by finance, and its reporter reads so.
import { acceptedReport, decidedCase, queuedReport } from "./support/desk-work.ts";
import { Member } from "./support/people/desk.ts";
import { Follower } from "./support/people/follower.ts";
import { PlainMember } from "./support/people/plain-member.ts";
import type { Portal } from "./support/portal.ts";
import { expect, type Page, test, type Visitor } from "./support/test.ts";
import { moneyIn, wordsOf } from "./support/words.ts";

const t = wordsOf("zh-CN");
const minute = 60_000;
const day = 24 * 60 * minute;
const chosen = 300_000;
const payee = { name: "某收款人", bank: "示例银行示例支行", account: "4111111111111111" };
const claimPassword = "gelb-4471-口令";

test.beforeEach(({ nextQuarter }) => nextQuarter());

/** An award that was approved; answers its path, and the reporter's code. */
async function approvedAward(server: Portal, aboutYou: Readonly<Record<string, string>>) {
  const { code, report } = await queuedReport(server, { "about-you": aboutYou });
  const triage = await PlainMember.signedIn(server, "triage");
  const casePath = await acceptedReport(triage, report);
  const award = await decidedCase(await PlainMember.signedIn(server, "investigator"), casePath);
  server.turnClock(11 * minute);
  const officer = await PlainMember.signedIn(server, "reward");
  await officer.does(award, { intent: "assess", factsAndEvidence: "yes" });
  await officer.does(award, {
    ...{ intent: "propose", scheme: "SHDF-2018", "rules.SHDF-2018": "P3" },
    ...{ amount: String(chosen / 100), reason: "直接指向账本。" },
  });
  const supervisor = await PlainMember.signedIn(server, "supervisor");
  await supervisor.does(award, { intent: "approve" });
  return { award, groups: code.match(/\d{4}/g) ?? [] };
}

async function tells(page: Page, server: Portal, award: string): Promise<void> {
  const officer = await new Member(page).signsIn("reward", server.staffPassword);
  await officer.page.goto(award);
  await officer.presses("desk.award.notify.button");
  await expect(officer.page.locator(".desk-head")).toContainText(t("term.award-state.notified"));
  await expect(officer.page.locator(".desk-head .clock")).toBeVisible();
}

async function comesBack(visitor: Visitor, groups: readonly string[]): Promise<Follower> {
  const her = new Follower(await visitor());
  await her.entersCode({ reference: "", groups: [...groups] });
  return her;
}

/** Jobs work in the background: the page is looked at until it says so. */
async function reads(page: Page, path: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.locator("main")).toContainText(words, { timeout: 500 });
  }).toPass();
}

test("a named reporter says whom to pay, finance transfers it, and she reads that it is paid", async ({
  visitor,
  server,
}) => {
  test.setTimeout(120_000);
  const aboutYou = { mode: "confidential", contact: "reporter@example.org", wishesReward: "yes" };
  const { award, groups } = await approvedAward(server, aboutYou);
  const her = await comesBack(visitor, groups);
  await expect(her.section("status.reward.title")).toContainText(t("status.reward.approved"));
  await tells(await visitor(), server, award);

  await her.looksAgain();
  await her.page.getByRole("link", { name: t("status.reward.claim.title") }).click();
  const claim = her.page.locator("#claim");
  const act = claim.getByRole("button", { name: t("status.reward.claim.act") });
  await claim.getByLabel(t("status.reward.claim.account"), { exact: true }).fill("4111 1111 1111 1112");
  await act.click();
  await expect(her.page.locator("#name-error")).toContainText(t("issue.name.missing"));
  await claim.getByLabel(t("status.reward.claim.name")).fill(payee.name);
  await claim.getByLabel(t("status.reward.claim.bank")).fill(payee.bank);
  await act.click();
  await expect(her.page.locator("#account-error")).toContainText(t("issue.account.check-digit"));
  await claim.getByLabel(t("status.reward.claim.account"), { exact: true }).fill(payee.account);
  await act.click();
  await expect(her.section("status.reward.title")).toContainText(t("status.reward.claimed.transfer"));

  server.turnClock(day);
  const finance = await new Member(await visitor()).signsIn("finance", server.staffPassword);
  await reads(finance.page, "/desk/payments", moneyIn("zh-CN", chosen));
  await finance.page.locator("tbody a").first().click();
  await expect(finance.page.locator("main")).not.toContainText(payee.name);
  await finance.presses("desk.payments.payee.show");
  await expect(finance.page.locator("#payee")).toContainText(payee.name);
  await finance.presses("desk.payments.pay.button");
  await expect(finance.page.locator(".desk-head")).toContainText(t("term.payment-state.paid"));

  server.turnClock(day);
  const later = await comesBack(visitor, groups);
  await reads(later.page, "/status/report", t("status.reward.paid"));
});

test("an anonymous reporter claims with her password, and the voucher is paid at the counter by two", async ({
  visitor,
  server,
}) => {
  test.setTimeout(120_000);
  const { award, groups } = await approvedAward(server, {
    mode: "anonymous",
    wishesReward: "yes",
    claimPassword,
  });
  await tells(await visitor(), server, award);
  const her = await comesBack(visitor, groups);
  await her.page.getByRole("link", { name: t("status.reward.claim.title") }).click();
  const password = her.page.getByLabel(t("status.reward.claim.password"), { exact: true });
  const act = her.page.getByRole("button", { name: t("status.reward.claim.act") });
  await password.fill("not it");
  await act.click();
  await expect(her.page.locator("#claimPassword-error")).toContainText(t("issue.claim-password.wrong"));
  await expect(password).toHaveValue("");
  await password.fill(claimPassword);
  await act.click();
  await expect(her.section("status.reward.title")).toContainText(t("status.reward.claimed.voucher"));
  await her.page.getByRole("link", { name: t("status.reward.voucher.print") }).click();
  const code = await her.page
    .getByRole("list", { name: t("status.reward.voucher.groups") })
    .getByRole("listitem")
    .allInnerTexts();
  expect(code).toHaveLength(7);

  server.turnClock(day);
  const first = await new Member(await visitor()).signsIn("finance", server.staffPassword);
  await reads(first.page, "/desk/payments", moneyIn("zh-CN", chosen));
  const shown = first.page.getByLabel(t("desk.payments.counter.label"));
  await shown.fill(code.join(" ").replace(/.$/, (last) => String((Number(last) + 1) % 10)));
  await first.presses("desk.payments.counter.ask");
  await expect(first.page.locator("#counter-voucher-error")).toContainText(t("issue.voucher.wrong"));
  await shown.fill(code.join(" "));
  await first.presses("desk.payments.counter.ask");
  await expect(first.page.locator("#second")).toContainText(t("desk.second.own"));
  const second = await new Member(await visitor()).signsIn("second-finance", server.staffPassword);
  await second.page.goto(new URL(first.page.url()).pathname);
  await second.presses("desk.second.confirm");
  await expect(second.page.locator(".desk-head")).toContainText(t("term.payment-state.paid"));

  server.turnClock(day);
  const later = await comesBack(visitor, groups);
  await reads(later.page, "/status/report", t("status.reward.paid"));
  await expect(later.page.locator("main")).not.toContainText(code[1] ?? "");
});
