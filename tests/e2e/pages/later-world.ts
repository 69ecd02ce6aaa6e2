// What comes after the decisions are public: rewards notified and claimed, a second look, a notice to the affected party.
import type { Work } from "../support/desk-work.ts";
import { Client } from "../support/people/client.ts";
import type { PlainMember } from "../support/people/plain-member.ts";

export const claimPassword = "gugu-2026";

type Staff = Readonly<Record<"investigator" | "reward" | "supervisor" | "finance", PlainMember>>;
export type Later = {
  readonly payment: string;
  readonly review: string;
  readonly objection: string;
  /** The browser of the party that measures affect. */
  readonly affected: Client;
};

/** Answers paths. */
export async function laterWorld(
  staff: Staff,
  works: Readonly<Record<"claimed" | "refused", Work>>,
  paths: Readonly<Record<"notified" | "claimed" | "noticed", string>>,
): Promise<Later> {
  const { reward, finance, supervisor } = staff;
  for (const award of [paths.notified, paths.claimed]) await reward.does(award, { intent: "notify" });
  await must(works.claimed.reporter.post("/status/claim", { intent: "voucher", claimPassword }));
  await must(
    works.refused.reporter.post("/status/report", { intent: "review", review: "网址还打得开，请再看一次。" }),
  );
  const review = await linkOn(supervisor, "/desk/reviews");
  const affected = await noticed(staff, paths.noticed);
  await must(affected.post("/notice/statement", { objection: "图书是我们自己出版的，有合同。" }));
  const reviews = await linksOn(supervisor, "/desk/reviews");
  return {
    payment: await linkOn(finance, "/desk/payments"),
    review,
    objection: reviews.find((path) => path !== review) ?? "",
    affected,
  };
}

/** Issues a notice of the case's one measure and opens it with the code of its sheet. */
async function noticed({ investigator }: Staff, path: string): Promise<Client> {
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
  const code = [...list.matchAll(/>(\d{4})</g)].map(([, group]) => group).join("");
  const affected = new Client(investigator.origin);
  await must(affected.post("/notice", { code }));
  return affected;
}

async function must(asked: ReturnType<Client["post"]>): Promise<void> {
  const { status, text } = await asked;
  if (status !== 303) throw new Error(`answered ${status}:\n${text.slice(0, 2_000)}`);
}

async function linksOn(member: PlainMember, list: string): Promise<string[]> {
  const { text } = await member.get(list);
  return [...text.matchAll(new RegExp(`href="(${list}/[\\d-]+)"`, "g"))].flatMap(([, path]) => path ?? []);
}

async function linkOn(member: PlainMember, list: string): Promise<string> {
  const [path] = await linksOn(member, list);
  if (!path) throw new Error(`there is nothing on ${list}`);
  return path;
}
