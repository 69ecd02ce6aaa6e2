// Ends a reporter's session, on the server and in this browser; leaving is never refused.
import type { ActionFunctionArgs } from "@remix-run/node";
import { closeSessionOf } from "#app/domain/access/commands.server.ts";
import { reporterHeld } from "#app/web/access.server.ts";
import { seeOther } from "#app/web/respond.ts";
import { endedSessionCookie } from "#app/web/session.ts";

/** Nobody leaves by a link: that would be a page to look at, and this is not one. */
export function loader() {
  return seeOther("/status");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const access = await reporterHeld({ request, context });
  if (access) await closeSessionOf(access);
  return seeOther("/status?left=1", endedSessionCookie("reporter", context.site));
}
