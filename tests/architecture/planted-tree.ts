// A throw-away tree laid out as this repository, in which imports that must be refused (or allowed) are planted.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Path of a file → what it imports, e.g. `#app/base/id.ts`, `type #app/…`, `zod`. */
export type Plants = Readonly<Record<string, readonly string[]>>;

const packages = {
  zod: "dependencies",
  react: "dependencies",
  "drizzle-orm": "dependencies",
  pg: "dependencies",
  vite: "devDependencies",
};

/** Writes the tree, with an innocent file wherever a planted import points, and says where. */
export function plantTree(plants: Plants): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "huiyin-layers-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("package.json", manifest());
  for (const name of Object.keys(packages)) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    write(`node_modules/${name}/index.js`, "module.exports = {};\n");
  }
  const targets = Object.values(plants)
    .flat()
    .map((target) => target.replace(/^type /, ""));
  const innocents = targets.filter((target) => target.startsWith("#")).map((target) => target.slice(1));
  for (const path of innocents) write(path, "export const innocent = 1;\nexport type Innocent = number;\n");
  for (const [path, imports] of Object.entries(plants)) write(path, sourceWith(imports));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function sourceWith(imports: readonly string[]): string {
  const lines = imports.map((target, place) =>
    target.startsWith("type ")
      ? `import type { Innocent as Innocent${place} } from "${target.slice(5)}";\nexport type Use${place} = Innocent${place};`
      : `import * as used${place} from "${target}";\nexport const use${place} = used${place};`,
  );
  return `${lines.join("\n")}\nexport const innocent = 1;\nexport type Innocent = number;\n`;
}

function manifest(): string {
  const wanted = (kind: string) =>
    Object.fromEntries(
      Object.entries(packages).flatMap(([name, group]) => (group === kind ? [[name, "1.0.0"]] : [])),
    );
  return JSON.stringify({
    type: "module",
    imports: { "#app/*": "./app/*", "#db/*": "./db/*", "#tests/*": "./tests/*" },
    dependencies: wanted("dependencies"),
    devDependencies: wanted("devDependencies"),
  });
}
