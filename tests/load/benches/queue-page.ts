// `queue-page`: how long the triage queue takes with a million reports in the office, against ten thousand.
import { type Bench, type Figure, median, note } from "../figures.ts";
import { loadedFolder, supervisorAt } from "../loaded.ts";
import { startPortal } from "../portal.ts";

const small = 10_000;
/** Pages that are turned before the further one is measured. */
const turned = 10;

type Desk = Awaited<ReturnType<typeof supervisorAt>>;

export const queuePage: Bench = async ({ quick, keep, profiles }) => {
  const large = quick ? 100_000 : 1_000_000;
  const folders = [loadedFolder(keep, large), loadedFolder(keep, small)] as const;
  const portals = [await startPortal(folders[0], profiles), await startPortal(folders[1])] as const;
  try {
    const [many, few] = [await supervisorAt(portals[0].origin), await supervisorAt(portals[1].origin)];
    const first = await compared("queue-page", [many, "/desk"], [few, "/desk"], quick);
    const further = [await furtherIn(many), await furtherIn(few)] as const;
    note(`queue-page: further in is ${further[0]} and ${further[1]}`);
    return [first, await compared("queue-page-further", [many, further[0]], [few, further[1]], quick)];
  } finally {
    await Promise.all(portals.map((portal) => portal.stop()));
  }
};

async function furtherIn(desk: Desk): Promise<string> {
  let path = "/desk";
  for (let page = 0; page < turned; page += 1) {
    const { text } = await desk.get(path);
    const [link = ""] = /<a[^>]*rel="next"[^>]*>/.exec(text) ?? [];
    const next = /href="([^"]+)"/.exec(link)?.[1]?.replaceAll("&amp;", "&");
    if (!next) break;
    path = next;
  }
  return path;
}

/** One page at a time, in turn, as one person would look at it. */
async function compared(
  name: string,
  many: readonly [Desk, string],
  few: readonly [Desk, string],
  quick: boolean,
): Promise<Figure> {
  const [warming, counted] = quick ? [10, 30] : [60, 200];
  const large: number[] = [];
  const little: number[] = [];
  for (let round = 0; round < warming + counted; round += 1) {
    const [ours, theirs] = [await timeOf(...many), await timeOf(...few)];
    if (round < warming) continue;
    large.push(ours);
    little.push(theirs);
  }
  const [value, limit] = [median(large), median(little)];
  return { name, value, unit: "ms", better: "lower", limit, ratio: value / limit, n: counted };
}

async function timeOf(desk: Desk, path: string): Promise<number> {
  const began = performance.now();
  const { status } = await desk.get(path);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return performance.now() - began;
}
