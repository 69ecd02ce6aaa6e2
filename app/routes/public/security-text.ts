// security.txt (RFC 9116): where weaknesses are reported, for programs; 404 where the operator set no contact.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { securityText } from "#app/web/security-contact.ts";

export function loader({ context }: LoaderFunctionArgs): Response {
  const text = securityText(context.site, context.now);
  return new Response(text ?? "404\n", {
    status: text ? 200 : 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-cache" },
  });
}
