// What the sample says: matters, grounds, questions, reasons. Invented; addresses of reserved domains only (RFC 2606).
import type { Bilingual, Language } from "#app/base/language.ts";
import type { CaseOutcome } from "#app/domain/casework/rules/lifecycle.ts";
import type { RefusalGround } from "#app/domain/report/rules/lifecycle.ts";
import type { Chance } from "../random.ts";
import told from "./texts.json" with { type: "json" };

export type Matter = {
  readonly category: string;
  readonly language: Language;
  readonly address: string;
  readonly whenSeen: string;
  readonly statement: string;
};

type Texts = {
  readonly matters: readonly Matter[];
  readonly refusals: readonly (Matter & { readonly ground: RefusalGround; readonly words: string })[];
  readonly questions: readonly (Bilingual & { readonly a: Bilingual })[];
  readonly additions: readonly Bilingual[];
  readonly reasons: Readonly<Record<CaseOutcome, Bilingual>>;
  readonly sites: readonly string[];
};

export const texts = told as Texts;

/** The same matter with a site, sums and counts of its own. */
export function varied<Told extends Matter>(matter: Told, chance: Chance): Told {
  const words: Readonly<Record<string, string>> = {
    site: `${chance.pick(texts.sites)}-${chance.between(2, 99)}`,
    n: String(chance.between(100, 99_999)),
    price: String(chance.between(2, 400) * 10),
    count: String(chance.between(3, 900)),
  };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "");
  return { ...matter, address: filled(matter.address), statement: filled(matter.statement) };
}
