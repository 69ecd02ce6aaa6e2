// The forms of casework: record a measure, decide the case.
import * as z from "zod/mini";
import { isDay } from "#app/base/day.ts";
import { choice, line, optionalLine, paragraph } from "#app/base/fields.ts";
import { type IssueCode, issue } from "#app/base/issue.ts";
import { caseOutcomes } from "./lifecycle.ts";
import { complianceResults, measureTypes } from "./measure.ts";

const basis = line({ missing: "basis.missing", max: 500, tooLong: "basis.too-long" });
const reasons = paragraph({ missing: "reason.missing", max: 4_000, tooLong: "reason.too-long" });

/** `2026-11-20`, which date fields send; also as people type it where the browser has no such field. */
function writtenOut(typed: string): string {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed.normalize("NFKC").trim());
  if (!match) return typed.trim();
  const [, year = "", month = "", day = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function dayField(missing: IssueCode) {
  return z.string({ error: issue(missing) }).check(
    z.overwrite(writtenOut),
    z.refine((typed) => typed !== "", { error: issue(missing), abort: true }),
    z.refine(isDay, { error: issue("day.unreadable") }),
  );
}

const optionalDay = z._default(
  z.string({ error: issue("day.unreadable") }).check(
    z.overwrite(writtenOut),
    z.refine((typed) => typed === "" || isDay(typed), { error: issue("day.unreadable") }),
  ),
  "",
);

/** `subject` is the id of one of the case's subjects, `deadline` a day; both are empty where there is none. */
export const measureForm = z
  .object({
    type: choice(measureTypes, "measure.missing"),
    subject: optionalLine({ max: 64, tooLong: "unknown-choice" }),
    basis,
    on: dayField("day.missing"),
    deadline: optionalDay,
  })
  .check(
    z.refine(({ on, deadline }) => deadline === "" || deadline >= on, {
      error: issue("deadline.too-early"),
      path: ["deadline"],
    }),
  );

/** How the subject complied with a measure, by its id. */
export const resultForm = z.object({
  measure: line({ missing: "unknown-choice", max: 64, tooLong: "unknown-choice" }),
  result: choice(complianceResults, "result.missing"),
});

/** Why a closed case is taken up again. */
export const reopenForm = z.object({
  reason: paragraph({ missing: "reason.missing", max: 2_000, tooLong: "reason.too-long" }),
});

/** Reasons in both languages, because every reporter reads them in their own. */
export const decisionForm = z.object({
  outcome: choice(caseOutcomes, "outcome.missing"),
  basis,
  reasonsZh: reasons,
  reasonsEn: reasons,
});
