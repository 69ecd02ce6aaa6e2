// What axe finds on the page as it stands, WCAG 2.2 AA and its own best practice.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "../test.ts";

const changing = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A line a violation, with the elements that break it. */
export function axeFinds(page: Page): Promise<string[]> {
  const rules = { "target-size": { enabled: true } };
  return said(new AxeBuilder({ page }).options({ rules, resultTypes: ["violations"] }).withTags(tags));
}

/** Of all that, what another colour scheme or width could change. */
export function axeFindsInLook(page: Page): Promise<string[]> {
  return said(new AxeBuilder({ page }).withRules(changing).options({ resultTypes: ["violations"] }));
}

async function said(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
