// The mail in use: chosen once at boot, asked for by the job that sends.
import { fileMail } from "./file.ts";
import type { Mail } from "./message.ts";
import { smtpMail } from "./smtp.ts";

export { isMailAddress, type Mail, type MailMessage } from "./message.ts";

/** SMTP where there is a URL, else files in `folder`. `from` is an address or `name <address>`. */
export function mailFromUrl(url: string | null, from: string, folder: string): Mail {
  if (url === null) return fileMail(folder, from);
  if (!/^smtps?:\/\//.test(url)) throw new Error("SMTP_URL must be smtp://… or smtps://…");
  return smtpMail(url, from);
}

let chosen: Mail | null = null;

export function useMail(mail: Mail): void {
  chosen = mail;
}

export function mail(): Mail {
  if (!chosen) throw new Error("mail was not chosen at boot");
  return chosen;
}
