// Where the party that measures affect enters the code of its notice.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { FormAnswer } from "#app/base/form-answer.ts";
import { type IssueCode, issue } from "#app/base/issue.ts";
import { Refusal } from "#app/base/refusal.ts";
import { openByNoticeCode } from "#app/domain/access/commands.server.ts";
import { reporterSessionMinutes } from "#app/domain/access/rules/proof.ts";
import { readReceiptCode } from "#app/domain/access/rules/receipt-code.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { NoticeCodeForm } from "#app/ui/affected/code-form.tsx";
import { Note } from "#app/ui/data/note.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { Block, Columns, Margin, MarginNote, PageHead } from "#app/ui/page/layout.tsx";
import { SitePage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { formFields } from "#app/web/form.ts";
import { invalid, refusedForm, seeOther } from "#app/web/respond.ts";
import { sessionCookie } from "#app/web/session.ts";
import { spendAfter } from "#app/web/slow.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "notice.enter.title", shell: "site" };

export function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  return { ended: asked.has("ended"), left: asked.has("left") };
}

/** A notice code is read like a receipt code, and what is wrong with it said in its own words. */
const issues: Readonly<Partial<Record<IssueCode, IssueCode>>> = {
  "code.missing": issue("notice-code.missing"),
  "code.unreadable": issue("notice-code.unreadable"),
  "code.wrong-digits": issue("notice-code.wrong-digits"),
  "code.wrong-length": issue("notice-code.wrong-length"),
};

export async function action({ request, context }: ActionFunctionArgs) {
  const { code } = await formFields(request);
  const typed = typeof code === "string" ? code : "";
  const reading = readReceiptCode(typed);
  if (!reading.ok) {
    return invalid({ typed }, [{ field: "code", code: issues[reading.issue] ?? reading.issue }]);
  }
  try {
    const cookie = await openByNoticeCode(reading.code, context.now);
    return seeOther("/notice/statement", sessionCookie("notice", cookie, context.site));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return wrongCode({ request, context }, typed, error);
  }
}

type Visit = Pick<ActionFunctionArgs, "request" | "context">;

/** Only wrong codes are counted, so that a right one is never made to wait. */
async function wrongCode(visit: Visit, typed: string, { code, facts }: Refusal) {
  try {
    await spendAfter(visit, "notice-code");
  } catch (wait) {
    return refusedForm(wait, { typed });
  }
  return data<FormAnswer>({ values: { typed }, issues: [], refusal: { code, facts } }, { status: 422 });
}

export default function EnterNotice() {
  const t = useT();
  const { ended, left } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [wrong] = answer?.issues ?? [];
  const refused = answer?.refusal ? t(refusalKey(answer.refusal.code), answer.refusal.facts) : undefined;
  const error = wrong ? t(issueKey(wrong.code)) : refused;
  return (
    <SitePage>
      <ErrorSummary problems={error ? [{ field: "code", text: error }] : []} />
      <Columns margin={<Beside />}>
        <PageHead title={t("notice.enter.title")} lead={t("notice.enter.lead")} />
        {(ended || left) && !answer && (
          <Note tone={ended ? "wait" : "done"} washed>
            <p>{t(ended ? "notice.ended.note" : "notice.enter.left")}</p>
          </Note>
        )}
        <NoticeCodeForm typed={String(answer?.values.typed ?? "")} error={error} />
        <Block id="lost" title={t("notice.lost.title")}>
          <p>{t("notice.lost.text")}</p>
        </Block>
      </Columns>
    </SitePage>
  );
}

function Beside() {
  const t = useT();
  return (
    <Margin>
      <MarginNote title={t("notice.where.title")}>
        <p>{t("notice.where.text")}</p>
      </MarginNote>
      <MarginNote title={t("notice.safe.title")}>
        <p>{t("notice.safe.text", { minutes: reporterSessionMinutes })}</p>
      </MarginNote>
    </Margin>
  );
}
