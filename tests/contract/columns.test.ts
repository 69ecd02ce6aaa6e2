// The contract of the column kit: what goes in comes out, the same on SQLite and PostgreSQL.
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db, write } from "#db/client.server.ts";
import { asc, eq, gt, inArray, max, nullsLast, sum } from "#db/sql.ts";
import { makeTrialTables, sample } from "#tests/support/trial-tables.ts";

type Sample = typeof sample.$inferSelect;
type Given = Partial<Omit<Sample, "id">>;

const empty: Sample = {
  id: "s1",
  words: null,
  whole: null,
  yes: null,
  at: null,
  on: null,
  document: null,
  raw: null,
  fen: null,
  choice: null,
};

async function there(given: Given): Promise<Sample | undefined> {
  await write(async (tx) => {
    await tx.delete(sample);
    await tx.insert(sample).values({ id: "s1", ...given });
  });
  const [row] = await db.select().from(sample).where(eq(sample.id, "s1"));
  return row;
}

async function unchanged(given: Given): Promise<void> {
  expect(await there(given)).toEqual({ ...empty, ...given });
}

beforeAll(() => makeTrialTables(process.env.DATABASE_URL ?? ""));

describe("comes back as it went in", () => {
  it("nothing at all", () => unchanged({}));

  it.each([true, false])("yes and no: %s", (yes) => unchanged({ yes }));

  it.each([
    "2026-11-20T08:09:10.123Z",
    "1970-01-01T00:00:00.000Z",
    "1899-12-31T23:59:59.999Z",
    "9999-12-31T23:59:59.999Z",
  ])("the moment %s, to the millisecond", (text) => unchanged({ at: new Date(text) }));

  it.each(["2026-02-28", "2026-11-20", "0001-01-01"])("the day %s", (on) => unchanged({ on }));

  it.each([0, 1, -1, 2 ** 31, 9e15, -9e15, Number.MAX_SAFE_INTEGER])("the amount of %d fen", (fen) =>
    unchanged({ fen, whole: fen }),
  );

  it("all 256 byte values, and no bytes at all", async () => {
    await unchanged({ raw: Buffer.from(Array.from({ length: 256 }, (_, value) => value)) });
    await unchanged({ raw: Buffer.alloc(0) });
    expect((await there({ raw: Buffer.from("x") }))?.raw).toBeInstanceOf(Buffer);
  });

  it.each([
    [{ 举报: { 材料: ["网页截图", "録画", "한국어"], 数量: 3 }, nested: [[[{ a: null }]]], empty: {} }],
    [["😀", "𠮷野家", "\u0000", "\u202e", 'quote " and back\\slash', "line\nbreak"]],
    [{ z: 1, a: 2, m: [true, false, null, 1.5, -0.001, 1e21] }],
    ["just words"],
    ["123"],
    ["null"],
    [42],
    [false],
  ])("the document %j", (document) => unchanged({ document }));

  it("a document's keys in their order", async () => {
    const row = await there({ document: { z: 1, a: { y: 2, b: 3 }, "10": 4 } });
    expect(JSON.stringify(row?.document)).toBe('{"10":4,"z":1,"a":{"y":2,"b":3}}');
  });

  it.each(["中文字符 𠮷 😀", "'; DROP TABLE sample; --", "%_\\", " ", ""])("the words %j", (words) =>
    unchanged({ words }),
  );

  it.each(["tea", "coffee", "it's water"] as const)("the choice %s", (choice) => unchanged({ choice }));

  it("any JSON, any words and any whole numbers", async () => {
    const words = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"));
    const given = fc.record({
      words,
      whole: fc.maxSafeInteger(),
      document: fc.json().map((text) => JSON.parse(text)),
    });
    await fc.assert(fc.asyncProperty(given, unchanged), { numRuns: 60 });
  });
});

describe("is refused before it is stored", () => {
  it.each<[string, Given]>([
    ["half a fen", { fen: 0.5 }],
    ["more fen than a number holds exactly", { fen: 2 ** 53 }],
    ["no number", { whole: Number.NaN }],
    ["no moment", { at: new Date("never") }],
    ["a day without its form", { on: "20.11.2026" }],
  ])("%s", async (_, given) => {
    await expect(there(given)).rejects.toThrow(RangeError);
  });
});

describe("in queries", () => {
  beforeEach(async () => {
    await write(async (tx) => {
      await tx.delete(sample);
      await tx
        .insert(sample)
        .values([
          { id: "s1", at: new Date(1_000), fen: 100, on: "2026-01-02" },
          { id: "s2", at: new Date(3_000), fen: 250, on: "2026-01-10" },
          { id: "s3" },
        ]);
    });
  });

  const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

  it("moments and days compare by time", async () => {
    const later = await db
      .select()
      .from(sample)
      .where(gt(sample.at, new Date(2_000)));
    expect(ids(later)).toEqual(["s2"]);
    expect(ids(await db.select().from(sample).where(gt(sample.on, "2026-01-09")))).toEqual(["s2"]);
    expect(
      ids(
        await db
          .select()
          .from(sample)
          .where(inArray(sample.at, [new Date(1_000)])),
      ),
    ).toEqual(["s1"]);
  });

  it("the empty ones come last where that is asked for", async () => {
    expect(
      ids(
        await db
          .select()
          .from(sample)
          .orderBy(nullsLast(asc(sample.at))),
      ),
    ).toEqual(["s1", "s2", "s3"]);
  });

  it("the latest moment is a moment, a sum is exact, a count is a number", async () => {
    const [row] = await db
      .select({ latest: max(sample.at), fen: sum(sample.fen).mapWith(Number) })
      .from(sample);
    expect(row).toEqual({ latest: new Date(3_000), fen: 350 });
    expect(await db.$count(sample)).toBe(3);
  });
});
