// One proposal for finance to decide as well: the sum with every step, why it was proposed, and the decision.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { coDecideAward } from "#app/domain/reward/commands/decide.server.ts";
import { coDecisionView } from "#app/domain/reward/queries/co-decision.server.ts";
import { approveForm } from "#app/domain/reward/rules/forms.ts";
import { formatFor } from "#app/messages/format.ts";
import { DeskColumns, DeskHead, Panel, Said, Section } from "#app/ui/data/desk/bench.tsx";
import { Calculation } from "#app/ui/data/desk/calculation.tsx";
import { Note } from "#app/ui/data/note.tsx";
import { Sum } from "#app/ui/data/status/outcome.tsx";
import { FinancePage } from "#app/ui/desk/payment/frame.tsx";
import { Unsent } from "#app/ui/desk/unsent.tsx";
import { type Answered, useAnswered } from "#app/ui/form/answered.ts";
import { ActRow, Button } from "#app/ui/form/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { TextArea } from "#app/ui/form/text.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { useRewardSteps } from "#app/ui/reward/steps.ts";
import { requirePermit } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";
import { formFields, parseFields } from "#app/web/form.ts";
import { languageOf } from "#app/web/locale.ts";
import { invalid, refusedForm, seeOther } from "#app/web/respond.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.payments.co-decisions", shell: "desk" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const by = await requirePermit({ request, context }, "award.co-decide");
  const { proposal, ...found } = await coDecisionView(by, params.reference ?? "");
  const { calculation, chosenFen } = proposal;
  const language = languageOf(request);
  const scheme = policyAt(context.now).schemes.find(
    ({ id, version }) => id === calculation.scheme && version === calculation.version,
  );
  return {
    staff: deskMember(by.member),
    now: context.now,
    ...found,
    chosenFen,
    steps: calculation.steps,
    schemeName: scheme?.name[language] ?? calculation.scheme,
    ruleNames: Object.fromEntries(scheme?.rules.map(({ id, name }) => [id, name[language]]) ?? []),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const by = await requirePermit({ request, context }, "award.co-decide");
  const reference = params.reference ?? "";
  const typed = await formFields(request);
  const form = parseFields(typed, approveForm);
  if (!form.ok) return invalid(form.values, form.issues);
  try {
    await coDecideAward(by, reference, form.value.remark, context.now);
    return seeOther("/desk/co-decisions");
  } catch (error) {
    return refusedForm(error, typed);
  }
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function CoDecisionPage() {
  const t = useT();
  const format = formatFor(useLanguage());
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useAnswered(answer, ["co-decide"]);
  const isOpen = shown.decidedAt === null;
  return (
    <FinancePage staff={shown.staff}>
      <DeskHead
        back={{ href: "/desk/co-decisions", text: t("desk.payments.co-decisions") }}
        title={t("desk.payments.decide.heading", { reference: shown.reference })}
      >
        <span>{shown.schemeName}</span>
        <span>{format.dateTime(shown.proposedAt, shown.now)}</span>
      </DeskHead>
      <Unsent forms={[form]} answer={answer} isFormGone={form.came && !isOpen} texts={["remark"]} />
      <DeskColumns side={<Decide shown={shown} form={form} />}>
        <Reckoned shown={shown} />
        <Section id="why" title={t("desk.payments.decide.why")}>
          <Said>{shown.reason}</Said>
        </Section>
      </DeskColumns>
    </FinancePage>
  );
}

function Reckoned({ shown }: { shown: Shown }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const ruleName = (id: string) => t("reward.rule", { id, name: shown.ruleNames[id] ?? "" });
  const total = { id: "chosen", title: t("desk.award.sum.chosen"), amount: format.money(shown.chosenFen) };
  return (
    <Section id="sum" title={t("desk.award.sum")}>
      <Calculation steps={useRewardSteps(shown.steps, ruleName)} total={total} />
    </Section>
  );
}

function Decide({ shown, form }: { shown: Shown; form: Answered }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { decidedAt, entangled, chosenFen, now } = shown;
  return (
    <Panel id="decide" title={t("desk.payments.decide.title")}>
      <Sum money={format.money(chosenFen)} />
      {decidedAt && <p>{t("desk.payments.decide.done", { when: format.dateTime(decidedAt, now) })}</p>}
      {!decidedAt && entangled && <Note tone="wait">{t(`desk.award.entangled.${entangled}`)}</Note>}
      {!decidedAt && !entangled && (
        <form method="post" noValidate>
          <p className="hint">{t("desk.payments.decide.hint")}</p>
          <Field
            id={form.idOf("remark")}
            label={t("desk.payments.decide.remark")}
            error={form.errorOf("remark")}
            optional
          >
            <TextArea {...form.field("remark")} rows={3} />
          </Field>
          <ActRow className="mt-s4">
            <Button weight="act" name="intent" value="co-decide">
              {t("desk.payments.decide.button")}
            </Button>
          </ActRow>
        </form>
      )}
    </Panel>
  );
}
