// The sample office: one report of every story, invented throughout, and never where anything real could be.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plan } from "../../db/seed/plan.ts";
import { texts } from "../../db/seed/texts.ts";

const run = promisify(execFile);
let dataDir = "";
let said = "";

function script(file: string, ...more: readonly string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", STORAGE_URL: "", CHANNEL: "12390" };
  return run("npx", ["tsx", file, ...more], { env: { ...env, APP_MODE: "evaluation" } });
}

/** How many rows are in each state. */
function states(table: string): Record<string, number> {
  const file = new Database(join(dataDir, "portal.sqlite"), { readonly: true });
  const rows = file
    .prepare<[], { state: string; many: number }>(
      `SELECT state, count(*) AS many FROM ${table} GROUP BY state`,
    )
    .all();
  file.close();
  return Object.fromEntries(rows.map(({ state, many }) => [state, many]));
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "huiyin-sample-"));
  said = (await script("db/seed.ts", "--once")).stdout;
}, 120_000);

afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe("the sample office", () => {
  it("has about three hundred reports, and tells the code of one of each story", () => {
    const all = plan.reduce((sum, { times }) => sum + times, 0);
    expect(all).toBeGreaterThanOrEqual(280);
    expect(all).toBeLessThanOrEqual(320);
    for (const { shows } of plan) expect(said).toMatch(new RegExp(`(?:\\d{4} ){6}\\d{4}  ${shows}\\n`));
  });

  it("reaches every state of a report, a case, an award, a review and a payment that it can show", () => {
    expect(Object.keys(states("report")).sort()).toEqual([
      "accepted",
      "concluded",
      "in-review",
      "needs-info",
      "not-accepted",
      "referred",
      "verifying",
      "withdrawn",
    ]);
    expect(Object.keys(states("case_file")).sort()).toEqual([
      "acting",
      "closed",
      "decided",
      "open",
      "reopened",
      "verifying",
    ]);
    expect(Object.keys(states("award"))).toEqual(
      expect.arrayContaining(["approved", "claimed", "notified", "paid", "proposed", "reconciled", "waived"]),
    );
    expect(Object.keys(states("review")).sort()).toEqual(["asked", "granted", "upheld"]);
    expect(Object.keys(states("payment"))).toEqual(expect.arrayContaining(["paid", "reconciled"]));
  });

  it("names reserved domains only", () => {
    for (const { address } of [...texts.matters, ...texts.refusals]) {
      expect(new URL(address.replaceAll("{site}", "site")).hostname).toMatch(/\.example$/);
    }
  });

  it("is not laid over reports that are there already, nor into production", async () => {
    await expect(script("db/seed.ts", "--once")).rejects.toThrow("there are reports already");
    const env = {
      ...process.env,
      DATA_DIR: dataDir,
      APP_MODE: "production",
      ORIGIN: "https://report.example",
    };
    const keyring = `k1:${Buffer.alloc(32).toString("base64")}`;
    await expect(run("npx", ["tsx", "db/seed.ts"], { env: { ...env, KEYRING: keyring } })).rejects.toThrow(
      "for evaluation only",
    );
  });

  it("goes with one word, and not without it", async () => {
    await expect(script("db/reset.ts")).rejects.toThrow();
    expect(await readFile(join(dataDir, "sample-codes.txt"), "utf8")).not.toBe("");
    await script("db/reset.ts", "--yes");
    expect(await readdir(dataDir)).toEqual([]);
  });
});
