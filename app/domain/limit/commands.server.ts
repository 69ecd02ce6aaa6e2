// Counts who does how much of an act, and hands out tickets to those who have to wait.
import { RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible";
import { newToken } from "#app/base/id.ts";
import { isStampOf, stampOf } from "#app/domain/keys/queries.server.ts";
import {
  type BudgetName,
  budgets,
  readTicket,
  ticketSeconds,
  ticketText,
  ticketWait,
  verdictOn,
  windowAt,
} from "#app/domain/limit/rules.ts";
import { counterPool } from "#db/client.server.ts";

export type Turn = {
  readonly budget: BudgetName;
  /** `context.client`: salted, so that no counter can be turned back into an address. */
  readonly client: string;
  /** A login or the like that is counted as well, whoever gives it; only its keyed hash is kept. */
  readonly name: string | null;
  /** The ticket that the visitor brought, in the text form of `Wait`. */
  readonly ticket: string | null;
  readonly now: Date;
};

export type Wait = {
  readonly seconds: number;
  /** Lets one act of this budget and name pass after the wait. Null: the one brought stays good, or none is given. */
  readonly ticket: string | null;
};

/**
 * Null where the act may pass, which is then counted; else how long to wait. A ticket whose time has come lets one act
 * pass; one whose time has not come says how long it still is, and nothing is counted.
 */
export async function takeTurn(turn: Turn): Promise<Wait | null> {
  const name = turn.name === null ? "" : stampOf(`limit-name:${turn.name.trim().toLowerCase()}`);
  const left = await redeemTicket(turn, name);
  if (left !== null) return left === 0 ? null : { seconds: left, ticket: null };
  const budget = budgets[turn.budget];
  const { number } = windowAt(budget, turn.now);
  const count = (key: string) => spend(`${turn.budget}:${number}:${key}`, budget.seconds);
  const used = await count(`client:${turn.client}`);
  // Names only up to the end of the client's own line: nobody fills the memory with names at will.
  const alone = verdictOn(budget, used, 0, turn.now);
  const usedByName = name && alone.ticket ? await count(`name:${name}`) : 0;
  const { seconds, ticket } = verdictOn(budget, used, usedByName, turn.now);
  if (seconds === 0) return null;
  return { seconds, ticket: ticket ? newTicket(turn, name, seconds) : null };
}

/** Seconds that the ticket brought still has to wait; 0: it was good, this once. Null where none counts. */
async function redeemTicket({ budget, ticket: text, now }: Turn, name: string): Promise<number | null> {
  const [, signed = "", stamp = ""] = /^(.+)\.([\w-]+)$/.exec(text ?? "") ?? [];
  const ticket = readTicket(signed);
  if (ticket?.budget !== budget || !isStampOf(stampedText(signed, name), stamp)) return null;
  const seconds = ticketWait(ticket, now);
  if (seconds !== 0) return seconds;
  return (await spend(`ticket:${ticket.nonce}`, ticketSeconds)) === 1 ? 0 : null;
}

function newTicket({ budget, now }: Turn, name: string, seconds: number): string {
  const text = ticketText({ budget, notBefore: now.getTime() + seconds * 1000, nonce: newToken(16) });
  return `${text}.${stampOf(stampedText(text, name))}`;
}

/** The name is signed along: a ticket waited for under one login must not try another. */
function stampedText(ticket: string, name: string): string {
  return `ticket:${name}:${ticket}`;
}

type Counters = { readonly pool: ReturnType<typeof counterPool>; readonly limiter: Limiter };
type Limiter = RateLimiterMemory | RateLimiterPostgres;
let counters: Counters | null = null;

function limiter(): Limiter {
  const pool = counterPool();
  if (counters?.pool !== pool) counters = null;
  counters ??= { pool, limiter: pool ? onPostgres(pool) : new RateLimiterMemory(counting) };
  return counters.limiter;
}

/** Points and duration are the library's own idea of a limit; here it only counts, and each count brings its time. */
const counting = { points: 1, duration: 60, keyPrefix: "" };

function onPostgres(storeClient: NonNullable<Counters["pool"]>): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...counting,
    storeClient,
    tableName: "limit_counter",
    tableCreated: true,
  });
}

/** How often this key was counted by now, this time included; forgotten `seconds` after the first time. */
async function spend(key: string, seconds: number): Promise<number> {
  const { consumedPoints } = await limiter().penalty(key, 1, { customDuration: seconds });
  // PostgreSQL's driver gives the 64-bit integers of the column kit as text.
  return Number(consumedPoints);
}
