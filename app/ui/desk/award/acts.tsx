// What can be done with an award beside assessing, proposing and approving it.
import type { Language } from "#app/base/language.ts";
import type { AwardAct } from "#app/domain/reward/rules/desk/acts.ts";
import type { AwardState, IneligibleReason } from "#app/domain/reward/rules/lifecycle.ts";
import { Panel } from "../../data/desk/bench.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Field } from "../../form/field.tsx";
import { Select } from "../../form/text.tsx";
import { useT } from "../../page/words.tsx";
import { ReasonForm } from "../reason-form.tsx";

export type ActForms = Readonly<
  Record<"return" | "refuse" | "notify" | "extend" | "overrule" | "revoke", Answered>
>;

export type ActsProps = {
  readonly forms: ActForms;
  readonly acts: readonly AwardAct[];
  readonly state: AwardState;
  /** Whether the member had a hand in it already, so that these are somebody else's acts. */
  readonly entangled: boolean;
  readonly reasons: readonly IneligibleReason[];
  /** Language of the report: what its reporter reads is written in it. */
  readonly theirs: Language;
  readonly claimDays: number;
  /** Null where it was extended already, or nobody may. */
  readonly extensionDays: number | null;
  /** Something waits for a second person already. */
  readonly isAsked: boolean;
};

export function AwardActs(props: ActsProps) {
  const t = useT();
  const { forms, acts, entangled, isAsked } = props;
  const may = (act: AwardAct) => acts.includes(act);
  const language = t("desk.language", { language: props.theirs });
  return (
    <>
      {may("notify") && <Notify days={props.claimDays} />}
      {may("return") && !entangled && (
        <ReasonForm
          intent="return"
          form={forms.return}
          title={t("desk.award.return.title")}
          hint={t("desk.award.return.hint")}
          button={t("desk.award.return.button")}
        />
      )}
      {may("refuse") && !entangled && (
        <ReasonForm
          intent="refuse"
          form={forms.refuse}
          title={t("desk.award.refuse.title")}
          hint={t("desk.award.refuse.hint", { language })}
          button={t("desk.award.refuse.button")}
          language={props.theirs}
        />
      )}
      {may("extend") && props.extensionDays !== null && <Extend {...props} days={props.extensionDays} />}
      {may("overrule") && !entangled && !isAsked && <Overrule {...props} />}
      {may("revoke") && !isAsked && (
        <ReasonForm
          intent="revoke"
          form={forms.revoke}
          title={t("desk.award.revoke.title")}
          hint={t("desk.award.revoke.hint", { language })}
          button={t("desk.award.revoke.button")}
          language={props.theirs}
        />
      )}
    </>
  );
}

function Notify({ days }: { days: number }) {
  const t = useT();
  return (
    <Panel id="notify" title={t("desk.award.notify.title")}>
      <form method="post">
        <p>{t("desk.award.notify.text", { days })}</p>
        <ActRow className="mt-s4">
          <Button weight="act" name="intent" value="notify">
            {t("desk.award.notify.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

function Extend({ forms, theirs, days }: Pick<ActsProps, "forms" | "theirs"> & { days: number }) {
  const t = useT();
  const language = t("desk.language", { language: theirs });
  return (
    <ReasonForm
      intent="extend"
      form={forms.extend}
      title={t("desk.award.extend.title")}
      hint={t("desk.award.extend.hint", { language })}
      button={t("desk.award.extend.button", { days })}
      language={theirs}
    />
  );
}

function Overrule({ forms: { overrule }, state, reasons }: Pick<ActsProps, "forms" | "state" | "reasons">) {
  const t = useT();
  const toIneligible = state === "eligible";
  return (
    <ReasonForm
      intent="overrule"
      form={overrule}
      title={t("desk.award.overrule.title")}
      hint={t(`desk.award.overrule.hint.${toIneligible ? "eligible" : "ineligible"}`)}
      button={t("desk.award.overrule.button")}
    >
      {toIneligible && (
        <Field
          id={overrule.idOf("ineligible")}
          label={t("desk.award.overrule.reason")}
          error={overrule.errorOf("ineligible")}
        >
          <Select {...overrule.field("ineligible")}>
            <option value="">{t("desk.award.overrule.choose")}</option>
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`term.ineligible.${reason}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </ReasonForm>
  );
}
