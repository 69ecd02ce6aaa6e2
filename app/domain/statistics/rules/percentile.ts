// Percentiles by nearest rank, of values that were counted.

/** How often each value came. */
export type Counted = ReadonlyMap<number, number>;

/**
 * The smallest value such that at least `share` of all values are not greater (nearest rank): always a value that came,
 * never something between two. Null where there are none.
 * @param share over 0, at most 1
 */
export function percentile(counted: Counted, share: number): number | null {
  const reached = rankOf(counted, share);
  return reached ? reached.value : null;
}

/**
 * The same for the public: null also where fewer than `least` values came, and where the rank falls on the first or the
 * last of them, which would be the wait of one report and no more a percentile.
 */
export function publicPercentile(counted: Counted, share: number, least: number): number | null {
  const total = sizeOf(counted);
  const reached = rankOf(counted, share);
  if (!reached || total < least || reached.rank === 1 || reached.rank === total) return null;
  return reached.value;
}

function sizeOf(counted: Counted): number {
  return [...counted.values()].reduce((sum, count) => sum + count, 0);
}

function rankOf(counted: Counted, share: number): { rank: number; value: number } | null {
  // Rounded first: in binary floating point 0.07 of 100 is a little over 7, and would be the eighth.
  const rank = Math.max(1, Math.ceil(Number((share * sizeOf(counted)).toFixed(9))));
  let passed = 0;
  for (const [value, count] of [...counted].sort(([a], [b]) => a - b)) {
    passed += count;
    if (passed >= rank) return { rank, value };
  }
  return null;
}
