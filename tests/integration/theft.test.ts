// What a thief gets who takes the database, or the files, or both without the key ring: nothing a person wrote.
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { receiveFile } from "#app/domain/draft/commands/files.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { fileReport } from "#app/domain/report/commands/file.server.ts";
import { askReporter, refuseReport } from "#app/domain/report/commands/triage.server.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { storageFromUrl, useStorage } from "#app/drivers/storage/index.ts";
import { permitted, staffMember } from "#tests/support/desk-staff.ts";
import { preparedDraft } from "#tests/support/filed-report.ts";
import { plainSql } from "#tests/support/plain-sql.ts";

const now = new Date("2026-11-10T06:09:00Z");
/** Planted where a reporter or the office writes; each is long enough never to turn up by chance. */
const planted = {
  statement: "铅印暗号一七四九出现在经过里，足够长的一段话",
  address: "planted-address-8871.example",
  note: "植入的补充说明三三六一",
  name: "植入姓名甲乙丙丁",
  contact: "planted.contact.5520@example.org",
  question: "植入的提问九九一四，请回答",
  words: "植入的理由七七零二，写给举报人",
  fileName: "植入文件名六零八三.jpg",
  evidence: "PLANTED-EVIDENCE-BYTES-40917",
};
let folder = "";
let code = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huiyin-theft-"));
  useStorage(storageFromUrl(`file:${folder}`));
  const keyring = `k1:${randomBytes(32).toString("base64")}`;
  await loadKeyring({ mode: "production", dataDir: "/nowhere", keyring });
  const triage = await staffMember("triage", ["triage"]);
  await fileOne((reference) =>
    askReporter(permitted(triage, "report.ask"), reference, planted.question, now),
  );
  await fileOne((reference) =>
    refuseReport(
      permitted(triage, "report.refuse"),
      reference,
      { ground: "other", words: planted.words },
      now,
    ),
  );
  // One that was never filed: its draft must be as closed as a report.
  await preparedDraft(now, plantedSteps());
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function plantedSteps() {
  return {
    subject: { address: `https://${planted.address}/a`, note: planted.note },
    statement: { statement: planted.statement, whenSeen: "" },
    "about-you": { mode: "real-name", name: planted.name, contact: planted.contact, wishesFeedback: "yes" },
  };
}

async function fileOne(then: (reference: string) => Promise<void>): Promise<void> {
  const access = await preparedDraft(now, plantedSteps());
  async function* bytes() {
    yield Buffer.concat([Buffer.from("ffd8ffe000104a464946000101", "hex"), Buffer.from(planted.evidence)]);
  }
  await receiveFile(access, { name: planted.fileName, bytes: bytes() }, now);
  code = (await openDraft(access, now))?.content.code ?? "";
  await then(await fileReport(access, now));
}

/** Every byte of every table, as a dump would carry it: text as it is, binary as hexadecimal. */
async function dumped(): Promise<string> {
  const url = process.env.DATABASE_URL ?? "";
  const isPostgres = url.startsWith("postgres");
  const tables = await plainSql(
    url,
    isPostgres
      ? "SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
      : "SELECT name FROM sqlite_master WHERE type = 'table'",
  );
  const rows: unknown[] = [];
  for (const table of tables) {
    const name = String(Object.values(Object(table))[0]);
    rows.push(...(await plainSql(url, `SELECT * FROM ${name}`)));
  }
  return JSON.stringify(rows, (_, value: unknown) =>
    isBytes(value) ? Buffer.from(value.data).toString("latin1") : value,
  );
}

function isBytes(value: unknown): value is { type: "Buffer"; data: number[] } {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    value.type === "Buffer" &&
    "data" in value
  );
}

describe("whoever steals", () => {
  it("the database finds nothing that a person wrote, and no receipt code", async () => {
    const dump = await dumped();
    // It is the dump of these very reports, and it would show what lies in the clear.
    expect(dump).toContain("real-name");
    expect(code).toMatch(/^\d{28}$/);
    for (const secret of [...Object.values(planted), code]) {
      expect(dump).not.toContain(secret);
      expect(dump).not.toContain(Buffer.from(secret).toString("latin1"));
    }
  });

  it("the files of the embedded database, WAL and key slots included, finds nothing either", async () => {
    const url = process.env.DATABASE_URL ?? "";
    const places = url.startsWith("file:") ? [join(url.slice("file:".length), "..")] : [];
    for (const place of places) await expectNothingIn(place);
    // On PostgreSQL the files are the server's; what it would dump is searched above.
    expect(places.length).toBe(url.startsWith("file:") ? 1 : 0);
  });

  it("the evidence folder finds no plain byte and no name", () => expectNothingIn(folder));
});

async function expectNothingIn(place: string): Promise<void> {
  const names = await readdir(place, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const bytes = await readFile(join(file.parentPath, file.name));
    for (const [what, secret] of Object.entries({ ...planted, code })) {
      expect(bytes.includes(Buffer.from(secret)), `${what} in ${file.name}`).toBe(false);
    }
  }
}
