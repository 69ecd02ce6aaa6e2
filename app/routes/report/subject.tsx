// Step 2 of filing: the address that is reported; its platform is recognised as it is typed.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useEffect, useState } from "react";
import { saveStep } from "#app/domain/draft/commands/save.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { subjectForm } from "#app/domain/report/rules/filing-forms.ts";
import { type Recognition, recognition } from "#app/domain/subject/rules/recognise.ts";
import { formatFor } from "#app/messages/format.ts";
import { Field } from "#app/ui/form/field.tsx";
import { StepActs } from "#app/ui/form/step-acts.tsx";
import { TextArea, TextInput } from "#app/ui/form/text.tsx";
import { useServerForm } from "#app/ui/form/use-server-form.ts";
import { useTyped } from "#app/ui/form/use-typed.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { MarginNote } from "#app/ui/page/layout.tsx";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { StepPage } from "#app/ui/reporter/step-page.tsx";
import { draftFor, requireDraft } from "#app/web/access.server.ts";
import { shownValues } from "#app/web/kept.ts";
import { languageOf } from "#app/web/locale.ts";
import { answerStep } from "#app/web/step.ts";

export { keepTyped as clientAction } from "#app/ui/form/keep-typed.ts";

export const handle: PageHandle = {
  hydrate: true,
  words: ["filing", "issue"],
  title: "filing.subject.title",
  shell: "filing",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { open } = await requireDraft({ request, context }, openDraft);
  const format = formatFor(languageOf(request));
  const values = shownValues(open.content.typed.subject);
  return {
    values,
    recognised: recognition([values.address ?? ""].flat()[0] ?? ""),
    saved: format.dateTime(open.savedAt, context.now),
    until: format.dateTime(open.expiresAt, context.now),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { access, cookies } = draftFor({ request, context });
  return answerStep(
    { request, context },
    {
      schema: subjectForm,
      keep: async (typed) => {
        await saveStep(access, "subject", typed, languageOf(request), context.now);
        return cookies;
      },
      paths: { here: "/report/subject", back: "/report/category", next: "/report/statement" },
    },
  );
}

const schema = () => import("#app/domain/report/rules/filing-forms.ts").then((forms) => forms.subjectForm);

export default function SubjectStep() {
  const t = useT();
  const { values, saved, until } = useLoaderData<typeof loader>();
  const form = useServerForm(schema, useActionData<typeof action>(), values);
  return (
    <StepPage
      step="subject"
      title={t("filing.subject.title")}
      lead={t("filing.subject.lead")}
      problems={form.problems}
      refusal={form.refusal}
      draft={{ saved, until }}
      notes={
        <MarginNote title={t("filing.evidence.safe.title")}>
          <p>{t("filing.evidence.safe.text")}</p>
        </MarginNote>
      }
    >
      <Form id="filing" {...form.formProps}>
        <AddressField form={form} />
        <Field
          id="note"
          label={t("filing.subject.note.label")}
          hint={t("filing.subject.note.hint")}
          error={form.errorOf("note")}
          optional
          className="mt-s6"
        >
          <TextArea {...form.field("note")} rows={3} />
        </Field>
        <StepActs save />
      </Form>
    </StepPage>
  );
}

function AddressField({ form }: { form: ReturnType<typeof useServerForm<typeof subjectForm>> }) {
  const t = useT();
  const address = form.field("address");
  const [typed, setTyped] = useTyped("address", address.defaultValue);
  const recognised = useRecognition(typed);
  return (
    <>
      <Field
        id="address"
        label={t("filing.subject.address.label")}
        hint={t("filing.subject.address.hint")}
        error={form.errorOf("address")}
      >
        <TextInput
          {...address}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      <Told recognised={recognised} />
    </>
  );
}

/**
 * What the typed address tells. At first the server has said it; the rules that read it here come when somebody types.
 */
function useRecognition(typed: string): Recognition | null {
  const { recognised } = useLoaderData<typeof loader>();
  const [read, setRead] = useState<{ typed: string; recognised: Recognition | null }>({ typed, recognised });
  useEffect(() => {
    if (typed === read.typed) return;
    let isLatest = true;
    const show = (recognised: Recognition | null) => {
      if (isLatest) setRead({ typed, recognised });
    };
    import("#app/domain/subject/rules/recognise.ts").then(
      ({ recognition }) => show(recognition(typed)),
      () => show(null),
    );
    return () => {
      isLatest = false;
    };
  }, [typed, read.typed]);
  return read.recognised;
}

/**
 * Without scripts it shows once the page comes back. Its line is there while it is empty, or the button below would
 * move from under the click that is just being made.
 */
function Told({ recognised }: { recognised: Recognition | null }) {
  const t = useT();
  return (
    <div role="status" className="hint mt-s2 flex min-h-[1.75em] flex-wrap gap-x-s4">
      {recognised && (
        <p>
          <Platform found={recognised.found} />
        </p>
      )}
      {recognised && recognised.removed > 0 && (
        <p>{t("filing.subject.tracking", { count: recognised.removed })}</p>
      )}
    </div>
  );
}

function Platform({ found }: Pick<Recognition, "found">) {
  const t = useT();
  const language = useLanguage();
  if (!found) return t("filing.subject.unknown");
  const told = { platform: found.platformName[language], kind: t(`filing.subject.kind.${found.kind}`) };
  if (!found.account) return t("filing.subject.recognised", told);
  return t("filing.subject.recognised.account", { ...told, account: found.account });
}
