// The deadlines of a case, and what can be done about them: pause, resume, start over, extend once.
import type { CaseClock } from "#app/domain/casework/rules/desk/clock.ts";
import type { CasePause } from "#app/domain/clock/rules/forms.ts";
import { Panel } from "../../data/desk/bench.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Choice } from "../../form/choice.tsx";
import { Field, FieldGroup } from "../../form/field.tsx";
import { TextArea } from "../../form/text.tsx";
import { useT } from "../../page/words.tsx";

export type ClockForms = { pause: Answered; restart: Answered; extend: Answered };
type Props = {
  clocks: readonly CaseClock[];
  /** Why staff may pause them. */
  reasons: readonly CasePause[];
  may: { readonly pauses: boolean; readonly extends: boolean };
  forms: ClockForms;
};

export function CaseClocks({ clocks, reasons, may, forms }: Props) {
  const t = useT();
  const paused = reasons.find((reason) => clocks.some(({ pausedFor }) => pausedFor === reason));
  const extensible = clocks.filter((clock) => clock.extensible);
  if (clocks.length === 0 || !(may.pauses || may.extends)) return null;
  return (
    <Panel id="clocks" title={t("desk.clocks.title")}>
      {may.pauses && (paused ? <Resume reason={paused} /> : <Pause form={forms.pause} reasons={reasons} />)}
      {may.extends && <Restart form={forms.restart} />}
      {may.extends && extensible.length > 0 && <Extend form={forms.extend} clocks={extensible} />}
    </Panel>
  );
}

function Resume({ reason }: { reason: CasePause }) {
  const t = useT();
  return (
    <form method="post">
      <p>{t(`desk.clocks.reason.${reason}`)}</p>
      <input type="hidden" name="reason" value={reason} />
      <ActRow className="mt-s3">
        <Button name="intent" value="resume">
          {t("desk.clocks.resume.button")}
        </Button>
      </ActRow>
    </form>
  );
}

function Pause({ form, reasons }: { form: Answered; reasons: readonly CasePause[] }) {
  const t = useT();
  return (
    <details open={form.came}>
      <summary>{t("desk.clocks.pause")}</summary>
      <form method="post" noValidate>
        <p className="hint">{t("desk.clocks.pause.text")}</p>
        <FieldGroup id={form.idOf("reason")} label={t("desk.clocks.reason")} error={form.errorOf("reason")}>
          {reasons.map((reason) => (
            <Choice key={reason} type="radio" {...form.choice("reason", reason)}>
              {t(`desk.clocks.reason.${reason}`)}
            </Choice>
          ))}
        </FieldGroup>
        <Words form={form} name="words" />
        <Send intent="pause" />
      </form>
    </details>
  );
}

function Restart({ form }: { form: Answered }) {
  const t = useT();
  return (
    <details open={form.came}>
      <summary>{t("desk.clocks.restart")}</summary>
      <form method="post" noValidate>
        <p className="hint">{t("desk.clocks.restart.text")}</p>
        <Words form={form} name="words" />
        <Send intent="restart" />
      </form>
    </details>
  );
}

function Extend({ form, clocks }: { form: Answered; clocks: readonly CaseClock[] }) {
  const t = useT();
  const only = clocks.length === 1 ? clocks[0]?.name : undefined;
  return (
    <details open={form.came}>
      <summary>{t("desk.clocks.extend")}</summary>
      <form method="post" noValidate>
        <p className="hint">{t("desk.clocks.extend.text")}</p>
        <FieldGroup
          id={form.idOf("clock")}
          label={t("desk.clocks.extend.which")}
          error={form.errorOf("clock")}
        >
          {clocks.map(({ name }) => (
            <Choice
              key={name}
              type="radio"
              {...form.choice("clock", name)}
              {...(only ? { defaultChecked: true } : {})}
            >
              {t(`desk.clocks.extend.${name}`)}
            </Choice>
          ))}
        </FieldGroup>
        <Words form={form} name="reason" />
        <Send intent="extend" />
      </form>
    </details>
  );
}

function Words({ form, name }: { form: Answered; name: "words" | "reason" }) {
  const t = useT();
  return (
    <Field id={form.idOf(name)} label={t("desk.clocks.words")} error={form.errorOf(name)}>
      <TextArea {...form.field(name)} rows={3} />
    </Field>
  );
}

function Send({ intent }: { intent: "pause" | "restart" | "extend" }) {
  const t = useT();
  return (
    <ActRow className="mt-s3">
      <Button name="intent" value={intent}>
        {t(`desk.clocks.${intent}.button`)}
      </Button>
    </ActRow>
  );
}
