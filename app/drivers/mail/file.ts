// Writes mail into a folder instead of sending it: what evaluation shows, and what a missing mail server leaves.
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { createFile } from "#app/base/durable-file.ts";
import { newToken } from "#app/base/id.ts";
import { checkedMail, type Mail } from "./message.ts";

/** One `.eml` file a sending, so that a mail sent twice is seen twice. */
export function fileMail(folder: string, from: string): Mail {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    async send(message) {
      const { message: raw } = await transport.sendMail(checkedMail(message, from));
      if (!Buffer.isBuffer(raw)) throw new Error("the mail was asked for in one piece");
      await createFile(join(folder, `${message.id}.${newToken(6)}.eml`), [raw]);
    },
  };
}
