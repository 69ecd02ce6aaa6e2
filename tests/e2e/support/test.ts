// The browser tests' `test`: a portal per worker, its clock, and the rule that nothing may go wrong unseen.
import { test as base, expect } from "@playwright/test";
import { copyPostgres } from "../../support/databases.ts";
import { serverVariable } from "./global-setup.ts";
import { type Portal, startPortal } from "./portal.ts";

export { expect };

export type PortalOptions = { database: "sqlite" | "postgres" };
type Worker = PortalOptions & { server: Portal };
type Fixtures = { turnClock: (ms: number) => void; watch: undefined };

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

  /** What the portal logs as a fault and what the page complains about fails the test that caused it. */
  watch: [
    async ({ page, server }, use, testInfo) => {
      const complaints: string[] = [];
      const before = server.log().length;
      page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
      page.on("console", (line) => {
        if (line.type() === "error" && !isRefusedPage(line.text()))
          complaints.push(`console: ${line.text()}`);
      });
      await use(undefined);
      const logged = server.log().slice(before);
      const faults = logged.filter((line) => /"level":"(error|fatal)"/.test(line));
      if (testInfo.status !== testInfo.expectedStatus || faults.length > 0) {
        await testInfo.attach("server.log", { body: logged.join("\n"), contentType: "text/plain" });
      }
      expect([...complaints, ...faults], "what the page or the portal complained about").toEqual([]);
    },
    { auto: true },
  ],
});

/** A page that answers 4xx on purpose makes the browser write a line; everything else it writes is a fault. */
function isRefusedPage(text: string): boolean {
  return /Failed to load resource: the server responded with a status of 4\d\d/.test(text);
}
