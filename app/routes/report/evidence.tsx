// Step 4 of filing: evidence, streamed into sealed storage as it arrives; plain HTML, with or without scripts.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { FieldIssue, Refused } from "#app/base/form-answer.ts";
import { parsedFields } from "#app/base/form-fields.ts";
import { Refusal } from "#app/base/refusal.ts";
import { receiveFile, removeFile, saveCaptions } from "#app/domain/draft/commands/files.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { chosenCategory } from "#app/domain/draft/rules/answers.ts";
import { shownFileName } from "#app/domain/evidence/rules.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { captionForm } from "#app/domain/report/rules/filing-forms.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { formatFor } from "#app/messages/format.ts";
import { Note } from "#app/ui/data/note.tsx";
import { Fingerprint } from "#app/ui/data/slip/code.tsx";
import { StatusTag } from "#app/ui/data/status/tag.tsx";
import { ActRow, BackButton, Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FileInput, FileList, FileRow } from "#app/ui/form/file.tsx";
import { TextInput } from "#app/ui/form/text.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { Columns, Margin, MarginNote, PageHead } from "#app/ui/page/layout.tsx";
import { FilingPage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { draftHeld } from "#app/web/access.server.ts";
import { languageOf } from "#app/web/locale.ts";
import { partsOf } from "#app/web/multipart.ts";
import { seeOther } from "#app/web/respond.ts";
import { requireTurn } from "#app/web/slow.server.ts";
import { stepIntent } from "#app/web/step.ts";

export const handle: PageHandle = { title: "filing.evidence.title", shell: "filing" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const access = draftHeld({ request, context });
  const open = access && (await openDraft(access, context.now));
  if (!open) return seeOther("/report/category");
  if (open.reportId) return seeOther("/report/receipt");
  const language = languageOf(request);
  const format = formatFor(language);
  const policy = policyAt(context.now);
  const { limits } = policy;
  const category = chosenCategory(open.content.typed, policy);
  const refused = category?.takesFiles === false ? category.noFiles : null;
  return {
    files: open.content.files.map((file) => ({
      id: file.id,
      name: file.name,
      caption: file.caption,
      size: format.bytes(file.size),
      type: file.mediaType,
      sha256: file.sha256,
    })),
    refused: refused && { reason: refused.reason[language], also: refused.alsoCall[language] },
    limit: { size: format.bytes(limits.fileBytes), count: limits.filesPerReport },
    saved: format.dateTime(open.savedAt, context.now),
    until: format.dateTime(open.expiresAt, context.now),
  };
}

type RefusedFile = { readonly name: string; readonly refused: Refused };
type Received = { readonly fields: Map<string, string>; readonly refused: RefusedFile[] };

export async function action({ request, context }: ActionFunctionArgs) {
  const access = draftHeld({ request, context });
  if (!access) throw new Refusal("draft.gone");
  const { fields, refused } = await receiveParts({ request, context }, access);
  const captions = captionsIn(fields);
  await saveCaptions(access, captions.read, context.now);
  const intent = fields.get("intent");
  const wish = stepIntent(intent, context.site);
  if (wish.kind === "own" && wish.name.startsWith("remove:")) {
    await removeFile(access, wish.name.slice("remove:".length), context.now);
  }
  const wrong = refused.length > 0 || captions.issues.length > 0;
  if (wrong && wish.kind !== "back") {
    const typed = Object.fromEntries(fields);
    return data({ refused, issues: captions.issues, typed }, { status: statusOf(refused) });
  }
  if (wish.kind === "back") return seeOther("/report/statement");
  if (wish.kind === "next") return seeOther("/report/about-you");
  return seeOther("/report/evidence", ...(wish.kind === "stay" ? wish.cookies : []));
}

function statusOf(refused: readonly RefusedFile[]): number {
  return refused.some((file) => file.refused.code === "evidence.too-large") ? 413 : 422;
}

/** Every file is taken or refused by itself: one that is too large does not cost the others. */
async function receiveParts(
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
  access: NonNullable<ReturnType<typeof draftHeld>>,
): Promise<Received> {
  const { limits } = policyAt(context.now);
  const fields = new Map<string, string>();
  const refused: RefusedFile[] = [];
  for await (const part of partsOf(request, { fileSize: limits.fileBytes, files: limits.filesPerReport })) {
    if (part.kind === "field") fields.set(part.name, part.value);
    else if (part.fileName !== "") {
      try {
        await requireTurn({ request, context }, "upload");
        await receiveFile(access, { name: part.fileName, bytes: part.content }, context.now);
      } catch (cause) {
        if (!(cause instanceof Refusal) || cause.code.startsWith("draft.")) throw cause;
        refused.push({
          name: shownFileName(part.fileName),
          refused: { code: cause.code, facts: cause.facts },
        });
      }
    }
  }
  return { fields, refused };
}

function captionsIn(fields: ReadonlyMap<string, string>): {
  read: Record<string, string>;
  issues: FieldIssue[];
} {
  const read: Record<string, string> = {};
  const issues: FieldIssue[] = [];
  for (const [name, caption] of fields) {
    if (!name.startsWith("caption-")) continue;
    const parsed = parsedFields({ caption }, captionForm);
    if (parsed.ok) read[name.slice("caption-".length)] = parsed.value.caption;
    else issues.push(...parsed.issues.map(({ code }) => ({ field: name, code })));
  }
  return { read, issues };
}

export default function EvidenceStep() {
  const t = useT();
  const { files, refused, limit, saved, until } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = [
    ...(answer?.refused ?? []).map((file) => ({
      field: "files",
      text: t("filing.evidence.refused", {
        name: file.name,
        why: t(refusalKey(file.refused.code), file.refused.facts),
      }),
    })),
    ...(answer?.issues ?? []).map(({ field, code }) => ({ field, text: t(issueKey(code)) })),
  ];
  return (
    <FilingPage step="evidence" form="filing">
      <Columns
        margin={
          <Margin>
            <MarginNote title={t("filing.aside.draft.title")}>
              <p>{t("filing.aside.draft.text", { saved, until })}</p>
            </MarginNote>
            {!refused && (
              <MarginNote title={t("filing.evidence.sealed.title")}>
                <p>{t("filing.evidence.sealed.text")}</p>
              </MarginNote>
            )}
            <MarginNote title={t("filing.evidence.safe.title")}>
              <p>{t("filing.evidence.safe.text")}</p>
            </MarginNote>
          </Margin>
        }
      >
        <ErrorSummary problems={problems} />
        <PageHead title={t("filing.evidence.title")} lead={refused ? undefined : t("filing.evidence.lead")} />
        <form id="filing" method="post" encType="multipart/form-data" noValidate>
          {refused ? (
            <Note tone="wait" title={t("filing.evidence.none.title")}>
              <p>{refused.reason}</p>
              <p>
                {t("filing.evidence.none.also")}: {refused.also}
              </p>
            </Note>
          ) : (
            <Chooser limit={limit} full={files.length >= limit.count} problem={fileProblem(problems)} />
          )}
          <Files problems={problems} typed={answer?.typed ?? {}} />
          <div className="mt-s6">
            <ActRow>
              <Button weight="act" name="intent" value="next">
                {t("site.button.next")}
              </Button>
              <BackButton />
            </ActRow>
          </div>
        </form>
      </Columns>
    </FilingPage>
  );
}

type Problem = { field: string; text: string };

function fileProblem(problems: readonly Problem[]): string | undefined {
  const texts = problems.filter(({ field }) => field === "files").map(({ text }) => text);
  return texts.length > 0 ? texts.join(" ") : undefined;
}

function Chooser(props: {
  limit: { size: string; count: number };
  full: boolean;
  problem: string | undefined;
}) {
  const t = useT();
  if (props.full) return <Note>{t("filing.evidence.full", { count: props.limit.count })}</Note>;
  return (
    <>
      <Field
        id="files"
        label={t("filing.evidence.choose.label")}
        hint={t("filing.evidence.choose.hint", props.limit)}
        error={props.problem}
      >
        <FileInput name="files" multiple />
      </Field>
      <div className="mt-s4">
        <Button weight="small" name="intent" value="upload">
          {t("filing.evidence.upload")}
        </Button>
      </div>
    </>
  );
}

function Files({
  problems,
  typed,
}: {
  problems: readonly Problem[];
  typed: Readonly<Record<string, string>>;
}) {
  const t = useT();
  const { files, refused } = useLoaderData<typeof loader>();
  if (files.length === 0) return refused ? null : <p className="hint mt-s5">{t("filing.evidence.empty")}</p>;
  return (
    <FileList label={t("filing.evidence.files", { count: files.length })}>
      {files.map((file) => (
        <FileRow
          key={file.id}
          name={file.name}
          size={file.size}
          state={
            <>
              <StatusTag tone="done">{t("filing.evidence.received")}</StatusTag>
              <span className="hint">{t("filing.evidence.received.hint")}</span>
            </>
          }
        >
          <p className="hint">
            {file.type} · {t("filing.evidence.fingerprint")}
          </p>
          <Fingerprint sha256={file.sha256} />
          <Field
            id={`caption-${file.id}`}
            label={t("filing.evidence.caption.label")}
            error={problems.find(({ field }) => field === `caption-${file.id}`)?.text}
            optional
          >
            <TextInput
              name={`caption-${file.id}`}
              defaultValue={typed[`caption-${file.id}`] ?? file.caption}
              autoComplete="off"
            />
          </Field>
          <Button weight="link" name="intent" value={`remove:${file.id}`}>
            {t("filing.evidence.remove", { name: file.name })}
          </Button>
        </FileRow>
      ))}
    </FileList>
  );
}
