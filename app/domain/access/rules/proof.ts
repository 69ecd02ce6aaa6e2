// Proofs of access: branded values that only `domain/access` mints, so that a command can not be called without one.

declare const proof: unique symbol;

/** Holder of the draft cookie. `key` opens the draft and exists nowhere on the server. */
export type DraftAccess = { readonly draftId: string; readonly key: Buffer; readonly [proof]: "draft" };

type Visit = { readonly sessionId: string; readonly endsAt: Date };

/** Somebody who showed the receipt code of this one report. */
export type ReporterAccess = Visit & { readonly reportId: string; readonly [proof]: "reporter" };

/** Somebody who showed the code of this one notice: the party that its measures affect. */
export type NoticeAccess = Visit & { readonly noticeId: string; readonly [proof]: "notice" };

/** How long a visit by code lasts without use, whoever comes. */
export const reporterSessionMinutes = 30;

/** Renewed when a third of its time is gone, not at every page: reading a status is no reason to write. */
export function isSessionStale(endsAt: Date, now: Date): boolean {
  return endsAt.getTime() - now.getTime() < (reporterSessionMinutes * 60_000 * 2) / 3;
}
