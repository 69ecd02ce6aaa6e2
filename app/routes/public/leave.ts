// Quick exit: forgets this browser's sessions and goes to a page that anybody might have open.
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { withCookies } from "#app/web/headers.ts";
import { endedSessionCookie } from "#app/web/session.ts";

/** The draft goes too: whoever sits down next must not be led back to it. */
export function loader({ context }: LoaderFunctionArgs): Response {
  const headers = withCookies(
    endedSessionCookie("draft", context.site),
    endedSessionCookie("reporter", context.site),
  );
  headers.set("Cache-Control", "no-store");
  return redirect(policyAt(context.now).quickExit, { status: 303, headers });
}
