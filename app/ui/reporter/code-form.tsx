// The form for a receipt code, on the home page's slip and on the page for following up.
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { ActRow, Button } from "../form/button.tsx";
import { Field } from "../form/field.tsx";
import { TextInput } from "../form/text.tsx";
import { useT } from "../page/words.tsx";

/**
 * Sends to `/status`. A script, fetched when the form is touched (public/exit.js), looks at the check digits before
 * anything is sent; its words come along as attributes, because it has none of its own.
 */
export function CodeForm(props: {
  typed?: string;
  error?: string | undefined;
  act: "act" | "plain";
  beside?: ReactNode;
}) {
  const t = useT();
  return (
    <form method="post" action="/status" noValidate data-wakes="/status-code.js">
      <Field id="code" label={t("status.code")} hint={t("status.code.hint")} error={props.error}>
        <TextInput
          mono
          name="code"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          placeholder="0000 0000 0000 0000 0000 0000 0000"
          defaultValue={props.typed}
          data-code-unreadable={t("issue.code.unreadable")}
          data-code-length={t("issue.code.wrong-length")}
          data-code-digits={t("issue.code.wrong-digits")}
        />
      </Field>
      <ActRow className="mt-s4">
        <Button weight={props.act} {...(props.act === "act" ? { icon: Search } : {})}>
          {t("status.enter.act")}
        </Button>
        {props.beside}
      </ActRow>
    </form>
  );
}
