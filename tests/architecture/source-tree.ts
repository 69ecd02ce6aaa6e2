// Reads the repository's own sources, as text and as syntax, for the tests that judge them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = new URL("../../", import.meta.url).pathname;

export type Source = { readonly path: string; readonly text: string };

/** Files below the folders, as paths from the root with `/`. Generated migrations are nobody's writing. */
export function filesBelow(...folders: string[]): string[] {
  const found = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
  );
  return found.filter((path) => !path.startsWith("db/migrations/")).sort();
}

/** Code alone: what a person wrote in TypeScript or JavaScript. */
export function sources(...folders: string[]): Source[] {
  const paths = filesBelow(...folders).filter((path) => /\.(ts|tsx|mjs)$/.test(path));
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The folders that hold the files, each with its entries; a test counts as one with what it tests. */
export function foldersOf(paths: readonly string[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const parts = path.split("/");
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join("/");
      const entries = folders.get(folder) ?? new Set<string>();
      entries.add((parts[depth] ?? "").replace(/\.test\.(tsx?)$/, ".$1"));
      folders.set(folder, entries);
    }
  }
  return folders;
}

export function syntaxOf({ path, text }: Source): ts.SourceFile {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** Every node below, depth first. */
export function* nodesIn(node: ts.Node): Generator<ts.Node> {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) {
    yield child;
    yield* nodesIn(child);
  }
}
