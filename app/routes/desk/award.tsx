// One award: whether it is due, how its sum comes about, who agreed, and the step that is the member's own.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayIn } from "#app/base/day.ts";
import type { Language } from "#app/base/language.ts";
import { dueAt, timeLeft } from "#app/domain/clock/rules/clock.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import type { Policy } from "#app/domain/policy/rules.ts";
import { type AwardView, awardView } from "#app/domain/reward/queries/desk.server.ts";
import { exclusions } from "#app/domain/reward/rules/declared.ts";
import { openAwardActs } from "#app/domain/reward/rules/desk/acts.ts";
import { schemesInForce } from "#app/domain/reward/rules/desk/schemes.ts";
import { mayDo } from "#app/domain/staff/rules/permissions.ts";
import { urgencyOf } from "#app/domain/triage/rules/desk/standing.ts";
import { DeskColumns } from "#app/ui/data/desk/bench.tsx";
import { Approval, AwardChain } from "#app/ui/desk/award/chain.tsx";
import { AssessForm, CaseFacts } from "#app/ui/desk/award/facts.tsx";
import { AwardHead, Ineligible, Waiting } from "#app/ui/desk/award/head.tsx";
import { ProposalForm } from "#app/ui/desk/award/proposal.tsx";
import { refusedField } from "#app/ui/desk/award/refused.ts";
import { ProposedSum, TrialSum } from "#app/ui/desk/award/sum.tsx";
import { Unsent } from "#app/ui/desk/unsent.tsx";
import { type Answered, useAnswered } from "#app/ui/form/answered.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { DeskPage } from "#app/ui/page/shells.tsx";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { requirePermit } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";
import { languageOf } from "#app/web/locale.ts";
import { answerAward } from "./award-acts.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.award.title", shell: "desk" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const by = await requirePermit({ request, context }, "award.read");
  const found = await awardView(by, params.reference ?? "");
  const { roles } = by.member;
  const policy = policyAt(context.now);
  const { facts, sources, chain, approvals, entangled } = found;
  return {
    staff: deskMember(by.member),
    now: context.now,
    acts: openAwardActs(roles, found.award.state),
    readsCases: mayDo(roles, "case.read"),
    readsReports: mayDo(roles, "report.read"),
    ...told(found),
    ...{ facts, sources, chain, approvals, entangled },
    startBy: startClock(found.award, policy, context.now),
    proposal: frozen(found.award.proposal, policy, languageOf(request)),
    schemes: choices(policy, context.now),
  };
}

function told({ award, case: { reference: caseReference }, report }: AwardView) {
  const { reference, state, reason, amountFen } = award;
  return { reference, state, reason, amountFen, caseReference, report: report.reference, mode: report.mode };
}

/** Until when the question must be taken up; null once it was. */
function startClock({ state, madeAt }: AwardView["award"], { calendar, clocks }: Policy, now: Date) {
  if (state !== "not-assessed") return null;
  const { due, provisional } = dueAt(calendar, clocks["start-reward"], madeAt);
  const left = timeLeft(calendar, due, now);
  return { due, provisional, left, urgency: urgencyOf(left) };
}

/** The version that was in force at the proposal may be gone from the policy by now; its ids stay. */
function frozen(proposal: AwardView["award"]["proposal"], { schemes }: Policy, language: Language) {
  if (!proposal) return null;
  const { calculation, chosenFen, needs } = proposal;
  const scheme = schemes.find(
    ({ id, version }) => id === calculation.scheme && version === calculation.version,
  );
  const ruleNames = Object.fromEntries(scheme?.rules.map(({ id, name }) => [id, name[language]]) ?? []);
  const schemeName = scheme?.name[language] ?? calculation.scheme;
  return { calculation, chosenFen, needs, ruleNames, schemeName, inForceFrom: scheme?.inForceFrom ?? null };
}

function choices({ schemes, zone }: Policy, now: Date) {
  return schemesInForce(schemes, dayIn(zone, now)).map((scheme) => {
    const { id, name, source, inForceFrom, conditions } = scheme;
    const rules = scheme.rules.map((rule) => ({ id: rule.id, name: rule.name, condition: rule.condition }));
    return { id, name, source, inForceFrom, conditions, rules };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return answerAward({ request, context }, params.reference ?? "");
}

type Award = ReturnType<typeof useLoaderData<typeof loader>>;

export default function AwardPage() {
  const t = useT();
  const language = useLanguage();
  const award = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { staff, acts } = award;
  const assess = useAnswered(answer, ["assess"]);
  const propose = useAnswered(answer, ["propose", "calculate"], (refusal) =>
    refusedField(refusal, { t, language }),
  );
  const approve = useAnswered(answer, ["approve"]);
  const trial = answer && "trial" in answer ? answer.trial : null;
  const forms = { assess, propose, approve };
  return (
    <DeskPage
      staff={{ name: staff.name, role: staff.role ? t(`term.role.${staff.role}`) : "" }}
      current="awards"
      places={staff.places}
    >
      <AwardHead {...award} />
      <Unsent
        forms={[assess, propose, approve]}
        answer={answer}
        isFormGone={Object.entries(forms).some(
          ([name, { came }]) => came && !acts.some((act) => act === name),
        )}
        texts={["reason", "remark"]}
      />
      <DeskColumns side={<OwnStep award={award} assess={assess} approve={approve} />}>
        {award.proposal && <ProposedSum {...award} proposal={award.proposal} />}
        {trial && acts.includes("propose") && <TrialSum trial={trial} schemes={award.schemes} />}
        {acts.includes("propose") && <ProposalForm form={propose} schemes={award.schemes} />}
        <CaseFacts {...award} />
      </DeskColumns>
    </DeskPage>
  );
}

type Forms = {
  award: Award;
  assess: Answered;
  approve: Answered;
};

function OwnStep({ award, assess, approve }: Forms) {
  const { acts, proposal, approvals, entangled, state } = award;
  const next = proposal && state === "proposed" ? { ...proposal.needs, approvals } : null;
  return (
    <>
      {acts.includes("assess") && (
        <AssessForm form={assess} exclusions={exclusions} asksDecisive={!award.facts.registeredFirst} />
      )}
      {acts.length === 0 && <Waiting state={state} />}
      {state === "ineligible" && <Ineligible reason={award.reason} />}
      {proposal && next && (
        <Approval
          form={approve}
          standing={{
            amountFen: proposal.chosenFen,
            needs: proposal.needs,
            approvals,
            mayApprove: acts.includes("approve"),
            entangled,
          }}
        />
      )}
      <AwardChain chain={award.chain} next={next} now={award.now} />
    </>
  );
}
