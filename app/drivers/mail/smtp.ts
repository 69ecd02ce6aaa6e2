// Sends mail by SMTP.
import { createTransport } from "nodemailer";
import { checkedMail, type Mail } from "./message.ts";

/** `url`: `smtp://user:password@host:port`, `smtps://…`; `?requireTLS=true` refuses a server without STARTTLS. */
export function smtpMail(url: string, from: string): Mail {
  const transport = createTransport({
    url,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  });
  return {
    async send(message) {
      await transport.sendMail(checkedMail(message, from));
    },
  };
}
