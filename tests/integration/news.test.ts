// The mail that says only that there is news: who gets it, when, and how little it says.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readEnv } from "#app/base/env.ts";
import { decideCase } from "#app/domain/casework/commands/handle.server.ts";
import { saveStep } from "#app/domain/draft/commands/save.server.ts";
import { destroyKey } from "#app/domain/keys/steps.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { fileReport } from "#app/domain/report/commands/file.server.ts";
import { askReporter, refuseReport } from "#app/domain/report/commands/triage.server.ts";
import { moveReport } from "#app/domain/report/steps.server.ts";
import { mailFromUrl, useMail } from "#app/drivers/mail/index.ts";
import { drain } from "#app/jobs/worker.server.ts";
import { db, write } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";
import {
  accepted,
  caseRow,
  type Desk,
  decided,
  decision,
  filed,
  openDesk,
  openedCase,
  reportRow,
  stepsOf,
} from "#tests/support/case-at-work.ts";
import { permitted } from "#tests/support/desk-staff.ts";
import { type FiledReport, filedReport, preparedDraft } from "#tests/support/filed-report.ts";

const address = "reader@example.org";
const cooling = policyAt(decided).limits.coolingMinutes * 60_000;
const later = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds);

let desk: Desk;
let folder: string;

beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "huiyin-news-"));
  useMail(mailFromUrl(null, "noreply@report.example", folder));
  await write((tx) => tx.delete(outbox));
});
afterEach(() => rm(folder, { recursive: true }));

async function mails(): Promise<(Email & { raw: string })[]> {
  const names = await readdir(folder);
  return Promise.all(
    names.map(async (name) => {
      const raw = await readFile(join(folder, name), "utf8");
      return { ...(await PostalMime.parse(raw)), raw };
    }),
  );
}

/** "About you" of somebody who may be written to. */
function reachable(contact = address, changes: Record<string, string> = {}) {
  return {
    "about-you": { mode: "confidential", name: "李雷", contact, wishesFeedback: "yes", ...changes },
  };
}

const ask = (report: Pick<FiledReport, "reference">, at = accepted) =>
  askReporter(permitted(desk.triage, "report.ask"), report.reference, "绘本的网址是哪一个？", at);
const refuse = (report: FiledReport, at = accepted) =>
  refuseReport(
    permitted(desk.triage, "report.refuse"),
    report.reference,
    { ground: "not-enough-facts", words: "请补充网址。" },
    at,
  );

describe("a reporter who wished to hear", () => {
  it("gets a mail at once when the office asks something", async () => {
    await ask(await filedReport(filed, reachable()));
    await drain(accepted);
    expect((await mails()).map(({ to }) => to)).toEqual([[{ address, name: "" }]]);
  });

  it("gets it of a refusal when the cooling period is over, and not before", async () => {
    await refuse(await filedReport(filed, reachable()));
    await drain(later(accepted, cooling - 1));
    expect(await mails()).toEqual([]);
    await drain(later(accepted, cooling));
    expect(await mails()).toHaveLength(1);
    await drain(later(accepted, cooling * 2));
    expect(await mails()).toHaveLength(1);
  });

  it("gets it of a decision, like every other reporter of the case", async () => {
    const { reference } = await openedCase(desk, reachable("first@example.org"));
    const { id: caseId } = await caseRow(reference);
    const others = [reachable("second@example.org"), reachable("13800000000"), {}];
    for (const typed of others) {
      const { id } = await reportRow((await filedReport(filed, typed)).reference);
      await write((tx) =>
        moveReport(tx, id, { event: "accept", now: accepted, by: desk.triage.id, set: { caseId } }),
      );
    }
    await stepsOf(desk, reference).verify();
    await decideCase(permitted(desk.he, "case.decide"), reference, decision, decided);
    await drain(later(decided, cooling - 1));
    expect(await mails()).toEqual([]);
    await drain(later(decided, cooling));
    expect((await mails()).map(({ to }) => to?.[0]?.address).sort()).toEqual([
      "first@example.org",
      "second@example.org",
    ]);
  });

  it.each([
    { language: "zh-CN", subject: "您有一条新消息", other: "Hello" },
    { language: "en", subject: "There is something new for you", other: "您好" },
  ] as const)("reads it in the language of the report: $language", async ({ language, subject, other }) => {
    const draft = await preparedDraft(filed);
    await saveStep(draft, "about-you", reachable()["about-you"], language, filed);
    await ask({ reference: await fileReport(draft, filed) });
    await drain(accepted);
    const [mail] = await mails();
    expect(mail?.subject).toBe(subject);
    expect(mail?.text).toContain(readEnv().origins[0]);
    expect(mail?.text).not.toContain(other);
  });

  it("gets none twice, when a decision that did not go through is tried again", async () => {
    const { reference } = await openedCase(desk, reachable());
    await stepsOf(desk, reference).verify();
    const decide = () => decideCase(permitted(desk.he, "case.decide"), reference, decision, decided);
    await decide();
    await expect(decide()).rejects.toMatchObject({ code: "case.state-moved" });
    await drain(later(decided, cooling));
    expect(await mails()).toHaveLength(1);
  });
});

describe("the mail", () => {
  it("says nothing of the report: no reference, no code, no category, no word of what was told or asked", async () => {
    const report = await filedReport(filed, reachable());
    await ask(report);
    await drain(accepted);
    const [mail] = await mails();
    const said = `${mail?.raw} ${mail?.subject} ${mail?.text} ${mail?.html ?? ""}`;
    const groups = report.code.match(/\d{4}/g) ?? [];
    expect(groups).toHaveLength(7);
    const { id } = await reportRow(report.reference);
    for (const secret of [
      report.reference,
      report.reference.replaceAll("-", ""),
      report.code,
      ...groups,
      id,
    ]) {
      expect(said).not.toContain(secret);
    }
    for (const word of [
      "举报",
      "绘本",
      "盗版",
      "shuchong",
      "李雷",
      "网址是哪一个",
      "12390",
      "report.asked",
    ]) {
      expect(said).not.toContain(word);
    }
  });

  it("lies sealed until it is sent: the database names nobody", async () => {
    await refuse(await filedReport(filed, reachable()));
    const rows = JSON.stringify(await db.select().from(outbox));
    expect(rows).toContain("send-mail");
    expect(rows).not.toMatch(/reader|example\.org|新消息/);
  });
});

describe("no mail", () => {
  const asked = async (report: FiledReport, at = accepted) => {
    await ask(report, at);
    await drain(at);
    return mails();
  };

  it.each([
    ["is left for an anonymous reporter, even one who typed an address before", { mode: "anonymous" }],
    ["is left where nobody wished to hear", { wishesFeedback: "" }],
    ["goes to a telephone number", { contact: "138 0000 0000" }],
    ["goes to two recipients at once", { contact: "a@example.org, b@example.org" }],
    ["goes to an address that smuggles in a header", { contact: "a@example.org Bcc:b@example.org" }],
  ])("%s", async (_, changes) => {
    const report = await filedReport(filed, reachable(address, changes));
    expect(await asked(report)).toEqual([]);
    expect((await db.select().from(outbox)).filter((job) => job.kind === "send-mail")).toEqual([]);
  });

  it("is left, nor anything else kept from happening, once the contact was withdrawn", async () => {
    const report = await filedReport(filed, reachable());
    await destroyKey((await reportRow(report.reference)).contactSlot ?? "", accepted);
    expect(await asked(report)).toEqual([]);
    expect((await reportRow(report.reference)).state).toBe("needs-info");
  });

  it("is sent where the contact was withdrawn while it waited", async () => {
    const report = await filedReport(filed, reachable());
    await refuse(report);
    await destroyKey((await reportRow(report.reference)).contactSlot ?? "", accepted);
    await drain(later(accepted, cooling));
    expect(await mails()).toEqual([]);
    const [job] = await db.select().from(outbox).where(eq(outbox.kind, "send-mail"));
    expect(job?.state).toBe("done");
  });

  it("is left by an act that was refused", async () => {
    const report = await filedReport(filed, reachable());
    await refuse(report);
    await expect(refuse(report)).rejects.toMatchObject({ code: "report.state-moved" });
    await drain(later(accepted, cooling));
    expect(await mails()).toHaveLength(1);
  });
});
