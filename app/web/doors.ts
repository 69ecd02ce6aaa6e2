// Puts every loader and action behind one frame: refusals become answers, redirects load a whole page.
import type { ActionFunction, LoaderFunction, ServerBuild } from "@remix-run/node";
import { Refusal } from "#app/base/refusal.ts";
import { refusalProblem } from "./problem.ts";
import { refusalResponse } from "./respond.ts";

type Door = LoaderFunction | ActionFunction;
type Routes = ServerBuild["routes"];

/**
 * All routes of a build, framed here once, so that no route can forget it: a `Refusal` thrown by any loader or
 * action is answered with its status and its words, on the error page or, where the address has no page, as a
 * problem document.
 */
export function withRefusals(routes: Routes): Routes {
  const framed = Object.entries(routes).map(([id, route]) => {
    if (!route) return [id, route] as const;
    const { module } = route;
    const hasPage = module.default !== undefined || module.ErrorBoundary !== undefined;
    const loader = module.loader && framedDoor(module.loader, hasPage);
    const action = module.action && framedDoor(module.action, hasPage);
    return [
      id,
      { ...route, module: { ...module, ...(loader && { loader }), ...(action && { action }) } },
    ] as const;
  });
  return Object.fromEntries(framed);
}

function framedDoor(door: Door, hasPage: boolean): Door {
  return async (args) => {
    try {
      return asDocument(await door(args));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw asDocument(thrown);
      throw hasPage ? refusalResponse(thrown) : refusalProblem(thrown, args.request);
    }
  };
}

/**
 * A script that follows a redirect is to load the page anew: the next one may be plain HTML, and brings the words
 * of its own areas. Where a redirect leads tells of a draft or a session, so it is kept as little as pages are.
 */
function asDocument<Answer>(answer: Answer): Answer {
  if (answer instanceof Response && answer.status >= 300 && answer.status < 400) {
    answer.headers.set("X-Remix-Reload-Document", "true");
    if (!answer.headers.has("Cache-Control")) answer.headers.set("Cache-Control", "no-store");
  }
  return answer;
}
