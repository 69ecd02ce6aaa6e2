// Pages that everybody meets are free of what axe can find, in both languages.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./support/test.ts";

for (const language of ["zh-CN", "en"]) {
  for (const path of ["/", "/nothing-here"]) {
    test(`${path} in ${language}`, async ({ page }) => {
      await page.goto(`${path}?lang=${language}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
        [],
      );
    });
  }
}
