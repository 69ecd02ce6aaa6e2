// A visitor without a browser: sends exactly the bytes it is told to, keeps cookies, and follows no redirect.
import { request as httpRequest } from "node:http";

export type Answer = {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly text: string;
};
export type Sent = {
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array>;
  readonly type: string;
  /** What the header says, where that is not the length of the body. */
  readonly claimedLength?: number;
  /** In place of those that a browser on our own page sends. */
  readonly headers?: Readonly<Record<string, string>>;
};

export const urlencoded = "application/x-www-form-urlencoded";

export class Client {
  readonly origin: string;
  readonly language: string;
  readonly cookies = new Map<string, string>();
  /** Sent along with every request. */
  readonly headers = new Map<string, string>();

  constructor(origin: string, language = "zh-CN") {
    this.origin = origin;
    this.language = language;
  }

  get(path: string): Promise<Answer> {
    return this.#ask("GET", path, null);
  }

  send(path: string, sent: Sent): Promise<Answer> {
    return this.#ask("POST", path, sent);
  }

  /** A form as browsers send it. Values may hold anything; lists repeat the field. */
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Answer> {
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
    return this.raw(path, new URLSearchParams(pairs).toString());
  }

  /** The body of a form, encoded already. */
  raw(path: string, body: string | Uint8Array): Promise<Answer> {
    return this.send(path, { body, type: urlencoded });
  }

  #ask(method: string, path: string, sent: Sent | null): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = httpRequest(new URL(path, this.origin), { method, headers: this.#headers(sent) });
      request.on("response", (response) => {
        this.#keep(response.headers["set-cookie"] ?? []);
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const bytes = Buffer.concat(chunks);
          const headers = Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value ?? "")]),
          );
          const status = response.statusCode ?? 0;
          resolve({
            status,
            location: headers.location ?? null,
            headers,
            bytes,
            text: bytes.toString("utf8"),
          });
        });
      });
      request.on("error", reject);
      void write(request, sent).catch(reject);
    });
  }

  #headers(sent: Sent | null): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const length = sent?.claimedLength;
    return {
      Accept: "text/html",
      "Accept-Language": this.language,
      ...Object.fromEntries(this.headers),
      ...(cookie ? { Cookie: cookie } : {}),
      ...(sent ? { "Content-Type": sent.type } : {}),
      ...(sent ? (sent.headers ?? { Origin: this.origin, "Sec-Fetch-Site": "same-origin" }) : {}),
      ...(length === undefined ? {} : { "Content-Length": String(length) }),
    };
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = "", value = ""] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

async function write(request: ReturnType<typeof httpRequest>, sent: Sent | null): Promise<void> {
  if (!sent) return void request.end();
  const { body, claimedLength } = sent;
  if (typeof body === "string" || body instanceof Uint8Array) {
    if (claimedLength === undefined) return void request.end(body);
    request.write(body);
    // Less came than was promised: the line is cut.
    setTimeout(() => request.destroy(), 300);
    return;
  }
  for await (const chunk of body) {
    if (!request.write(chunk)) await new Promise((resolve) => request.once("drain", resolve));
  }
  request.end();
}
