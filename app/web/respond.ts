// How loaders and actions answer: refusals as statuses with words, forms with what was typed, redirects with 303.
import { data, redirect, type TypedResponse } from "@remix-run/node";
import type { IssueCode } from "#app/base/issue.ts";
import { Refusal, type RefusalCode, type RefusalFacts } from "#app/base/refusal.ts";
import { translatorFor } from "#app/messages/catalogue.server.ts";
import { refusalKey } from "#app/messages/codes.ts";
import { languageOf } from "./locale.ts";

/** What was typed, by field; several of one name as a list. Secrets and files are never among it. */
export type KeptValues = Record<string, string | string[]>;
export type FieldIssue = { field: string; code: IssueCode };
/** What an error page and a form know of a refusal. */
export type Refused = { code: RefusalCode; facts: RefusalFacts };
/** What a form's action answers when it did not go through. Flat on purpose (stack.md 1, turbo-stream). */
export type FormAnswer = { values: KeptValues; issues: FieldIssue[]; refusal: Refused | null };

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
  return data<FormAnswer>({ values, issues: [], refusal: refusedOf(error) }, { status: error.status });
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
  return data<Refused>(refusedOf(refusal), { status: refusal.status });
}

/** The same for an address without a page (RFC 9457). */
export function refusalProblem(refusal: Refusal, request: Request): Response {
  const title = translatorFor(languageOf(request))(refusalKey(refusal.code), refusal.facts);
  const problem = { type: "about:blank", status: refusal.status, title, code: refusal.code };
  return new Response(JSON.stringify(problem), {
    status: refusal.status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" },
  });
}

function refusedOf(refusal: Refusal): Refused {
  return { code: refusal.code, facts: refusal.facts };
}
