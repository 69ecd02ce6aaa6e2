// The statement of reasons for the party that measures affect, and its objection. Nothing of any reporter comes here.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reporterSessionMinutes } from "#app/domain/access/rules/proof.ts";
import { makeObjection } from "#app/domain/notice/commands/object.server.ts";
import { noticeView } from "#app/domain/notice/queries/affected.server.ts";
import { objectionForm } from "#app/domain/review/rules/forms.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { BesideStatement, Objection, ObjectionAnswer } from "#app/ui/affected/objection.tsx";
import { Statement, StatementHead } from "#app/ui/affected/statement.tsx";
import { Note } from "#app/ui/data/note.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { Columns } from "#app/ui/page/layout.tsx";
import { SitePage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { noticeHeld, requireAffectedParty } from "#app/web/access.server.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { invalid, refusedForm, seeOther } from "#app/web/respond.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "notice.statement.title", shell: "site" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const view = await noticeView(await requireAffectedParty({ request, context }), context.now);
  const sent = new URL(request.url).searchParams.has("sent");
  return { ...view, subject: view.subject.display, sent, now: context.now };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await formFields(request);
  const access = await noticeHeld({ request, context });
  // 307 sends the same form on: what was typed while the visit ended is shown there and not lost.
  if (!access) return redirect("/notice/unsent", 307);
  const form = parseFields(typed, objectionForm);
  if (!form.ok) return invalid(form.values, form.issues);
  try {
    await makeObjection(access, form.value.objection, context.now);
    return seeOther("/notice/statement?sent=1#objection");
  } catch (error) {
    return refusedForm(error, typed);
  }
}

export default function NoticeStatementPage() {
  const t = useT();
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { objection, window, now } = shown;
  const [wrong] = answer?.issues ?? [];
  const error = wrong ? t(issueKey(wrong.code)) : undefined;
  const typed = String(answer?.values.objection ?? "");
  return (
    <SitePage>
      <ErrorSummary problems={error ? [{ field: "objection-words", text: error }] : []} />
      <Columns
        margin={
          <BesideStatement open={window.open} made={objection !== null} minutes={reporterSessionMinutes} />
        }
      >
        <StatementHead {...shown} />
        {answer?.refusal && (
          <div role="alert">
            <Note tone="wrong" washed>
              <p>{t(refusalKey(answer.refusal.code), answer.refusal.facts)}</p>
              {/* Its form may be gone: the words are not. */}
              <p className="said">{typed}</p>
            </Note>
          </div>
        )}
        {objection?.answer && <ObjectionAnswer answer={objection.answer} />}
        <Statement {...shown} />
        <Objection {...shown} now={now} typed={typed} error={error} />
      </Columns>
    </SitePage>
  );
}
