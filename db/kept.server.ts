// Reads that are built once for a door and run many times: to build a statement takes longer than to run it.
import { db, type ReadDb } from "./client.server.ts";

type Built<Row> = { execute(values: Record<string, unknown>): Promise<Row[]> };
/** A query of drizzle's as far as it matters here. */
type Buildable<Row> = { prepare(name: string): Built<Row> };

let names = 0;

/**
 * `const draftOf = kept((db) => db.select().from(draft).where(eq(draft.id, bound(draft.id, "id"))))`, then
 * `await draftOf({ id })`. What changes from one run to the next is `bound` (db/sql.ts); the rest is fixed for good.
 */
export function kept<Row>(
  build: (door: ReadDb) => Buildable<Row>,
): (values: Readonly<Record<string, unknown>>) => Promise<Row[]> {
  names += 1;
  const name = `kept_${names}`;
  const built = new WeakMap<ReadDb, Built<Row>>();
  return (values) => {
    const statement = built.get(db) ?? build(db).prepare(name);
    built.set(db, statement);
    return statement.execute({ ...values });
  };
}
