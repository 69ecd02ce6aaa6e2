// The schemes that a proposal of a given day may follow.
import type { Scheme } from "../scheme.ts";

/** The latest version in force of each scheme on the day `at` (YYYY-MM-DD), in the order of the policy. */
export function schemesInForce(schemes: readonly Scheme[], at: string): Scheme[] {
  const inForce = schemes.filter(
    ({ inForceFrom, inForceUntil }) => inForceFrom <= at && (inForceUntil === null || at <= inForceUntil),
  );
  return inForce.filter((one) => !inForce.some(({ id, version }) => id === one.id && version > one.version));
}
