// Tries everything on one action and judges the answers and what they left behind.
import { faultsOf } from "../../support/input/attack.ts";
import { markup } from "../../support/input/hostile.ts";
import { type Answer, Client } from "../../support/people/client.ts";
import { wordsOf } from "../../support/words.ts";
import type { Action } from "../table/action.ts";
import type { World } from "../world/world.ts";
import { rightOne, type Try, triesOf } from "./tries.ts";

export type Attacked = { readonly requests: number; readonly faults: readonly string[] };

const quarter = 15 * 60_000;
const languages = ["zh-CN", "en"] as const;
let addresses = 0;

type Extent = {
  /** Nothing was tried on the route before. */
  readonly isFirst: boolean;
  /** One in so many tries is made, where a sample is enough. */
  readonly every: number;
};

export async function attacked(world: World, action: Action, { isFirst, every }: Extent): Promise<Attacked> {
  await world.atRest.restore();
  const faults = [...(await asMeant(world, action))];
  const tries = triesOf(action, world, isFirst).filter((_, place) => place % every === 0);
  let turned = 0;
  for (const [place, one] of tries.entries()) {
    if (action.turnsEvery && place % action.turnsEvery === 0) {
      world.portal.turnClock(quarter);
      turned += quarter;
    }
    const language = languages[place % 2] ?? "zh-CN";
    const answer = await sent(world, action, one, language);
    const found = [
      ...judged(world, action, one, answer, language),
      ...(await left(world, action, answer.status >= 400)),
    ];
    faults.push(...found.map((fault) => `${one.name}: ${fault}`));
  }
  if (turned > 0) {
    world.portal.turnClock(-turned);
    await world.atRest.restoreVisits();
  }
  return { requests: tries.length + 1, faults };
}

/** The row is worth something only if what it says is right does happen. */
async function asMeant(world: World, action: Action): Promise<readonly string[]> {
  const one = rightOne(action, world);
  const { status, text } = await sent(world, action, one, "zh-CN");
  const wrong = status === action.answers ? [] : [`answered ${status}:\n${text.slice(0, 3_000)}`];
  return [...wrong, ...(await left(world, action, false))].map((fault) => `${one.name}: ${fault}`);
}

/** Each from an address of its own: who comes once is not slowed. */
async function sent(world: World, action: Action, one: Try, language: string): Promise<Answer> {
  const client = new Client(world.portal.origin, language);
  for (const [name, value] of action.as(world).cookies) client.cookies.set(name, value);
  addresses += 1;
  const address = `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
  client.headers.set("X-Forwarded-For", address);
  return one.sent ? client.send(one.path, one.sent) : client.get(one.path);
}

/** What is wrong with the answer itself. */
function judged(world: World, action: Action, one: Try, answer: Answer, language: string): string[] {
  if (action.carries === "json") return judgedForPrograms(answer, language);
  // Turned away before there is a page: the address is no address.
  if (answer.text === "" && [400, 414].includes(answer.status) && one.path.length > 20) {
    return isHostileAddress(one) ? [] : [`answered ${answer.status} with nothing`];
  }
  if (answer.status === 431) return [];
  const right = action.answers === 303 ? undefined : action.answers;
  return [
    ...faultsOf({ language }, "", answer, right).map((fault) => fault.replace(/^: /, "")),
    ...forgotten(world, action, one, answer),
    ...told(world, action, answer),
  ];
}

function isHostileAddress({ path }: Try): boolean {
  return path.length > 4_000 || /%(?:00|ED%A0|FF|C0|E4%B8|zz)|100%/i.test(path);
}

function judgedForPrograms({ status, headers, text }: Answer, language: string): string[] {
  if (status === 200) return [];
  if (status < 400 || status > 499) return [`answered ${status}`];
  const faults: string[] = [];
  if (!headers["content-type"]?.startsWith("application/problem+json")) faults.push("is no problem document");
  if (headers["content-language"] !== language) faults.push("is in another language");
  if (text.includes(markup) || /node_modules|\/app\/|\n\s+at /.test(text)) faults.push("tells of its inside");
  return faults;
}

/** What somebody typed at length into the other fields has to come back with the form. */
function forgotten(world: World, action: Action, one: Try, { status, text }: Answer): string[] {
  if (![403, 409, 422].includes(status) || one.field === null || action.method === "GET") return [];
  const t = wordsOf(text.includes('<html lang="en"') ? "en" : "zh-CN");
  const isErrorPage = (["unreadable", "refused", "not-allowed", "gone"] as const).some((kind) =>
    text.includes(t(`site.error.${kind}.title`)),
  );
  if (isErrorPage) return [];
  const typed = Object.entries(action.fields(world)).filter(([name]) => name !== one.field);
  return typed.flatMap(([name, value]) => {
    const words = [value].flat().join();
    const isAtLength = /\p{Script=Han}{4}/u.test(words) && !isSecret(action, name);
    return isAtLength && !text.includes(words) ? [`${status} forgot ${name}`] : [];
  });
}

/** A password, and whatever else is not to lie in a page, is in none. */
function told(world: World, action: Action, { status, text }: Answer): string[] {
  if (status < 400) return [];
  return Object.entries(action.fields(world))
    .filter(([name, value]) => isSecret(action, name) && text.includes([value].flat().join()))
    .map(([name]) => `${status} tells ${name}`);
}

function isSecret({ secrets }: Action, name: string): boolean {
  return secrets.includes(name) || /password/i.test(name);
}

/** What is wrong with what it left in the tables and among the files; they are put back. */
async function left({ atRest }: World, action: Action, isRefused: boolean): Promise<readonly string[]> {
  const changes = await atRest.changes();
  if (changes.length === 0) return [];
  const unasked = changes.filter(({ table }) => isRefused && !action.keeps.includes(table));
  const faults = [
    ...unasked.map(({ table, come, gone }) => `refused, and changed ${table} (${come} come, ${gone} gone)`),
    ...(await atRest.halfStored()).map((half) => `half stored: ${half}`),
  ];
  await atRest.restore();
  return faults;
}
