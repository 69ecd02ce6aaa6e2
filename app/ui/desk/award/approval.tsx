// What a proposal waits for: the approval itself, or why it is somebody else's.
import type { ReactNode } from "react";
import type { Entanglement } from "#app/domain/reward/rules/approval.ts";
import type { ApprovalNeeds } from "#app/domain/reward/rules/engine/choice.ts";
import { formatFor } from "#app/messages/format.ts";
import { Panel } from "../../data/desk/bench.tsx";
import { Note } from "../../data/note.tsx";
import { Sum } from "../../data/status/outcome.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Field } from "../../form/field.tsx";
import { TextArea } from "../../form/text.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

export type ApprovalStanding = {
  readonly amountFen: number;
  readonly needs: ApprovalNeeds;
  readonly approvals: number;
  readonly coDecided: boolean;
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
  const { needs, approvals, coDecided, entangled, mayApprove } = standing;
  const isLast = approvals + 1 >= needs.approvers;
  if (entangled) {
    return (
      <Note tone="wait" title={t("desk.award.entangled.title")}>
        {t(`desk.award.entangled.${entangled}`)}
      </Note>
    );
  }
  if (!mayApprove) return <p>{t("desk.award.approve.waits")}</p>;
  const by = needs.coDecision;
  if (isLast && by && !coDecided) {
    return <Note tone="wait">{t("desk.award.approve.co-decision", { by })}</Note>;
  }
  return (
    <form method="post" noValidate>
      <p className="hint">
        {t(isLast ? "desk.award.approve.last" : "desk.award.approve.more", {
          number: approvals + 1,
          count: needs.approvers,
        })}
        {by && coDecided && t("desk.award.approve.co-decided", { by })}
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
