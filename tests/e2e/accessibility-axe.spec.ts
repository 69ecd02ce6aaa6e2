// Every page of the road, its errors included, is free of what axe can find: both languages, phone and desk, light and dark.
import { AxeBuilder } from "@axe-core/playwright";
import { type Language, languages } from "#app/base/language.ts";
import { acceptedReport, decidedCase, queuedReport, type Work } from "./support/desk-work.ts";
import { Follower } from "./support/people/follower.ts";
import { PlainMember } from "./support/people/plain-member.ts";
import { Reporter } from "./support/people/reporter.ts";
import type { Portal } from "./support/portal.ts";
import { expect, type Page, test } from "./support/test.ts";

test.describe.configure({ mode: "parallel", timeout: 180_000 });
test.beforeEach(({ nextQuarter }) => nextQuarter());

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Each width meets each scheme, and each language each of both: in four looks instead of eight. */
const looks = {
  "zh-CN": [
    { width: 390, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ],
  en: [
    { width: 390, colorScheme: "dark" },
    { width: 1280, colorScheme: "light" },
  ],
} as const;

async function look(page: Page, language: Language, name: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  for (const { width, colorScheme } of looks[language]) {
    const where = `${name}, ${width} px, ${colorScheme}`;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .options({ rules: { "target-size": { enabled: true } } })
      .withTags(tags)
      .setLegacyMode(true)
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect.soft(found, where).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(wider, `${where}: scrolls sideways`).toBeLessThanOrEqual(0);
  }
}

/** A member at the desk, reading in that language. */
async function atDesk(
  page: Page,
  { staffPassword }: Portal,
  login: string,
  language: Language,
): Promise<void> {
  await page.goto(`/desk/sign-in?lang=${language}`);
  await page.locator("#login").fill(login);
  await page.locator("#password").fill(staffPassword);
  await page.locator("main form button").click();
  await expect(page.locator(".me")).toBeVisible();
}

async function presses(page: Page, intent: string): Promise<void> {
  await page.locator(`button[name=intent][value=${intent}]`).first().click();
  await expect(page.getByRole("alert").first()).toBeVisible();
}

for (const language of languages) {
  test(`filing, ${language}`, async ({ page }) => {
    const reporter = new Reporter(page, language);
    const seen = (name: string) => look(page, language, name);
    const wrong = async (name: string) => {
      await reporter.goesOn();
      await expect(page.getByRole("alert")).toBeVisible();
      await seen(`${name}, wrong`);
    };
    await reporter.starts();
    await seen("category");
    await wrong("category");
    await reporter.choosesCategory();
    await seen("subject");
    await wrong("subject");
    await reporter.givesAddress();
    await seen("statement");
    await wrong("statement");
    await reporter.tells();
    await seen("evidence");
    await reporter.attachesPhoto();
    await seen("evidence, with a file");
    await reporter.attachesAgain();
    await seen("evidence, wrong");
    await reporter.passesEvidence();
    await seen("about you");
    await wrong("about you");
    await reporter.picksCard(reporter.t("term.mode.real-name"));
    await wrong("about you, real name");
    await reporter.staysAnonymous();
    await seen("check");
    await reporter.presses("filing.check.send");
    await expect(page.getByRole("alert")).toBeVisible();
    await seen("check, wrong");
    await page.goto("/report/discard");
    await seen("discard");
    await page.goto("/report/check");
    await reporter.declaresAndSends();
    await seen("receipt");
    await reporter.confirmsWrongly(await reporter.receipt());
    await expect(page.getByRole("alert")).toBeVisible();
    await seen("receipt, wrong");
  });

  test(`home, errors and following up, ${language}`, async ({ page, visitor, server, turnClock }) => {
    const seen = (name: string) => look(page, language, name);
    await page.goto(`/?lang=${language}`);
    await seen("home");
    for (const name of ["privacy", "accessibility", "security"]) {
      await page.goto(`/${name}`);
      await seen(name);
    }
    await page.goto("/nothing-here");
    await seen("not found");
    await page.goto("/report/category");
    await page.locator("label", { hasText: /^(儿童性侵害内容|Child sexual abuse material)/ }).click();
    await new Reporter(page, language).goesOn();
    await page.goto("/report/evidence");
    await seen("evidence that takes no file");
    const work = await queuedReport(server);
    const her = new Follower(page, language);
    await page.goto("/status");
    await seen("status, the code");
    await page.getByLabel(her.t("status.code"), { exact: true }).fill("1".repeat(28));
    await page.evaluate(() => document.querySelector("form")?.submit());
    await expect(page.getByRole("alert")).toBeVisible();
    await seen("status, a wrong code");
    await her.entersCode(groupsOf(work));
    await seen("status, in review");
    const triage = await PlainMember.signedIn(server, "triage");
    await triage.does(`/desk/reports/${work.report}`, { intent: "ask", question: "在哪里付款？" });
    await her.looksAgain();
    await seen("status, asked");
    await page.getByRole("button", { name: her.t("status.question.act") }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await seen("status, an empty answer");
    await her.answers("在第七页。");
    await seen("status, answered");
    const casePath = await acceptedReport(triage, work.report);
    const investigator = await PlainMember.signedIn(server, "investigator");
    const award = await decidedCase(investigator, casePath);
    turnClock(11 * 60_000);
    await her.looksAgain();
    await seen("status, concluded");
    await approvedAward(server, award);
    await her.looksAgain();
    await seen("status, with the reward");
    await refusedReport(triage, server, visitor, language);
  });

  test(`the reward calculator, ${language}`, async ({ page }) => {
    const pages = {
      choice: "",
      "nothing chosen": "&scheme=SHDF-2018",
      figures: "&scheme=SHDF-2018&rules=P4",
      "a rule that does not apply": "&scheme=SHDF-2018&rules=P1&operatingAmount=49999",
      "unreadable figures": "&scheme=SHDF-2018&rules=P4&auctionProceeds=x&at=2018-11-30",
      "two rules under a cap": "&scheme=SHDF-2018&rules=P1&rules=P2&operatingAmount=30000000&fines=3000000",
    };
    for (const [name, query] of Object.entries(pages)) {
      await page.goto(`/rewards?lang=${language}${query}`);
      await look(page, language, name);
    }
  });

  test(`the desk, ${language}`, async ({ page, server }) => {
    const seen = (name: string) => look(page, language, name);
    await page.goto(`/desk/sign-in?lang=${language}`);
    await seen("sign-in");
    await page.locator("main form button").click();
    await expect(page.getByRole("alert")).toBeVisible();
    await seen("sign-in, wrong");
    await atDesk(page, server, "supervisor", language);
    for (const place of ["/desk?view=asked", "/desk/cases", "/desk/awards"]) {
      await page.goto(place);
      await seen(`${place}, empty`);
    }
    const { report } = await queuedReport(server);
    await page.goto("/desk");
    await seen("queue");
    await page.goto(`/desk/reports/${report}`);
    await seen("report");
    await presses(page, "refuse");
    await seen("report, refused without a ground");
    await presses(page, "ask");
    await seen("report, asked nothing");
    const triage = await PlainMember.signedIn(server, "triage");
    const casePath = await acceptedReport(triage, report);
    await page.goto(casePath);
    await seen("case, open");
    await page.locator("button[value=verify]").click();
    await presses(page, "measure");
    await seen("case, a measure without anything");
    await presses(page, "decide");
    await seen("case, a decision without anything");
    await page.goto("/desk/cases");
    await seen("cases");
  });

  test(`rewards at the desk, ${language}`, async ({ page, visitor, server }) => {
    const { report } = await queuedReport(server);
    const triage = await PlainMember.signedIn(server, "triage");
    const casePath = await acceptedReport(triage, report);
    const investigator = await PlainMember.signedIn(server, "investigator");
    const award = await decidedCase(investigator, casePath);
    await atDesk(page, server, "reward", language);
    const seen = (name: string) => look(page, language, name);
    await seen("awards");
    await page.goto(casePath);
    await seen("case, decided");
    await page.goto(award);
    await seen("award, not assessed");
    await page.locator("input[name=factsAndEvidence]").check();
    await page.locator("button[value=assess]").click();
    await seen("award, eligible");
    await presses(page, "propose");
    await seen("award, nothing proposed");
    await page.locator("input[value=P3]").check();
    await page.locator("button[value=calculate]").click();
    await expect(page.locator("#sum")).toBeVisible();
    await seen("award, tried out");
    await page.locator("input[name=amount]").fill("3000");
    await page.locator("textarea[name=reason]").fill("直接指向账本。");
    await page.locator("button[value=propose]").click();
    await seen("award, proposed by the one who looks");
    const supervisor = await visitor();
    await atDesk(supervisor, server, "supervisor", language);
    await supervisor.goto(award);
    await look(supervisor, language, "award, to be approved");
    await supervisor.locator("button[value=approve]").click();
    await look(supervisor, language, "award, approved");
  });
}

function groupsOf({ code, report }: Work) {
  return { reference: report, groups: code.match(/\d{4}/g) ?? [] };
}

async function approvedAward(server: Portal, award: string): Promise<void> {
  const officer = await PlainMember.signedIn(server, "reward");
  await officer.does(award, { intent: "assess", factsAndEvidence: "yes" });
  const amounts = { operatingAmount: "", fines: "", auctionProceeds: "" };
  const rule = { scheme: "SHDF-2018", "rules.SHDF-2018": "P3" };
  await officer.does(award, {
    intent: "propose",
    ...rule,
    ...amounts,
    amount: "3000",
    reason: "直接指向账本。",
  });
  const supervisor = await PlainMember.signedIn(server, "supervisor");
  await supervisor.does(award, { intent: "approve", remark: "" });
}

async function refusedReport(
  triage: PlainMember,
  server: Portal,
  visitor: (options: { locale: string }) => Promise<Page>,
  language: Language,
): Promise<void> {
  const work = await queuedReport(server);
  await triage.does(`/desk/reports/${work.report}`, {
    intent: "refuse",
    ground: "other",
    words: "请看附言。",
  });
  server.turnClock(11 * 60_000);
  const her = new Follower(await visitor({ locale: language }), language);
  await her.entersCode(groupsOf(work));
  await look(her.page, language, "status, not accepted");
}
