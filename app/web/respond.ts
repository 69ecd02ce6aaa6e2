// How loaders and actions answer: refusals as statuses with words, forms with what was typed, redirects with 303.
import { data, redirect, type TypedResponse } from "@remix-run/node";
import type { FieldIssue, FormAnswer, KeptValues, Refused } from "#app/base/form-answer.ts";
import { Refusal, type RefusalCode, type RefusalFacts } from "#app/base/refusal.ts";

export type { FieldIssue, FormAnswer, KeptValues, Refused };

/** A refusal that is answered with headers of its own: how long to wait, a cookie. */
export class HeadedRefusal extends Refusal {
  readonly headers: Headers;

  constructor(code: RefusalCode, facts: RefusalFacts, headers: Headers) {
    super(code, facts);
    this.headers = headers;
  }
}

/** 422 with everything typed still there and a code beside each wrong field. */
export function invalid(values: KeptValues, issues: FieldIssue[]) {
  return data<FormAnswer>({ values, issues, refusal: null }, { status: 422 });
}

/**
 * For the `catch` of a form's action: a refusal becomes a notice above the form, with its status and everything
 * typed still there; anything else is a fault and goes on.
 */
export function refusedForm(error: unknown, values: KeptValues) {
  if (!(error instanceof Refusal)) throw error;
  return data<FormAnswer>({ values, issues: [], refusal: refusedOf(error) }, initOf(error));
}

/**
 * 303 to a path of ours, with cookies. Typed as answering nothing: a plain `Response` would make what
 * `useActionData` gives an `any`.
 */
export function seeOther(path: string, ...cookies: readonly string[]): TypedResponse<never> {
  if (!/^\/(?![/\\])/.test(path)) throw new Error("A redirect may only lead to a path of this site");
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return redirect(path, { status: 303, headers });
}

/** What a page's door throws for a refusal: the root's error page shows its sentence. */
export function refusalResponse(refusal: Refusal) {
  return data<Refused>(refusedOf(refusal), initOf(refusal));
}

function initOf(refusal: Refusal): { status: number; headers: Headers } {
  const headers = refusal instanceof HeadedRefusal ? new Headers(refusal.headers) : new Headers();
  return { status: refusal.status, headers };
}

function refusedOf(refusal: Refusal): Refused {
  return { code: refusal.code, facts: refusal.facts };
}
