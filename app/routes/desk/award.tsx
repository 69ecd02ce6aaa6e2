// One award: whether it is due, how its sum comes about, who agreed, and the step that is the member's own.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayIn } from "#app/base/day.ts";
import { defaultLanguage, isLanguage, type Language } from "#app/base/language.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import type { Policy } from "#app/domain/policy/rules.ts";
import { type AwardView, awardView } from "#app/domain/reward/queries/desk.server.ts";
import { exclusions } from "#app/domain/reward/rules/declared.ts";
import { type AwardAct, openAwardActs } from "#app/domain/reward/rules/desk/acts.ts";
import { schemesInForce } from "#app/domain/reward/rules/desk/schemes.ts";
import { ineligibleReasons } from "#app/domain/reward/rules/lifecycle.ts";
import { mayDo } from "#app/domain/staff/rules/permissions.ts";
import { urgencyOf } from "#app/domain/triage/rules/desk/standing.ts";
import { DeskColumns } from "#app/ui/data/desk/bench.tsx";
import { AwardActs } from "#app/ui/desk/award/acts.tsx";
import { Approval } from "#app/ui/desk/award/approval.tsx";
import { AwardChain } from "#app/ui/desk/award/chain.tsx";
import { AssessForm, CaseFacts } from "#app/ui/desk/award/facts.tsx";
import { AwardHead, Ineligible, Waiting } from "#app/ui/desk/award/head.tsx";
import { ProposalForm } from "#app/ui/desk/award/proposal.tsx";
import { refusedField } from "#app/ui/desk/award/refused.ts";
import { ProposedSum, TrialSum } from "#app/ui/desk/award/sum.tsx";
import { StaffPage } from "#app/ui/desk/frame.tsx";
import { SecondPerson } from "#app/ui/desk/second-person.tsx";
import { Unsent } from "#app/ui/desk/unsent.tsx";
import { useAnswered } from "#app/ui/form/answered.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { requirePermit } from "#app/web/access.server.ts";
import { deskMember } from "#app/web/desk.server.ts";
import { languageOf } from "#app/web/locale.ts";
import { answerAward } from "./award-acts.server.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "desk.award.title", shell: "desk" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { now } = context;
  const by = await requirePermit({ request, context }, "award.read");
  const found = await awardView(by, params.reference ?? "", now);
  const { roles } = by.member;
  const policy = policyAt(now);
  const { facts, sources, chain, approvals, coDecided, entangled, clocks, report } = found;
  return {
    staff: deskMember(by.member),
    now,
    acts: openAwardActs(roles, found.award.state),
    readsCases: mayDo(roles, "case.read"),
    readsReports: mayDo(roles, "report.read"),
    theirs: isLanguage(report.language) ? report.language : defaultLanguage,
    ...told(found),
    ...{ facts, sources, chain, approvals, coDecided, entangled },
    clocks: clocks.map((one) => ({ ...one, urgency: urgencyOf(one.left) })),
    ...timesOf(policy, clocks),
    requests: found.requests.map((one) => pending(one, by.member.id)),
    mayConfirm: mayDo(roles, "award.approve"),
    proposal: frozen(found.award.proposal, policy, languageOf(request)),
    schemes: choices(policy, now),
  };
}

function told({ award, case: { reference: caseReference }, report }: AwardView) {
  const { reference, state, reason, amountFen } = award;
  return { reference, state, reason, amountFen, caseReference, report: report.reference, mode: report.mode };
}

function timesOf({ clocks: { claim } }: Policy, running: AwardView["clocks"]) {
  const isExtended = running.some(({ name, isExtended }) => name === "claim" && isExtended);
  return { claimDays: claim.days, extensionDays: isExtended ? null : (claim.extension?.days ?? null) };
}

/** What the page shows of a request: neither key nor ids of staff. */
function pending(request: AwardView["requests"][number], memberId: string) {
  const { id, act, askedBy, askedByName, askedAt, expiresAt, reason } = request;
  return { id, act, askedByName, own: askedBy === memberId, askedAt, expiresAt, reason };
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
  const award = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { staff, acts } = award;
  const forms = useForms(answer);
  const trial = answer && "trial" in answer ? answer.trial : null;
  return (
    <StaffPage staff={staff} current="awards">
      <AwardHead {...award} />
      <Unsent
        forms={Object.values(forms)}
        answer={answer}
        isFormGone={Object.entries(forms).some(
          ([name, { came }]) => came && !acts.some((act) => act === name),
        )}
        texts={["reason", "remark"]}
      />
      <DeskColumns side={<OwnStep award={award} forms={forms} />}>
        {award.proposal && <ProposedSum {...award} proposal={award.proposal} />}
        {trial && acts.includes("propose") && <TrialSum trial={trial} schemes={award.schemes} />}
        {acts.includes("propose") && <ProposalForm form={forms.propose} schemes={award.schemes} />}
        <CaseFacts {...award} />
      </DeskColumns>
    </StaffPage>
  );
}

/** By act; `second` is the answer to what waits for a second person. */
function useForms(answer: ReturnType<typeof useActionData<typeof action>>) {
  const t = useT();
  const language = useLanguage();
  return {
    assess: useAnswered(answer, ["assess"]),
    propose: useAnswered(answer, ["propose", "calculate"], (refusal) =>
      refusedField(refusal, { t, language }),
    ),
    approve: useAnswered(answer, ["approve"]),
    return: useAnswered(answer, ["return"]),
    refuse: useAnswered(answer, ["refuse"]),
    notify: useAnswered(answer, ["notify"]),
    extend: useAnswered(answer, ["extend"]),
    overrule: useAnswered(answer, ["overrule"]),
    revoke: useAnswered(answer, ["revoke"]),
    second: useAnswered(answer, ["confirm", "cancel"]),
  };
}

/** Acts that nobody waits for: somebody else takes the next step. */
const besideTheWay: readonly AwardAct[] = ["overrule", "extend", "revoke"];

function OwnStep({ award, forms }: { award: Award; forms: ReturnType<typeof useForms> }) {
  const { acts, proposal, approvals, coDecided, entangled, state } = award;
  const next = proposal && state === "proposed" ? { ...proposal.needs, approvals, coDecided } : null;
  return (
    <>
      <SecondPerson {...award} entangled={entangled !== null && state !== "paid"} />
      {acts.includes("assess") && (
        <AssessForm form={forms.assess} exclusions={exclusions} asksDecisive={!award.facts.registeredFirst} />
      )}
      {acts.every((act) => besideTheWay.includes(act)) && <Waiting state={state} />}
      {state === "ineligible" && <Ineligible reason={award.reason} />}
      {proposal && next && (
        <Approval
          form={forms.approve}
          standing={{
            amountFen: proposal.chosenFen,
            needs: proposal.needs,
            approvals,
            coDecided,
            mayApprove: acts.includes("approve"),
            entangled,
          }}
        />
      )}
      <AwardActs
        {...award}
        forms={forms}
        reasons={ineligibleReasons}
        entangled={entangled !== null && entangled !== "approved"}
        isAsked={award.requests.length > 0}
      />
      <AwardChain chain={award.chain} next={next} now={award.now} />
    </>
  );
}
