// What the calculator answers to the form that stands in the address: the next thing to ask, a sum, or what is wrong.
import { recordOf } from "#app/base/form-fields.ts";
import { Refusal } from "#app/base/refusal.ts";
import { calculate } from "#app/domain/reward/rules/engine/calculate.ts";
import {
  calculatorForm,
  inputsAsked,
  refusedMember,
  rulesBeside,
} from "#app/domain/reward/rules/engine/estimate.ts";
import { rewardRequestOf } from "#app/domain/reward/rules/forms.ts";
import { type Rule, rewardInputs, type Scheme } from "#app/domain/reward/rules/scheme.ts";
import type { Chosen, Estimated, Named } from "#app/ui/reward/estimated.ts";
import { parseFields } from "#app/web/form.ts";
import type { KeptValues } from "#app/web/respond.ts";

type Asked = { readonly values: KeptValues; readonly schemes: readonly Scheme[]; readonly at: string };

export function estimated(request: Request, schemes: readonly Scheme[], today: string): Estimated {
  const typed = typedIn(request);
  const nothing = { values: typed, issues: [], refusal: null, chosen: null, calculation: null };
  if (!("scheme" in typed) || "change" in typed) return nothing;
  const form = parseFields(typed, calculatorForm);
  const at = form.ok && form.value.at !== "" ? form.value.at : today;
  const asked = { values: { ...form.values, at: form.values.at || at }, schemes, at };
  const found = chosenIn(asked, today);
  const chosen = found && chosenShown(asked, found);
  if (!form.ok) return { ...nothing, values: asked.values, issues: form.issues, chosen };
  const isSent = !("ask" in typed) && ["at", ...rewardInputs].some((name) => name in typed);
  const isReady = isSent || chosen?.asked.length === 0;
  if (chosen && !isReady) return { ...nothing, values: asked.values, chosen };
  const wanted = rewardRequestOf(form.value);
  try {
    return { ...nothing, values: asked.values, chosen, calculation: calculate(schemes, wanted, at) };
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    const { code, facts } = cause;
    const refusal = { code, facts, field: refusedMember(cause, wanted) ?? "scheme" };
    const other = found?.scheme.rules.find(({ id }) => id === facts.other);
    const instead = other ? { ...named(other), href: addressOf(asked.values, [other.id]) } : null;
    return { ...nothing, values: asked.values, refusal, chosen: chosen && { ...chosen, instead } };
  }
}

/** Rules stand under the name of their scheme, so that those of another one do not come along. */
function typedIn(request: Request): KeptValues {
  const typed = recordOf(new URL(request.url).searchParams);
  const rules = typed.rules ?? typed[`rules.${String(typed.scheme)}`];
  return rules === undefined ? typed : { ...typed, rules };
}

type Found = { readonly scheme: Scheme; readonly rules: readonly Rule[] };

/** By the version of the day; on a day that has none by today's, so that only the day is wrong. */
function chosenIn({ values, schemes, at }: Asked, today: string): Found | null {
  const versions = schemes.filter(({ id }) => id === values.scheme);
  const on = (day: string) =>
    versions.find((one) => one.inForceFrom <= day && (one.inForceUntil === null || day <= one.inForceUntil));
  const scheme = on(at) ?? on(today);
  const ids = [values.rules ?? []].flat();
  const rules = scheme?.rules.filter(({ id }) => ids.includes(id)) ?? [];
  return scheme && rules.length > 0 && rules.length === ids.length ? { scheme, rules } : null;
}

function chosenShown({ values }: Asked, { scheme, rules }: Found): Chosen {
  const ids = rules.map(({ id }) => id);
  return {
    scheme: { ...named(scheme), source: scheme.source, inForceFrom: scheme.inForceFrom },
    rules: rules.map((rule) => ({ ...named(rule), condition: rule.condition })),
    asked: inputsAsked(rules),
    names: scheme.rules.map(named),
    changeHref: `${addressOf(values, ids)}&change=yes`,
    beside: rulesBeside(scheme, rules).map((rule) => ({
      ...named(rule),
      href: `${addressOf(values, [...ids, rule.id])}&ask=yes`,
    })),
    instead: null,
  };
}

function named({ id, name }: Named): Named {
  return { id, name };
}

/** The same figures by other rules. */
function addressOf(values: KeptValues, rules: readonly string[]): string {
  const query = new URLSearchParams({ scheme: String(values.scheme) });
  for (const rule of rules) query.append("rules", rule);
  for (const name of [...rewardInputs, "at"]) if (values[name]) query.set(name, String(values[name]));
  return `/rewards?${query}`;
}
