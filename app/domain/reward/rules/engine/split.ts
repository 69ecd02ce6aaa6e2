// Divides a sum among people or lines, so that the parts always make up the whole to the fen.
import type { BasisPoints, Fen } from "#app/base/money.ts";
import { Refusal } from "#app/base/refusal.ts";

const whole: BasisPoints = 10_000;

/** Equal parts for `people` in the order of their registration: what cannot be divided goes to the earliest. */
export function splitEqually(total: Fen, people: number): Fen[] {
  if (!Number.isInteger(people) || people < 1) throw new Refusal("reward.shares-incomplete");
  return apportion(
    total,
    Array.from({ length: people }, () => 1),
  );
}

/**
 * Parts by agreed shares in hundredths of a percent, in the order of registration. Refuses `reward.shares-incomplete`
 * unless every share is above nothing and they come to the whole.
 */
export function splitByShares(total: Fen, shares: readonly BasisPoints[]): Fen[] {
  const isComplete = shares.every((share) => Number.isInteger(share) && share > 0) && sumOf(shares) === whole;
  if (!isComplete) throw new Refusal("reward.shares-incomplete");
  return apportion(total, shares);
}

/** Parts in proportion to `weights`; the fen left over by rounding down go one each to the earliest with a weight. */
export function apportion(total: Fen, weights: readonly number[]): Fen[] {
  const all = BigInt(sumOf(weights));
  const parts = weights.map((weight) => Number((BigInt(total) * BigInt(weight)) / all));
  let left = total - sumOf(parts);
  return parts.map((part, index) => {
    if (left === 0 || weights[index] === 0) return part;
    left -= 1;
    return part + 1;
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
