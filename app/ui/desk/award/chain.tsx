// Who did what to an award, and who comes next.
import type { ChainLink } from "#app/domain/reward/queries/desk.server.ts";
import type { ApprovalNeeds } from "#app/domain/reward/rules/engine/choice.ts";
import { formatFor } from "#app/messages/format.ts";
import { Section } from "../../data/desk/bench.tsx";
import { Chain } from "../../data/status/timeline.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

const told = [
  "approve",
  "approve-step",
  "claim",
  "co-decide",
  "find-eligible",
  "find-ineligible",
  "notify",
  "overrule",
  "pay",
  "propose",
  "reconcile",
  "recover",
  "refuse",
  "return",
  "revoke",
  "seconded",
  "time-out",
  "waive",
  "write-off",
] as const;

/** What a proposal needs, and what of it is there. */
export type Awaited = ApprovalNeeds & { readonly approvals: number; readonly coDecided: boolean };

/** `next` while a proposal waits. */
export function AwardChain(props: { chain: readonly ChainLink[]; next: Awaited | null; now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const done = props.chain.map(({ id, event, at, by, remark }) => ({
    id,
    moment: "done" as const,
    title: t(`desk.award.event.${told.find((one) => one === event) ?? "other"}`, { name: by }),
    when: format.dateTime(at, props.now),
    children: remark && <span dir="auto">{remark}</span>,
  }));
  const open = useOpen(props.next);
  if (done.length + open.length === 0) return null;
  return (
    <Section id="chain" title={t("desk.award.chain")}>
      <Chain entries={[...done, ...open]} label={t("desk.award.chain")} />
    </Section>
  );
}

/** Who still has to agree; another department before the last approver. */
function useOpen(next: Awaited | null) {
  const t = useT();
  if (!next) return [];
  const { approvers, approvals, coDecision, coDecided } = next;
  const waiting = Array.from({ length: approvers - approvals }, (_, place) => ({
    id: `approver-${place}`,
    title: t("desk.award.approver", { number: approvals + place + 1, count: approvers }),
  }));
  if (coDecision && !coDecided) {
    const other = { id: "co-decision", title: t("desk.award.co-decision", { by: coDecision }) };
    waiting.splice(-1, 0, other);
  }
  return waiting.map((one, place) => ({
    ...one,
    moment: place === 0 ? ("now" as const) : ("next" as const),
  }));
}
