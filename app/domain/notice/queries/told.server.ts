// What a notice tells: its statement, and the measures that it gives notice of.
import { unsealJson } from "#app/base/seal.ts";
import { type NoticeStatement, statementContext } from "#app/domain/notice/rules/sealed.ts";
import { db } from "#db/client.server.ts";
import { measure, type notice } from "#db/schema/index.ts";
import { asc, eq } from "#db/sql.ts";

export type ToldMeasure = Pick<
  typeof measure.$inferSelect,
  "id" | "type" | "basis" | "on" | "deadline" | "result" | "liftedAt"
>;

/** Oldest first. */
export async function measuresOfNotice(noticeId: string): Promise<readonly ToldMeasure[]> {
  return db
    .select({
      id: measure.id,
      type: measure.type,
      basis: measure.basis,
      on: measure.on,
      deadline: measure.deadline,
      result: measure.result,
      liftedAt: measure.liftedAt,
    })
    .from(measure)
    .where(eq(measure.noticeId, noticeId))
    .orderBy(asc(measure.id));
}

/** `key`: of the case. */
export function statementIn(
  { id, statement }: Pick<typeof notice.$inferSelect, "id" | "statement">,
  key: Buffer,
): NoticeStatement {
  return unsealJson<NoticeStatement>(key, statement, statementContext(id));
}
