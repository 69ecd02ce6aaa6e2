// Sends one mail that a command left behind, sealed under the key of whom it goes to.
import { unsealJson } from "#app/base/seal.ts";
import { keysOf } from "#app/domain/keys/queries.server.ts";
import { mailContext } from "#app/domain/outbox/queries.server.ts";
import type { JobPayload } from "#app/domain/outbox/rules.ts";
import { type MailMessage, mail } from "#app/drivers/mail/index.ts";

/** A contact that was withdrawn meanwhile gets no mail: its key is gone, and that is an end, not a failure. */
export async function sendMail({ slot, sealed }: JobPayload<"send-mail">): Promise<void> {
  const key = (await keysOf([slot])).get(slot);
  if (!key) return;
  await mail().send(unsealJson<MailMessage>(key, Buffer.from(sealed, "base64"), mailContext(slot)));
}
