// The voucher of an anonymous reward on a page of its own, which prints as a slip.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { publicAwardOf } from "#app/domain/reward/queries/public.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { CopyAndPrint } from "#app/ui/data/slip/copy-and-print.tsx";
import { Slip, SlipPart, Tear } from "#app/ui/data/slip/slip.tsx";
import { Sum } from "#app/ui/data/status/outcome.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { BackLink, PageHead } from "#app/ui/page/layout.tsx";
import { SitePage } from "#app/ui/page/shells.tsx";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { Counters, VoucherCode } from "#app/ui/reporter/report/reward/voucher.tsx";
import { requireReporter } from "#app/web/access.server.ts";
import { seeOther } from "#app/web/respond.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "status.voucher.title", shell: "site" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reportId } = await requireReporter({ request, context });
  const award = await publicAwardOf(reportId, context.now);
  if (award?.stage !== "claimed" || !award.voucher) throw seeOther("/status/report#reward");
  return {
    amountFen: award.amountFen,
    groups: award.voucher,
    isReleased: award.isReleased,
    counters: policyAt(context.now).texts.otherWays.filter(({ kind }) => kind === "counter"),
  };
}

export default function Voucher() {
  const t = useT();
  const { amountFen, groups, isReleased, counters } = useLoaderData<typeof loader>();
  return (
    <SitePage current="status" print="slip">
      <div className="no-print">
        <BackLink href="/status/report#reward">{t("status.reward.claim.back")}</BackLink>
      </div>
      <PageHead title={t("status.voucher.title")} />
      <Slip label={t("status.voucher.title")}>
        <SlipPart>
          <h2>{t("status.reward.title")}</h2>
          <Sum money={formatFor(useLanguage()).money(amountFen)} />
        </SlipPart>
        <VoucherCode groups={groups} isReleased={isReleased}>
          <CopyAndPrint code={groups.join(" ")} />
        </VoucherCode>
        <Tear />
        <Counters title={t("status.reward.voucher.where")} counters={counters} />
      </Slip>
    </SitePage>
  );
}
