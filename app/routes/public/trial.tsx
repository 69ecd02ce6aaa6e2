// A trial page: hydrated.
import type { ActionFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useEffect, useId, useState } from "react";
import * as z from "zod/mini";
import { issue } from "#app/base/issue.ts";
import { Refusal } from "#app/base/refusal.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { FilingPage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { readForm } from "#app/web/form.ts";
import { invalid, refusedForm, seeOther } from "#app/web/respond.ts";

export const handle: PageHandle = {
  hydrate: true,
  words: ["issue"],
  title: "site.step.statement",
  shell: "filing",
};

const schema = z.object({
  statement: z.string().check(z.minLength(5, issue("statement.too-short"))),
  intent: z.optional(z.string()),
});

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, schema);
  if (!form.ok) return invalid(form.values, form.issues);
  if (form.value.statement === "throw") throw new Refusal("draft.gone");
  if (form.value.statement === "fault") throw new Error("secret words");
  try {
    if (form.value.statement === "refuse") throw new Refusal("limit.wait");
  } catch (error) {
    return refusedForm(error, form.values);
  }
  return seeOther("/");
}

export default function Trial() {
  const t = useT();
  const id = useId();
  const answer = useActionData<typeof action>();
  const [ready, setReady] = useState(false);
  const [count, setCount] = useState(0);
  useEffect(() => setReady(true), []);
  return (
    <FilingPage step="statement" form="trial">
      <Form method="post" id="trial" noValidate>
        <label htmlFor={id}>statement</label>
        <textarea id={id} name="statement" defaultValue={String(answer?.values.statement ?? "")} />
        <p id="issues">{answer?.issues.map((i) => t(`issue.${i.code}`)).join()}</p>
        <p id="refusal">{answer?.refusal ? t(`refusal.${answer.refusal.code}`) : ""}</p>
        <p id="ready">{String(ready)}</p>
        <button type="button" id="more" onClick={() => setCount(count + 1)}>
          {count}
        </button>
        <button type="submit" id="send">
          {t("site.button.send")}
        </button>
      </Form>
    </FilingPage>
  );
}
