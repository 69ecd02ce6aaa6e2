// The limit of `filing`: a bare HTTP server that commits the rows of a filing, one durable transaction a request.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type Database from "better-sqlite3";
import { newId } from "#app/base/id.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { openWriter } from "#db/sqlite.server.ts";
import { sqlitePathOf } from "#db/url.ts";
import type { PlainValue, WrittenRows } from "../written-rows.ts";

const url = process.env.DATABASE_URL ?? "";
const rows: WrittenRows = JSON.parse(readFileSync(process.env.ROWS ?? "", "utf8"));
await migrateDatabase(url);
const file = await openWriter(sqlitePathOf(url));

type Change = (value: PlainValue) => unknown;

/** Ids that the rows of one filing share; each filing has fresh ones in their place. */
const shared = new Set([...rows.inserted.map(({ row }) => row.id), rows.draft.id].filter(isText));

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Columns that may hold no value twice: filled with as many random characters. */
function uniqueColumns(table: string): string[] {
  const indexes = file.prepare<[], { name: string; unique: number }>(`PRAGMA index_list("${table}")`).all();
  return indexes
    .filter(({ unique }) => unique === 1)
    .map(({ name }) => file.prepare<[], { name: string }>(`PRAGMA index_info("${name}")`).all())
    .flatMap((columns) => (columns.length === 1 ? columns.map(({ name }) => name) : []))
    .filter((name) => name !== "id");
}

function value(plain: PlainValue, fresh: ReadonlyMap<string, string>): unknown {
  if (isText(plain)) return fresh.get(plain) ?? plain;
  return plain !== null && typeof plain === "object" ? randomBytes(plain.bytes) : plain;
}

function insertOf({ table, row }: WrittenRows["inserted"][number]) {
  const names = Object.keys(row);
  const unique = uniqueColumns(table);
  const places = names.map(() => "?").join(", ");
  const insert = file.prepare(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(", ")}) VALUES (${places})`,
  );
  return (fresh: ReadonlyMap<string, string>) => {
    insert.run(
      names.map((name) => {
        const plain = row[name] ?? null;
        return unique.includes(name) && isText(plain) ? randomText(plain.length) : value(plain, fresh);
      }),
    );
  };
}

function randomText(length: number): string {
  return randomBytes(length).toString("base64url").slice(0, length);
}

const inserts = rows.inserted.map(insertOf);
const { id: _id, ...draftColumns } = rows.draft;
const setDraft = file.prepare(
  `UPDATE draft SET ${Object.keys(draftColumns)
    .map((name) => `"${name}" = ?`)
    .join(", ")} WHERE id = ?`,
);
const drafts = preparedDrafts(Number(process.env.DRAFTS ?? 0));

function preparedDrafts(count: number): string[] {
  const ids = Array.from({ length: count }, () => randomBytes(32).toString("hex"));
  const insert = insertOf({ table: "draft", row: rows.draft });
  file.transaction(() => {
    for (const id of ids) insert(new Map([[String(rows.draft.id), id]]));
  })();
  return ids;
}

const commit = file.transaction((draftId: string) => {
  const now = new Date();
  const fresh = new Map([...shared].map((id) => [id, newId(now)]));
  fresh.set(String(rows.draft.id), draftId);
  const set: Change = (plain) => value(plain, fresh);
  setDraft.run(...Object.values(draftColumns).map(set), draftId);
  for (const insert of inserts) insert(fresh);
}) satisfies Database.Transaction<(draftId: string) => void>;

createServer((request, response) => {
  request.resume().on("end", () => {
    if (request.method === "GET") return void response.end();
    const draft = drafts.pop();
    if (!draft) return void response.writeHead(500).end();
    commit.immediate(draft);
    response.writeHead(303, { Location: "/report/receipt" }).end();
  });
}).listen(Number(process.env.PORT), "127.0.0.1");
