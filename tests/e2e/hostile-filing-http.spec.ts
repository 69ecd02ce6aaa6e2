// What strangers send to the pages of filing: refused in words or passed over, and never a report that nobody made.
import { rowCounts } from "../support/row-counts.ts";
import { attackForm, disguised, faultsOf } from "./support/input/attack.ts";
import { hostileCookies } from "./support/input/hostile.ts";
import { Client, urlencoded } from "./support/people/client.ts";
import { answers, PlainReporter } from "./support/people/plain-reporter.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(({ nextQuarter }) => nextQuarter());

for (const step of ["category", "subject", "statement", "about-you"] as const) {
  test(`${step}: nothing that is typed there breaks it or files anything`, async ({ server }) => {
    const before = await rowCounts(server.databaseUrl, "draft");
    const reporter = await new PlainReporter(server.origin).fillsIn();
    const path = `/report/${step}`;
    expect(await attackForm(reporter, path, answers[step])).toEqual([]);
    expect(await disguised(reporter, path, answers[step])).toEqual([]);
    expect(await rowCounts(server.databaseUrl, "draft")).toEqual(before);
    expect((await reporter.fillsIn()).cookies.has("draft")).toBe(true);
  });
}

test("in English, what was wrong is said in English", async ({ server }) => {
  const reporter = await new PlainReporter(server.origin, "en").fillsIn();
  expect(await attackForm(reporter, "/report/statement", answers.statement)).toEqual([]);
});

test("what was typed too long comes back whole, with the sentence beside it", async ({ server }) => {
  const reporter = await new PlainReporter(server.origin).fillsIn();
  const long = "字".repeat(10_000);
  const { status, text } = await reporter.post("/report/statement", { statement: long, whenSeen: "昨天" });
  expect(status).toBe(422);
  expect(text).toContain(`${long}</textarea>`);
  expect(text).toContain('value="昨天"');
  expect(text).toContain('id="statement-error"');
  expect((await reporter.get("/report/statement")).text).toContain(`${long}</textarea>`);
});

test("an incomplete draft is not filed, whatever the last page is told", async ({ server }) => {
  const before = await rowCounts(server.databaseUrl, "draft");
  const reporter = await new PlainReporter(server.origin).fillsIn();
  await reporter.post("/report/statement", { statement: "短" });
  const { status, text } = await reporter.post("/report/check", answers.check);
  expect(status).toBe(422);
  expect(text).toContain('role="alert"');
  expect(await attackForm(reporter, "/report/check", answers.check)).toEqual([]);
  expect(await rowCounts(server.databaseUrl, "draft")).toEqual(before);
});

test("nobody without a draft files anything", async ({ server }) => {
  const before = await rowCounts(server.databaseUrl);
  for (const path of ["/report/check", "/report/evidence", "/report/receipt", "/report/discard"]) {
    expect(
      faultsOf(new Client(server.origin), path, await new Client(server.origin).post(path, answers.check)),
    ).toEqual([]);
  }
  expect(await rowCounts(server.databaseUrl)).toEqual(before);
});

test("the same report sent twice, ten times at once, and again later is one report with one receipt", async ({
  server,
}) => {
  const before = await rowCounts(server.databaseUrl);
  const reporter = await new PlainReporter(server.origin).fillsIn();
  const sent = await Promise.all(
    Array.from({ length: 10 }, () => reporter.post("/report/check", answers.check)),
  );
  expect(new Set(sent.map(({ location }) => location))).toEqual(new Set(["/report/receipt"]));
  const code = await reporter.code();
  expect(code).toMatch(/^\d{28}$/);
  await reporter.sendsIn();
  expect(await reporter.code()).toBe(code);
  const after = await rowCounts(server.databaseUrl);
  expect(after.report).toBe((before.report ?? 0) + 1);
  expect(after.report_subject).toBe((before.report_subject ?? 0) + 1);
  expect(after.audit_event).toBe((before.audit_event ?? 0) + 1);
});

test("a filed draft takes nothing more: every step replayed leads to the receipt", async ({ server }) => {
  const reporter = await (await new PlainReporter(server.origin).fillsIn()).sendsIn();
  const code = await reporter.code();
  const before = await rowCounts(server.databaseUrl);
  for (const [step, fields] of Object.entries(answers)) {
    expect(faultsOf(reporter, step, await reporter.post(`/report/${step}`, fields))).toEqual([]);
  }
  expect(await rowCounts(server.databaseUrl)).toEqual(before);
  expect(await reporter.code()).toBe(code);
});

test("a confirmed receipt is gone: nothing shows the code again or files once more", async ({ server }) => {
  const reporter = await (await new PlainReporter(server.origin).fillsIn()).sendsIn();
  const code = await reporter.code();
  const draft = reporter.cookies.get("draft") ?? "";
  await reporter.confirms();
  const before = await rowCounts(server.databaseUrl);
  reporter.cookies.set("draft", draft);
  for (const path of ["/report/receipt", "/report/check"]) {
    expect(faultsOf(reporter, path, await reporter.post(path, { saved: "yes", ...answers.check }))).toEqual(
      [],
    );
    const { text } = await reporter.get(path);
    expect(text.replace(/\D/g, "")).not.toContain(code);
  }
  expect(await rowCounts(server.databaseUrl)).toEqual(before);
});

test("the receipt page: nothing but two groups or the reporter's word ends it", async ({ server }) => {
  const reporter = await (await new PlainReporter(server.origin).fillsIn()).sendsIn();
  const code = await reporter.code();
  expect(await attackForm(reporter, "/report/receipt", { second: "0000", fourth: "0000" })).toEqual([]);
  expect(await reporter.code()).toBe(code);
});

test("cookies that we never gave open nothing and break nothing", async ({ server }) => {
  const owner = await new PlainReporter(server.origin).fillsIn();
  const before = await rowCounts(server.databaseUrl, "draft");
  const others = { "another kind": owner.cookies.get("draft") ?? "" };
  for (const name of ["draft", "reporter", "staff", "lang", "text", "wait-filing"]) {
    for (const [what, value] of Object.entries({ ...hostileCookies, ...(name === "draft" ? {} : others) })) {
      const client = new Client(server.origin);
      client.cookies.set(name, value);
      for (const path of ["/report/check", "/report/receipt", "/status/report", "/desk"]) {
        const { status } = await client.get(path);
        expect(status, `${path} with ${name}: ${what}`).toBe(303);
        const answer = await client.post(path, answers.check);
        expect(answer.status, `${path} with ${name}: ${what}`).not.toBeGreaterThan(499);
      }
    }
  }
  expect(await rowCounts(server.databaseUrl, "draft")).toEqual(before);
});

test("a form that breaks off on the way is not taken for whole", async ({ server }) => {
  const reporter = await new PlainReporter(server.origin).fillsIn();
  const body = new URLSearchParams({ statement: "这一句话在路上断掉了，后面还有很多字没有到。" }).toString();
  await expect(
    reporter.send("/report/statement", { body, type: urlencoded, claimedLength: body.length + 1_000 }),
  ).rejects.toThrow();
  expect((await reporter.get("/report/statement")).text).toContain(answers.statement.statement);
});
