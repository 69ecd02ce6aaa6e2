// What every mail driver promises: the mail arrives as it was written, once, at one address.
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newToken } from "#app/base/id.ts";
import { type Mail, type MailMessage, mailFromUrl } from "#app/drivers/mail/index.ts";

const from = "回音 <noreply@report.example>";
type Arrived = { recipients: readonly string[] | null; raw: Buffer; read: Email };
type Opened = { mail: Mail; arrived(): Promise<readonly Arrived[]>; close(): Promise<void> };

async function readMail(raw: Buffer, recipients: readonly string[] | null): Promise<Arrived> {
  return { raw, recipients, read: await PostalMime.parse(raw) };
}

async function folder(): Promise<Opened & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), "huiyin-mail-"));
  return {
    path,
    mail: mailFromUrl(null, from, path),
    async arrived() {
      const raw = await Promise.all((await readdir(path)).map((name) => readFile(join(path, name))));
      return Promise.all(raw.map((one) => readMail(one, null)));
    },
    close: () => rm(path, { recursive: true }),
  };
}

/** A real SMTP server on a free port; `refuses` answers what it says to a recipient. */
async function smtpServer(refuses: (address: string) => string | null = () => null): Promise<Opened> {
  const received: { recipients: string[]; raw: Buffer }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo({ address }, _session, callback) {
      const refusal = refuses(address);
      callback(refusal ? Object.assign(new Error(refusal), { responseCode: 550 }) : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push({
          recipients: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
        });
        callback();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  return {
    mail: mailFromUrl(`smtp://127.0.0.1:${port}`, from, "/nowhere"),
    arrived: () => Promise.all(received.map(({ raw, recipients }) => readMail(raw, recipients))),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const message = (changes: Partial<MailMessage> = {}): MailMessage => ({
  id: newToken(16),
  to: "reader@example.org",
  subject: "您的举报有新消息",
  text: "您好：\n\n请凭查询码登录查看。\n.\n以点开头的一行不会丢失。\n",
  ...changes,
});

const drivers: readonly { name: string; open: () => Promise<Opened> }[] = [
  { name: "into a folder", open: folder },
  { name: "by SMTP", open: () => smtpServer() },
];

describe.each(drivers)("mail $name", ({ open }) => {
  let opened: Opened;

  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  it("arrives with its words, its sender and one recipient", async () => {
    const sent = message();
    await opened.mail.send(sent);
    const [mail, ...more] = await opened.arrived();
    expect(more).toEqual([]);
    expect(mail?.read).toMatchObject({
      subject: sent.subject,
      from: { name: "回音", address: "noreply@report.example" },
      to: [{ address: "reader@example.org" }],
      messageId: `<${sent.id}@report.example>`,
    });
    expect(mail?.read.text?.replaceAll("\r\n", "\n").trimEnd()).toBe(sent.text.trimEnd());
    if (mail?.recipients) expect(mail.recipients).toEqual(["reader@example.org"]);
  });

  it("says that a machine wrote it, and not which programme", async () => {
    await opened.mail.send(message());
    const [mail] = await opened.arrived();
    const headers = new Map(mail?.read.headers.map(({ key, value }) => [key, value]));
    expect(headers.get("auto-submitted")).toBe("auto-generated");
    expect([...headers.keys()].filter((key) => /mailer|agent|originating|received/.test(key))).toEqual([]);
  });

  it("carries long and strange subjects whole", async () => {
    const subject = `${"回音 ".repeat(60)}=?utf-8?q?x?= “引号” 🙂`;
    await opened.mail.send(message({ subject }));
    const [mail] = await opened.arrived();
    expect(mail?.read.subject).toBe(subject);
  });

  it.each([
    ["a second recipient", { to: "a@example.org, b@example.org" }],
    ["a recipient with a line break", { to: "a@example.org\r\nBcc: b@example.org" }],
    ["a recipient in brackets", { to: "A <a@example.org>" }],
    ["no recipient", { to: "" }],
    ["a recipient without a domain", { to: "a@" }],
    ["a subject with a line break", { subject: "x\r\nBcc: b@example.org" }],
    ["an id with a line break", { id: "12345678\r\nBcc: b@example.org" }],
  ])("refuses %s and sends nothing", async (_, changes) => {
    await expect(opened.mail.send(message(changes))).rejects.toMatchObject({ name: "MailFault" });
    expect(await opened.arrived()).toEqual([]);
  });

  it("reads no file and no address that a text names", async () => {
    await opened.mail.send(message({ text: "file:///etc/passwd http://127.0.0.1/ data:text/html,x" }));
    const [mail] = await opened.arrived();
    expect(mail?.read.text?.trim()).toBe("file:///etc/passwd http://127.0.0.1/ data:text/html,x");
    expect(mail?.read.attachments).toEqual([]);
  });
});

describe("mail by SMTP, on its own", () => {
  it("fails when the server refuses the recipient, so that the job is tried again", async () => {
    const server = await smtpServer((address) => `no such person: ${address}`);
    await expect(server.mail.send(message())).rejects.toMatchObject({ responseCode: 550 });
    expect(await server.arrived()).toEqual([]);
    await server.close();
  });

  it("fails when there is no server", async () => {
    const server = await smtpServer();
    await server.close();
    await expect(server.mail.send(message())).rejects.toMatchObject({ code: "ESOCKET" });
  });

  it("is chosen by SMTP URLs and nothing else", () => {
    expect(() => mailFromUrl("https://example.org", from, "/nowhere")).toThrow("SMTP_URL");
  });
});

describe("mail into a folder, on its own", () => {
  it("is for the owner's eyes, and a mail sent twice lies there twice", async () => {
    const { mail, path, close } = await folder();
    const twice = message();
    await mail.send(twice);
    await mail.send(twice);
    const names = await readdir(path);
    expect(names).toHaveLength(2);
    for (const name of names) {
      expect(name.endsWith(".eml")).toBe(true);
      expect((await stat(join(path, name))).mode & 0o777).toBe(0o600);
    }
    await close();
  });
});
