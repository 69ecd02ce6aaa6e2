// Leaves the mail that tells a reporter of news, inside the transaction that makes the news.
import { enqueueMail } from "#app/domain/outbox/commands.server.ts";
import type { News } from "#app/domain/report/queries/news.server.ts";
import type { Tx } from "#db/client.server.ts";

/** `from`: when the reporter may see what is new; a mail sent earlier would lead to a page that says nothing yet. */
export async function announce(tx: Tx, news: News | null, from: Date): Promise<void> {
  if (news) await enqueueMail(tx, news.message, news.key, from);
}
