// The older address of security.txt leads to the one that RFC 9116 names.
import { redirect } from "@remix-run/node";
import { securityTextPath } from "#app/web/security-contact.ts";

export function loader(): Response {
  return redirect(securityTextPath, 301);
}
