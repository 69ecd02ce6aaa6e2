// The mail that tells a reporter that there is something to read, for those who wished to hear.
import { readEnv } from "#app/base/env.ts";
import { defaultLanguage, isLanguage } from "#app/base/language.ts";
import { unsealJson } from "#app/base/seal.ts";
import { keysOf } from "#app/domain/keys/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { type SealedContact, sealContext } from "#app/domain/report/rules/sealed.ts";
import { isMailAddress, type MailMessage } from "#app/drivers/mail/index.ts";
import { db } from "#db/client.server.ts";
import { report } from "#db/schema/index.ts";
import { and, eq } from "#db/sql.ts";

type Reached = Pick<
  typeof report.$inferSelect,
  "id" | "language" | "wishesFeedback" | "contactSlot" | "contact"
>;

export type News = {
  /** No reference, no code, nothing of the report: who else reads the mailbox learns as little as can be. */
  readonly message: Omit<MailMessage, "id">;
  /** The contact's own key: once it is destroyed the mail is not sent either. */
  readonly key: { readonly slot: string; readonly key: Buffer };
};

/** Null where no mail is wished for, or the contact is gone or no address for mail. To be asked before `write`. */
export async function newsFor(row: Reached, now: Date): Promise<News | null> {
  return (await newsByReport([row], now)).get(row.id) ?? null;
}

/** The same by the report's id. */
export async function newsOfReport(reportId: string, now: Date): Promise<News | null> {
  const { id, language, wishesFeedback, contactSlot, contact } = report;
  const [row] = await db
    .select({ id, language, wishesFeedback, contactSlot, contact })
    .from(report)
    .where(eq(report.id, reportId));
  return row ? newsFor(row, now) : null;
}

/** The same for every report of a case, by report id. */
export async function newsOfCase(caseId: string, now: Date): Promise<ReadonlyMap<string, News>> {
  const { id, language, wishesFeedback, contactSlot, contact } = report;
  const rows = await db
    .select({ id, language, wishesFeedback, contactSlot, contact })
    .from(report)
    .where(and(eq(report.caseId, caseId), eq(wishesFeedback, true)));
  return newsByReport(rows, now);
}

async function newsByReport(rows: readonly Reached[], now: Date): Promise<ReadonlyMap<string, News>> {
  const wished = rows.flatMap(({ contactSlot: slot, contact, wishesFeedback, id, language }) =>
    wishesFeedback && slot && contact ? [{ id, language, slot, contact }] : [],
  );
  const keys = await keysOf(wished.map((row) => row.slot));
  const news = new Map<string, News>();
  for (const { id, language, slot, contact } of wished) {
    const key = keys.get(slot);
    if (!key) continue;
    const to = unsealJson<SealedContact>(key, contact, sealContext.contact(id)).contact;
    if (isMailAddress(to)) news.set(id, { message: { to, ...wordsIn(language, now) }, key: { slot, key } });
  }
  return news;
}

function wordsIn(language: string, now: Date): { subject: string; text: string } {
  const { subject, text } = policyAt(now).texts.news;
  const spoken = isLanguage(language) ? language : defaultLanguage;
  return { subject: subject[spoken], text: text[spoken].replaceAll("{address}", readEnv().origins[0]) };
}
