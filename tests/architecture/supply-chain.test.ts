// What is installed is what was chosen: exact versions, one lock file, no known hole by the back door, no script unasked.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { textOf } from "./source-tree.ts";

const versions = z.record(z.string(), z.string());
const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  allowScripts: z.record(z.string(), z.boolean()),
});
const ours = manifest.parse(JSON.parse(textOf("package.json")));
const locked = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const lockFile: unknown = JSON.parse(textOf("package-lock.json"));
const lock = z.object({ packages: z.record(z.string(), locked) }).parse(lockFile).packages;
const root = z.object({
  packages: z.object({ "": manifest.pick({ dependencies: true, devDependencies: true }) }),
});
const packages = Object.entries(lock)
  .filter(([path]) => path !== "")
  .map(([path, { version = "", ...rest }]) => ({ name: nameOf(path), path, version, ...rest }));
const wanted = { ...ours.dependencies, ...ours.devDependencies };

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

function versionsOf(name: string): string[] {
  return packages.filter((one) => one.name === name).map(({ version }) => version);
}

/** Whether `version` is not older than `floor`, both plain `1.2.3`. */
function reaches(version: string, floor: string): boolean {
  const [one, other] = [version, floor].map((text) => text.split(".").map(Number));
  const place = (one ?? []).findIndex((part, i) => part !== other?.[i]);
  return place === -1 || (one?.[place] ?? 0) > (other?.[place] ?? 0);
}

describe("package.json", () => {
  it("names exact versions and no ranges", () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it("and the lock file are in step", () => {
    const { dependencies, devDependencies } = ours;
    expect(root.parse(lockFile).packages[""]).toEqual({ dependencies, devDependencies });
    const others = Object.entries(wanted).filter(
      ([name, version]) => lock[`node_modules/${name}`]?.version !== version,
    );
    expect(others).toEqual([]);
  });
});

describe("the lock file", () => {
  it("knows what every package must hash to, and takes none from elsewhere", () => {
    const unproven = packages.filter(({ integrity, link }) => link || !integrity?.startsWith("sha512-"));
    expect(unproven.map(({ path }) => path)).toEqual([]);
    const elsewhere = packages.filter(({ resolved }) => resolved && !resolved.endsWith(".tgz"));
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  it("runs at install only the scripts that are allowed", () => {
    const running = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(running.filter((name) => !ours.allowScripts[name])).toEqual([]);
  });

  it("holds one esbuild and one Vite, which the framework's old tools share", () => {
    expect(new Set(versionsOf("esbuild"))).toEqual(new Set([wanted.esbuild]));
    expect(new Set(versionsOf("vite"))).toEqual(new Set([wanted.vite]));
  });

  it.each([
    ["esbuild", "0.25.0", "GHSA-67mh-4wv8-2f99"],
    ["vite", "6.4.2", "the development server's advisories up to 6.4.1"],
    ["estree-util-value-to-estree", "3.3.3", "GHSA-f7f6-9jq7-3rqj"],
    ["tar", "7.5.19", "GHSA-23hp-3jrh-7fpw and four before it"],
    ["drizzle-orm", "0.45.2", "GHSA-gpj5-g38j-94v9"],
  ])("has no %s before %s (%s)", (name, floor) => {
    expect(versionsOf(name)).not.toEqual([]);
    expect(versionsOf(name).filter((version) => !reaches(version, floor))).toEqual([]);
  });
});

describe("the bill of materials", () => {
  it("is made without a network, and names every package of a production install", () => {
    const args = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application", "--package-lock-only"];
    const env = { ...process.env, npm_config_offline: "true" };
    const made = spawnSync("npm", args, { encoding: "utf8", env, maxBuffer: 64 * 1024 * 1024 });
    expect(made.status, made.stderr).toBe(0);
    const bill = z
      .object({
        bomFormat: z.literal("CycloneDX"),
        components: z.array(z.object({ name: z.string(), version: z.string() })),
      })
      .parse(JSON.parse(made.stdout));
    const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const shipped = packages.filter(({ dev }) => !dev).map(({ name, version }) => `${name}@${version}`);
    expect(shipped.filter((one) => !named.has(one))).toEqual([]);
  });
});
