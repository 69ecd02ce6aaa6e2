// Turns a request's cookies into proofs of access, or sends the visitor to where one is had.

import type { AppLoadContext } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { newToken } from "#app/base/id.ts";
import { keepSessionOf } from "#app/domain/access/commands.server.ts";
import { draftAccess, noticeAccess, reporterAccess } from "#app/domain/access/queries.server.ts";
import type { DraftAccess, NoticeAccess, ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { keepSession } from "#app/domain/staff/commands.server.ts";
import { memberBySession, permit } from "#app/domain/staff/queries.server.ts";
import type { Act } from "#app/domain/staff/rules/permissions.ts";
import type { Member, Permitted } from "#app/domain/staff/rules/proof.ts";
import { sessionCookie, sessionOf } from "./session.ts";

type Visit = { readonly request: Request; readonly context: AppLoadContext };

/** The draft that this browser holds the key of, or null. */
export function draftHeld({ request, context }: Visit): DraftAccess | null {
  const cookie = sessionOf(request, "draft", context.site);
  return cookie ? draftAccess(cookie) : null;
}

/** The draft that this browser holds the key of, or a new key with the cookie that keeps it until the browser closes. */
export function draftFor(visit: Visit): { access: DraftAccess; cookies: readonly string[] } {
  const held = draftHeld(visit);
  if (held) return { access: held, cookies: [] };
  const secret = newToken();
  const access = draftAccess(secret);
  if (!access) throw new Error("a fresh token must open a draft");
  return { access, cookies: [sessionCookie("draft", secret, visit.context.site)] };
}

/** The report whose code this visitor showed, or null where no session is open any more. */
export async function reporterHeld({ request, context }: Visit): Promise<ReporterAccess | null> {
  const cookie = sessionOf(request, "reporter", context.site);
  return cookie ? reporterAccess(cookie, context.now) : null;
}

/**
 * The draft as `read` finds it (`draft/queries.openDraft`); without one, or with one that is filed already, the visitor
 * is led to where filing begins or to the receipt.
 */
export async function requireDraft<Open extends { readonly reportId: string | null }>(
  visit: Visit,
  read: (access: DraftAccess, now: Date) => Promise<Open | null>,
): Promise<{ access: DraftAccess; open: Open }> {
  const access = draftHeld(visit);
  const open = access && (await read(access, visit.context.now));
  if (!access || !open) throw redirect("/report/category", 303);
  if (open.reportId) throw redirect("/report/receipt", 303);
  return { access, open };
}

/** The report whose code this visitor showed; else the page where the code is entered, which says why. */
export async function requireReporter(visit: Visit): Promise<ReporterAccess> {
  const { request, context } = visit;
  const access = await reporterHeld(visit);
  if (!access) {
    const cookie = sessionOf(request, "reporter", context.site);
    throw redirect(cookie ? "/status?ended=1" : "/status", 303);
  }
  await keepSessionOf(access, context.now);
  return access;
}

/** The notice whose code this visitor showed, or null where no session is open any more. */
export async function noticeHeld({ request, context }: Visit): Promise<NoticeAccess | null> {
  const cookie = sessionOf(request, "notice", context.site);
  return cookie ? noticeAccess(cookie, context.now) : null;
}

/** The notice whose code this visitor showed; else the page where the code is entered, which says why. */
export async function requireAffectedParty(visit: Visit): Promise<NoticeAccess> {
  const { request, context } = visit;
  const access = await noticeHeld(visit);
  if (!access) {
    const cookie = sessionOf(request, "notice", context.site);
    throw redirect(cookie ? "/notice?ended=1" : "/notice", 303);
  }
  await keepSessionOf(access, context.now);
  return access;
}

/** The member who is signed in, or null. */
export async function memberHeld({ request, context }: Visit): Promise<Member | null> {
  const token = sessionOf(request, "staff", context.site);
  const member = token ? await memberBySession(token, context.now) : null;
  if (token && member) await keepSession(token, context.now);
  return member;
}

/** The member who is signed in; else the sign-in page, which leads back here. */
export async function requireMember(visit: Visit): Promise<Member> {
  const member = await memberHeld(visit);
  if (member) return member;
  const { pathname } = new URL(visit.request.url);
  throw redirect(`/desk/sign-in?to=${encodeURIComponent(pathname)}`, 303);
}

/** Proof that the member signed in may do `act`; refuses `staff.not-permitted`. */
export async function requirePermit<A extends Act>(visit: Visit, act: A): Promise<Permitted<A>> {
  return permit(await requireMember(visit), act, visit.context.now);
}
