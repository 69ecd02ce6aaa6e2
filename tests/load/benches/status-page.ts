// `status-page`: how many times a second a reporter can be shown a report, against react-dom alone with the same page.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import autocannon from "autocannon";
import { type Bench, median, note } from "../figures.ts";
import { cookiesOf, decidedCode, loadedFolder, reporterWith } from "../loaded.ts";
import { portalSettings, startLimit, startPortal, throwAwayFolder } from "../portal.ts";

const reports = 1_000;
const path = "/status/report";
const connections = 8;

export const statusPage: Bench = async ({ quick, keep, profiles }) => {
  const rounds = quick ? 2 : 7;
  const dataDir = loadedFolder(keep, reports);
  const portal = await startPortal(dataDir, profiles);
  try {
    const reporter = await reporterWith(portal.origin, decidedCode(reports));
    const page = await reporter.get(path);
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
    const folder = throwAwayFolder();
    const html = join(folder, "page.html");
    writeFileSync(html, page.text);
    const headers = { Accept: "text/html", "Accept-Language": "zh-CN", Cookie: cookiesOf(reporter) };
    const limit = await startLimit("status-page.ts", {
      ...portalSettings(dataDir, 1),
      HTML: html,
      COOKIE: headers.Cookie,
    });
    try {
      const bare = await reporter.get(new URL(path, limit.origin).href);
      note(`status-page: ${page.bytes.length} bytes of HTML here, ${bare.bytes.length} from react-dom alone`);
      requireSameSize(page.bytes.length, bare.bytes.length);
      return [await measured([portal.origin, limit.origin], headers, rounds)];
    } finally {
      await limit.stop();
    }
  } finally {
    await portal.stop();
  }
};

/** Less than all of the page would be no limit. */
function requireSameSize(ours: number, theirs: number): void {
  if (Math.abs(ours - theirs) > ours * 0.03) throw new Error("the two pages are not the same page");
}

async function measured(
  [portal, limit]: readonly [string, string],
  headers: Record<string, string>,
  rounds: number,
) {
  const own: number[] = [];
  const bare: number[] = [];
  let n = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const ours = await rateOf(portal, headers);
    const theirs = await rateOf(limit, headers);
    // The first round warms up.
    if (round === 0) continue;
    own.push(ours.rate);
    bare.push(theirs.rate);
    n += ours.answered;
  }
  return {
    name: "status-page",
    value: median(own),
    unit: "/s",
    better: "higher" as const,
    limit: median(bare),
    ratio: median(own.map((value, round) => value / (bare[round] ?? Number.NaN))),
    n,
  };
}

async function rateOf(origin: string, headers: Record<string, string>) {
  const result = await autocannon({ url: `${origin}${path}`, headers, connections, duration: 3 });
  const answered = result["2xx"];
  if (answered === 0 || result.non2xx > 0 || result.errors > 0) throw new Error(`${origin} answered wrongly`);
  return { rate: answered / result.duration, answered };
}
