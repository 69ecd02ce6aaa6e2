// The page for a request that the server turned away before any route saw it.
import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Refusal } from "#app/base/refusal.ts";

/** Nobody can ask for it: only the server fills `context.refused`. */
export function loader({ context }: LoaderFunctionArgs): never {
  if (context.refused) throw new Refusal(context.refused);
  throw data(null, { status: 404 });
}

export default function RefusedPage() {
  return null;
}
