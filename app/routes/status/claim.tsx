// Where a reporter claims a reward, by payee or by claim password, or declares not to want it.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Refused as FormRefusal } from "#app/base/form-answer.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { publicAwardOf } from "#app/domain/reward/queries/public.server.ts";
import { issueKey, refusalKey } from "#app/messages/codes.ts";
import { formatFor } from "#app/messages/format.ts";
import { Note } from "#app/ui/data/note.tsx";
import { Slip } from "#app/ui/data/slip/slip.tsx";
import { Sum } from "#app/ui/data/status/outcome.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { BackLink, Block, Columns, Margin, MarginNote, PageHead } from "#app/ui/page/layout.tsx";
import { SitePage } from "#app/ui/page/shells.tsx";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { PasswordForm, PayeeForm, type Sent, WaiveForm } from "#app/ui/reporter/report/reward/claim.tsx";
import { ClaimBy } from "#app/ui/reporter/report/reward/reward.tsx";
import { type Counter, Counters } from "#app/ui/reporter/report/reward/voucher.tsx";
import { requireReporter } from "#app/web/access.server.ts";
import { seeOther } from "#app/web/respond.ts";
import { answerClaim } from "./claim-acts.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "status.reward.claim.title", shell: "site" };

/** Where there is nothing to claim or to waive any more, the report itself says how it stands. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = context;
  const { reportId } = await requireReporter({ request, context });
  const award = await publicAwardOf(reportId, now);
  const isOpen = award?.stage === "notified" || (award?.stage === "claimed" && !award.isReleased);
  if (!award || !isOpen) throw seeOther("/status/report#reward");
  return {
    now,
    amountFen: award.amountFen,
    // Null once it is claimed: then it can only be waived.
    toClaim: award.stage === "notified" ? { way: award.way, claimBy: award.claimBy } : null,
    counters: policyAt(now).texts.otherWays.filter(({ kind }) => kind === "counter"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return answerClaim({ request, context });
}

export default function Claim() {
  const t = useT();
  const format = formatFor(useLanguage());
  const { now, amountFen, toClaim, counters } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = (answer?.issues ?? []).map(({ field, code }) => ({ field, text: t(issueKey(code)) }));
  const sent: Sent = {
    typed: (field) => String(answer?.values[field] ?? ""),
    errorOf: (field) => problems.find((problem) => problem.field === field)?.text,
  };
  return (
    <SitePage current="status">
      <ErrorSummary problems={problems} />
      <Columns margin={toClaim && toClaim.way !== "none" ? <Beside way={toClaim.way} /> : undefined}>
        <BackLink href="/status/report#reward">{t("status.reward.claim.back")}</BackLink>
        <PageHead title={t(toClaim ? "status.reward.claim.title" : "status.reward.waive.title")} />
        {answer?.refusal && <Refused {...answer.refusal} />}
        <Sum money={format.money(amountFen)} />
        {toClaim && <ClaimBy claimBy={toClaim.claimBy} now={now} />}
        {toClaim && <Way way={toClaim.way} sent={sent} counters={counters} />}
        <WaiveForm {...sent} />
      </Columns>
    </SitePage>
  );
}

function Refused({ code, facts }: FormRefusal) {
  const t = useT();
  return (
    <div role="alert">
      <Note tone="wrong" washed>
        <p>{t(refusalKey(code), facts)}</p>
      </Note>
    </div>
  );
}

function Beside({ way }: { way: "payee" | "password" }) {
  const t = useT();
  const kind = way === "payee" ? "payee" : "voucher";
  return (
    <Margin>
      <MarginNote title={t("status.reward.claim.next")}>
        <p>{t(`status.reward.claim.next.${kind}`)}</p>
      </MarginNote>
      <MarginNote title={t("status.reward.claim.safe")}>
        <p>{t(`status.reward.claim.safe.${kind}`)}</p>
      </MarginNote>
    </Margin>
  );
}

type WayProps = { way: "payee" | "password" | "none"; sent: Sent; counters: readonly Counter[] };

function Way({ way, sent, counters }: WayProps) {
  const t = useT();
  if (way === "payee") return <PayeeForm {...sent} />;
  if (way === "password") return <PasswordForm {...sent} />;
  return (
    <Block id="claim" title={t("status.reward.claim.none")}>
      <p>{t("status.reward.claim.none.text")}</p>
      <div className="mt-s4">
        <Slip label={t("status.reward.claim.counter")}>
          <Counters title={t("status.reward.claim.counter")} counters={counters} />
        </Slip>
      </div>
    </Block>
  );
}
