// What a column accepts, the same in both dialects: SQLite by itself stores 1.5 in an integer and NaN as NULL.

export function requireWholeNumber(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return value;
}

export function requireInstant(value: Date): Date {
  if (Number.isNaN(value.getTime())) throw new RangeError("not a moment in time");
  return value;
}

export function requireDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new RangeError(`not a day (YYYY-MM-DD): ${value}`);
  return value;
}
