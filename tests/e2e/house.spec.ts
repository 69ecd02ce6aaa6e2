// The house stands: it opens, speaks both languages, says that it is well, and shuts out what it should.
import { expect, test } from "./support/test.ts";

test("the home page opens and leads to reporting and to following up", async ({ page }) => {
  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator('a[href="/report"]').first()).toBeVisible();
  await expect(page.locator('a[href="/status"]').first()).toBeVisible();
});

test("the language can be switched, and stays switched", async ({ page }) => {
  await page.goto("/?lang=en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("every page carries the headers of the safety floor", async ({ request }) => {
  for (const path of ["/", "/report", "/status", "/nothing-here"]) {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(policy, path).not.toContain("unsafe-");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("an unknown address is a page of ours with 404", async ({ page }) => {
  const answer = await page.goto("/nothing-here");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a form sent from another site is refused", async ({ request }) => {
  const answer = await request.post("/status", {
    headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
    form: { code: "0" },
  });
  expect(answer.status()).toBe(403);
});

test("operators hear that it is alive and ready", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect((await request.get("/readyz")).status()).toBe(200);
});
