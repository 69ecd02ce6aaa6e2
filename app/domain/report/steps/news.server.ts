// Leaves the mail that tells a reporter of news, inside the transaction that makes the news, and takes it back.
import { cancelJob, enqueueMail } from "#app/domain/outbox/commands.server.ts";
import type { News } from "#app/domain/report/queries/news.server.ts";
import type { Tx } from "#db/client.server.ts";

/** `from`: when the reporter may see what is new; a mail sent earlier would lead to a page that says nothing yet. */
export async function announce(tx: Tx, news: News | null, from: Date): Promise<void> {
  if (news) await enqueueMail(tx, news.message, news.key, from);
}

/** The same for what can still be undone (`unannounce`). One report has one such piece of news at a time. */
export async function announceLater(tx: Tx, reportId: string, news: News | null, from: Date): Promise<void> {
  if (news) await enqueueMail(tx, news.message, news.key, from, jobOf(reportId, from));
}

/** What was to be announced at `from` was undone within the cooling period. */
export async function unannounce(tx: Tx, reportId: string, from: Date): Promise<void> {
  await cancelJob(tx, jobOf(reportId, from));
}

function jobOf(reportId: string, from: Date): string {
  return `news:${reportId}:${from.getTime()}`;
}
