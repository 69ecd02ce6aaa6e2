// Opens what a report keeps sealed under its own key: statement, subjects, files, thread.
import { unseal, unsealJson } from "#app/base/seal.ts";
import { keysOf } from "#app/domain/keys/queries.server.ts";
import type { RefusalGround, ReportState } from "#app/domain/report/rules/lifecycle.ts";
import {
  type SealedFile,
  type SealedMessage,
  type SealedStatement,
  type SealedSubject,
  sealContext,
} from "#app/domain/report/rules/sealed.ts";
import type { MessageAuthor, MessageKind } from "#app/domain/report/rules/thread.ts";
import type { SubjectKind } from "#app/domain/subject/rules/kinds.ts";
import { db } from "#db/client.server.ts";
import { kept } from "#db/kept.server.ts";
import { evidence, message, reportStep, reportSubject } from "#db/schema/index.ts";
import { asc, bound, eq, inArray } from "#db/sql.ts";

type Sealing = { readonly id: string; readonly keySlot: string; readonly statement: Buffer };
export type OpenedStatement = SealedStatement & { readonly addresses: readonly string[] };

/** Statements by report id. A report whose key was destroyed is left out: its words are gone. */
export async function statementsOf(
  reports: readonly Sealing[],
): Promise<ReadonlyMap<string, OpenedStatement>> {
  if (reports.length === 0) return new Map();
  const keys = await keysOf(reports.map((row) => row.keySlot));
  const subjects = await subjectsOf(reports, keys);
  const opened = new Map<string, OpenedStatement>();
  for (const row of reports) {
    const key = keys.get(row.keySlot);
    if (!key) continue;
    const words = unsealJson<SealedStatement>(key, row.statement, sealContext.statement(row.id));
    opened.set(row.id, { ...words, addresses: (subjects.get(row.id) ?? []).map((one) => one.display) });
  }
  return opened;
}

export type OpenedSubject = SealedSubject & { readonly kind: SubjectKind };

async function subjectsOf(
  reports: readonly Sealing[],
  keys: ReadonlyMap<string, Buffer>,
): Promise<ReadonlyMap<string, readonly OpenedSubject[]>> {
  const slots = new Map(reports.map((row) => [row.id, row.keySlot]));
  const rows = await db
    .select()
    .from(reportSubject)
    .where(inArray(reportSubject.reportId, [...slots.keys()]))
    .orderBy(asc(reportSubject.position));
  const opened = new Map<string, OpenedSubject[]>();
  for (const row of rows) {
    const key = keys.get(slots.get(row.reportId) ?? "");
    if (!key) continue;
    const named = unsealJson<SealedSubject>(key, row.sealed, sealContext.subject(row.id));
    opened.set(row.reportId, [...(opened.get(row.reportId) ?? []), { ...named, kind: row.kind }]);
  }
  return opened;
}

/** What one report names, in the order it was given. */
export async function subjectsOfReport(report: Sealing, key: Buffer): Promise<readonly OpenedSubject[]> {
  return (await subjectsOf([report], new Map([[report.keySlot, key]]))).get(report.id) ?? [];
}

export type OpenedFile = {
  readonly id: string;
  readonly mediaType: string;
  readonly size: number;
  readonly receivedAt: Date;
} & Pick<SealedFile, "name" | "caption" | "sha256">;

const fileRows = kept((door) =>
  door
    .select()
    .from(evidence)
    .where(eq(evidence.reportId, bound(evidence.reportId, "reportId")))
    .orderBy(asc(evidence.position)),
);

/** The files of one report, in the order they were given. */
export async function filesOf(reportId: string, key: Buffer): Promise<readonly OpenedFile[]> {
  const rows = await fileRows({ reportId });
  return rows.map((row) => {
    const { name, caption, sha256 } = unsealJson<SealedFile>(key, row.sealed, sealContext.file(row.id));
    return {
      id: row.id,
      mediaType: row.mediaType,
      size: row.size,
      receivedAt: row.receivedAt,
      name,
      caption,
      sha256,
    };
  });
}

export type OpenedMessage = {
  readonly id: string;
  readonly author: MessageAuthor;
  readonly kind: MessageKind;
  readonly answers: string | null;
  readonly at: Date;
  readonly text: string;
};

const messageRows = kept((door) =>
  door
    .select()
    .from(message)
    .where(eq(message.reportId, bound(message.reportId, "reportId")))
    .orderBy(asc(message.id)),
);

/** The thread of one report, oldest first. */
export async function threadOf(reportId: string, key: Buffer): Promise<readonly OpenedMessage[]> {
  const rows = await messageRows({ reportId });
  return rows.map(({ id, author, kind, answers, at, sealed }) => ({
    id,
    author,
    kind,
    answers,
    at,
    text: unsealJson<SealedMessage>(key, sealed, sealContext.message(id)).text,
  }));
}

export type OpenedStep = {
  readonly id: string;
  readonly event: string;
  readonly state: ReportState;
  readonly at: Date;
  readonly publicFrom: Date;
  readonly by: string | null;
  readonly ground: RefusalGround | null;
  /** To whom it was referred. */
  readonly authority: string | null;
  readonly words: string | null;
};

const stepRows = kept((door) =>
  door
    .select()
    .from(reportStep)
    .where(eq(reportStep.reportId, bound(reportStep.reportId, "reportId")))
    .orderBy(asc(reportStep.id)),
);

/** What happened to one report, oldest first, held back or not. */
export async function stepsOf(reportId: string, key: Buffer): Promise<readonly OpenedStep[]> {
  const rows = await stepRows({ reportId });
  return rows.map(({ id, event, state, at, publicFrom, by, ground, authority, words }) => ({
    id,
    event,
    state,
    at,
    publicFrom,
    by,
    ground,
    authority,
    words: words ? unseal(key, words, sealContext.step(id)).toString("utf8") : null,
  }));
}
