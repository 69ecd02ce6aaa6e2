// Names, sizes and habits of docs/architecture.md, asked of every file of ours.
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesBelow, foldersOf, nodesIn, sources, syntaxOf } from "./source-tree.ts";

const everything = ["app", "db", "bin", "tests"];
const code = sources(...everything);
const banned = /^(utils?|helpers?|common|misc|managers?|handlers?|data|info|impl)$/;
/** Rooms drawn in docs/architecture.md: their entries are its business, what lies below them is limited. */
const drawn =
  /^(app|app\/(routes|routes\/[^/]+|jobs|domain|channel|channel\/[^/]+|messages|messages\/[^/]+|drivers|web|ui|ui\/(form|page|data)|base)|db|db\/(columns|schema)|bin|tests|tests\/[^/]+|tests\/e2e\/snapshots)$/;
const isRule = (path: string) =>
  /^app\/domain\/[^/]+\/rules(\.ts$|\/)/.test(path) && !path.includes(".test.");

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function matches(pattern: RegExp, chosen = code): string[] {
  return chosen.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => `${path}:${lineOf(text, match.index)} ${match[0].trim()}`),
  );
}

describe("names", () => {
  it("say what a thing is: none of the words that fit everything", () => {
    const paths = filesBelow(...everything).map((path) =>
      path.replace(/^app\/ui\/(styles\/)?data\//, "app/ui/"),
    );
    expect(paths.filter((path) => path.split(/[/.-]/).some((word) => banned.test(word)))).toEqual([]);
  });

  it("are kebab-case, the role after a dot", () => {
    const named = /^([a-z0-9]+(-[a-z0-9]+)*)(\.(server|client|test|spec|d))*\.[a-z0-9]+$/;
    const files = filesBelow(...everything).map((path) => ({ path, name: path.split("/").at(-1) ?? "" }));
    expect(
      files.filter(({ name }) => !named.test(name) && name !== ".gitkeep").map(({ path }) => path),
    ).toEqual([]);
  });

  it("of files in a noun's room are its four roles", () => {
    const role =
      /^app\/domain\/[a-z-]+\/(rules(\.test)?\.ts|(queries|commands|steps)\.server\.ts|(rules|queries|commands|steps)\/.+)$/;
    expect(filesBelow("app/domain").filter((path) => !role.test(path))).toEqual([]);
  });
});

describe("sizes", () => {
  it("of files stay within 300 lines, but for words and the channel's data", () => {
    const counted = code.filter(({ path }) => !/^app\/(messages|channel\/[^/]+)\//.test(path));
    const long = counted.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));
    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it("of functions stay within 40 lines between their braces", () => {
    const judged = code.filter(({ path }) => !/^tests\/|\.test\.tsx?$/.test(path));
    const long = judged.flatMap((source) => {
      const bodies = [...nodesIn(syntaxOf(source))]
        .filter(ts.isBlock)
        .filter(({ parent }) => ts.isFunctionLike(parent));
      const sized = bodies.map((body) => ({ body, lines: body.getText().split("\n").length - 2 }));
      return sized
        .filter(({ lines }) => lines > 40)
        .map(({ body }) => `${source.path}:${lineOf(source.text, body.getStart())}`);
    });
    expect(long).toEqual([]);
  });

  it("of folders below the rooms stay within nine entries", () => {
    const folders = [...foldersOf(filesBelow(...everything))].filter(([folder]) => !drawn.test(folder));
    expect(
      folders.filter(([, entries]) => entries.size > 9).map(([folder, entries]) => [folder, entries.size]),
    ).toEqual([]);
  });
});

describe("habits", () => {
  it("begin each file with a comment that says its role", () => {
    expect(code.filter(({ text }) => !/^(\/\/ |\/\*\*? ?)\S/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("keep rules free of the clock and of chance", () => {
    const impure = code
      .filter(({ path }) => isRule(path))
      .flatMap((source) => {
        const syntax = syntaxOf(source);
        const calls = [...nodesIn(syntax)].filter(
          (node) =>
            (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) ||
            (ts.isPropertyAccessExpression(node) &&
              /^(Date\.now|Math\.random|crypto\.\w+)$/.test(node.getText())),
        );
        return calls.map(
          (node) => `${source.path}:${lineOf(source.text, node.getStart())} ${node.getText()}`,
        );
      });
    expect(impure).toEqual([]);
  });

  it("cast through unknown only where the column kit joins two dialects", () => {
    const casts = code.flatMap((source) =>
      [...nodesIn(syntaxOf(source))]
        .filter(
          (node) =>
            ts.isAsExpression(node) &&
            ts.isAsExpression(node.expression) &&
            node.expression.type.kind === ts.SyntaxKind.UnknownKeyword,
        )
        .map((node) => `${source.path}:${lineOf(source.text, node.getStart())}`),
    );
    expect(casts.filter((place) => !place.startsWith("db/columns/"))).toEqual([]);
  });

  it("suppress no warning", () => {
    expect(
      matches(
        /(\/\/|\/\*)\s*(biome-ignore|eslint-disable|@ts-ignore|@ts-nocheck|@ts-expect-error|v8 ignore|istanbul ignore).*/g,
      ),
    ).toEqual([]);
  });

  it("leave nothing for later", () => {
    expect(matches(/(\/\/|\/\*|^ \*).*\b(TODO|FIXME|XXX)\b.*/gm)).toEqual([]);
  });

  it("skip no test and single out none", () => {
    const tests = code.filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path));
    expect(matches(/\b(it|test|describe)\.(skip|only|todo|fixme)\b/g, tests)).toEqual([]);
  });
});
