// What a policy is, and how to look things up in it. Pure: a policy is an argument everywhere.
import type { Bilingual, Language } from "#app/base/language.ts";
import type { MeasureSeverity, MeasureType } from "#app/domain/casework/rules/measure.ts";
import type { Calendar, Clock, ClockName } from "#app/domain/clock/rules/clock.ts";
import type { Scheme } from "#app/domain/reward/rules/scheme.ts";
import type { SubjectKind } from "#app/domain/subject/rules/kinds.ts";
import type { PriorityWeights } from "#app/domain/triage/rules/priority.ts";
import type { RoutingRule } from "#app/domain/triage/rules/routing.ts";

export const severities = [1, 2, 3, 4] as const;
type Severity = (typeof severities)[number];

/** A law and the place in it, e.g. 《著作权法》 and 第五十三条. */
export type LegalBasis = { readonly law: Bilingual; readonly article: Bilingual };

/** A branch of the category tree: only a heading, nothing can be filed under it. */
export type CategoryGroup = {
  readonly kind: "group";
  readonly id: string;
  readonly parent: string | null;
  readonly name: Bilingual;
};

/** What a report can be filed under. */
export type Category = {
  readonly kind: "leaf";
  readonly id: string;
  readonly parent: string | null;
  readonly name: Bilingual;
  /** One line. */
  readonly description: Bilingual;
  readonly examples: readonly Bilingual[];
  readonly notIncluded: Bilingual;
  readonly basis: readonly LegalBasis[];
  /** What people type who look for it. */
  readonly synonyms: Readonly<Record<Language, readonly string[]>>;
  /** 4 is the gravest. */
  readonly severity: Severity;
  /** Victims or readers are children by the nature of it. */
  readonly minors: boolean;
  readonly takesFiles: boolean;
  /** Why no file is taken and who else to call; set exactly where `takesFiles` is false. */
  readonly noFiles: { readonly reason: Bilingual; readonly alsoCall: Bilingual } | null;
  /** Its cases are always in the blind second look (domain, section 2). */
  readonly secondLook: boolean;
};

/** A matter that belongs elsewhere, and where. */
export type WrongDoor = {
  readonly id: string;
  readonly name: Bilingual;
  /** How a person recognises that this is their matter. */
  readonly recognise: Bilingual;
  readonly advice: Bilingual;
  readonly phone: string | null;
  /** No authority's affair at all: the remit excludes it. */
  readonly outsideRemit: boolean;
};

export const officeLevels = ["national", "province", "city"] as const;
type OfficeLevel = (typeof officeLevels)[number];

export type Office = {
  readonly id: string;
  readonly parent: string | null;
  readonly level: OfficeLevel;
  /** Six digits of GB/T 2260. */
  readonly region: string;
  readonly name: Bilingual;
};

export type Queue = {
  readonly id: string;
  readonly name: Bilingual;
  /** The languages that its staff read. */
  readonly reads: readonly Language[];
};

export type MeasurePolicy = {
  /** A severe measure waits for a second person. */
  readonly severity: MeasureSeverity;
  readonly subjects: readonly SubjectKind[];
  /** Proposed time to comply; null where there is nothing to comply with. */
  readonly deadlineWorkingDays: number | null;
  readonly reversible: boolean;
};

export const retentionClasses = [
  "outside-remit",
  "not-accepted",
  "withdrawn",
  "concluded",
  "identity",
  "payee",
] as const;
export type RetentionClass = (typeof retentionClasses)[number];

export const retentionStarts = ["refusal", "withdrawal", "conclusion", "payment"] as const;

/** After `days` calendar days from `from` the keys are destroyed. */
export type Retention = {
  readonly days: number;
  readonly from: (typeof retentionStarts)[number];
  readonly source: string;
};

export type Limits = {
  readonly source: string;
  readonly fileBytes: number;
  readonly filesPerReport: number;
  readonly subjectsPerReport: number;
  /** Characters as people count them (code points). */
  readonly statementMin: number;
  readonly statementMax: number;
  readonly addressMax: number;
  readonly draftHours: number;
  /** How long a refusal or decision can be undone before the reporter sees it. */
  readonly coolingMinutes: number;
  /** Public figures hide numbers below. */
  readonly leastCount: number;
};

export const otherWayKinds = ["phone", "post", "counter"] as const;

export type Texts = {
  /** What happens with what was told; kept with each report as its version. */
  readonly consent: { readonly version: string; readonly points: readonly Bilingual[] };
  readonly goodFaith: Bilingual;
  /** Shown before anything is filed. */
  readonly emergency: Bilingual;
  /**
   * The mail to reporters who wished to hear: that there is something to read, and nothing of what it is. `{address}`
   * stands for the portal's own.
   */
  readonly news: { readonly subject: Bilingual; readonly text: Bilingual };
  readonly otherWays: readonly {
    readonly kind: (typeof otherWayKinds)[number];
    readonly name: Bilingual;
    readonly text: Bilingual;
  }[];
};

/** All that the operator of a channel decides, as in force at one moment. */
export type Policy = {
  readonly id: string;
  readonly name: Bilingual;
  /** IANA name; days and deadlines are reckoned in it. */
  readonly zone: string;
  /** Where the quick-exit button leads. */
  readonly quickExit: string;
  readonly categories: readonly (CategoryGroup | Category)[];
  readonly wrongDoors: readonly WrongDoor[];
  readonly offices: readonly Office[];
  readonly queues: readonly Queue[];
  readonly clocks: Readonly<Record<ClockName, Clock>>;
  readonly calendar: Calendar;
  readonly measures: Readonly<Record<MeasureType, MeasurePolicy>>;
  /** Every version; which one is in force is asked by date. */
  readonly schemes: readonly Scheme[];
  readonly routing: readonly RoutingRule[];
  readonly priority: PriorityWeights;
  readonly retention: Readonly<Record<RetentionClass, Retention>>;
  readonly limits: Limits;
  readonly texts: Texts;
};

/** What can be reported, in the order of the channel. */
export function filingCategories(policy: Pick<Policy, "categories">): Category[] {
  return policy.categories.filter((category) => category.kind === "leaf");
}

/** A branch at the top of the tree, or a leaf that stands there, and the leaves it stands for. */
export type RemitBranch = {
  readonly id: string;
  readonly name: Bilingual;
  readonly categories: readonly Category[];
};

/** The remit at a glance: the top of the tree, in the order of the channel; branches without a leaf are left out. */
export function remitOutline(policy: Pick<Policy, "categories">): RemitBranch[] {
  const leaves = filingCategories(policy);
  const topOf = (id: string): string => {
    const above = policy.categories.find((one) => one.id === id)?.parent ?? null;
    return above === null ? id : topOf(above);
  };
  const tops = policy.categories.filter((one) => one.parent === null);
  return tops
    .map(({ id, name }) => ({ id, name, categories: leaves.filter((leaf) => topOf(leaf.id) === id) }))
    .filter(({ categories }) => categories.length > 0);
}

/** Null where the policy has no such leaf. */
export function categoryOf(policy: Pick<Policy, "categories">, id: string): Category | null {
  return filingCategories(policy).find((category) => category.id === id) ?? null;
}

/** Null where the policy has no such office. */
export function officeOf(policy: Pick<Policy, "offices">, id: string): Office | null {
  return policy.offices.find((office) => office.id === id) ?? null;
}

/** Null where the policy has no such queue. */
export function queueOf(policy: Pick<Policy, "queues">, id: string): Queue | null {
  return policy.queues.find((queue) => queue.id === id) ?? null;
}

/** Ids of the office and all below it, itself first; empty where the policy has no such office. */
export function officeSubtree(policy: Pick<Policy, "offices">, id: string): string[] {
  if (!officeOf(policy, id)) return [];
  const below = policy.offices.filter((office) => office.parent === id);
  return [id, ...below.flatMap((office) => officeSubtree(policy, office.id))];
}

/** From the top down to the office itself. */
export function officePath(policy: Pick<Policy, "offices">, id: string): Office[] {
  const office = officeOf(policy, id);
  if (!office) return [];
  return office.parent === null ? [office] : [...officePath(policy, office.parent), office];
}

/** Null where no rule of the policy has that id, e.g. one that a later version dropped. */
export function routingRuleOf(
  policy: Pick<Policy, "routing">,
  id: string,
): { number: number; rule: RoutingRule } | null {
  const index = policy.routing.findIndex((rule) => rule.id === id);
  const rule = policy.routing[index];
  return rule ? { number: index + 1, rule } : null;
}

/** End of the cooling period that starts now: until then nobody outside reads what was decided, and it can be undone. */
export function coolingEnd({ limits }: Pick<Policy, "limits">, now: Date): Date {
  return new Date(now.getTime() + limits.coolingMinutes * 60_000);
}
