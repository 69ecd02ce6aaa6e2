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
  "sign-in": { acts: 8, seconds: 900, stepSeconds: 10 },
  filing: { acts: 20, seconds: 3600, stepSeconds: 15 },
  upload: { acts: 120, seconds: 3600, stepSeconds: 10 },
} as const satisfies Record<string, Budget>;

export type BudgetName = keyof typeof budgets;

/**
 * Seconds to wait for the act that is number `used` within the budget's time; 0 while it is within. Whoever tries many
 * at once stands in a line of their own making: each ticket ends one step later than the one before.
 */
export function waitSeconds(budget: Budget, used: number): number {
  return Math.min(Math.max(0, used - budget.acts) * budget.stepSeconds, budget.seconds);
}

/** A promise to let one act pass once `notBefore` has come; signed, so that nobody shortens it. */
export type Ticket = { readonly budget: BudgetName; readonly notBefore: number; readonly nonce: string };

export function ticketText(ticket: Ticket): string {
  return `${ticket.budget}.${ticket.notBefore}.${ticket.nonce}`;
}

/** The ticket that this text is, or null. */
export function readTicket(text: string): Ticket | null {
  const [budget, notBefore, nonce] = text.split(".");
  if (!budget || !notBefore || !nonce || !(budget in budgets) || !/^\d{1,15}$/.test(notBefore)) return null;
  return { budget: budget as BudgetName, notBefore: Number(notBefore), nonce };
}
