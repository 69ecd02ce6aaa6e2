// Which office and queue a report goes to: ordered rules, first match wins, and why the ones before did not.
import type { Bilingual, Language } from "#app/base/language.ts";

const routingFields = ["category", "platform", "region", "source", "language"] as const;
type RoutingField = (typeof routingFields)[number];

/** What routing knows of a report; null where the reporter did not say. */
export type RoutingFacts = {
  readonly category: string;
  /** Platform id, e.g. "weibo". */
  readonly platform: string | null;
  /** Six digits of GB/T 2260. */
  readonly region: string | null;
  readonly source: string;
  /** Serves only to choose staff who read it (domain, section 2). */
  readonly language: Language;
};

/** A field that is absent puts no condition. */
type RoutingConditions = { readonly [F in RoutingField]?: readonly string[] };

type RoutingTarget = { readonly office: string; readonly queue: string };

export type RoutingRule = {
  readonly id: string;
  readonly title: Bilingual;
  readonly when: RoutingConditions;
  readonly to: RoutingTarget;
  /** Reports that this rule must place, with all the rules before it in force; checked at boot and by the tests. */
  readonly examples: readonly RoutingFacts[];
};

/** A condition that a report did not meet. */
type Mismatch = {
  readonly field: RoutingField;
  readonly wanted: readonly string[];
  readonly found: string | null;
};

type RoutingTrace = {
  readonly ruleId: string;
  readonly matched: boolean;
  /** Empty where the rule matched. */
  readonly because: readonly Mismatch[];
};

export type Routed = RoutingTarget & {
  readonly ruleId: string;
  /** The rules asked, in order; the last one matched. */
  readonly why: readonly RoutingTrace[];
};

/** "440000" holds all of Guangdong, "440100" all of Guangzhou, "440106" one district (GB/T 2260: two digits a level). */
export function isWithinRegion(wider: string, region: string): boolean {
  return region.startsWith(wider.replace(/(00)+$/, ""));
}

function meets(field: RoutingField, wanted: readonly string[], found: string | null): boolean {
  if (found === null) return false;
  if (field === "region") return wanted.some((wider) => isWithinRegion(wider, found));
  return wanted.includes(found);
}

function mismatches(rule: RoutingRule, facts: RoutingFacts): Mismatch[] {
  return routingFields.flatMap((field) => {
    const wanted = rule.when[field];
    const found = facts[field];
    return !wanted || meets(field, wanted, found) ? [] : [{ field, wanted, found }];
  });
}

/**
 * The target of the first rule whose conditions all hold, with the trace that the report shows.
 * Throws RangeError where no rule matches: a channel whose last rule has conditions is refused at boot.
 */
export function route(rules: readonly RoutingRule[], facts: RoutingFacts): Routed {
  const why: RoutingTrace[] = [];
  for (const rule of rules) {
    const because = mismatches(rule, facts);
    const matched = because.length === 0;
    why.push({ ruleId: rule.id, matched, because });
    if (matched) return { ...rule.to, ruleId: rule.id, why };
  }
  throw new RangeError("no routing rule matches, and the channel has no catch-all");
}
