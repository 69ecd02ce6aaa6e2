// How a sum comes about: every step of the calculation, and what was chosen in its range.
import type { ReactNode } from "react";
import type { ChainLink } from "#app/domain/reward/queries/desk.server.ts";
import type { Calculation as Reckoned } from "#app/domain/reward/rules/engine/calculate.ts";
import { formatFor } from "#app/messages/format.ts";
import { Section } from "../../data/desk/bench.tsx";
import { Calculation } from "../../data/desk/calculation.tsx";
import { useLanguage, useT } from "../../page/words.tsx";
import { useRewardSteps } from "../../reward/steps.ts";
import type { SchemeChoice } from "./proposal.tsx";

/** Names of the rules of the scheme in use, by id. */
export type RuleNames = Readonly<Record<string, string>>;

/** What the rules would give; shown beside the form, kept nowhere. */
export function TrialSum({ trial, schemes }: { trial: Reckoned; schemes: readonly SchemeChoice[] }) {
  const t = useT();
  const language = useLanguage();
  const rules = schemes.find(({ id }) => id === trial.scheme)?.rules ?? [];
  return (
    <Section id="sum" title={t("desk.award.trial")} note={t("desk.award.trial.note")}>
      <Calculation
        steps={useSteps(trial, Object.fromEntries(rules.map(({ id, name }) => [id, name[language]])))}
      />
    </Section>
  );
}

/** What was proposed: the calculation as it was frozen, and the sum chosen with the proposer's words. */
export function ProposedSum(props: {
  proposal: { readonly calculation: Reckoned; readonly chosenFen: number; readonly ruleNames: RuleNames };
  chain: readonly ChainLink[];
  now: Date;
}) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { calculation, chosenFen, ruleNames } = props.proposal;
  const proposed = props.chain.findLast(({ event }) => event === "propose");
  const total = {
    id: "chosen",
    title: t("desk.award.sum.chosen"),
    text: proposed && <Because by={proposed.by}>{proposed.remark}</Because>,
    amount: format.money(chosenFen),
  };
  const note = proposed && t("desk.award.sum.note", { when: format.dateTime(proposed.at, props.now) });
  return (
    <Section id="sum" title={t("desk.award.sum")} note={note}>
      <Calculation steps={useSteps(calculation, ruleNames)} total={total} />
    </Section>
  );
}

function Because({ by, children }: { by: string; children: ReactNode }) {
  const t = useT();
  return (
    <>
      <span className="said">{children}</span> <span className="hint">{t("desk.award.sum.by", { by })}</span>
    </>
  );
}

function useSteps({ steps }: Reckoned, ruleNames: RuleNames) {
  const t = useT();
  return useRewardSteps(steps, (id) => t("reward.rule", { id, name: ruleNames[id] ?? "" }));
}
