// What a step's page shows of what was typed before: everything but secrets.
import type { KeptValues } from "#app/base/form-answer.ts";
import { isSecretName } from "./form.ts";

/** `fields` as a draft keeps them. */
export function shownValues(fields: Readonly<Record<string, string | readonly string[]>> = {}): KeptValues {
  const shown = Object.entries(fields).filter(([name]) => !isSecretName(name));
  return Object.fromEntries(
    shown.map(([name, value]) => [name, typeof value === "string" ? value : [...value]]),
  );
}
