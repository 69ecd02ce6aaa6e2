// What a mail is and what it takes to send one, whatever carries it.
import type { SendMailOptions } from "nodemailer";

export type MailMessage = {
  /** Random, of letters, digits, `-` and `_`: the Message-ID, so that a mail sent twice is shown once. Never a row's id, which carries a time. */
  readonly id: string;
  /** One bare address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

export interface Mail {
  /** Resolves once the mail is taken over (by the server, by the disk); throws where it is not. */
  send(message: MailMessage): Promise<void>;
}

class MailFault extends Error {
  override readonly name = "MailFault";
  readonly code: "bad-address" | "bad-id" | "bad-subject";

  constructor(code: MailFault["code"]) {
    super(code);
    this.code = code;
  }
}

/** One local part, one domain, nothing that a header or a list of recipients could grow from. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]+$/u.test(text)
  );
}

/** The message as nodemailer takes it; throws `MailFault` for what could smuggle in a second recipient or header. */
export function checkedMail(message: MailMessage, from: string): SendMailOptions {
  if (!isMailAddress(message.to)) throw new MailFault("bad-address");
  if (!/^[\w-]{8,80}$/.test(message.id)) throw new MailFault("bad-id");
  if (/\p{Cc}/u.test(message.subject)) throw new MailFault("bad-subject");
  return {
    messageId: `<${message.id}@${from.split("@").at(-1)?.replace(/>.*$/, "")}>`,
    from,
    to: { name: "", address: message.to },
    subject: message.subject,
    text: message.text,
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
    // Asks vacation replies and list servers to stay quiet (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated" },
  };
}
