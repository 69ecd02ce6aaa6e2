// The `test` of the page matrix: one full portal a worker, an empty one where asked for, and a browser for each row.
import type { Language } from "#app/base/language.ts";
import type { Client } from "../support/people/client.ts";
import { PlainMember } from "../support/people/plain-member.ts";
import { type Portal, startPortal } from "../support/portal.ts";
import { test as base, expect, type Page } from "../support/test.ts";
import type { Fields, Row } from "./rows.ts";
import { fullWorld, type World } from "./world.ts";

export { expect, type Page };

export type Opened = {
  readonly page: Page;
  /** The document as the server sent it. */
  readonly html: string;
};
type Opens = (row: Row, language: Language) => Promise<Opened>;
type OpensEmpty = (path: string, language: Language) => Promise<Opened>;
type EmptyPortal = { readonly portal: Portal; readonly member: Client };

export const test = base.extend<
  { opens: Opens; opensEmpty: OpensEmpty },
  { world: World; emptyPortal: EmptyPortal }
>({
  world: [
    async ({ server }, use) => {
      await use(await fullWorld(server));
    },
    { scope: "worker", timeout: 90_000 },
  ],

  emptyPortal: [
    async ({ database: _ }, use) => {
      const portal = await startPortal();
      await use({ portal, member: await PlainMember.signedIn(portal, "supervisor") });
      await portal.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],

  opens: async ({ visitor, world }, use) => {
    await use(async (row, language) => {
      const page = await visitor({ locale: language });
      const { origin } = world.portal;
      await wears(page, origin, world.browsers[row.who]);
      const path = row.path(world);
      const answer = row.sends
        ? await sent(page, origin + path, row.sends(world))
        : await page.goto(origin + path);
      expect(answer?.status(), `${path} answers`).toBe(row.status);
      return { page, html: (await answer?.text()) ?? "" };
    });
  },

  opensEmpty: async ({ visitor, emptyPortal }, use) => {
    await use(async (path, language) => {
      const page = await visitor({ locale: language });
      const { portal, member } = emptyPortal;
      await wears(page, portal.origin, member);
      const answer = await page.goto(portal.origin + path);
      return { page, html: (await answer?.text()) ?? "" };
    });
  },
});

async function wears(page: Page, url: string, { cookies }: Client): Promise<void> {
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url })));
}

/** As the form of the page would send it, whatever the form itself holds. */
async function sent(page: Page, url: string, fields: Fields) {
  await page.goto(url);
  const answered = page.waitForResponse(
    (response) => response.request().isNavigationRequest() && ![303, 307].includes(response.status()),
  );
  await page.evaluate(
    ([action, entries]) => {
      const form = document.createElement("form");
      form.method = "post";
      form.action = action;
      for (const [name, value] of entries) {
        const input = document.createElement("input");
        Object.assign(input, { type: "hidden", name, value });
        form.append(input);
      }
      document.body.append(form);
      form.submit();
    },
    [url, Object.entries(fields)] as const,
  );
  const answer = await answered;
  await page.waitForLoadState();
  return answer;
}
