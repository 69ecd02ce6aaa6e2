// Every address below /api that is none: a problem document for programs, never a page.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Refusal } from "#app/base/refusal.ts";

/** Also where the server sends what it turned away on any address of the API. */
export function loader({ context }: Pick<LoaderFunctionArgs, "context">): never {
  throw new Refusal(context.refused ?? "api.not-found");
}

export const action = loader;
