// A reporter without a browser: fills in the steps of filing as fast as forms can be sent.
import { Client } from "./client.ts";

type Fields = Readonly<Record<string, string>>;

/** Right answers, step by step. */
export const answers = {
  category: { category: "copyright-piracy" },
  subject: { address: "https://shuchong-ziyuan.example/book/1", note: "" },
  statement: { statement: "这个网站把正在销售的绘本扫描成册，付费就能下载全本。", whenSeen: "上周" },
  "about-you": { mode: "anonymous", name: "", contact: "", wishesReward: "yes", claimPassword: "" },
  check: { goodFaith: "yes" },
} as const satisfies Readonly<Record<string, Fields>>;

type Step = keyof typeof answers;
const beforeCheck: readonly Step[] = ["category", "subject", "statement", "about-you"];

export class PlainReporter extends Client {
  /** All steps but the last; single steps may be answered otherwise. */
  async fillsIn(changes: Partial<Record<Step, Fields>> = {}): Promise<this> {
    for (const step of beforeCheck) {
      await this.mustLeadOn(`/report/${step}`, { ...answers[step], ...changes[step] });
    }
    return this;
  }

  async sendsIn(): Promise<this> {
    await this.mustLeadOn("/report/check", answers.check);
    return this;
  }

  /** The 28 digits, while the receipt is still shown. */
  async code(): Promise<string> {
    const { text } = await this.get("/report/receipt");
    const list = /<ol class="code-groups"[^>]*>(.*?)<\/ol>/s.exec(text)?.[1] ?? "";
    return [...list.matchAll(/>(\d{4})</g)].map(([, group]) => group).join("");
  }

  /** The public number, while the receipt is still shown. */
  async reference(): Promise<string> {
    const { text } = await this.get("/report/receipt");
    return /<p class="ref">([\d-]+)</.exec(text)?.[1] ?? "";
  }

  async confirms(): Promise<this> {
    await this.mustLeadOn("/report/receipt", { saved: "yes" });
    return this;
  }

  private async mustLeadOn(path: string, fields: Fields): Promise<void> {
    const { status, text } = await this.post(path, fields);
    if (status !== 303) throw new Error(`${path} answered ${status}:\n${text.slice(0, 2_000)}`);
  }
}
