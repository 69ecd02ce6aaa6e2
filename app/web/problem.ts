// How an address without a page says what is wrong: a problem document (RFC 9457) in the language of the request.
import { type IssueCode, isIssueCode } from "#app/base/issue.ts";
import type { Refusal } from "#app/base/refusal.ts";
import { translatorFor } from "#app/messages/catalogue.server.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { languageOf } from "./locale.ts";
import { HeadedRefusal } from "./respond.ts";

/** A wrong member of the body: `member` is its path, joined by dots; empty for the body as a whole. */
export type WrongMember = { readonly member: string; readonly code: IssueCode | Refusal["code"] };

/** Statuses with words of their own; the rest is told by whether it was ours to get right. */
const titled = [400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 503] as const;

/**
 * The refusal as `application/problem+json`: `type` is always `about:blank` and `code` says which problem it is
 * (docs/api.md). `issues` point at members of the body by a JSON pointer in a fragment (`#/fines`).
 */
export function refusalProblem(
  refusal: Refusal,
  request: Request,
  wrong: readonly WrongMember[] = [],
): Response {
  const language = languageOf(request);
  const t = translatorFor(language);
  const { code, facts, status } = refusal;
  const known = titled.find((one) => one === status);
  const problem = {
    type: "about:blank",
    title: t(`problem.title.${known ?? "other"}`),
    status,
    detail: t(refusalKey(code), facts),
    code,
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(wrong.length > 0 ? { issues: wrong.map(issueOf) } : {}),
  };
  const headers = refusal instanceof HeadedRefusal ? new Headers(refusal.headers) : new Headers();
  headers.set("Content-Type", "application/problem+json; charset=utf-8");
  headers.set("Content-Language", language);
  headers.set("Cache-Control", "no-store");
  headers.append("Vary", "Accept-Language, Cookie");
  return new Response(JSON.stringify(problem), { status, headers });

  function issueOf({ member, code: why }: WrongMember) {
    const pointer = member === "" ? "#" : `#/${member.split(".").join("/")}`;
    const detail = isIssueCode(why) ? t(issueKey(why)) : t(refusalKey(why), facts);
    return { pointer, code: why, detail };
  }
}
