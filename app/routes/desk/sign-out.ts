// Ends the session of a member of staff.
import type { ActionFunctionArgs } from "@remix-run/node";
import { signOut } from "#app/domain/staff/commands.server.ts";
import { seeOther } from "#app/web/respond.ts";
import { endedSessionCookie, sessionOf } from "#app/web/session.ts";

/** Only the button signs out: a picture somewhere that points here must not. */
export function loader() {
  return seeOther("/desk");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = sessionOf(request, "staff", context.site);
  if (token) await signOut(token, context.now);
  return seeOther("/desk/sign-in", endedSessionCookie("staff", context.site));
}
