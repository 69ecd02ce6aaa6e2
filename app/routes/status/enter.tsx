// Where a reporter enters the receipt code; helpful words for a mistyped and for a lost one.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { FormAnswer } from "#app/base/form-answer.ts";
import { Refusal } from "#app/base/refusal.ts";
import { openByReceiptCode } from "#app/domain/access/commands.server.ts";
import { reporterSessionMinutes } from "#app/domain/access/rules/proof.ts";
import { readReceiptCode } from "#app/domain/access/rules/receipt-code.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { Note } from "#app/ui/data/note.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { Block, Columns, Margin, MarginNote, PageHead } from "#app/ui/page/layout.tsx";
import { SitePage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { CodeForm } from "#app/ui/reporter/code-form.tsx";
import { formFields } from "#app/web/form.ts";
import { invalid, refusedForm, seeOther } from "#app/web/respond.ts";
import { sessionCookie } from "#app/web/session.ts";
import { spendAfter } from "#app/web/slow.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "status.enter.title", shell: "site" };

export function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  return { ended: asked.has("ended"), left: asked.has("left") };
}

type Visit = Pick<ActionFunctionArgs, "request" | "context">;

/** A wrong code is shown again as it was typed, so that it can be compared with the slip; it opens nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { code } = await formFields(request);
  const typed = typeof code === "string" ? code : "";
  const reading = readReceiptCode(typed);
  if (!reading.ok) return invalid({ typed }, [{ field: "code", code: reading.issue }]);
  try {
    const cookie = await openByReceiptCode(reading.code, context.now);
    return seeOther("/status/report", sessionCookie("reporter", cookie, context.site));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return wrongCode({ request, context }, typed, error);
  }
}

/** Only wrong codes are counted, so that a right one is never made to wait. */
async function wrongCode(visit: Visit, typed: string, { code, facts }: Refusal) {
  try {
    await spendAfter(visit, "receipt-code");
  } catch (wait) {
    return refusedForm(wait, { typed });
  }
  // 422: the page is there and the form is wrong, whatever status the refusal has elsewhere.
  return data<FormAnswer>({ values: { typed }, issues: [], refusal: { code, facts } }, { status: 422 });
}

export default function Enter() {
  const t = useT();
  const { ended, left } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [issue] = answer?.issues ?? [];
  const refused = answer?.refusal ? t(refusalKey(answer.refusal.code), answer.refusal.facts) : undefined;
  const error = issue ? t(issueKey(issue.code)) : refused;
  return (
    <SitePage current="status">
      <ErrorSummary problems={error ? [{ field: "code", text: error }] : []} />
      <Columns margin={<Safety />}>
        <PageHead title={t("status.enter.title")} lead={t("status.enter.lead")} />
        {ended && !answer && (
          <Note tone="wait" washed>
            <p>{t("refusal.access.session-ended")}</p>
          </Note>
        )}
        {left && !answer && (
          <Note tone="done" washed>
            <p>{t("status.enter.left")}</p>
          </Note>
        )}
        <CodeForm act="act" typed={String(answer?.values.typed ?? "")} error={error} />
        <Block id="lost" title={t("status.lost.title")}>
          <p>{t("status.lost.nobody")}</p>
          <p>{t("status.lost.again")}</p>
        </Block>
      </Columns>
    </SitePage>
  );
}

function Safety() {
  const t = useT();
  return (
    <Margin>
      <MarginNote title={t("status.where.title")}>
        <p>{t("status.where.text")}</p>
      </MarginNote>
      <MarginNote title={t("status.safe.title")}>
        <p>{t("status.safe.text", { minutes: reporterSessionMinutes })}</p>
      </MarginNote>
    </Margin>
  );
}
