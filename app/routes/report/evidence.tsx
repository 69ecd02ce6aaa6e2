// Step 4 of filing: evidence, streamed into sealed storage as it arrives; plain HTML, with or without scripts.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Refused } from "#app/base/form-answer.ts";
import { Refusal } from "#app/base/refusal.ts";
import type { DraftAccess } from "#app/domain/access/rules/proof.ts";
import { receiveFile, removeFile, saveCaptions } from "#app/domain/draft/commands/files.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { chosenCategory } from "#app/domain/draft/rules/answers.ts";
import { captionsIn } from "#app/domain/draft/rules/captions.ts";
import { shownFileName } from "#app/domain/evidence/rules.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { formatFor } from "#app/messages/format.ts";
import { Note } from "#app/ui/data/note.tsx";
import { StepActs } from "#app/ui/form/step-acts.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { MarginNote } from "#app/ui/page/layout.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { FileChooser, ReceivedFiles } from "#app/ui/reporter/evidence-files.tsx";
import { StepPage } from "#app/ui/reporter/step-page.tsx";
import { draftHeld, requireDraft } from "#app/web/access.server.ts";
import { withCookies } from "#app/web/headers.ts";
import { languageOf } from "#app/web/locale.ts";
import { type FilePart, partsOf } from "#app/web/multipart.ts";
import { HeadedRefusal, seeOther } from "#app/web/respond.ts";
import { requireTurn } from "#app/web/slow.server.ts";
import { stepIntent } from "#app/web/step.ts";

export const handle: PageHandle = { title: "filing.evidence.title", shell: "filing" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { open } = await requireDraft({ request, context }, openDraft);
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

/** `name` is null where the whole upload was refused: too many at once, or the line broke. */
type RefusedFile = { readonly name: string | null; readonly refused: Refused };
type Received = {
  readonly fields: Readonly<Record<string, string>>;
  readonly refused: readonly RefusedFile[];
  /** Tickets of those who have to wait, without which the next try would wait anew. */
  readonly cookies: readonly string[];
};
type Visit = Pick<ActionFunctionArgs, "request" | "context">;

export async function action({ request, context }: ActionFunctionArgs) {
  const access = draftHeld({ request, context });
  if (!access) throw new Refusal("draft.gone");
  const { fields, refused, cookies } = await receiveParts({ request, context }, access);
  const captions = captionsIn(fields);
  await saveCaptions(access, captions.read, context.now);
  const wish = stepIntent(fields.intent, context.site);
  if (wish.kind === "own" && wish.name.startsWith("remove:")) {
    await removeFile(access, wish.name.slice("remove:".length), context.now);
  }
  const wrong = refused.length > 0 || captions.issues.length > 0;
  if (wrong && wish.kind !== "back") {
    const answer = { refused, issues: captions.issues, typed: fields };
    return data(answer, { status: statusOf(refused), headers: withCookies(...cookies) });
  }
  if (wish.kind === "back") return seeOther("/report/statement");
  if (wish.kind === "next") return seeOther("/report/about-you");
  return seeOther("/report/evidence", ...(wish.kind === "stay" ? wish.cookies : []));
}

function statusOf(refused: readonly RefusedFile[]): number {
  return refused.some((file) => file.refused.code === "evidence.too-large") ? 413 : 422;
}

/** Every file is taken or refused by itself: one that is too large does not cost the others. */
async function receiveParts(visit: Visit, access: DraftAccess): Promise<Received> {
  const { limits } = policyAt(visit.context.now);
  const fields = new Map<string, string>();
  const refused: RefusedFile[] = [];
  const cookies: string[] = [];
  const refuse = (name: string | null, cause: unknown) => {
    // A draft that is gone, or a body that is none of ours, has no field to say it beside.
    if (!(cause instanceof Refusal) || /^(?:draft|form)\./.test(cause.code)) throw cause;
    if (name === null && refused.some((file) => file.refused.code === cause.code)) return;
    if (cause instanceof HeadedRefusal) cookies.push(...cause.headers.getSetCookie());
    refused.push({ name, refused: { code: cause.code, facts: cause.facts } });
  };
  try {
    const parts = partsOf(visit.request, { fileSize: limits.fileBytes, files: limits.filesPerReport });
    for await (const part of parts) {
      if (part.kind === "field") fields.set(part.name, part.value);
      else if (part.fileName !== "") {
        await receivePart(visit, access, part).catch((cause) => refuse(shownFileName(part.fileName), cause));
      }
    }
  } catch (cause) {
    refuse(null, cause);
  }
  return { fields: Object.fromEntries(fields), refused, cookies };
}

async function receivePart(visit: Visit, access: DraftAccess, part: FilePart): Promise<void> {
  await requireTurn(visit, "upload");
  await receiveFile(access, { name: part.fileName, bytes: part.content }, visit.context.now);
}

export default function EvidenceStep() {
  const t = useT();
  const { files, refused, limit, saved, until } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = useProblems(answer);
  return (
    <StepPage
      step="evidence"
      title={t("filing.evidence.title")}
      lead={refused ? undefined : t("filing.evidence.lead")}
      problems={problems}
      draft={{ saved, until }}
      notes={<Advice takesFiles={!refused} />}
    >
      <form id="filing" method="post" encType="multipart/form-data" noValidate>
        {refused ? (
          <Note tone="wait" level={2} title={t("filing.evidence.none.title")}>
            <p>{refused.reason}</p>
            <p>{t("filing.evidence.none.also", { who: refused.also })}</p>
          </Note>
        ) : (
          <FileChooser limit={limit} full={files.length >= limit.count} problems={problems} />
        )}
        {(!refused || files.length > 0) && (
          <ReceivedFiles files={files} typed={answer?.typed ?? {}} problems={problems} />
        )}
        <StepActs />
      </form>
    </StepPage>
  );
}

function useProblems(answer: ReturnType<typeof useActionData<typeof action>>) {
  const t = useT();
  return [
    ...(answer?.refused ?? []).map(({ name, refused }) => {
      const why = t(refusalKey(refused.code), refused.facts);
      return { field: "files", text: name === null ? why : t("filing.evidence.refused", { name, why }) };
    }),
    ...(answer?.issues ?? []).map(({ field, code }) => ({ field, text: t(issueKey(code)) })),
  ];
}

function Advice({ takesFiles }: { takesFiles: boolean }) {
  const t = useT();
  return (
    <>
      {takesFiles && (
        <MarginNote title={t("filing.evidence.sealed.title")}>
          <p>{t("filing.evidence.sealed.text")}</p>
        </MarginNote>
      )}
      <MarginNote title={t("filing.evidence.safe.title")}>
        <p>{t("filing.evidence.safe.text")}</p>
      </MarginNote>
    </>
  );
}
