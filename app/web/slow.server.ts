// Makes whoever is over a budget wait, on a page or beside a form; nothing is held open meanwhile.
import type { AppLoadContext } from "@remix-run/node";
import type { RefusalFacts } from "#app/base/refusal.ts";
import { takeTurn } from "#app/domain/limit/commands.server.ts";
import type { BudgetName } from "#app/domain/limit/rules.ts";
import { HeadedRefusal } from "./respond.ts";
import { cookieText, cookieValue } from "./session.ts";

type Visit = { readonly request: Request; readonly context: AppLoadContext };

export type Slowed = {
  readonly seconds: number;
  /** `Set-Cookie` of the ticket that lets one act pass after the wait; null where there is none to set. */
  readonly cookie: string | null;
};

/**
 * Null where the act may pass, which is then counted; else how long the visitor waits, for pages that say so
 * themselves. `name`: what is counted beside the client, e.g. the login typed at sign-in; only its hash is kept.
 */
export async function slowed(
  { request, context }: Visit,
  budget: BudgetName,
  name: string | null = null,
): Promise<Slowed | null> {
  const cookie = `wait-${budget}`;
  const ticket = cookieValue(request, cookie);
  const wait = await takeTurn({ budget, client: context.client, name, ticket, now: context.now });
  if (!wait) return null;
  // Ends with the browser session, as all of ours do: on a shared computer it would tell that somebody was here.
  return {
    seconds: wait.seconds,
    cookie: wait.ticket === null ? null : cookieText(cookie, wait.ticket, context.site),
  };
}

/**
 * Passes at once within the budget; over it throws `limit.wait` (429) with `Retry-After` and the ticket. A page says
 * how long and loads itself anew when the time has come; a form can be sent again then: its action catches with
 * `refusedForm`, which keeps what was typed.
 */
export async function requireTurn(visit: Visit, budget: BudgetName, name?: string): Promise<void> {
  const wait = await slowed(visit, budget, name);
  if (wait) throw waitRefusal(visit.request, wait);
}

/**
 * The same for acts of which only failed ones count, called once it has failed: a right receipt code is never made to
 * wait, and a wrong one over the budget hears how long to wait in place of "unknown".
 */
export async function spendAfter(visit: Visit, budget: BudgetName): Promise<void> {
  await requireTurn(visit, budget);
}

function waitRefusal(request: Request, { seconds, cookie }: Slowed): HeadedRefusal {
  const isReading = request.method === "GET" || request.method === "HEAD";
  const headers = new Headers({ "Retry-After": String(seconds) });
  // A second later than the ticket, because timers of browsers run early at times.
  if (isReading) headers.set("Refresh", String(seconds + 1));
  if (cookie) headers.append("Set-Cookie", cookie);
  return new HeadedRefusal("limit.wait", waitFacts(seconds, isReading ? "page" : "form"), headers);
}

/** Minutes where seconds would be a riddle; 0 where they are not. */
function waitFacts(seconds: number, again: "page" | "form"): RefusalFacts {
  return { seconds, minutes: seconds <= 120 ? 0 : Math.ceil(seconds / 60), again };
}
