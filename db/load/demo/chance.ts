// Chance that can be repeated: the same seed and number always tell the same story.

export type Chance = {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** Whether something of this probability happens. */
  is(probability: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** One of the names, each as likely as its weight says. */
  weighed<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): Name;
  digits(length: number): string;
};

/** Mulberry32 over a hash of both numbers: good enough for samples, and worthless for secrets. */
export function chanceOf(seed: number, number: number): Chance {
  let state = mixed(mixed(seed | 0) ^ mixed((number + 0x9e3779b9) | 0));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    is: (probability) => next() < probability,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    weighed: (weights) => weighedBy(weights, next()),
    digits: (length) => Array.from({ length }, () => Math.floor(next() * 10)).join(""),
  };
}

function mixed(value: number): number {
  let word = value;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}

function weighedBy<Name extends string>(
  weights: Readonly<Partial<Record<Name, number>>>,
  drawn: number,
): Name {
  let left =
    drawn * Object.values<number | undefined>(weights).reduce<number>((sum, one) => sum + (one ?? 0), 0);
  let last: Name | undefined;
  for (const name in weights) {
    last = name;
    left -= weights[name] ?? 0;
    if (left < 0) return name;
  }
  if (last === undefined) throw new RangeError("nothing to choose from");
  return last;
}
