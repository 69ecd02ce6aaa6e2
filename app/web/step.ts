// One step of a form of several pages: every button of it keeps what was typed before it does anything else.
import { type AppLoadContext, data } from "@remix-run/node";
import type { core } from "zod/mini";
import { isLanguage } from "#app/base/language.ts";
import { formFields, parseFields } from "./form.ts";
import { languageCookie, textSizeCookie } from "./locale.ts";
import { type FormAnswer, type KeptValues, seeOther } from "./respond.ts";

type Visit = { readonly request: Request; readonly context: AppLoadContext };

export type StepIntent =
  | { readonly kind: "next" | "back" }
  /** Kept, and shown again: saved, or in another language or text size. */
  | { readonly kind: "stay"; readonly cookies: readonly string[] }
  /** An act of the page itself, e.g. `remove:ID`. */
  | { readonly kind: "own"; readonly name: string };

/** What the pressed button (`name="intent"`) asks for; Enter in a field presses none and means next. */
export function stepIntent(intent: string | string[] | undefined, site: { secure: boolean }): StepIntent {
  const wish = Array.isArray(intent) ? intent.at(-1) : intent;
  if (wish === undefined || wish === "" || wish === "next") return { kind: "next" };
  if (wish === "back") return { kind: "back" };
  if (wish === "save") return { kind: "stay", cookies: [] };
  const [what, value] = wish.split(":", 2);
  if (what === "language" && isLanguage(value)) {
    return { kind: "stay", cookies: [languageCookie(value, site)] };
  }
  if (what === "text" && (value === "large" || value === "normal")) {
    return { kind: "stay", cookies: [textSizeCookie(value, site)] };
  }
  return { kind: "own", name: wish };
}

export type Step<Schema extends core.$ZodType> = {
  /** Told by what was typed where the schema depends on it. */
  readonly schema: Schema | ((typed: KeptValues) => Schema);
  /** Keeps the fields, right or wrong; answers the cookies that a new draft needs. */
  readonly keep: (typed: KeptValues) => Promise<readonly string[]>;
  readonly paths: { readonly here: string; readonly back: string; readonly next: string };
};

/** Keeps, then goes on, back, or stays; 422 with everything typed where going on is not possible yet. */
export async function answerStep<Schema extends core.$ZodType>(
  { request, context }: Visit,
  step: Step<Schema>,
) {
  const { intent, ...typed } = await formFields(request);
  const wish = stepIntent(intent, context.site);
  const cookies = await step.keep(typed);
  if (wish.kind === "back") return seeOther(step.paths.back, ...cookies);
  if (wish.kind === "stay") return seeOther(step.paths.here, ...cookies, ...wish.cookies);
  const schema = typeof step.schema === "function" ? step.schema(typed) : step.schema;
  const read = parseFields(typed, schema);
  if (read.ok) return seeOther(step.paths.next, ...cookies);
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return data<FormAnswer>(
    { values: read.values, issues: read.issues, refusal: null },
    { status: 422, headers },
  );
}
