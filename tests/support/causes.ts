// Asks what an error comes from, however deep a driver wrapped it.

/** @returns whether an error is of that kind, or its cause is. PostgreSQL's queries come wrapped, SQLite's bare. */
export function causedBy(kind: new () => Error): (error: unknown) => boolean {
  const matches = (error: unknown): boolean =>
    error instanceof kind || (error instanceof Error && matches(error.cause));
  return matches;
}
