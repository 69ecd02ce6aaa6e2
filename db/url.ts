// Reads DATABASE_URL: which database it names, and where the file lies.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

export type DatabaseKind = "sqlite" | "postgres";

/** `postgres://` and `postgresql://` name a server; everything else, and nothing at all, the embedded database. */
export function databaseKindOf(url: string | undefined): DatabaseKind {
  return /^postgres(ql)?:\/\//.test(url ?? "") ? "postgres" : "sqlite";
}

/**
 * Absolute path of an embedded database: `file:./data/portal.sqlite`, `file:/var/lib/…` or `file:///var/lib/…`.
 * A relative path is read from the working directory, as a shell would.
 * @throws RangeError for any other form: a mistyped server address must not become a file.
 */
export function sqlitePathOf(url: string): string {
  if (url.startsWith("file://")) return fileURLToPath(url);
  const path = /^file:(.+)$/s.exec(url)?.[1];
  if (path === undefined) throw new RangeError("DATABASE_URL is neither file:PATH nor postgres://…");
  return resolve(path);
}
