// Step 1 of filing: what kind of thing is reported, and who else to turn to where it is none of these.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeAllFiles } from "#app/domain/draft/commands/files.server.ts";
import { saveStep } from "#app/domain/draft/commands/save.server.ts";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { type Category, categoryOf, filingCategories } from "#app/domain/policy/rules.ts";
import { categoryForm } from "#app/domain/report/rules/filing-forms.ts";
import { issueKey } from "#app/messages/codes.ts";
import { FieldGroup } from "#app/ui/form/field.tsx";
import { StepActs } from "#app/ui/form/step-acts.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { MarginNote } from "#app/ui/page/layout.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { CategoryCards, WrongDoors } from "#app/ui/reporter/category-cards.tsx";
import { StepPage } from "#app/ui/reporter/step-page.tsx";
import { draftFor, draftHeld } from "#app/web/access.server.ts";
import { shownValues } from "#app/web/kept.ts";
import { languageOf } from "#app/web/locale.ts";
import { seeOther } from "#app/web/respond.ts";
import { answerStep } from "#app/web/step.ts";

export const handle: PageHandle = { title: "filing.category.title", shell: "filing" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOf(request);
  const policy = policyAt(context.now);
  const access = draftHeld({ request, context });
  const open = access && (await openDraft(access, context.now));
  if (open?.reportId) return seeOther("/report/receipt");
  return {
    values: shownValues(open?.content.typed.category),
    hours: policy.limits.draftHours,
    emergency: policy.texts.emergency[language],
    categories: filingCategories(policy).map((one) => shownCategory(one, language)),
    wrongDoors: policy.wrongDoors.map((door) => ({
      id: door.id,
      name: door.name[language],
      advice: door.advice[language],
      phone: door.phone,
    })),
  };
}

function shownCategory(one: Category, language: "zh-CN" | "en") {
  return {
    id: one.id,
    name: one.name[language],
    what: one.description[language],
    examples: one.examples.map((text) => text[language]).join(language === "en" ? "; " : "；"),
    notIncluded: one.notIncluded[language],
    basis: one.basis
      .map(({ law, article }) => `${law[language]} ${article[language]}`)
      .join(language === "en" ? "; " : "；"),
    addressOnly: !one.takesFiles,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { access, cookies } = draftFor({ request, context });
  const policy = policyAt(context.now);
  return answerStep(
    { request, context },
    {
      schema: categoryForm(filingCategories(policy).map((category) => category.id)),
      keep: async (typed) => {
        const known = typeof typed.category === "string" && categoryOf(policy, typed.category);
        await saveStep(access, "category", typed, languageOf(request), context.now);
        if (known && !known.takesFiles) await removeAllFiles(access, context.now);
        return cookies;
      },
      paths: { here: "/report/category", back: "/", next: "/report/subject" },
    },
  );
}

export default function CategoryStep() {
  const t = useT();
  const { categories, wrongDoors, emergency, hours, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const chosen = [answer?.values.category ?? values.category ?? []].flat()[0];
  const [wrong] = answer?.issues ?? [];
  const problem = wrong && t(issueKey(wrong.code));
  return (
    <StepPage
      step="category"
      title={t("filing.category.title")}
      lead={t("filing.category.lead")}
      problems={problem ? [{ field: "category", text: problem }] : []}
      notes={<BeforeYouStart hours={hours} emergency={emergency} />}
    >
      <form id="filing" method="post" noValidate>
        <FieldGroup id="category" label={t("site.step.category")} error={problem}>
          <CategoryCards categories={categories} chosen={chosen} />
        </FieldGroup>
        <WrongDoors doors={wrongDoors} />
        <StepActs back={false} />
      </form>
    </StepPage>
  );
}

function BeforeYouStart({ hours, emergency }: { hours: number; emergency: string }) {
  const t = useT();
  return (
    <>
      <MarginNote title={t("filing.aside.know.title")}>
        <ul>
          <li>{t("filing.aside.know.steps")}</li>
          <li>{t("filing.aside.know.free")}</li>
          <li>{t("filing.aside.know.draft", { hours })}</li>
        </ul>
      </MarginNote>
      <MarginNote title={t("filing.aside.danger.title")}>
        <p>{emergency}</p>
      </MarginNote>
    </>
  );
}
