// Step 5 of filing: anonymous, confidential or real-name, with who will see what, and what the reporter wishes for.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { KeptValues } from "#app/base/form-answer.ts";
import { drawReceiptCode, saveStep } from "#app/domain/draft/commands/save.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { aboutYouForm } from "#app/domain/report/rules/filing-forms.ts";
import { reportModes } from "#app/domain/report/rules/lifecycle.ts";
import { formatFor } from "#app/messages/format.ts";
import { WhoSees } from "#app/ui/data/answers.tsx";
import { Choice, RadioCard, RadioCards } from "#app/ui/form/choice.tsx";
import { Field, FieldGroup } from "#app/ui/form/field.tsx";
import { StepActs } from "#app/ui/form/step-acts.tsx";
import { TextInput } from "#app/ui/form/text.tsx";
import { useServerForm } from "#app/ui/form/use-server-form.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { Block } from "#app/ui/page/layout.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { StepPage } from "#app/ui/reporter/step-page.tsx";
import { draftFor, requireDraft } from "#app/web/access.server.ts";
import { shownValues } from "#app/web/kept.ts";
import { languageOf } from "#app/web/locale.ts";
import { answerStep } from "#app/web/step.ts";

export { keepTyped as clientAction } from "#app/ui/form/keep-typed.ts";

export const handle: PageHandle = {
  hydrate: true,
  words: ["filing", "issue", "term"],
  title: "filing.about-you.title",
  shell: "filing",
};

const claimPasswordMin = 6;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { open } = await requireDraft({ request, context }, openDraft);
  const format = formatFor(languageOf(request));
  const typed = open.content.typed["about-you"];
  return {
    values: shownValues(typed),
    hasPassword: Boolean(typed?.claimPassword),
    mails: context.site.mails,
    saved: format.dateTime(open.savedAt, context.now),
    until: format.dateTime(open.expiresAt, context.now),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { access, cookies } = draftFor({ request, context });
  const open = await openDraft(access, context.now);
  const keptPassword = [open?.content.typed["about-you"]?.claimPassword ?? ""].flat()[0] ?? "";
  return answerStep(
    { request, context },
    {
      schema: aboutYouForm,
      keep: async (typed) => {
        const fields: KeptValues = {
          ...typed,
          // The field comes back empty because it is never sent to the browser: empty means unchanged.
          claimPassword: typed.claimPassword || keptPassword,
          ...(context.site.mails ? {} : { wishesFeedback: "" }),
        };
        await saveStep(access, "about-you", fields, languageOf(request), context.now);
        await drawReceiptCode(access, context.now);
        return cookies;
      },
      paths: { here: "/report/about-you", back: "/report/evidence", next: "/report/check" },
    },
  );
}

const schema = () => import("#app/domain/report/rules/filing-forms.ts").then((forms) => forms.aboutYouForm);

export default function AboutYouStep() {
  const t = useT();
  const { values, saved, until } = useLoaderData<typeof loader>();
  const form = useServerForm(schema, useActionData<typeof action>(), values);
  return (
    <StepPage
      step="about-you"
      title={t("filing.about-you.title")}
      lead={t("filing.about-you.lead")}
      problems={form.problems}
      refusal={form.refusal}
      draft={{ saved, until }}
    >
      <Form id="filing" className="group" {...form.formProps}>
        <FieldGroup id="mode" label={t("filing.about-you.mode.label")} error={form.errorOf("mode")}>
          <RadioCards>
            {reportModes.map((mode) => (
              <RadioCard
                key={mode}
                id={`mode-${mode}`}
                {...form.choice("mode", mode)}
                title={t(`term.mode.${mode}`)}
                what={t(`filing.about-you.mode.${mode}`)}
              />
            ))}
          </RadioCards>
        </FieldGroup>
        <Reach form={form} />
        <Wishes form={form} />
        <Block id="who" title={t("filing.check.block.who")}>
          <Sights />
        </Block>
        <StepActs save />
      </Form>
    </StepPage>
  );
}

type Bound = { form: ReturnType<typeof useServerForm<typeof aboutYouForm>> };

/** Hidden by the chosen mode, in CSS, so that it works before any script; what a mode does not ask for is dropped. */
function Reach({ form }: Bound) {
  const t = useT();
  return (
    <div className="group-has-[#mode-anonymous:checked]:hidden">
      <Field
        id="name"
        label={t("filing.about-you.name.label")}
        error={form.errorOf("name")}
        className="mt-s6 group-has-[#mode-confidential:checked]:hidden"
      >
        <TextInput {...form.field("name")} autoComplete="off" />
      </Field>
      <Field
        id="contact"
        label={t("filing.about-you.contact.label")}
        hint={t("filing.about-you.contact.hint")}
        error={form.errorOf("contact")}
        className="mt-s6"
      >
        <TextInput {...form.field("contact")} autoComplete="off" />
      </Field>
    </div>
  );
}

function Wishes({ form }: Bound) {
  const t = useT();
  const { mails } = useLoaderData<typeof loader>();
  return (
    <div className="mt-s6">
      <FieldGroup id="wishes" label={t("filing.about-you.wishes.label")} optional>
        {mails && (
          <Choice
            id="wishesFeedback"
            type="checkbox"
            className="group-has-[#mode-anonymous:checked]:hidden"
            {...form.choice("wishesFeedback", "yes")}
            note={t("filing.about-you.feedback.note")}
          >
            {t("filing.about-you.feedback.label")}
          </Choice>
        )}
        <Choice
          id="wishesReward"
          type="checkbox"
          {...form.choice("wishesReward", "yes")}
          note={t("filing.about-you.reward.note")}
        >
          {t("filing.about-you.reward.label")}
        </Choice>
      </FieldGroup>
      <ClaimPassword form={form} />
    </div>
  );
}

/** Asked of the anonymous who wish for a reward: it proves later that the award is theirs. */
function ClaimPassword({ form }: Bound) {
  const t = useT();
  const { hasPassword } = useLoaderData<typeof loader>();
  return (
    <Field
      id="claimPassword"
      label={t("filing.about-you.claim.label")}
      hint={
        hasPassword
          ? t("filing.about-you.claim.kept")
          : t("filing.about-you.claim.hint", { min: claimPasswordMin })
      }
      error={form.errorOf("claimPassword")}
      optional
      className="mt-s5 hidden group-has-[#mode-anonymous:checked]:group-has-[#wishesReward:checked]:block"
    >
      <TextInput {...form.field("claimPassword")} type="password" autoComplete="new-password" />
    </Field>
  );
}

function Sights() {
  const t = useT();
  const sealed = { sees: "sealed", text: t("filing.who.sealed") } as const;
  const never = { sees: "no", text: t("filing.who.never") } as const;
  return (
    <WhoSees
      who={t("filing.who.title")}
      columns={[t("filing.who.column.content"), t("filing.who.column.name"), t("filing.who.column.contact")]}
      rows={[
        {
          who: t("filing.who.handlers"),
          sights: [{ sees: "yes", text: t("filing.who.sees") }, sealed, sealed],
        },
        {
          who: t("filing.who.other-office"),
          sights: [
            { sees: "yes", text: t("filing.who.sees-case") },
            { sees: "no", text: t("filing.who.withheld") },
            { sees: "no", text: t("filing.who.withheld") },
          ],
        },
        { who: t("filing.who.other-party"), sights: [never, never, never] },
      ]}
    />
  );
}
