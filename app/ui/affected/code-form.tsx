// The form for a notice code.
import { Search } from "lucide-react";
import { ActRow, Button } from "../form/button.tsx";
import { Field } from "../form/field.tsx";
import { TextInput } from "../form/text.tsx";
import { useT } from "../page/words.tsx";

/** The same digits as those of a receipt, so that the same script looks at them before anything is sent. */
export function NoticeCodeForm({ typed, error }: { typed: string; error: string | undefined }) {
  const t = useT();
  return (
    <form method="post" action="/notice" noValidate data-wakes="/status-code.js">
      <Field id="code" label={t("notice.code")} hint={t("notice.code.hint")} error={error}>
        <TextInput
          mono
          name="code"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          placeholder="0000 0000 0000 0000 0000 0000 0000"
          defaultValue={typed}
          data-code-unreadable={t("issue.notice-code.unreadable")}
          data-code-length={t("issue.notice-code.wrong-length")}
          data-code-digits={t("issue.notice-code.wrong-digits")}
        />
      </Field>
      <ActRow className="mt-s4">
        <Button weight="act" icon={Search}>
          {t("notice.enter.act")}
        </Button>
      </ActRow>
    </form>
  );
}
