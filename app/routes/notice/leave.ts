// Ends an affected party's visit, on the server and in this browser; leaving is never refused.
import type { ActionFunctionArgs } from "@remix-run/node";
import { closeSessionOf } from "#app/domain/access/commands.server.ts";
import { noticeHeld } from "#app/web/access.server.ts";
import { seeOther } from "#app/web/respond.ts";
import { endedSessionCookie } from "#app/web/session.ts";

/** Nobody leaves by a link: that would be a page to look at, and this is not one. */
export function loader() {
  return seeOther("/notice");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const access = await noticeHeld({ request, context });
  if (access) await closeSessionOf(access);
  return seeOther("/notice?left=1", endedSessionCookie("notice", context.site));
}
