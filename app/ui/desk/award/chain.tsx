// Who did what to an award, who comes next, and the approval itself.
import type { ReactNode } from "react";
import type { ChainLink } from "#app/domain/reward/queries/desk.server.ts";
import type { Entanglement } from "#app/domain/reward/rules/approval.ts";
import type { ApprovalNeeds } from "#app/domain/reward/rules/engine/choice.ts";
import { formatFor } from "#app/messages/format.ts";
import { Panel, Section } from "../../data/desk/bench.tsx";
import { Note } from "../../data/note.tsx";
import { Sum } from "../../data/status/outcome.tsx";
import { Chain } from "../../data/status/timeline.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Field } from "../../form/field.tsx";
import { TextArea } from "../../form/text.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

const told = ["find-eligible", "find-ineligible", "propose", "approve-step", "approve"] as const;

/** `next` while a proposal waits: what it needs, and how many approvals it has. */
export function AwardChain(props: {
  chain: readonly ChainLink[];
  next: (ApprovalNeeds & { readonly approvals: number }) | null;
  now: Date;
}) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { chain, next } = props;
  const done = chain.map(({ id, event, at, by, remark }) => ({
    id,
    moment: "done" as const,
    title: t(`desk.award.event.${told.find((one) => one === event) ?? "other"}`, { name: by }),
    when: format.dateTime(at, props.now),
    children: remark,
  }));
  const waiting = next ? Array.from({ length: next.approvers - next.approvals }, (_, place) => place) : [];
  const open = waiting.map((place) => ({
    id: `approver-${place}`,
    moment: place === 0 ? ("now" as const) : ("next" as const),
    title: t("desk.award.approver", {
      number: (next?.approvals ?? 0) + place + 1,
      count: next?.approvers ?? 0,
    }),
  }));
  if (done.length + open.length === 0) return null;
  return (
    <Section id="chain" title={t("desk.award.chain")}>
      <Chain entries={[...done, ...open]} label={t("desk.award.chain")} />
    </Section>
  );
}

export type ApprovalStanding = {
  readonly amountFen: number;
  readonly needs: ApprovalNeeds;
  readonly approvals: number;
  readonly mayApprove: boolean;
  /** Why the member who looks cannot, whatever their role allows. */
  readonly entangled: Entanglement | null;
};

/** What a proposal waits for, as this member sees it: their own approval, or why it is somebody else's. */
export function Approval({ form, standing }: { form: Answered; standing: ApprovalStanding }) {
  const t = useT();
  const format = formatFor(useLanguage());
  return (
    <Panel id="approve" title={t("desk.award.approve.title")}>
      <Sum money={format.money(standing.amountFen)} />
      <ApprovalStep form={form} standing={standing} />
    </Panel>
  );
}

function ApprovalStep({ form, standing }: { form: Answered; standing: ApprovalStanding }): ReactNode {
  const t = useT();
  const { needs, approvals, entangled, mayApprove } = standing;
  const isLast = approvals + 1 >= needs.approvers;
  if (entangled) {
    return (
      <Note tone="wait" title={t("desk.award.entangled.title")}>
        {t(`desk.award.entangled.${entangled}`)}
      </Note>
    );
  }
  if (!mayApprove) return <p>{t("desk.award.approve.waits")}</p>;
  if (isLast && needs.coDecision) return <Note tone="wait" title={t("refusal.award.needs-co-decision")} />;
  return (
    <form method="post" noValidate>
      <p className="hint">
        {t(isLast ? "desk.award.approve.last" : "desk.award.approve.more", {
          number: approvals + 1,
          count: needs.approvers,
        })}
      </p>
      <Field
        id={form.idOf("remark")}
        error={form.errorOf("remark")}
        label={t("desk.award.approve.remark")}
        optional
      >
        <TextArea {...form.field("remark")} rows={3} />
      </Field>
      <ActRow className="mt-s4">
        <Button weight="act" name="intent" value="approve">
          {t("desk.award.approve.button")}
        </Button>
      </ActRow>
    </form>
  );
}
