// What triage decides about a report: accept it, refuse it with a coded ground, ask its reporter.
import type { Language } from "#app/base/language.ts";
import type { RefusalGround } from "#app/domain/report/rules/lifecycle.ts";
import { Panel, Preview, Section } from "../../data/desk/bench.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { RadioCard, RadioCards } from "../../form/choice.tsx";
import { Field, FieldGroup } from "../../form/field.tsx";
import { TextArea } from "../../form/text.tsx";
import { useT } from "../../page/words.tsx";

export type TriagedReport = {
  /** Language that the reporter reads. */
  readonly theirs: Language;
  readonly coolingMinutes: number;
  readonly acceptPreview: string;
  readonly grounds: readonly { readonly id: RefusalGround; readonly preview: string }[];
};

type Part = { report: TriagedReport; form: Answered };

/** The forms are sent to this place of the page, so that what is wrong is in sight when it comes back. */
export const place = "decide";

export function Accept({ report }: { report: TriagedReport }) {
  const t = useT();
  return (
    <Section id="accept-what" title={t("desk.report.accept.title")}>
      <form id="accept" method="post" action={`#${place}`} />
      <p>{t("desk.report.accept.text")}</p>
      <p className="hint mt-s3 mb-s1">{t("desk.report.preview")}</p>
      <Preview language={report.theirs}>{report.acceptPreview}</Preview>
    </Section>
  );
}

export function Refuse({ report, form }: Part) {
  const t = useT();
  return (
    <Panel id="refuse" title={t("desk.report.refuse.title")}>
      <form method="post" action={`#${place}`} noValidate>
        <Grounds report={report} form={form} />
        <Field
          id={form.idOf("words")}
          label={t("desk.report.refuse.words")}
          hint={t("desk.report.refuse.words.hint", {
            language: t("desk.language", { language: report.theirs }),
          })}
          error={form.errorOf("words")}
        >
          <TextArea lang={report.theirs} {...form.field("words")} />
        </Field>
        <p className="hint my-s3">{t("desk.report.refuse.cooling", { minutes: report.coolingMinutes })}</p>
        <ActRow>
          <Button name="intent" value="refuse">
            {t("desk.report.refuse.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

/** The one that is chosen opens and shows, before any script, what the reporter will read. */
function Grounds({ report, form }: Part) {
  const t = useT();
  return (
    <FieldGroup
      id={form.idOf("ground")}
      label={t("desk.report.refuse.ground")}
      hint={t("desk.report.refuse.ground.hint")}
      error={form.errorOf("ground")}
    >
      <RadioCards>
        {report.grounds.map(({ id, preview }) => (
          <RadioCard
            key={id}
            {...form.choice("ground", id)}
            title={t(`term.ground.${id}`)}
            more={<Preview language={report.theirs}>{preview}</Preview>}
          />
        ))}
      </RadioCards>
    </FieldGroup>
  );
}

export function Ask({ report, form }: Part) {
  const t = useT();
  return (
    <Panel id="ask" title={t("desk.report.ask.title")}>
      <form method="post" action={`#${place}`} noValidate>
        <Field
          id={form.idOf("question")}
          label={t("desk.report.ask.question")}
          hint={t("desk.report.ask.hint", { language: t("desk.language", { language: report.theirs }) })}
          error={form.errorOf("question")}
        >
          <TextArea lang={report.theirs} {...form.field("question")} />
        </Field>
        <ActRow>
          <Button name="intent" value="ask">
            {t("desk.report.ask.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}
