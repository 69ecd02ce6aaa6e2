// The pages that explain the portal: both languages, what they promise taken from the channel, security.txt, the footer.
import { languages } from "#app/base/language.ts";
import { channelNamed } from "#app/channel/index.ts";
import { retentionClasses } from "#app/domain/policy/rules.ts";
import { expect, test } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";

const pages = ["privacy", "accessibility", "security"] as const;

for (const language of languages) {
  const t = wordsOf(language);

  test(`every page opens with its title, its day and a way to each of its parts, ${language}`, async ({
    page,
  }) => {
    for (const name of pages) {
      const answer = await page.goto(`/${name}?lang=${language}`);
      expect(answer?.status(), name).toBe(200);
      await expect(page).toHaveTitle(t("site.title", { page: t(`about.${name}.title`) }));
      await expect(page.getByRole("heading", { level: 1, name: t(`about.${name}.title`) })).toBeVisible();
      await expect(page.locator("main time")).toHaveAttribute("datetime", /^\d{4}-\d\d-\d\d$/);
      const contents = page.getByRole("navigation", { name: t("about.contents") }).getByRole("link");
      for (const link of await contents.all()) {
        const target = await link.getAttribute("href");
        await expect(page.locator(`section${target}`), `${name}${target}`).toHaveCount(1);
      }
      await expect(page.locator("script[type=module]"), name).toHaveCount(0);
    }
  });

  test(`the privacy page shows periods, limits and the consent of the channel, ${language}`, async ({
    page,
  }) => {
    const { retention, limits, texts } = channelNamed("12390");
    await page.goto(`/privacy?lang=${language}`);
    for (const id of retentionClasses) {
      const days = t("about.privacy.kept.days", { count: retention[id].days });
      await expect(page.locator(`#kept-${id}`)).toContainText(days);
    }
    await expect(page.locator("#held-draft")).toContainText(
      t("about.privacy.held.draft.until", { hours: limits.draftHours }),
    );
    await expect(page.locator("#held-files")).toContainText(String(limits.filesPerReport));
    await expect(page.locator("#consent")).toContainText(texts.consent.version);
    for (const point of texts.consent.points) {
      await expect(page.locator("#consent")).toContainText(point[language]);
    }
  });

  test(`every link of the footer answers, ${language}`, async ({ page, request }) => {
    await page.goto(`/?lang=${language}`);
    const links = page.getByRole("contentinfo").getByRole("link");
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(addresses).toEqual(
      expect.arrayContaining(["/figures", "/rewards", ...pages.map((name) => `/${name}`)]),
    );
    for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200);
  });
}

test("security.txt has what RFC 9116 asks for, and is good for less than a year", async ({
  request,
  server,
}) => {
  const answer = await request.get("/.well-known/security.txt");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("text/plain; charset=utf-8");
  const fields = new Map(
    (await answer.text())
      .trim()
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)] as const),
  );
  expect(fields.get("Contact")).toMatch(/^(mailto:|https:)/);
  expect(fields.get("Canonical")).toBe(`${server.origin}/.well-known/security.txt`);
  expect(fields.get("Policy")).toBe(`${server.origin}/security`);
  expect(fields.get("Preferred-Languages")).toBe("zh-CN, en");
  const days = (Date.parse(fields.get("Expires") ?? "") - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test("the older address of security.txt leads to it, and an evaluation says that its contact is an example", async ({
  page,
  request,
}) => {
  const moved = await request.get("/security.txt", { maxRedirects: 0 });
  expect(moved.status()).toBe(301);
  expect(moved.headers().location).toBe("/.well-known/security.txt");
  await page.goto("/security?lang=en");
  await expect(page.locator("#tell")).toContainText(wordsOf("en")("about.security.tell.sample"));
});
