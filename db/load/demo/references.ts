// Draws references that nobody has yet, thousands at once.
import { referenceFrom } from "#app/domain/report/rules/reference.ts";
import { db } from "#db/client.server.ts";
import { award, caseFile, report } from "#db/schema/index.ts";
import { inArray } from "#db/sql.ts";
import type { References } from "./filing.ts";

export const noReferences: References = { report: "", case: "", award: "" };
/** Coprime to 10⁸, so that numbers in a row give references without order, and none twice. */
const strides = { report: 61_803_399, case: 27_182_819, award: 31_415_927 } as const;
const kinds = { report, case: caseFile, award } as const;

/** References for stories of these numbers; where somebody has the short one already, a long one. */
export async function referencesFor(numbers: readonly number[]): Promise<readonly References[]> {
  const drawn = await Promise.all((["report", "case", "award"] as const).map((kind) => free(kind, numbers)));
  const [reports = [], cases = [], awards = []] = drawn;
  return numbers.map((_, place) => ({
    report: reports[place] ?? "",
    case: cases[place] ?? "",
    award: awards[place] ?? "",
  }));
}

async function free(kind: keyof typeof kinds, numbers: readonly number[]): Promise<readonly string[]> {
  const table = kinds[kind];
  const short = numbers.map((number) =>
    referenceFrom(String((number * strides[kind]) % 1e8).padStart(8, "0")),
  );
  const rows = await db.select({ taken: table.reference }).from(table).where(inArray(table.reference, short));
  const taken = new Set(rows.map((row) => row.taken));
  return short.map((one, place) =>
    taken.has(one) || (numbers[place] ?? 0) >= 1e8
      ? referenceFrom(String(numbers[place]).padStart(11, "1"))
      : one,
  );
}
