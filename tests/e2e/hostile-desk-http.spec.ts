// What strangers and strayed members send to the pages of following up and of the desk: refused, and nothing changes.
import { rowCounts } from "../support/row-counts.ts";
import { acceptedReport, decidedCase, queuedReport, reasons } from "./support/desk-work.ts";
import { attackForm, faultsOf } from "./support/input/attack.ts";
import { hostileValues } from "./support/input/hostile.ts";
import { Client } from "./support/people/client.ts";
import { PlainMember } from "./support/people/plain-member.ts";
import { expect, test } from "./support/test.ts";

const basis = "《著作权法》第五十三条";

test.beforeEach(({ nextQuarter }) => nextQuarter());

test("the receipt code: no other one opens anything, whatever is typed", async ({ server }) => {
  const { code } = await queuedReport(server);
  const before = await rowCounts(server.databaseUrl);
  const stranger = new Client(server.origin);
  expect(await attackForm(stranger, "/status", { code: "4072931855620461773092841537" })).toEqual([]);
  expect(stranger.cookies.has("reporter")).toBe(false);
  expect(await rowCounts(server.databaseUrl)).toEqual(before);
  const spoken = code
    .replace(/(\d{4})/g, "$1－")
    .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  expect((await stranger.post("/status", { code: spoken })).location).toBe("/status/report");
});

test("following up: additions and answers take words and nothing else", async ({ server }) => {
  const { reporter } = await queuedReport(server);
  const before = await rowCounts(server.databaseUrl, "message", "audit_event");
  expect(await attackForm(reporter, "/status/report", { intent: "answer", answer: "没有人问过。" })).toEqual(
    [],
  );
  expect(
    await attackForm(reporter, "/status/report", { intent: "addition", addition: "补充一句。" }),
  ).toEqual([]);
  expect(await rowCounts(server.databaseUrl, "message", "audit_event")).toEqual(before);
});

test("the same addition sent ten times at once is said once", async ({ server }) => {
  const { reporter } = await queuedReport(server);
  const before = await rowCounts(server.databaseUrl);
  const fields = { intent: "addition", addition: "又看到一次，时间是昨天晚上。" };
  await Promise.all(Array.from({ length: 10 }, () => reporter.post("/status/report", fields)));
  const after = await rowCounts(server.databaseUrl);
  expect(after.message).toBe((before.message ?? 0) + 1);
  expect(after.audit_event).toBe((before.audit_event ?? 0) + 1);
});

test("sign-in: no value lets anybody in", async ({ server, nextQuarter }) => {
  const stranger = new Client(server.origin);
  for (const [place, [name, value]] of Object.entries(hostileValues).entries()) {
    if (place % 4 === 3) nextQuarter();
    for (const body of [`login=${value}&password=x`, `login=triage&password=${value}`]) {
      expect(faultsOf(stranger, name, await stranger.raw("/desk/sign-in", body))).toEqual([]);
    }
  }
  expect(stranger.cookies.has("staff")).toBe(false);
});

test("sign-in leads to pages of the desk and nowhere else", async ({ server }) => {
  for (const to of [
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/leave",
    "/desk/../leave",
  ]) {
    const member = new Client(server.origin);
    const fields = { login: "auditor", password: server.staffPassword };
    const { status, location } = await member.post(`/desk/sign-in?to=${encodeURIComponent(to)}`, fields);
    expect([status, location], to).toEqual([303, "/desk"]);
  }
});

test("triage: hostile acts change no report", async ({ server }) => {
  const { report } = await queuedReport(server);
  const triage = await PlainMember.signedIn(server, "triage");
  const path = `/desk/reports/${report}`;
  const before = await rowCounts(server.databaseUrl);
  const wrong = [
    ...(await attackForm(triage, path, { intent: "refuse", ground: "another-authority", words: "" })),
    ...(await attackForm(triage, path, { intent: "ask", question: "" })),
  ];
  expect(wrong).toEqual([]);
  const after = await rowCounts(server.databaseUrl);
  expect({ ...after, message: 0, audit_event: 0, report_step: 0 }).toEqual({
    ...{ ...before, message: 0, audit_event: 0, report_step: 0 },
  });
});

test("casework and rewards: hostile acts open, measure, decide and pay nothing", async ({ server }) => {
  const { report } = await queuedReport(server);
  const triage = await PlainMember.signedIn(server, "triage");
  const investigator = await PlainMember.signedIn(server, "investigator");
  const casePath = await acceptedReport(triage, report);
  const measure = { intent: "measure", type: "", subject: "", basis, on: "2026-11-24", deadline: "" };
  const decide = { intent: "decide", outcome: "", basis, ...reasons };
  const before = await rowCounts(server.databaseUrl);
  expect(await attackForm(investigator, casePath, measure)).toEqual([]);
  expect(await attackForm(investigator, casePath, decide)).toEqual([]);
  expect(await rowCounts(server.databaseUrl, "measure", "audit_event")).toEqual(
    Object.fromEntries(
      Object.entries(before).filter(([name]) => name !== "measure" && name !== "audit_event"),
    ),
  );
  const award = await decidedCase(investigator, casePath);
  const officer = await PlainMember.signedIn(server, "reward");
  await officer.does(award, { intent: "assess", factsAndEvidence: "yes" });
  const proposal = { "rules.SHDF-2018": "P3", operatingAmount: "", fines: "", auctionProceeds: "" };
  const decided = await rowCounts(server.databaseUrl);
  const fields = {
    intent: "propose",
    scheme: "SHDF-2018",
    ...proposal,
    amount: "",
    reason: "直接指向账本。",
  };
  expect(await attackForm(officer, award, fields)).toEqual([]);
  expect(await rowCounts(server.databaseUrl)).toEqual(decided);
});

test("addresses that name nothing are pages of ours, signed in or not", async ({ server }) => {
  const triage = await PlainMember.signedIn(server, "supervisor");
  const names = [
    "0000-0000-0",
    "x",
    "%27%20OR%201=1",
    "__proto__",
    "..%2F..%2Fetc",
    "%E2%80%AE",
    "9".repeat(300),
    "019312ab-0000-7000-8000-000000000000",
  ];
  for (const room of ["reports", "cases", "awards", "evidence"]) {
    for (const name of names) {
      const path = `/desk/${room}/${name}`;
      expect((await new Client(server.origin).get(path)).status, path).toBe(303);
      const found = await triage.get(path);
      expect(found.status, path).toBe(404);
      if (room === "evidence") continue;
      const acted = await triage.post(path, { intent: "accept" });
      expect(faultsOf(triage, path, acted)).toEqual([]);
    }
  }
});

test("ten members who accept the same report at once open one case", async ({ server }) => {
  const { report } = await queuedReport(server);
  const triage = await PlainMember.signedIn(server, "triage");
  const before = await rowCounts(server.databaseUrl);
  const sent = await Promise.all(
    Array.from({ length: 10 }, () => triage.post(`/desk/reports/${report}`, { intent: "accept" })),
  );
  expect(sent.map(({ status }) => status).sort()).toEqual([303, ...Array<number>(9).fill(409)]);
  const after = await rowCounts(server.databaseUrl);
  expect(after.case_file).toBe((before.case_file ?? 0) + 1);
});

test("what a role may not do is refused, whatever page it comes from", async ({ server, nextQuarter }) => {
  const { report } = await queuedReport(server);
  const triage = await PlainMember.signedIn(server, "triage");
  const casePath = await acceptedReport(triage, report);
  const other = await queuedReport(server);
  const before = await rowCounts(server.databaseUrl, "audit_event");
  const attempts: Record<string, [path: string, intent: string][]> = {
    triage: [
      [casePath, "verify"],
      [casePath, "decide"],
    ],
    reward: [
      [casePath, "verify"],
      [casePath, "measure"],
      [`/desk/reports/${other.report}`, "accept"],
    ],
    finance: [
      [casePath, "verify"],
      [`/desk/reports/${other.report}`, "ask"],
    ],
    auditor: [
      [casePath, "verify"],
      [`/desk/reports/${other.report}`, "refuse"],
    ],
    administrator: [[`/desk/reports/${other.report}`, "accept"]],
    intake: [[`/desk/reports/${other.report}`, "accept"]],
    investigator: [[`/desk/reports/${other.report}`, "accept"]],
  };
  nextQuarter();
  for (const [login, tries] of Object.entries(attempts)) {
    const member = login === "triage" ? triage : await PlainMember.signedIn(server, login);
    for (const [path, intent] of tries) {
      const { status } = await member.post(path, { intent });
      expect(status, `${login} ${intent}`).toBe(403);
    }
  }
  expect(await rowCounts(server.databaseUrl, "audit_event")).toEqual(before);
});
