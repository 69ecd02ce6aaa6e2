// Every command leaves its audit event, awaited: walks each exported function until it meets `record(`.
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { nodesIn, type Source, sources, syntaxOf } from "./source-tree.ts";

/** The few that record nothing, each with its reason. A key is a room, a file's folder or `file#function`. */
const exempt: Readonly<Record<string, string>> = {
  "app/domain/audit/": "it is the trail itself",
  "app/domain/outbox/": "bookkeeping of jobs; the command that enqueued one has recorded",
  "app/domain/draft/": "a draft is nobody's act until it is filed, and filing records",
  "app/domain/statistics/": "figures about everybody are nobody's act",
  "app/domain/limit/": "a count of tries is nobody's act, and on the trail it would keep who came and when",
  "app/domain/access/commands.server.ts#closeSessionOf":
    "when somebody left proves nothing; the less is kept about them the better",
  "app/domain/access/commands.server.ts#keepSessionOf": "the session's own clock, set while it is used",
  "app/domain/access/commands.server.ts#sweepCodeSessions": "they were over already; only their rows go",
  "app/domain/staff/commands.server.ts#sweepStaffSessions": "they were over already; only their rows go",
  "app/domain/report/commands/prepare.server.ts#prepareReport":
    "half of filing, before its transaction; the other half records",
  "app/domain/staff/commands.server.ts#keepSession":
    "the session's own clock, set once a minute while it is used",
};

type Command = { name: string; body: ts.Node; exported: boolean };
type Module = {
  path: string;
  commands: Map<string, Command>;
  imports: Map<string, { from: string; name: string }>;
};

/** The one set of steps that records: a request for a second person and its answer are events wherever they come from. */
const recordingSteps = "app/domain/staff/steps.server.ts";

const modules = new Map(
  sources("app/domain")
    .filter(({ path }) => /\/commands(\.server\.ts|\/.+\.server\.ts)$/.test(path) || path === recordingSteps)
    .map((source) => [source.path, readModule(source)]),
);

function readModule(source: Source): Module {
  const syntax = syntaxOf(source);
  const commands = syntax.statements.flatMap(commandsIn).map((command) => [command.name, command] as const);
  const imports = syntax.statements
    .filter(ts.isImportDeclaration)
    .flatMap((line) => importsIn(line, source.path));
  return { path: source.path, commands: new Map(commands), imports: new Map(imports) };
}

function commandsIn(statement: ts.Statement): Command[] {
  const exported =
    ts.canHaveModifiers(statement) &&
    Boolean(ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
  if (ts.isFunctionDeclaration(statement) && statement.name) {
    return [{ name: statement.name.text, body: statement, exported }];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    ts.isIdentifier(name) &&
    initializer &&
    (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
      ? [{ name: name.text, body: initializer, exported }]
      : [],
  );
}

function importsIn(line: ts.ImportDeclaration, path: string): [string, { from: string; name: string }][] {
  const named = line.importClause?.namedBindings;
  if (!named || !ts.isNamedImports(named) || !ts.isStringLiteral(line.moduleSpecifier)) return [];
  const specifier = line.moduleSpecifier.text;
  const from = specifier.startsWith("#")
    ? specifier.slice(1)
    : new URL(specifier, `file:///${path}`).pathname.slice(1);
  return named.elements.map((element) => [
    element.name.text,
    { from, name: (element.propertyName ?? element.name).text },
  ]);
}

/** Whether the function, or one it uses in a module of commands, calls `record` of the audit room. */
function records(module: Module, name: string, seen = new Set<string>()): boolean {
  const command = module.commands.get(name);
  if (!command || seen.has(`${module.path}#${name}`)) return false;
  seen.add(`${module.path}#${name}`);
  const used = new Set([...nodesIn(command.body)].filter(ts.isIdentifier).map((node) => node.text));
  return [...used].some((word) => {
    const imported = module.imports.get(word);
    if (imported?.from.startsWith("app/domain/audit/commands") && imported.name === "record") return true;
    const other = imported && modules.get(imported.from);
    return other ? records(other, imported.name, seen) : records(module, word, seen);
  });
}

const commanding = [...modules.values()].filter(({ path }) => path !== recordingSteps);
const all = commanding.flatMap((module) =>
  [...module.commands.values()]
    .filter(({ exported }) => exported)
    .map(({ name, body }) => ({ module, name, body, place: `${module.path}#${name}` })),
);
const isExempt = (place: string) => Object.keys(exempt).some((key) => place.startsWith(key));

describe("the trail", () => {
  it("has commands to watch", () => {
    expect(all.filter(({ place }) => !isExempt(place)).length).toBeGreaterThan(0);
  });

  it("hears of every command", () => {
    const silent = all.filter(({ module, name, place }) => !isExempt(place) && !records(module, name));
    expect(silent.map(({ place }) => place)).toEqual([]);
  });

  it("is awaited, or the event would miss its transaction", () => {
    const floating = [...modules.values()].flatMap((module) =>
      [...module.commands.values()].flatMap(({ name, body }) =>
        [...nodesIn(body)]
          .filter(
            (node) =>
              ts.isCallExpression(node) &&
              node.expression.getText() === "record" &&
              ts.isExpressionStatement(node.parent),
          )
          .map(() => `${module.path}#${name}`),
      ),
    );
    expect(floating).toEqual([]);
  });

  it("excuses nobody who is gone", () => {
    const unused = Object.keys(exempt).filter((key) => !all.some(({ place }) => place.startsWith(key)));
    expect(unused).toEqual([]);
  });
});
