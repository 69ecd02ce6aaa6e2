// Step 3 of filing: what happened, in the reporter's own words.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { codePoints } from "#app/base/text.ts";
import { saveStep } from "#app/domain/draft/commands/save.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { type StatementLimits, statementForm } from "#app/domain/report/rules/filing-forms.ts";
import { formatFor } from "#app/messages/format.ts";
import { Choice } from "#app/ui/form/choice.tsx";
import { Field, FieldGroup } from "#app/ui/form/field.tsx";
import { StepActs } from "#app/ui/form/step-acts.tsx";
import { CharactersLeft, TextArea, TextInput } from "#app/ui/form/text.tsx";
import { useServerForm } from "#app/ui/form/use-server-form.ts";
import { useTyped } from "#app/ui/form/use-typed.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { MarginNote } from "#app/ui/page/layout.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { StepPage } from "#app/ui/reporter/step-page.tsx";
import { draftFor, requireDraft } from "#app/web/access.server.ts";
import { shownValues } from "#app/web/kept.ts";
import { languageOf } from "#app/web/locale.ts";
import { answerStep } from "#app/web/step.ts";

export { keepTyped as clientAction } from "#app/ui/form/keep-typed.ts";

export const handle: PageHandle = {
  hydrate: true,
  words: ["filing", "issue"],
  title: "filing.statement.title",
  shell: "filing",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { open } = await requireDraft({ request, context }, openDraft);
  const format = formatFor(languageOf(request));
  const { statementMin, statementMax } = policyAt(context.now).limits;
  return {
    values: shownValues(open.content.typed.statement),
    limits: { statementMin, statementMax },
    saved: format.dateTime(open.savedAt, context.now),
    until: format.dateTime(open.expiresAt, context.now),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { access, cookies } = draftFor({ request, context });
  return answerStep(
    { request, context },
    {
      schema: statementForm(policyAt(context.now).limits),
      keep: async (typed) => {
        await saveStep(access, "statement", typed, languageOf(request), context.now);
        return cookies;
      },
      paths: { here: "/report/statement", back: "/report/subject", next: "/report/evidence" },
    },
  );
}

const schema = (limits: StatementLimits) =>
  import("#app/domain/report/rules/filing-forms.ts").then((forms) => forms.statementForm(limits));

export default function StatementStep() {
  const t = useT();
  const { values, limits, saved, until } = useLoaderData<typeof loader>();
  const form = useServerForm(() => schema(limits), useActionData<typeof action>(), values);
  return (
    <StepPage
      step="statement"
      title={t("filing.statement.title")}
      lead={t("filing.statement.lead")}
      problems={form.problems}
      refusal={form.refusal}
      draft={{ saved, until }}
      notes={
        <MarginNote title={t("filing.statement.guide.title")}>
          <ul>
            <li>{t("filing.statement.guide.one")}</li>
            <li>{t("filing.statement.guide.who")}</li>
            <li>{t("filing.statement.guide.safe")}</li>
          </ul>
        </MarginNote>
      }
    >
      <Form id="filing" {...form.formProps}>
        <Story form={form} limits={limits} />
        <Field
          id="whenSeen"
          label={t("filing.statement.when.label")}
          hint={t("filing.statement.when.hint")}
          error={form.errorOf("whenSeen")}
          optional
          className="mt-s6"
        >
          <TextInput {...form.field("whenSeen")} autoComplete="off" />
        </Field>
        <Flags form={form} />
        <StepActs save />
      </Form>
    </StepPage>
  );
}

type Bound = { form: ReturnType<typeof useServerForm<ReturnType<typeof statementForm>>> };

function Story({ form, limits }: Bound & { limits: StatementLimits }) {
  const t = useT();
  const statement = form.field("statement");
  const [typed, setTyped] = useTyped("statement", statement.defaultValue);
  return (
    <Field
      id="statement"
      label={t("filing.statement.statement.label")}
      hint={t("filing.statement.statement.hint", { min: limits.statementMin, max: limits.statementMax })}
      error={form.errorOf("statement")}
      counter={<CharactersLeft used={codePoints(typed)} limit={limits.statementMax} />}
    >
      <TextArea {...statement} rows={9} onChange={(event) => setTyped(event.currentTarget.value)} />
    </Field>
  );
}

function Flags({ form }: Bound) {
  const t = useT();
  return (
    <div className="mt-s6">
      <FieldGroup id="flags" label={t("filing.check.term.flags")} optional>
        <Choice
          id="dangerNow"
          type="checkbox"
          {...form.choice("dangerNow", "yes")}
          note={t("filing.statement.danger.note")}
        >
          {t("filing.statement.danger.label")}
        </Choice>
        <Choice id="minors" type="checkbox" {...form.choice("minors", "yes")}>
          {t("filing.statement.minors.label")}
        </Choice>
      </FieldGroup>
    </div>
  );
}
