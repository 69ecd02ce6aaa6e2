// Sends a form from a script without losing what was typed when the line is down.
import { type ClientActionFunctionArgs, isRouteErrorResponse } from "@remix-run/react";
import type { FormAnswer, KeptValues } from "#app/base/form-answer.ts";

/**
 * `export { keepTyped as clientAction }` on a hydrated page with a form. Without it a lost connection would put
 * the error page in place of the form and everything in it.
 */
export async function keepTyped({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  const fields = await request.clone().formData();
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response || isRouteErrorResponse(error)) throw error;
    const answer: FormAnswer = {
      values: valuesOf(fields),
      issues: [],
      refusal: { code: "form.not-sent", facts: {} },
    };
    return answer;
  }
}

function valuesOf(fields: FormData): KeptValues {
  const names = [...new Set(fields.keys())];
  return Object.fromEntries(
    names.map((name) => [name, fields.getAll(name).filter((value) => typeof value === "string")]),
  );
}
