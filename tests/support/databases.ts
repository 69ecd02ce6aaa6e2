// A database for each test file: a copy of a migrated template, which costs milliseconds where migrating costs seconds.
import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

/** What a test file works on; `remove` when it is done. */
export type TestDatabase = { url: string; keysUrl: string; remove(): Promise<void> };

const TEMPLATE = "huiyin_template";

/** @param template path of a migrated and closed SQLite file. */
export function copySqlite(template: string): TestDatabase {
  const database = emptySqlite();
  copyFileSync(template, database.url.slice("file:".length));
  return database;
}

export function emptySqlite(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), "huiyin-test-"));
  return {
    url: `file:${join(folder, "portal.sqlite")}`,
    keysUrl: `file:${join(folder, "keys.sqlite")}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Makes the empty template database of a server. @returns its address, for the migrations. */
export async function makePostgresTemplate(server: string): Promise<string> {
  await onServer(server, `CREATE DATABASE ${TEMPLATE}`);
  return databaseOn(server, TEMPLATE);
}

/** @param server address of a server with a migrated template that nobody is connected to. */
export function copyPostgres(server: string): Promise<TestDatabase> {
  return newDatabase(server, TEMPLATE);
}

export function emptyPostgres(server: string): Promise<TestDatabase> {
  return newDatabase(server, "template1");
}

async function newDatabase(server: string, template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = databaseOn(server, name);
  return { url, keysUrl: url, remove: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
