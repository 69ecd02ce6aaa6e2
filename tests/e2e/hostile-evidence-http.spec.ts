// What strangers send as evidence: refused in words, and neither a row nor a byte of it stays.
import { join } from "node:path";
import { rowCounts } from "../support/row-counts.ts";
import { faultsOf } from "./support/input/attack.ts";
import {
  bodyOf,
  boundary,
  closing,
  fieldPart,
  fileHead,
  filePart,
  largeBody,
  multipart,
} from "./support/input/multipart.ts";
import { storedFiles } from "./support/input/stored-files.ts";
import { type Answer, type Client, type Sent, urlencoded } from "./support/people/client.ts";
import { answers, PlainReporter } from "./support/people/plain-reporter.ts";
import { photo } from "./support/photo.ts";
import type { Portal } from "./support/portal.ts";
import { expect, test } from "./support/test.ts";

const page = "/report/evidence";

test.beforeEach(({ nextQuarter }) => nextQuarter());

const reporterOf = (server: Portal) => new PlainReporter(server.origin).fillsIn();
const upload = (client: Client, body: Sent["body"]): Promise<Answer> =>
  client.send(page, { body, type: multipart });

async function kept({ databaseUrl, dataDir }: Portal) {
  return {
    rows: await rowCounts(databaseUrl, "draft"),
    files: storedFiles(join(dataDir, "evidence")).length,
  };
}

const text = (length: number) => Buffer.alloc(length, "x");
const whole = bodyOf([filePart("a.jpg", photo.bytes)]);

const broken: Readonly<Record<string, Uint8Array>> = {
  nothing: Buffer.alloc(0),
  "cut off inside the file": whole.subarray(0, 5_000),
  "cut off inside the head": whole.subarray(0, 60),
  "another boundary": Buffer.from(whole.toString("latin1").replaceAll(boundary, "----other"), "latin1"),
  "a part without a name": bodyOf([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data\r\n\r\nx\r\n`),
  ]),
  "a part without a disposition": bodyOf([Buffer.from(`--${boundary}\r\nX: y\r\n\r\nx\r\n`)]),
  "a name of 100 kilobytes": bodyOf([fieldPart("x".repeat(100_000), "x")]),
  "a field of 100 kilobytes": bodyOf([fieldPart("caption-1", "x".repeat(100_000))]),
  "300 fields": bodyOf(Array.from({ length: 300 }, (_, n) => fieldPart(`caption-${n}`, "x"))),
  "a caption of broken UTF-8": bodyOf([
    Buffer.concat([fieldPart("caption-1", "x").subarray(0, -3), Buffer.from([0xff, 0x0d, 0x0a])]),
  ]),
  "a caption with control characters": bodyOf([fieldPart("caption-1", "a\u0000\u202eb")]),
  "names of the prototype": bodyOf([
    fieldPart("__proto__", "x"),
    fieldPart("caption-__proto__", "x"),
    fieldPart("constructor", "x"),
  ]),
  "an unknown act": bodyOf([], "remove:../../keys.sqlite"),
  "an act of 10,000 characters": bodyOf([], "x".repeat(10_000)),
  "an empty file": bodyOf([filePart("empty.jpg", Buffer.alloc(0))]),
};

test("bodies that are broken leave nothing behind", async ({ server }) => {
  const reporter = await reporterOf(server);
  const before = await kept(server);
  const wrong: string[] = [];
  for (const [name, body] of Object.entries(broken))
    wrong.push(...faultsOf(reporter, name, await upload(reporter, body)));
  expect(wrong).toEqual([]);
  expect(await kept(server)).toEqual(before);
});

test("a file that came whole is kept, even where the form around it broke off", async ({ server }) => {
  const reporter = await reporterOf(server);
  const answer = await upload(reporter, whole.subarray(0, whole.length - closing.length));
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('id="files-error"');
  expect((await reporter.get(page)).text).toContain(">a.jpg<");
});

test("bodies of another kind are not read at all", async ({ server }) => {
  const reporter = await reporterOf(server);
  const before = await kept(server);
  for (const type of [
    "",
    urlencoded,
    "application/json",
    "image/jpeg",
    "multipart/form-data",
    "multipart/mixed; boundary=x",
  ]) {
    expect(faultsOf(reporter, type, await reporter.send(page, { body: whole, type }))).toEqual([]);
  }
  expect(await kept(server)).toEqual(before);
});

test("a line that is cut in the middle of a file leaves nothing behind", async ({ server }) => {
  const reporter = await reporterOf(server);
  const before = await kept(server);
  const sent = { body: whole.subarray(0, 9_000), type: multipart, claimedLength: whole.length };
  await expect(reporter.send(page, sent)).rejects.toThrow();
  await expect.poll(() => kept(server)).toEqual(before);
});

test("an empty file is named beside the field, and the page is still there", async ({ server }) => {
  const answer = await upload(await reporterOf(server), bodyOf([filePart("空的.jpg", Buffer.alloc(0))]));
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("空的.jpg");
  expect(answer.text).toContain('id="files-error"');
});

test("a file beyond the limit is refused while it comes, and the one beside it is kept", async ({
  server,
}) => {
  const reporter = await reporterOf(server);
  const before = await kept(server);
  const answer = await upload(reporter, largeBody(200 * 1024 * 1024 + 1));
  expect(answer.status).toBe(413);
  expect(answer.text).toContain('id="files-error"');
  expect(await kept(server)).toEqual(before);
});

test("names of files are words of a stranger: shown without harm, and never a path", async ({ server }) => {
  const reporter = await reporterOf(server);
  const names = [
    "../../../etc/passwd",
    "a\u202egpj.exe",
    "x".repeat(1_000),
    "<script>alert(1)<／script>.jpg",
    "__proto__",
    "con",
    ".",
    "字".repeat(300),
  ];
  const wrong: string[] = [];
  for (const [place, name] of names.entries()) {
    const body = bodyOf([filePart(name, Buffer.concat([photo.bytes, Buffer.from([place])]))]);
    wrong.push(...faultsOf(reporter, name.slice(0, 40), await upload(reporter, body)));
  }
  expect(wrong).toEqual([]);
  const { text: shown } = await reporter.get(page);
  expect(shown).not.toContain("etc/passwd");
  expect(shown).not.toContain("\u202e");
  expect(storedFiles(join(server.dataDir, "evidence")).filter((path) => /passwd|proto/.test(path))).toEqual(
    [],
  );
});

test("what a name claims counts for nothing: a picture named .exe is a picture, a text named .jpg is none", async ({
  server,
}) => {
  const reporter = await reporterOf(server);
  expect(
    (await upload(reporter, bodyOf([filePart("picture.exe", photo.bytes, "application/x-msdownload")])))
      .status,
  ).toBe(303);
  expect((await upload(reporter, bodyOf([filePart("text.jpg", text(100))]))).status).toBe(303);
  const { text: shown } = await reporter.get(page);
  expect([...shown.matchAll(/image\/jpeg/g)]).toHaveLength(1);
  expect([...shown.matchAll(/application\/octet-stream/g)]).toHaveLength(1);
});

test("the same file twice is one, the twenty-first none, and those before it are kept", async ({
  server,
}) => {
  const reporter = await reporterOf(server);
  const twice = await upload(
    reporter,
    bodyOf([filePart("a.jpg", photo.bytes), filePart("b.jpg", photo.bytes)]),
  );
  expect(twice.status).toBe(422);
  expect(twice.text).toContain("b.jpg");
  const many = Array.from({ length: 21 }, (_, n) => filePart(`${n}.txt`, Buffer.from(`file ${n}`)));
  const answer = await upload(reporter, bodyOf(many));
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('role="alert"');
  const { text: shown } = await reporter.get(page);
  expect([...shown.matchAll(/<li class="file">/g)]).toHaveLength(20);
  expect((await upload(reporter, bodyOf([filePart("more.txt", text(3))]))).status).toBe(422);
});

test("nobody describes or removes the files of another draft", async ({ server }) => {
  const owner = await reporterOf(server);
  await upload(owner, whole);
  const id = /name="caption-([^"]+)"/.exec((await owner.get(page)).text)?.[1] ?? "";
  expect(id).not.toBe("");
  const stranger = await reporterOf(server);
  await upload(stranger, bodyOf([fieldPart(`caption-${id}`, "别人的说明")], `remove:${id}`));
  const { text: shown } = await owner.get(page);
  expect(shown).toContain(id);
  expect(shown).not.toContain("别人的说明");
});

test("child sexual abuse material: no byte is taken, whichever way it comes", async ({ server }) => {
  const reporter = await new PlainReporter(server.origin).fillsIn({
    category: { category: "child-sexual-abuse" },
  });
  const before = await kept(server);
  for (const field of ["files", "file", "photo", "caption-x", "files[]", ""]) {
    const body = bodyOf([Buffer.concat([fileHead(field, "a.jpg"), photo.bytes, Buffer.from("\r\n")])]);
    const answer = await upload(reporter, body);
    expect(faultsOf(reporter, field, answer)).toEqual([]);
    expect(answer.status, field).not.toBe(303);
  }
  expect(await kept(server)).toEqual(before);
  expect((await reporter.get(page)).text).not.toContain('type="file"');
});

test("files that came before the category changed to that one go at once, and none is filed with it", async ({
  server,
}) => {
  const reporter = await reporterOf(server);
  const before = await kept(server);
  await upload(reporter, whole);
  await reporter.post("/report/category", { category: "child-sexual-abuse" });
  expect(await kept(server)).toEqual(before);
  await reporter.sendsIn();
  expect((await rowCounts(server.databaseUrl)).evidence).toBe(before.rows.evidence);
});

test("an upload that races the change of category files no byte", async ({ server }) => {
  const reporter = await reporterOf(server);
  const before = await kept(server);
  await Promise.all([
    upload(reporter, whole),
    reporter.post("/report/category", { category: "child-sexual-abuse" }),
    upload(reporter, bodyOf([filePart("b.jpg", Buffer.concat([photo.bytes, Buffer.from("b")]))])),
  ]);
  const { status } = await reporter.post("/report/check", answers.check);
  expect([303, 422]).toContain(status);
  expect((await rowCounts(server.databaseUrl)).evidence).toBe(before.rows.evidence);
});

test("discarding a draft takes its files along", async ({ server }) => {
  const before = await kept(server);
  const reporter = await reporterOf(server);
  await upload(reporter, whole);
  await reporter.post("/report/discard", {});
  expect(await kept(server)).toEqual(before);
});
