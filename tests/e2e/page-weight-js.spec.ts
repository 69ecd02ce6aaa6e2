// What a page makes somebody fetch before they can do anything: sizes, not times, so that a test may hold them.
import { gzipOf, inlineScripts, type Script, scriptsOf } from "./pages/checks/page-weight.ts";
import { Member } from "./support/people/desk.ts";
import { Reporter } from "./support/people/reporter.ts";
import { expect, type Page, test } from "./support/test.ts";

const kib = 1024;
const limits = { filing: 110 * kib, choice: 60 * kib, reading: kib } as const;

test.beforeEach(({ nextQuarter }) => nextQuarter());

/** Every byte of script of a page that nobody has touched yet. */
async function untouched(
  page: Page,
  scripts: { since: () => Promise<Script[]> },
  path: string,
): Promise<Script[]> {
  await page.goto(path);
  return [...(await scripts.since()), await inlineScripts(page)].filter(({ bytes }) => bytes > 0);
}

function listed(path: string, scripts: readonly Script[]): string {
  return `${path}: ${gzipOf(scripts)} bytes gzipped, of ${scripts.map(({ path, gzip }) => `${path} ${gzip}`).join(", ")}`;
}

test("a filing page: at most 110 KiB before the first touch, at most 60 KiB more at it", async ({ page }) => {
  const reporter = new Reporter(page);
  await reporter.starts();
  await reporter.choosesCategory();
  await reporter.givesAddress();
  const scripts = await scriptsOf(page);
  const touched = { subject: "#note", statement: "#statement", "about-you": "#wishesReward" } as const;
  for (const [step, control] of Object.entries(touched)) {
    const before = await untouched(page, scripts, `/report/${step}`);
    expect(gzipOf(before), listed(step, before)).toBeLessThanOrEqual(limits.filing);
    const checks = page.waitForResponse(/\/assets\/form-checks-/);
    await page.locator(control).focus();
    await checks;
    const chosen = await scripts.since();
    expect(gzipOf(chosen), listed(`${step}, touched`, chosen)).toBeLessThanOrEqual(limits.choice);
  }
});

test("a page for reading: one file of at most 1 KiB, and nothing else until it is touched", async ({
  page,
  visitor,
  server,
}) => {
  const onlyExit = async (reader: Page, paths: readonly string[]) => {
    const scripts = await scriptsOf(reader);
    await reader.goto("about:blank");
    await scripts.since();
    for (const path of paths) {
      const fetched = await untouched(reader, scripts, path);
      expect(
        fetched.map((script) => script.path),
        path,
      ).toEqual(["/exit.js"]);
      expect(fetched[0]?.bytes, path).toBeLessThanOrEqual(limits.reading);
    }
  };
  const reporter = new Reporter(page);
  await reporter.fillsIn();
  await onlyExit(page, ["/", "/status", "/nothing-here", "/refused"]);
  await onlyExit(page, ["/figures", "/rewards", "/notice", "/privacy", "/accessibility", "/security"]);
  await onlyExit(page, ["/report/category", "/report/evidence", "/report/check", "/report/discard"]);
  await page.goto("/report/check");
  await reporter.declaresAndSends();
  const receipt = await reporter.receipt();
  await onlyExit(page, ["/report/receipt"]);
  await reporter.confirms(receipt);
  await onlyExit(page, ["/status/report"]);
  const triage = await new Member(await visitor()).signsIn("triage", server.staffPassword);
  await onlyExit(triage.page, ["/desk", `/desk/reports/${receipt.reference}`, "/desk/cases"]);
});
