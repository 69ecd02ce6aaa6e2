// `filing`: durable filings a second over HTTP, against a bare server that commits the same rows by raw better-sqlite3.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answers, PlainReporter } from "#tests/e2e/support/people/plain-reporter.ts";
import { type Bench, median, note } from "../figures.ts";
import { startLimit, startPortal, throwAwayFolder } from "../portal.ts";
import { type Shot, urlencoded, volley } from "../volley.ts";
import { rowsOfOneFiling } from "../written-rows.ts";

/** As many reporters as press the button at once. */
const connections = 16;

export const filing: Bench = async ({ quick, profiles }) => {
  const [rounds, perRound] = quick ? [3, 150] : [9, 300];
  const folder = throwAwayFolder();
  const dataDir = join(folder, "data");
  mkdirSync(dataDir);
  const portal = await startPortal(dataDir, profiles);
  try {
    const rows = await rowsOfOneFiling(join(dataDir, "portal.sqlite"), async () => {
      await (await new PlainReporter(portal.origin).fillsIn()).sendsIn();
    });
    const template = join(folder, "rows.json");
    writeFileSync(template, JSON.stringify(rows));
    const total = (rounds + 1) * perRound;
    note(`filing: ${total} drafts are prepared`);
    const shots = await preparedShots(portal.origin, total);
    const limit = await startLimit("filing.ts", {
      DATABASE_URL: `file:${join(folder, "limit.sqlite")}`,
      ROWS: template,
      DRAFTS: String(total),
    });
    try {
      return [await measured(portal.origin, limit.origin, shots, perRound)];
    } finally {
      await limit.stop();
    }
  } finally {
    await portal.stop();
  }
};

/** The first round of each warms up and is not counted. */
async function measured(portal: string, limit: string, shots: readonly Shot[], perRound: number) {
  const own: number[] = [];
  const bare: number[] = [];
  for (let at = 0; at < shots.length; at += perRound) {
    const round = shots.slice(at, at + perRound);
    const ours = await volley(portal, round, connections, 303);
    const theirs = await volley(limit, round, connections, 303);
    if (at === 0) continue;
    own.push(round.length / ours.seconds);
    bare.push(round.length / theirs.seconds);
  }
  return {
    name: "filing",
    value: median(own),
    unit: "/s",
    better: "higher" as const,
    limit: median(bare),
    ratio: median(own.map((value, round) => value / (bare[round] ?? Number.NaN))),
    n: own.length * perRound,
  };
}

/** The last form of `count` reporters whose drafts are complete. */
async function preparedShots(origin: string, count: number): Promise<readonly Shot[]> {
  const body = new URLSearchParams(answers.check).toString();
  const shots: Shot[] = [];
  const prepare = async () => {
    while (shots.length < count) {
      const reporter = new PlainReporter(origin);
      await reporter.fillsIn();
      const number = shots.length;
      const headers = {
        Accept: "text/html",
        "Accept-Language": "zh-CN",
        "Content-Type": urlencoded,
        "Sec-Fetch-Site": "same-origin",
        "X-Forwarded-For": `198.18.${(number >> 8) & 255}.${number & 255}`,
        Cookie: [...reporter.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      };
      shots.push({ method: "POST", path: "/report/check", headers, body });
    }
  };
  await Promise.all(Array.from({ length: 8 }, prepare));
  return shots.slice(0, count);
}
