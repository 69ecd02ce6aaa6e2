// The receipt: the one time that the code is shown, and the proof that it is saved before it is gone.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayIn } from "#app/base/day.ts";
import { Refusal } from "#app/base/refusal.ts";
import { codeGroups } from "#app/domain/access/rules/receipt-code.ts";
import { dueAt, timeLeft } from "#app/domain/clock/rules/clock.ts";
import { confirmReceipt } from "#app/domain/draft/commands/confirm.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { confirmationForm } from "#app/domain/draft/rules/confirmation.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { categoryOf } from "#app/domain/policy/rules.ts";
import { issueKey } from "#app/messages/codes.ts";
import { formatFor } from "#app/messages/format.ts";
import { Unbroken } from "#app/ui/data/unbroken.tsx";
import { ActRow, Button } from "#app/ui/form/button.tsx";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { TextInput } from "#app/ui/form/text.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { Block, Columns, Margin, MarginNote, PageHead } from "#app/ui/page/layout.tsx";
import { FilingPage } from "#app/ui/page/shells.tsx";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { ReceiptSlip } from "#app/ui/reporter/receipt-slip.tsx";
import { draftHeld } from "#app/web/access.server.ts";
import { readForm } from "#app/web/form.ts";
import { invalid, seeOther } from "#app/web/respond.ts";
import { endedSessionCookie, sessionCookie } from "#app/web/session.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "receipt.title", shell: "filing" };

/** The filed draft of this browser, or null: nothing was filed, or the receipt was confirmed and is gone. */
async function receiptHeld(visit: Pick<LoaderFunctionArgs, "request" | "context">) {
  const access = draftHeld(visit);
  const open = access ? await openDraft(access, visit.context.now) : null;
  if (!access || !open?.content.filed || !open.content.code) return null;
  return { access, filed: open.content.filed, code: open.content.code, until: open.expiresAt };
}

export async function loader(visit: LoaderFunctionArgs) {
  const held = await receiptHeld(visit);
  if (!held) throw seeOther("/report");
  const { filed, code, until } = held;
  const { now } = visit.context;
  const { calendar, clocks, ...policy } = policyAt(now);
  const filedAt = new Date(filed.filedAt);
  const due = new Date(filed.acceptBy);
  return {
    until,
    slip: {
      now,
      reference: filed.reference,
      filedAt,
      stamp: dayIn(policy.zone, filedAt).replaceAll("-", "."),
      category: categoryOf(policy, filed.category)?.name ?? null,
      answerBy: {
        due,
        provisional: dueAt(calendar, clocks.accept, filedAt).provisional,
        left: timeLeft(calendar, due, now),
      },
      groups: codeGroups(code),
      files: filed.files.map(({ name, sha256 }) => ({ name, sha256 })),
    },
  };
}

export async function action(visit: ActionFunctionArgs) {
  const { site, now } = visit.context;
  const held = await receiptHeld(visit);
  const ended = endedSessionCookie("draft", site);
  // The same submission twice: the first one opened the session that this leads to.
  if (!held) return seeOther("/status/report", ended);
  const form = await readForm(visit.request, confirmationForm(held.code));
  if (!form.ok) return invalid(form.values, form.issues);
  try {
    const reporter = await confirmReceipt(held.access, now);
    return seeOther("/status/report", ended, sessionCookie("reporter", reporter, site));
  } catch (error) {
    if (error instanceof Refusal && error.code === "draft.gone") return seeOther("/status/report", ended);
    throw error;
  }
}

type Problem = { readonly field: string; readonly text: string };

export default function Receipt() {
  const t = useT();
  const { slip, until } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = (answer?.issues ?? []).map(({ field, code }) => ({ field, text: t(issueKey(code)) }));
  return (
    <FilingPage print="slip">
      <div className="no-print">
        <ErrorSummary problems={problems} />
      </div>
      <Columns margin={<Keeping until={until} now={slip.now} />}>
        <PageHead
          title={
            <>
              {t("receipt.heading.received")}
              <span className="inline-block">{t("receipt.heading.save")}</span>
            </>
          }
          lead={t("receipt.lead")}
        />
        <ReceiptSlip {...slip} />
        <Confirmation problems={problems} typed={answer?.values ?? {}} />
      </Columns>
    </FilingPage>
  );
}

function Confirmation(props: {
  problems: readonly Problem[];
  typed: Readonly<Record<string, string | string[]>>;
}) {
  const t = useT();
  const errorOf = (field: string) => props.problems.find((problem) => problem.field === field)?.text;
  return (
    <Block id="confirm" title={t("receipt.confirm.title")}>
      <p className="hint">{t("receipt.confirm.hint")}</p>
      <form method="post" noValidate className="mt-s4">
        <div className="flex flex-wrap gap-s4 [&>.field]:mt-0">
          {(["second", "fourth"] as const).map((field) => (
            <Field key={field} id={field} label={t(`receipt.confirm.${field}`)} error={errorOf(field)}>
              <TextInput
                mono
                name={field}
                inputMode="numeric"
                autoComplete="off"
                className="max-w-32"
                defaultValue={String(props.typed[field] ?? "")}
              />
            </Field>
          ))}
        </div>
        <Choice id="saved" type="checkbox" name="saved" value="yes" className="mt-s5">
          {t("receipt.confirm.saved")}
        </Choice>
        <ActRow className="mt-s5">
          <Button weight="act">{t("receipt.confirm.act")}</Button>
        </ActRow>
      </form>
    </Block>
  );
}

function Keeping({ until, now }: { until: Date; now: Date }) {
  const t = useT();
  const end = formatFor(useLanguage()).dateTime(until, now);
  return (
    <Margin>
      <MarginNote title={t("receipt.keep.title")}>
        <ul>
          <li>{t("receipt.keep.paper")}</li>
          <li>{t("receipt.keep.shared")}</li>
          <li>{t("receipt.keep.cloud")}</li>
        </ul>
      </MarginNote>
      <MarginNote title={t("receipt.once.title")}>
        <p>
          <Unbroken text={t("receipt.once.text", { until: end })} parts={[end]} />
        </p>
      </MarginNote>
      <MarginNote title={t("receipt.lost.title")}>
        <p>{t("receipt.lost.text")}</p>
      </MarginNote>
    </Margin>
  );
}
