// The browser tests' `test`: a portal per worker, its clock, visitors, and the rule that nothing may go wrong unseen.
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { copyPostgres } from "../../support/databases.ts";
import { serverVariable } from "./global-setup.ts";
import { type Portal, startPortal } from "./portal.ts";

export type { Locator, Page };
export { expect };

export type PortalOptions = { database: "sqlite" | "postgres" };
/** Opens somebody else's browser. */
export type Visitor = (options?: BrowserContextOptions) => Promise<Page>;
type Worker = PortalOptions & { server: Portal };
type Fixtures = {
  turnClock: (ms: number) => void;
  /**
   * Sign-ins from one address are slowed after eight in a quarter of an hour, filings after twenty in an hour, and all
   * tests come from one. Not more than that at a time: drafts of the tests before end after a day.
   */
  nextQuarter: () => void;
  /** What the portal logs as a fault and what a page complains about; anything in it fails the test. */
  complaints: string[];
  /** Somebody else, with a browser of their own. */
  visitor: Visitor;
};

export const test = base.extend<Fixtures, Worker>({
  database: ["sqlite", { option: true, scope: "worker" }],

  server: [
    async ({ database }, use) => {
      const server = process.env[serverVariable];
      if (database === "postgres" && !server) throw new Error(`${serverVariable} names no PostgreSQL server`);
      const copy = database === "postgres" && server ? await copyPostgres(server) : null;
      const portal = await startPortal(copy?.url);
      await use(portal);
      await portal.stop();
      await copy?.remove();
    },
    { scope: "worker", timeout: 60_000 },
  ],

  baseURL: async ({ server }, use) => use(server.origin),

  turnClock: async ({ server }, use) => use((ms) => server.turnClock(ms)),

  nextQuarter: async ({ server }, use) => use(() => server.turnClock(15 * 60_000)),

  complaints: [
    async ({ server }, use, testInfo) => {
      const heard: string[] = [];
      const before = server.log().length;
      await use(heard);
      const logged = server.log().slice(before);
      const faults = logged.filter((line) => /"level":"(error|fatal)"/.test(line));
      if (testInfo.status !== testInfo.expectedStatus || faults.length > 0) {
        await testInfo.attach("server.log", { body: logged.join("\n"), contentType: "text/plain" });
      }
      expect([...heard, ...faults], "what a page or the portal complained about").toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, complaints }, use) => {
    listen(context, complaints);
    await use(context);
  },

  visitor: async ({ browser, complaints }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      listen(context, complaints);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

function listen(context: BrowserContext, complaints: string[]): void {
  context.on("weberror", (error) => complaints.push(`page error: ${error.error().message}`));
  context.on("console", (line) => {
    if (line.type() === "error" && !isRefusedPage(line.text())) complaints.push(`console: ${line.text()}`);
  });
}

/** A page that answers 4xx on purpose makes the browser write a line; everything else it writes is a fault. */
function isRefusedPage(text: string): boolean {
  return /Failed to load resource: the server responded with a status of 4\d\d/.test(text);
}
