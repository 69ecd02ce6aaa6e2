// A picture of everything that a portal has stored, what differs from it since, and the way back to it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { storedFiles } from "../../support/input/stored-files.ts";
import type { Portal } from "../../support/portal.ts";
import { type Change, openStore, type Store } from "./store.ts";
import { halfStored } from "./whole.ts";

export type AtRest = {
  /** What differs from the picture; files of evidence count as a table of their own, `files`. */
  changes(): Promise<readonly Change[]>;
  /** Rows and files that lack what belongs to them, a line each. */
  halfStored(): Promise<readonly string[]>;
  restore(): Promise<void>;
  /** Visits, too: those that ended while the clock was turned go on. */
  restoreVisits(): Promise<void>;
  close(): Promise<void>;
};

const visits = /^(reporter_session|notice_session|staff_session)$/;
/** What lives by being looked at or by time: counters, jobs and what the hourly one reckons. */
const livesByItself = /^(limit_counter|outbox|figure_snapshot)$/;

/** Of a portal in which no job has anything left to do. */
export async function pictureOf(portal: Portal): Promise<AtRest> {
  const store = await openStore(portal);
  const tables = store.tables.filter(({ name }) => !livesByItself.test(name) && !visits.test(name));
  const folder = join(portal.dataDir, "evidence");
  const kept = new Map(storedFiles(folder).map((path) => [path, readFileSync(path)]));
  const written = await writtenSince(store);
  return {
    async changes() {
      const files = changedFiles(folder, kept);
      const rows = (await written()) ? await store.differences(tables) : [];
      return [...rows, ...files];
    },
    halfStored: () => halfStored(store, folder),
    async restore() {
      const changed = await store.differences(tables);
      await store.putBack(tables.filter(({ name }) => changed.some(({ table }) => table === name)));
      putBackFiles(folder, kept);
      await written();
    },
    restoreVisits: () => store.putBack(store.tables.filter(({ name }) => visits.test(name))),
    close: () => store.close(),
  };
}

/** Whether anybody has written since it was last asked; an embedded database knows at no cost, a server says yes. */
async function writtenSince(store: Store): Promise<() => Promise<boolean>> {
  let before = await store.version();
  return async () => {
    const now = await store.version();
    const isNew = now === null || now !== before;
    before = now;
    return isNew;
  };
}

function changedFiles(folder: string, kept: ReadonlyMap<string, Buffer>): readonly Change[] {
  const there = new Set(storedFiles(folder));
  const come = [...there].filter((path) => !kept.has(path)).length;
  const gone = [...kept.keys()].filter((path) => !there.has(path)).length;
  return come + gone === 0 ? [] : [{ table: "files", come, gone }];
}

function putBackFiles(folder: string, kept: ReadonlyMap<string, Buffer>): void {
  const there = new Set(storedFiles(folder));
  for (const path of there) if (!kept.has(path)) rmSync(path);
  for (const [path, bytes] of kept) {
    if (there.has(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}
