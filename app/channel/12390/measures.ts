// What the office may do against a subject: who confirms it, against what, until when, and whether it can be undone.

import type { MeasureType } from "#app/domain/casework/rules/measure.ts";
import type { MeasurePolicy } from "#app/domain/policy/rules.ts";
import { type SubjectKind, subjectKinds } from "#app/domain/subject/rules/kinds.ts";

const accounts: readonly SubjectKind[] = ["account", "group", "live-room"];
const online: readonly SubjectKind[] = ["site", "page", "app", ...accounts];
const operators: readonly SubjectKind[] = ["site", "app", "organisation"];
const physical: readonly SubjectKind[] = ["publication", "premises", "organisation"];

function ordinary(
  subjects: readonly SubjectKind[],
  deadlineWorkingDays: number | null,
  reversible: boolean,
): MeasurePolicy {
  return { severity: "ordinary", subjects, deadlineWorkingDays, reversible };
}

/** Takes away a livelihood, property or a voice for good or for long: a second person confirms it. */
function severe(subjects: readonly SubjectKind[], reversible: boolean): MeasurePolicy {
  return { severity: "severe", subjects, deadlineWorkingDays: null, reversible };
}

export const measures: Record<MeasureType, MeasurePolicy> = {
  "summon-for-interview": ordinary(operators, 5, false),
  warning: ordinary([...online, ...physical], null, true),
  "public-criticism": ordinary([...operators, "publication"], null, false),
  "order-self-review": ordinary(operators, 15, true),
  "order-removal": ordinary([...online, "organisation"], 1, true),
  "order-correct": ordinary([...online, ...physical], 10, true),
  "order-improve-system": ordinary(operators, 20, true),
  "order-sweep-similar": ordinary(operators, 10, true),
  "delist-work": ordinary(["page", "app", "publication"], 1, true),
  "delete-item": ordinary(online, 1, true),
  "suspend-account": ordinary(accounts, 1, true),
  "block-account": severe(accounts, true),
  "close-account": severe(accounts, false),
  blacklist: severe([...accounts, "organisation"], true),
  "close-site": severe(["site", "app"], true),
  "licence-action": severe(["site", "publication", "premises", "organisation"], true),
  fine: severe([...operators, "premises"], true),
  confiscate: severe(physical, true),
  seize: severe(physical, true),
  "sanction-responsible-person": severe(["organisation"], true),
  "refer-police": severe(subjectKinds, false),
  "refer-authority": ordinary(subjectKinds, null, false),
  "no-action": ordinary(subjectKinds, null, true),
  undisclosed: ordinary(subjectKinds, null, false),
};
