// Draws a reference that nobody has yet, inside the transaction that will store it.
import { randomDigits } from "#app/base/id.ts";
import { referenceFrom } from "#app/domain/report/rules/reference.ts";
import type { Tx } from "#db/client.server.ts";
import { award, caseFile, notice, payment, review } from "#db/schema/index.ts";
import { eq } from "#db/sql.ts";

const referenced = { award, case: caseFile, notice, payment, review } as const;

/** Short ones first; when those taken keep coming up they run out, and longer ones begin (decision 0011). */
const shortDraws = 3;

/** The constraint of the table stays the judge; looking first only spares the whole transaction a second run. */
export async function freshReference(tx: Tx, of: keyof typeof referenced): Promise<string> {
  const table = referenced[of];
  for (let draw = 1; ; draw += 1) {
    const reference = drawReference(draw);
    const taken = await tx.select({ id: table.id }).from(table).where(eq(table.reference, reference));
    if (taken.length === 0) return reference;
  }
}

/** The reference of the `draw`-th try, counted from 1. */
export function drawReference(draw: number): string {
  return referenceFrom(randomDigits(draw <= shortDraws ? 8 : 11));
}
