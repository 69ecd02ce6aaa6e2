// A licence is judged by its expression; what is unknown or copyleft stays out unless somebody wrote down why not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { licensedPackages } from "./installed.mjs";
import { isPermissive } from "./judge.mjs";
import { licenceProblems, licencesPage } from "./list.mjs";

describe("a licence", () => {
  it.each([
    "MIT",
    "(MIT OR GPL-3.0-only)",
    "GPL-2.0 or MIT",
    "(Apache-2.0 AND MIT)",
    "(BSD-2-Clause OR (MIT AND ISC))",
  ])("that may be handed on: %s", (licence) => {
    expect(isPermissive(licence)).toBe(true);
  });

  it.each([
    "GPL-3.0-or-later",
    "AGPL-3.0",
    "LGPL-2.1",
    "MPL-2.0",
    "MIT AND GPL-2.0",
    "(MIT OR ISC) AND MPL-2.0",
    "SEE LICENSE IN LICENSE.md",
    "UNLICENSED",
    "unknown",
    "MIT OR",
    "(MIT",
    "MIT ISC",
    "",
  ])("that may not: %s", (licence) => {
    expect(isPermissive(licence)).toBe(false);
  });
});

const packages = [
  { name: "left", version: "1.0.0", licence: "MIT" },
  { name: "right", version: "2.0.0", licence: "GPL-3.0" },
];

describe("the list", () => {
  it("refuses what nobody agreed to, by name, and takes a reason", () => {
    expect(licenceProblems(packages, {})).toEqual([expect.stringContaining("right 2.0.0")]);
    expect(licenceProblems(packages, { right: "Only its data is read." })).toEqual([]);
    expect(licencesPage(packages, { right: "Only its data is read." })).toContain(
      "* `right`: Only its data is read.",
    );
  });

  it("keeps no exception that nothing needs", () => {
    expect(licenceProblems(packages.slice(0, 1), { left: "It is ours." })).toEqual([
      "left: an exception that nothing needs",
    ]);
  });

  it("names what a production install has on every machine, by each package's own metadata", () => {
    const root = mkdtempSync(join(tmpdir(), "huiyin-licences-"));
    const install = (path: string, metadata: object) => {
      mkdirSync(join(root, path), { recursive: true });
      writeFileSync(join(root, path, "package.json"), JSON.stringify(metadata));
    };
    install("node_modules/new", { license: "MIT" });
    install("node_modules/old", { licenses: [{ type: "MIT" }, { type: "GPL-2.0" }] });
    install("node_modules/new/node_modules/@scope/silent", {});
    const lock = {
      "": { name: "ours" },
      "node_modules/new": { version: "2.0.0" },
      "node_modules/old": { version: "1.0.0", devOptional: true },
      "node_modules/new/node_modules/@scope/silent": { version: "3.0.0" },
      "node_modules/tool": { version: "1.0.0", dev: true },
      "node_modules/new-linux-x64": { version: "2.0.0", optional: true, os: ["linux"], cpu: ["x64"] },
    };
    writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: lock }));
    expect(licensedPackages(root)).toEqual([
      { name: "@scope/silent", version: "3.0.0", licence: "unknown" },
      { name: "new", version: "2.0.0", licence: "MIT" },
      { name: "old", version: "1.0.0", licence: "(MIT OR GPL-2.0)" },
    ]);
    rmSync(root, { recursive: true });
  });
});
