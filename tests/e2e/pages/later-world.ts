// What comes after the decisions are public: rewards notified and claimed, a second look, a notice to the affected party.
import { setTimeout as wait } from "node:timers/promises";
import type { Work } from "../support/desk-work.ts";
import { Client } from "../support/people/client.ts";
import type { PlainMember } from "../support/people/plain-member.ts";

export const claimPassword = "gugu-2026";

type Staff = Readonly<Record<"investigator" | "reward" | "supervisor", PlainMember>>;
export type Later = {
  readonly review: string;
  readonly objection: string;
  /** With it the party that measures affect reads its notice. */
  readonly noticeCode: string;
};

/** Answers paths. */
export async function laterWorld(
  staff: Staff,
  works: Readonly<Record<"claimed" | "refused", Work>>,
  paths: Readonly<Record<"notified" | "claimed" | "noticed", string>>,
): Promise<Later> {
  const { reward, supervisor } = staff;
  for (const award of [paths.notified, paths.claimed]) await reward.does(award, { intent: "notify" });
  await must(works.claimed.reporter.post("/status/claim", { intent: "voucher", claimPassword }));
  await must(
    works.refused.reporter.post("/status/report", { intent: "review", review: "网址还打得开，请再看一次。" }),
  );
  const [review = ""] = await linksOn(supervisor, "/desk/reviews");
  const noticeCode = await noticed(staff, paths.noticed);
  const affected = await opened(new Client(supervisor.origin), "/notice", noticeCode);
  await must(affected.post("/notice/statement", { objection: "图书是我们自己出版的，有合同。" }));
  const reviews = await linksOn(supervisor, "/desk/reviews");
  return { review, objection: reviews.find((path) => path !== review) ?? "", noticeCode };
}

/** The payments of a day are released together, when it is over. */
export async function firstPayment(finance: PlainMember): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const [path] = await linksOn(finance, "/desk/payments");
    if (path) return path;
    await wait(500);
  }
  throw new Error("no payment was released");
}

/** Who enters a code reads what it is for. */
export async function opened<Visitor extends Client>(visitor: Visitor, path: string, code: string) {
  await must(visitor.post(path, { code }));
  return visitor;
}

/** Issues a notice of the case's one measure; answers the code on its sheet. */
async function noticed({ investigator }: Staff, path: string): Promise<string> {
  const { text } = await investigator.get(path);
  const measure = /name="measures"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="measures"/.exec(text);
  const sheet = await investigator.post(path, {
    intent: "notice",
    measures: [measure?.[1] ?? measure?.[2] ?? ""],
    ...{ factsZh: "网站销售扫描的图书。", factsEn: "The site sells scanned books." },
    ...{ scopeZh: "页面上的全部下载。", scopeEn: "All downloads of the page." },
    ...{ durationZh: "至改正为止。", durationEn: "Until it is put right.", automated: "no" },
  });
  const list = /<ol class="code-groups"[^>]*>(.*?)<\/ol>/s.exec(sheet.text)?.[1] ?? "";
  return [...list.matchAll(/>(\d{4})</g)].map(([, group]) => group).join("");
}

async function must(asked: ReturnType<Client["post"]>): Promise<void> {
  const { status, text } = await asked;
  if (status !== 303) throw new Error(`answered ${status}:\n${text.slice(0, 2_000)}`);
}

async function linksOn(member: PlainMember, list: string): Promise<string[]> {
  const { text } = await member.get(list);
  return [...text.matchAll(new RegExp(`href="(${list}/[\\d-]+)"`, "g"))].flatMap(([, path]) => path ?? []);
}
