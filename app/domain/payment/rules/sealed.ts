// What of a payment lies sealed, and the context that binds each to its row.

/** Whom a transfer goes to, as the reporter gave it. */
export type Payee = {
  readonly name: string;
  readonly bank: string;
  /** Bare digits. */
  readonly account: string;
};

export const paymentContext = {
  payee: (paymentId: string) => `payment:${paymentId}:payee`,
} as const;

/** Stamped for each person who must not pay it: of two payments nobody can tell that they bar the same people. */
export function barredText(paymentId: string, memberId: string): string {
  return `payment-barred:${paymentId}:${memberId}`;
}
