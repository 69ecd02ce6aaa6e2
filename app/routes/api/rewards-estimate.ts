// POST /api/v1/rewards/estimate: what a scheme would give for some figures, with every step. Reads and keeps nothing.
import type { ActionFunctionArgs } from "@remix-run/node";
import { parsedFields } from "#app/base/form-fields.ts";
import type { Language } from "#app/base/language.ts";
import { Refusal } from "#app/base/refusal.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { type Calculation, calculate, schemeInForce } from "#app/domain/reward/rules/engine/calculate.ts";
import {
  dayAsked,
  estimateBody,
  refusedMember,
  requestOfBody,
} from "#app/domain/reward/rules/engine/estimate.ts";
import type { Scheme } from "#app/domain/reward/rules/scheme.ts";
import { translatorFor } from "#app/messages/catalogue.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { rewardStepText } from "#app/messages/reward-step.ts";
import { readJsonObject } from "#app/web/json.ts";
import { languageOf } from "#app/web/locale.ts";
import { refusalProblem } from "#app/web/problem.ts";
import { HeadedRefusal } from "#app/web/respond.ts";
import { requireTurn } from "#app/web/slow.server.ts";

export function loader(): never {
  throw onlyPost();
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  if (request.method !== "POST") throw onlyPost();
  await requireTurn({ request, context }, "estimate");
  const body = parsedFields(await readJsonObject(request), estimateBody);
  if (!body.ok) {
    const onlyAmounts = body.issues.every(({ code }) => code === "amount.unreadable");
    const refusal = new Refusal(onlyAmounts ? "reward.amount-unreadable" : "api.invalid");
    const wrong = body.issues.map(({ field, code }) => ({ member: field, code }));
    return refusalProblem(refusal, request, wrong);
  }
  const { schemes, zone } = policyAt(context.now);
  const asked = requestOfBody(body.value);
  const at = dayAsked(body.value.at, zone, context.now);
  try {
    const calculation = calculate(schemes, asked, at);
    return estimate(calculation, schemeInForce(schemes, asked.scheme, at), languageOf(request));
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    const member = refusedMember(cause, asked);
    return refusalProblem(cause, request, member ? [{ member, code: cause.code }] : []);
  }
}

function onlyPost(): HeadedRefusal {
  return new HeadedRefusal("api.method-not-allowed", {}, new Headers({ Allow: "POST" }));
}

function estimate(calculation: Calculation, scheme: Scheme, language: Language): Response {
  const { minFen, maxFen, coDecision } = calculation;
  const t = translatorFor(language);
  const ruleName = (id: string) =>
    t("reward.rule", { id, name: scheme.rules.find((one) => one.id === id)?.name[language] ?? "" });
  const telling = { t, format: formatFor(language), ruleName };
  const steps = calculation.steps.map((step) => ({
    rule: step.rule,
    text: rewardStepText(step, telling),
    fen: step.fen,
  }));
  const headers = {
    "Cache-Control": "no-store",
    "Content-Language": language,
    Vary: "Accept-Language, Cookie",
  };
  return Response.json({ minFen, maxFen, coDecision, steps }, { headers });
}
