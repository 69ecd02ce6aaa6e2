// How much of an act is normal, and how long whoever is over it waits: limits slow, they never refuse.

export type Budget = {
  /** Acts that pass at once within `seconds`. */
  readonly acts: number;
  readonly seconds: number;
  /** Each act beyond waits this much longer than the one before it. */
  readonly stepSeconds: number;
};

export const budgets = {
  /** Wrong receipt codes only: a right one is never made to wait. */
  "receipt-code": { acts: 10, seconds: 600, stepSeconds: 5 },
  /** Wrong notice codes, counted apart: who mistypes a receipt is not made to wait here. */
  "notice-code": { acts: 10, seconds: 600, stepSeconds: 5 },
  "sign-in": { acts: 8, seconds: 900, stepSeconds: 10 },
  /** Guesses of a claim password: slowed, and never shut out, or anybody could keep a reporter from the money. */
  "claim-password": { acts: 5, seconds: 900, stepSeconds: 20 },
  filing: { acts: 20, seconds: 3600, stepSeconds: 15 },
  upload: { acts: 120, seconds: 3600, stepSeconds: 10 },
  /** Reckoned for programs: it reads nothing and stores nothing, so only a flood of it is slowed. */
  estimate: { acts: 300, seconds: 60, stepSeconds: 1 },
} as const satisfies Record<string, Budget>;

export type BudgetName = keyof typeof budgets;

/** The stretch of time that `now` is counted in: its number since 1970, and the seconds until the next one begins. */
export function windowAt(budget: Budget, now: Date): { readonly number: number; readonly left: number } {
  const seconds = now.getTime() / 1000;
  const number = Math.floor(seconds / budget.seconds);
  return { number, left: Math.ceil((number + 1) * budget.seconds - seconds) };
}

/**
 * Seconds to wait for the act that is number `used` within the budget's time; 0 while it is within. Whoever tries many
 * at once stands in a line of their own making: each ticket ends one step later than the one before.
 */
function waitSeconds(budget: Budget, used: number): number {
  return Math.max(0, used - budget.acts) * budget.stepSeconds;
}

/**
 * What others do under the same name lengthens a wait by so much at most: whoever tries a member's name all day must
 * not keep the member out.
 */
const mostForOthers = 120;

export type Verdict = {
  /** 0: the act passes at once. */
  readonly seconds: number;
  /**
   * False beyond the end of the line, which is as long as the budget's time: no ticket there, or tickets collected by
   * the thousand would all come due one day. What is tried after the wait is counted anew.
   */
  readonly ticket: boolean;
};

/** `used`: acts of this client so far, this one included; `usedByName`: the same under the name that it gave, or 0. */
export function verdictOn(budget: Budget, used: number, usedByName: number, now: Date): Verdict {
  const own = waitSeconds(budget, used);
  if (own > budget.seconds) return { seconds: windowAt(budget, now).left, ticket: false };
  return { seconds: Math.max(own, Math.min(waitSeconds(budget, usedByName), mostForOthers)), ticket: true };
}

/** A promise to let one act pass once `notBefore` has come; signed, so that nobody shortens it. */
export type Ticket = {
  readonly budget: BudgetName;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly nonce: string;
};

/** How long a ticket is good for once its time has come. */
export const ticketSeconds = 15 * 60;

export function ticketText(ticket: Ticket): string {
  return `${ticket.budget}.${ticket.notBefore}.${ticket.nonce}`;
}

/** The ticket that this text is, or null. */
export function readTicket(text: string): Ticket | null {
  const [, budget = "", notBefore, nonce = ""] = /^([a-z-]+)\.(\d{1,15})\.([\w-]{16,64})$/.exec(text) ?? [];
  return isBudgetName(budget) ? { budget, notBefore: Number(notBefore), nonce } : null;
}

/** Seconds until the ticket's time comes; null once it is over. */
export function ticketWait(ticket: Ticket, now: Date): number | null {
  const seconds = Math.ceil((ticket.notBefore - now.getTime()) / 1000);
  return seconds + ticketSeconds <= 0 ? null : Math.max(0, seconds);
}

function isBudgetName(name: string): name is BudgetName {
  return Object.hasOwn(budgets, name);
}
