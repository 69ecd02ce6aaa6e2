// A member of staff without a browser, for what is sent past the pages.
import type { Portal } from "../portal.ts";
import { Client } from "./client.ts";

export class PlainMember extends Client {
  static async signedIn({ origin, staffPassword }: Portal, login: string): Promise<PlainMember> {
    const member = new PlainMember(origin);
    const { status, text } = await member.post("/desk/sign-in", { login, password: staffPassword });
    if (status !== 303) throw new Error(`sign-in answered ${status}:\n${text.slice(0, 2_000)}`);
    return member;
  }

  /** An act that must succeed; answers where it leads. */
  async does(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<string> {
    const { status, location, text } = await this.post(path, fields);
    if (status !== 303)
      throw new Error(`${path} ${fields.intent} answered ${status}:\n${text.slice(0, 2_000)}`);
    return (location ?? "").replace(/#.*$/, "");
  }
}
