// Looks for secrets wherever the portal writes: files of the data folder (WAL included), rows, keys, the log.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { databaseKindOf } from "#db/url.ts";
import { plainSql } from "../../../support/plain-sql.ts";
import { photo } from "../photo.ts";
import type { Portal } from "../portal.ts";
import { storedFiles } from "./stored-files.ts";

/** Where each secret was found in the open, a line each; also pieces of the picture that is to lie sealed. */
export async function traceOf(secrets: Readonly<Record<string, string>>, portal: Portal): Promise<string[]> {
  const places = await everyPlace(portal);
  const wanted = Object.entries(secrets).flatMap(([name, secret]) => {
    if (secret === "") throw new Error(`there is no ${name} to look for`);
    return waysToWrite(secret).map((bytes) => ({ name, bytes }));
  });
  for (let at = 0; at + 64 <= photo.bytes.length; at += 512) {
    wanted.push({ name: "the picture", bytes: photo.bytes.subarray(at, at + 64) });
  }
  return places.flatMap(({ place, bytes }) => {
    const found = wanted.filter((one) => bytes.includes(one.bytes)).map(({ name }) => name);
    // The one mail that goes to her has to name her address, and nothing else of hers.
    const open = /^mail\//.test(place) ? found.filter((name) => name !== "contact") : found;
    return [...new Set(open)].map((name) => `${name} in ${place}`);
  });
}

async function everyPlace(portal: Portal): Promise<{ place: string; bytes: Buffer }[]> {
  const files = storedFiles(portal.dataDir).map((path) => ({
    place: relative(portal.dataDir, path),
    bytes: readFileSync(path),
  }));
  const log = { place: "the log", bytes: Buffer.from(portal.log().join("\n")) };
  return [...files, log, ...(await rowsOf(portal.databaseUrl))];
}

/** Rows of a server as text, bytes as hexadecimal; an embedded database is among the files. */
async function rowsOf(url: string): Promise<{ place: string; bytes: Buffer }[]> {
  if (databaseKindOf(url) === "sqlite") return [];
  const tables = await plainSql(
    url,
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
  );
  const places: { place: string; bytes: Buffer }[] = [];
  for (const row of tables) {
    const name = typeof row === "object" && row !== null && "name" in row ? String(row.name) : "";
    const rows = await plainSql(url, `SELECT t::text AS row FROM ${name} t`);
    places.push({ place: name, bytes: Buffer.from(JSON.stringify(rows)) });
  }
  return places;
}

function waysToWrite(secret: string): Buffer[] {
  const plain = Buffer.from(secret);
  return [
    plain,
    Buffer.from(secret, "utf16le"),
    Buffer.from(plain.toString("hex")),
    Buffer.from(plain.toString("base64").replace(/=+$/, "")),
    Buffer.from(encodeURIComponent(secret)),
    Buffer.from(
      JSON.stringify(secret)
        .slice(1, -1)
        .replace(/[^ -~]/g, escaped),
    ),
  ];
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
