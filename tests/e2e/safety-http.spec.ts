// The safety floor: headers, cookies, forms from elsewhere, and what a thief of the data folder would find in it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rowCounts } from "../support/row-counts.ts";
import { acceptedReport, decidedCase, queuedReport } from "./support/desk-work.ts";
import { bodyOf, fieldPart, filePart, multipart } from "./support/input/multipart.ts";
import { storedFiles } from "./support/input/stored-files.ts";
import { traceOf } from "./support/input/traces.ts";
import { type Answer, Client, urlencoded } from "./support/people/client.ts";
import { PlainMember } from "./support/people/plain-member.ts";
import { answers, PlainReporter } from "./support/people/plain-reporter.ts";
import { photo } from "./support/photo.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(({ nextQuarter }) => nextQuarter());

function expectSafe(path: string, { headers }: Answer, isKept: boolean): void {
  const policy = headers["content-security-policy"] ?? "";
  expect(policy, path).toContain("default-src 'none'");
  expect(policy, path).toContain("frame-ancestors 'none'");
  expect(policy, path).not.toContain("unsafe-");
  expect(headers["referrer-policy"], path).toBe("same-origin");
  expect(headers["x-content-type-options"], path).toBe("nosniff");
  expect(headers["x-powered-by"], path).toBeUndefined();
  if (!isKept) expect(headers["cache-control"], path).toContain("no-store");
  for (const cookie of (headers["set-cookie"] ?? "").split(/,(?=[^;,]+=)/).filter(Boolean)) {
    expect(cookie, path).toMatch(/HttpOnly; SameSite=Lax/);
  }
}

/** Reading pages that hold nothing of one person: a browser may keep them and ask again. */
const kept = ["/", "/privacy", "/accessibility", "/security"];

test("public pages, refusals and pages that are not there carry the headers", async ({ server }) => {
  const anyone = new Client(server.origin);
  for (const path of [
    "/",
    "/privacy",
    "/accessibility",
    "/security",
    "/status",
    "/report",
    "/report/category",
    "/desk",
    "/desk/sign-in",
    "/nothing-here",
    "/leave",
  ]) {
    expectSafe(path, await anyone.get(path), kept.includes(path));
  }
  expectSafe("/desk/sign-in", await anyone.post("/desk/sign-in", { login: "", password: "" }), false);
  expectSafe("/report/check", await anyone.raw("/report/check", "%"), false);
});

test("pages behind a draft, a code or a sign-in carry them, and nothing keeps those pages", async ({
  server,
}) => {
  const reporter = await new PlainReporter(server.origin).fillsIn();
  for (const step of ["category", "subject", "statement", "evidence", "about-you", "check", "discard"]) {
    expectSafe(step, await reporter.get(`/report/${step}`), false);
  }
  await reporter.sendsIn();
  expectSafe("receipt", await reporter.get("/report/receipt"), false);
  const { reporter: follower, report } = await queuedReport(server);
  expectSafe("status", await follower.get("/status/report"), false);
  const supervisor = await PlainMember.signedIn(server, "supervisor");
  const casePath = await acceptedReport(supervisor, report);
  const award = await decidedCase(supervisor, casePath);
  for (const path of ["/desk", `/desk/reports/${report}`, "/desk/cases", casePath, "/desk/awards", award]) {
    expectSafe(path, await supervisor.get(path), false);
  }
});

test("only the pages of filing that check while one types carry the framework", async ({ server }) => {
  const framework = /\/assets\/[^"']+\.js|<script(?![^>]*src="\/[\w-]+\.js")[^>]*>/;
  const carries = async (client: Client, path: string) => framework.test((await client.get(path)).text);
  const reporter = await new PlainReporter(server.origin).fillsIn();
  for (const step of ["subject", "statement", "about-you"]) {
    expect(await carries(reporter, `/report/${step}`), step).toBe(true);
  }
  for (const step of ["category", "evidence", "check", "discard"]) {
    expect(await carries(reporter, `/report/${step}`), step).toBe(false);
  }
  await reporter.sendsIn();
  expect(await carries(reporter, "/report/receipt")).toBe(false);
  await reporter.confirms();
  const supervisor = await PlainMember.signedIn(server, "supervisor");
  const { report } = await queuedReport(server);
  for (const path of ["/", "/status", "/nothing-here", "/status/report", "/desk/sign-in"]) {
    expect(await carries(reporter, path), path).toBe(false);
  }
  const casePath = await acceptedReport(supervisor, report);
  const award = await decidedCase(supervisor, casePath);
  for (const path of ["/desk", `/desk/reports/${report}`, "/desk/cases", casePath, "/desk/awards", award]) {
    expect(await carries(supervisor, path), path).toBe(false);
  }
});

test("evidence is handed out as it came, inert, and to nobody who is not signed in", async ({ server }) => {
  const reporter = await new PlainReporter(server.origin).fillsIn();
  const html = Buffer.from("<!doctype html><script>alert(1)</script>");
  const parts = [filePart("照片.jpg", photo.bytes), filePart("page.html", html, "text/html")];
  await reporter.send("/report/evidence", { body: bodyOf(parts), type: multipart });
  await reporter.sendsIn();
  const report = await reporter.reference();
  const triage = await PlainMember.signedIn(server, "triage");
  const { text } = await triage.get(`/desk/reports/${report}`);
  const [picture = "", page = ""] = [...text.matchAll(/\/desk\/evidence\/[\w-]+/g)].map(([path]) => path);
  const shown = await triage.get(picture);
  expect(shown.bytes).toEqual(photo.bytes);
  expect(shown.headers["content-type"]).toBe("image/jpeg");
  expectSafe(picture, shown, false);
  expect(shown.headers["content-security-policy"]).toContain("sandbox");
  const handed = await triage.get(page);
  expect(handed.bytes).toEqual(html);
  expect(handed.headers["content-disposition"]).toMatch(/^attachment/);
  expect(handed.headers["content-type"]).not.toContain("html");
  expect((await new Client(server.origin).get(picture)).status).toBe(303);
  expect((await reporter.get(picture)).status).toBe(303);
  const auditor = await PlainMember.signedIn(server, "auditor");
  expect((await auditor.get(picture)).status).toBe(403);
});

test("forms from elsewhere are turned away everywhere, and nothing is stored", async ({ server }) => {
  const { reporter: follower, report } = await queuedReport(server);
  const triage = await PlainMember.signedIn(server, "triage");
  const reporter = await new PlainReporter(server.origin).fillsIn();
  const before = await rowCounts(server.databaseUrl);
  const origins: Record<string, string>[] = [
    { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" },
    { Origin: "https://elsewhere.example" },
    { "Sec-Fetch-Site": "same-site" },
    { Origin: "null" },
    { Referer: "https://elsewhere.example/form" },
    { Origin: server.origin.replace("localhost", "localhost.elsewhere.example") },
  ];
  const forms: [Client, string, string][] = [
    [
      reporter,
      "/report/statement",
      "statement=%E5%88%AB%E4%BA%BA%E6%94%B9%E7%9A%84%E5%AD%97%E5%AD%97%E5%AD%97%E5%AD%97",
    ],
    [reporter, "/report/check", "goodFaith=yes"],
    [reporter, "/report/discard", ""],
    [follower, "/status/report", "intent=addition&addition=x"],
    [follower, "/status/leave", ""],
    [new Client(server.origin), "/status", "code=0"],
    [triage, `/desk/reports/${report}`, "intent=accept"],
    [triage, "/desk/sign-out", ""],
    [new Client(server.origin), "/desk/sign-in", `login=triage&password=${server.staffPassword}`],
  ];
  for (const headers of origins) {
    for (const [client, path, body] of forms) {
      const answer = await client.send(path, { body, type: urlencoded, headers });
      expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
      expectSafe(path, answer, false);
    }
  }
  expect(await rowCounts(server.databaseUrl)).toEqual(before);
  expect((await reporter.get("/report/statement")).text).toContain(answers.statement.statement);
  expect((await triage.get("/desk")).status).toBe(200);
  expect((await follower.get("/status/report")).status).toBe(200);
});

test("neither the data folder, nor the rows, nor the log hold a secret of the reporter", async ({
  server,
}) => {
  const hers = {
    statement: "独一无二的经过：蓝色封面的那本书在第七页下面有付款的二维码。",
    note: "独一无二的补充说明",
    whenSeen: "独一无二的日子",
    name: "欧阳示例",
    contact: "ouyang-sample-7@example.org",
    caption: "独一无二的图片说明",
    fileName: "unique-picture-name.jpg",
    answer: "独一无二的回答",
    claim: "unique claim phrase",
  };
  const you = {
    mode: "real-name",
    name: hers.name,
    contact: hers.contact,
    wishesFeedback: "yes",
    wishesReward: "yes",
  };
  const reporter = await new PlainReporter(server.origin).fillsIn({
    subject: { address: answers.subject.address, note: hers.note },
    statement: { statement: hers.statement, whenSeen: hers.whenSeen },
    "about-you": { ...you, claimPassword: hers.claim },
  });
  const sent = { body: bodyOf([filePart(hers.fileName, photo.bytes)]), type: multipart };
  await reporter.send("/report/evidence", sent);
  const id = /name="caption-([^"]+)"/.exec((await reporter.get("/report/evidence")).text)?.[1] ?? "";
  const caption = bodyOf([fieldPart(`caption-${id}`, hers.caption)], "next");
  await reporter.send("/report/evidence", { body: caption, type: multipart });
  const draft = reporter.cookies.get("draft") ?? "";
  await reporter.sendsIn();
  const [code, report] = [await reporter.code(), await reporter.reference()];
  await reporter.get(`/status/${code}`);
  await reporter.get(`/status?code=${code}`);
  await reporter.confirms();
  const triage = await PlainMember.signedIn(server, "triage");
  await triage.does(`/desk/reports/${report}`, { intent: "ask", question: "在哪里付款？" });
  await reporter.post("/status", { code });
  await reporter.post("/status/report", { intent: "answer", answer: hers.answer });
  const secrets = {
    ...hers,
    ...{ code, draft, grouped: code.replace(/(.{4})(?=.)/g, "$1 "), fingerprint: photo.sha256 },
    reporter: reporter.cookies.get("reporter") ?? "",
    staff: triage.cookies.get("staff") ?? "",
  };
  await expect
    .poll(() => storedFiles(join(server.dataDir, "mail")).length, { timeout: 15_000 })
    .toBeGreaterThan(0);
  expect(await traceOf(secrets, server)).toEqual([]);
  const mails = storedFiles(join(server.dataDir, "mail")).map((path) => readFileSync(path, "utf8"));
  expect(mails.filter((mail) => mail.includes(report))).toEqual([]);
});
