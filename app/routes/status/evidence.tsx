// Files that a reporter adds to a report that is filed already; streamed into sealed storage as they arrive.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Refused } from "#app/base/form-answer.ts";
import { Refusal } from "#app/base/refusal.ts";
import type { ReporterAccess } from "#app/domain/access/rules/proof.ts";
import { captionsIn } from "#app/domain/draft/rules/captions.ts";
import { shownFileName } from "#app/domain/evidence/rules.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { categoryOf } from "#app/domain/policy/rules.ts";
import { addFile } from "#app/domain/report/commands/add-file.server.ts";
import { reporterView } from "#app/domain/report/queries/reporter.server.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { formatFor } from "#app/messages/format.ts";
import { Note } from "#app/ui/data/note.tsx";
import { ActRow, Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FileInput } from "#app/ui/form/file.tsx";
import { TextInput } from "#app/ui/form/text.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { BackLink, PageHead } from "#app/ui/page/layout.tsx";
import { SitePage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { reporterHeld, requireReporter } from "#app/web/access.server.ts";
import { withCookies } from "#app/web/headers.ts";
import { languageOf } from "#app/web/locale.ts";
import { type FilePart, partsOf } from "#app/web/multipart.ts";
import { HeadedRefusal, seeOther } from "#app/web/respond.ts";
import { requireTurn } from "#app/web/slow.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "status.files.title", shell: "site" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const view = await reporterView(await requireReporter({ request, context }), context.now);
  const language = languageOf(request);
  const policy = policyAt(context.now);
  const refused = categoryOf(policy, view.category)?.noFiles ?? null;
  const { limits } = policy;
  return {
    held: view.files.length,
    refused: refused && { reason: refused.reason[language], also: refused.alsoCall[language] },
    limit: { size: formatFor(language).bytes(limits.fileBytes), count: limits.filesPerReport },
  };
}

type Problem = { readonly name: string | null; readonly refused: Refused };
type Received = {
  caption: string;
  readonly problems: Problem[];
  readonly cookies: string[];
  /** Files that arrived whole. */
  files: number;
};
type Visit = Pick<ActionFunctionArgs, "request" | "context">;

export async function action({ request, context }: ActionFunctionArgs) {
  const access = await reporterHeld({ request, context });
  if (!access) return redirect("/status?ended=1", 303);
  const received = await receiveParts({ request, context }, access);
  const { caption, problems, cookies, files } = received;
  const issues = [
    ...captionsIn({ "caption-files": caption }).issues.map(({ code }) => ({ field: "caption", code })),
    ...(files === 0 && problems.length === 0 ? [{ field: "files", code: "files.none-chosen" } as const] : []),
  ];
  if (problems.length === 0 && issues.length === 0) return seeOther("/status/report?sent=files#thread");
  const status = problems.some(({ refused }) => refused.code === "evidence.too-large") ? 413 : 422;
  return data({ caption, problems, issues, files }, { status, headers: withCookies(...cookies) });
}

/** Every file is taken or refused by itself. The caption stands before the files in the form, so it is known by then. */
async function receiveParts(visit: Visit, access: ReporterAccess): Promise<Received> {
  const { limits } = policyAt(visit.context.now);
  const received: Received = { caption: "", problems: [], cookies: [], files: 0 };
  const refuse = (name: string | null, cause: unknown) => {
    if (!(cause instanceof Refusal) || cause.code.startsWith("form.")) throw cause;
    if (cause instanceof HeadedRefusal) received.cookies.push(...cause.headers.getSetCookie());
    received.problems.push({ name, refused: { code: cause.code, facts: cause.facts } });
  };
  try {
    const parts = partsOf(visit.request, { fileSize: limits.fileBytes, files: limits.filesPerReport });
    for await (const part of parts) {
      if (part.kind === "field" && part.name === "caption") received.caption = part.value;
      if (part.kind !== "file" || part.fileName === "") continue;
      const isWrong = captionsIn({ "caption-files": received.caption }).issues.length > 0;
      if (isWrong) continue;
      await receivePart(visit, access, part, received.caption).then(
        () => {
          received.files += 1;
        },
        (cause) => refuse(shownFileName(part.fileName), cause),
      );
    }
  } catch (cause) {
    refuse(null, cause);
  }
  return received;
}

async function receivePart(
  visit: Visit,
  access: ReporterAccess,
  part: FilePart,
  typed: string,
): Promise<void> {
  await requireTurn(visit, "upload");
  const { files: caption = "" } = captionsIn({ "caption-files": typed }).read;
  await addFile(access, { name: part.fileName, caption, bytes: part.content }, visit.context.now);
}

export default function AddEvidence() {
  const t = useT();
  const { held, refused, limit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = useProblems(answer);
  const errorOf = (field: string) => {
    const texts = problems.filter((problem) => problem.field === field).map(({ text }) => text);
    return texts.length > 0 ? texts.join(" ") : undefined;
  };
  return (
    <SitePage current="status">
      <ErrorSummary problems={problems} />
      <BackLink href="/status/report">{t("status.files.back")}</BackLink>
      <PageHead title={t("status.files.title")} lead={refused ? undefined : t("status.files.lead")} />
      {refused ? (
        <Note tone="wait" level={2} title={t("filing.evidence.none.title")}>
          <p>{refused.reason}</p>
          <p>{t("filing.evidence.none.also", { who: refused.also })}</p>
        </Note>
      ) : (
        <FilesForm held={held} limit={limit} typed={answer?.caption ?? ""} errorOf={errorOf} />
      )}
    </SitePage>
  );
}

function FilesForm(props: {
  held: number;
  limit: { size: string; count: number };
  typed: string;
  errorOf: (field: string) => string | undefined;
}) {
  const { held, limit, typed, errorOf } = props;
  const t = useT();
  return (
    <form method="post" encType="multipart/form-data" noValidate className="max-w-text">
      <Field
        id="caption"
        label={t("status.files.caption")}
        hint={t("status.files.caption.hint")}
        error={errorOf("caption")}
        optional
      >
        <TextInput name="caption" defaultValue={typed} autoComplete="off" />
      </Field>
      <Field
        id="files"
        label={t("filing.evidence.choose.label")}
        hint={t("filing.evidence.choose.hint", limit)}
        error={errorOf("files")}
      >
        <FileInput name="files" multiple />
      </Field>
      <p className="hint mt-s4">{t("status.files.held", { count: held })}</p>
      <ActRow className="mt-s5">
        <Button weight="act">{t("status.files.act")}</Button>
      </ActRow>
    </form>
  );
}

function useProblems(answer: ReturnType<typeof useActionData<typeof action>>) {
  const t = useT();
  return [
    ...(answer?.problems ?? []).map(({ name, refused }) => {
      const why = t(refusalKey(refused.code), refused.facts);
      return { field: "files", text: name === null ? why : t("status.files.refused", { name, why }) };
    }),
    ...(answer?.issues ?? []).map(({ field, code }) => ({ field, text: t(issueKey(code)) })),
  ];
}
