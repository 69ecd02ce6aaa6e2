// What rewards there are and by which rules, with a calculator: a plain form whose answers stand in the address.
import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayIn } from "#app/base/day.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { exclusions } from "#app/domain/reward/rules/declared.ts";
import { schemesInForce } from "#app/domain/reward/rules/desk/schemes.ts";
import type { Scheme } from "#app/domain/reward/rules/scheme.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { BackLink, Columns, Margin, MarginNote, PageHead } from "#app/ui/page/layout.tsx";
import { SitePage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { Calculator } from "#app/ui/reward/calculator.tsx";
import { ChosenRules, RuleChoice } from "#app/ui/reward/choice.tsx";
import { useEstimated } from "#app/ui/reward/estimated.ts";
import { Estimate } from "#app/ui/reward/result.tsx";
import { SchemesExplained, WhoIsRewarded } from "#app/ui/reward/schemes.tsx";
import { estimated } from "./rewards-acts.server.ts";

export { revalidated as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "reward.page.title", shell: "site" };

export function loader({ request, context }: LoaderFunctionArgs) {
  const { schemes, zone } = policyAt(context.now);
  const today = dayIn(zone, context.now);
  const answer = estimated(request, schemes, today);
  const isWrong = answer.issues.length > 0 || answer.refusal !== null;
  const explained = schemesInForce(schemes, today).map(explanation);
  return data({ ...answer, today, schemes: explained, exclusions }, { status: isWrong ? 422 : 200 });
}

function explanation(scheme: Scheme) {
  const { id, name, source, inForceFrom, inForceUntil, caps, coDecision, conditions } = scheme;
  const rules = scheme.rules.map(({ lowEdge: _, when: __, ...rule }) => rule);
  return { id, name, source, inForceFrom, inForceUntil, rules, caps, coDecision, conditions };
}

export default function RewardsPage() {
  const t = useT();
  const shown = useLoaderData<typeof loader>();
  const estimate = useEstimated(shown);
  const { chosen, calculation } = shown;
  return (
    <SitePage>
      <ErrorSummary problems={estimate.problems} />
      {chosen && <BackLink href={chosen.changeHref}>{t("reward.page.other")}</BackLink>}
      <Columns margin={chosen ? undefined : <NoPromise />}>
        <PageHead title={t("reward.page.title")} lead={chosen ? undefined : t("reward.page.lead")} />
        {chosen && calculation && <Estimate chosen={chosen} calculation={calculation} />}
        {chosen && <ChosenRules chosen={chosen} estimate={estimate} isReckoned={calculation !== null} />}
        {chosen && <Calculator chosen={chosen} estimate={estimate} isReckoned={calculation !== null} />}
        {!chosen && <RuleChoice schemes={shown.schemes} estimate={estimate} />}
      </Columns>
      {!chosen && <WhoIsRewarded exclusions={shown.exclusions} />}
      {!chosen && <SchemesExplained schemes={shown.schemes} />}
    </SitePage>
  );
}

function NoPromise() {
  const t = useT();
  return (
    <Margin>
      <MarginNote title={t("reward.promise.title")}>
        <p>{t("reward.promise.text")}</p>
      </MarginNote>
      <MarginNote title={t("reward.kept.title")}>
        <p>{t("reward.kept.text")}</p>
      </MarginNote>
    </Margin>
  );
}
