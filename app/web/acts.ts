// Which act of a page the pressed button means.
import type { KeptValues } from "./respond.ts";

/**
 * The act that the form's `intent` names, or null. Only names that the table itself has: `constructor` and the like, which
 * every object knows, are none.
 */
export function actNamed<Act>(
  acts: Readonly<Record<string, Act>>,
  intent: KeptValues[string] | undefined,
): Act | null {
  if (typeof intent !== "string" || !Object.hasOwn(acts, intent)) return null;
  return acts[intent] ?? null;
}
