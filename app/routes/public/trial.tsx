// A trial page: hydrated.
import type { ActionFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useEffect, useId, useState } from "react";
import * as z from "zod/mini";
import { issue } from "#app/base/issue.ts";
import { Refusal } from "#app/base/refusal.ts";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { TextArea, TextInput } from "#app/ui/form/text.tsx";
import { useServerForm } from "#app/ui/form/use-server-form.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { FilingPage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { readForm } from "#app/web/form.ts";
import { invalid, refusedForm, seeOther } from "#app/web/respond.ts";

export { keepTyped as clientAction } from "#app/ui/form/keep-typed.ts";

export const handle: PageHandle = {
  hydrate: true,
  words: ["issue"],
  title: "site.step.statement",
  shell: "filing",
};

const schema = z.object({
  name: z.string().check(z.minLength(1, issue("name.missing"))),
  statement: z.string().check(z.minLength(5, issue("statement.too-short"))),
  wishes: z.array(z.enum(["a", "b"]), { error: issue("category.missing") }),
  intent: z.optional(z.string()),
});

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, schema);
  if (!form.ok) return invalid(form.values, form.issues);
  if (form.value.statement === "throw") throw new Refusal("draft.gone");
  if (form.value.statement === "fault") throw new Error("secret words");
  if (form.value.intent === "server")
    return invalid(form.values, [{ field: "statement", code: "statement.too-long" }]);
  try {
    if (form.value.statement === "refuse")
      throw new Refusal("limit.wait", { seconds: 30, minutes: 0, again: "form" });
  } catch (error) {
    return refusedForm(error, form.values);
  }
  return seeOther("/");
}

export default function Trial() {
  const t = useT();
  const id = useId();
  const answer = useActionData<typeof action>();
  const form = useServerForm(schema, answer);
  const [ready, setReady] = useState(false);
  const [count, setCount] = useState(0);
  useEffect(() => setReady(true), []);
  return (
    <FilingPage step="statement" form="trial">
      <ErrorSummary problems={form.problems} />
      <Form id="trial" {...form.formProps}>
        <p id="use-id">{id}</p>
        <Field id="name" label="name" error={form.errorOf("name")}>
          <TextInput {...form.field("name")} />
        </Field>
        <Field id="statement" label="statement" error={form.errorOf("statement")}>
          <TextArea {...form.field("statement")} />
        </Field>
        <Choice id="wishes" type="checkbox" {...form.choice("wishes", "a")}>
          a
        </Choice>
        <Choice id="wishes-b" type="checkbox" {...form.choice("wishes", "b")}>
          b
        </Choice>
        <p id="refusal">{form.refusal}</p>
        <p id="ready">{String(ready)}</p>
        <button type="button" id="more" onClick={() => setCount(count + 1)}>
          {count}
        </button>
        <button type="submit" id="send" name="intent" value="send">
          {t("site.button.send")}
        </button>
        <button type="submit" id="server" name="intent" value="server">
          server
        </button>
        <button type="submit" id="save" name="intent" value="save" formNoValidate>
          save
        </button>
      </Form>
    </FilingPage>
  );
}
