// The sample office: one report of every story, in every state, invented throughout.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "#app/base/env.ts";
import { storageFromUrl, useStorage } from "#app/drivers/storage/index.ts";
import { db } from "#db/client.server.ts";
import { award, caseFile, payment, report, review } from "#db/schema/index.ts";
import { fillSample } from "#db/seed/fill.ts";
import { openPortal, staffedOffice } from "#db/seed/office.ts";
import { texts } from "#db/seed/people/texts.ts";
import { plan } from "#db/seed/plan.ts";
import { chanceFrom } from "#db/seed/random.ts";
import type { Setting } from "#db/seed/work/stories.ts";
import { openDesk } from "#tests/support/case-at-work.ts";

const now = new Date("2026-11-20T07:00:00Z");
let folder = "";
let setting: Setting;
let shown: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huiyin-sample-"));
  useStorage(storageFromUrl(`file:${folder}`));
  await openDesk();
  setting = { office: await staffedOffice("sample-pass-2026", now), chance: chanceFrom(12390), now };
  shown = await fillSample(setting, true, () => undefined);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

type Stated = typeof report | typeof caseFile | typeof award | typeof review | typeof payment;

async function statesOf(table: Stated): Promise<string[]> {
  const rows = await db.selectDistinct({ state: table.state }).from(table);
  return rows.map(({ state }) => state).sort();
}

describe("the sample office", () => {
  it("has about three hundred reports, and tells the code of one of each story", () => {
    const all = plan.reduce((sum, { times }) => sum + times, 0);
    expect(all).toBeGreaterThanOrEqual(280);
    expect(all).toBeLessThanOrEqual(320);
    for (const { shows } of plan) {
      const line = shown.find((one) => one.endsWith(`  ${shows}`));
      expect(line).toMatch(/^\d{4}-\d{4}-\d {2}(?:\d{4} ){6}\d{4} {2}/);
    }
  });

  it("shows a report, a case, an award, a review and a payment in every state that commands lead to", async () => {
    expect(await statesOf(report)).toEqual([
      ...[
        "accepted",
        "concluded",
        "in-review",
        "needs-info",
        "not-accepted",
        "referred",
        "verifying",
        "withdrawn",
      ],
    ]);
    expect(await statesOf(caseFile)).toEqual([
      ...["acting", "closed", "decided", "open", "reopened", "verifying"],
    ]);
    expect(await statesOf(award)).toEqual(
      expect.arrayContaining([
        "approved",
        "claimed",
        "eligible",
        "ineligible",
        "notified",
        "paid",
        "proposed",
      ]),
    );
    expect(await statesOf(award)).toEqual(
      expect.arrayContaining(["reconciled", "refused", "returned", "waived"]),
    );
    expect(await statesOf(review)).toEqual(["asked", "granted", "upheld"]);
    expect(await statesOf(payment)).toEqual(expect.arrayContaining(["paid", "reconciled"]));
  });

  it("names reserved domains only", () => {
    for (const { address } of [...texts.matters, ...texts.refusals]) {
      expect(new URL(address.replaceAll("{site}", "site")).hostname).toMatch(/\.example$/);
    }
  });

  it("is not laid over reports that are there already", async () => {
    await expect(fillSample(setting, true, () => undefined)).rejects.toThrow("there are reports already");
  });

  it("never stands among real reports", async () => {
    const real = { APP_MODE: "production", ORIGIN: "https://report.example", DATA_DIR: folder };
    const env = readEnv({ ...real, KEYRING: `k1:${Buffer.alloc(32).toString("base64")}` });
    await expect(openPortal(env)).rejects.toThrow("for evaluation only");
  });
});
