// Where filing begins: the first step that lacks something, or the receipt that was not confirmed yet.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { openDraft } from "#app/domain/draft/queries.server.ts";
import { openSteps } from "#app/domain/draft/rules/answers.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { draftHeld } from "#app/web/access.server.ts";
import { seeOther } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const access = draftHeld({ request, context });
  const open = access && (await openDraft(access, context.now));
  if (open?.reportId) return seeOther("/report/receipt");
  const [step = "check"] = open ? openSteps(open.content, policyAt(context.now)) : ["category"];
  return seeOther(`/report/${step}`);
}
