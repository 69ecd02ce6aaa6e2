// For words that came after the session had ended: shown once more, so that nobody has to write them again.
import type { ActionFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { ActRow, ButtonLink } from "#app/ui/form/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { TextArea } from "#app/ui/form/text.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { PageHead } from "#app/ui/page/layout.tsx";
import { SitePage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { formFields } from "#app/web/form.ts";

export { noStore as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "status.enter.title", shell: "site" };

/** Keeps nothing: what arrives here was sent by nobody we know. */
export async function action({ request }: ActionFunctionArgs) {
  const { answer, addition, review } = await formFields(request);
  return data({ typed: String(answer ?? addition ?? review ?? "") }, { status: 401 });
}

export default function Unsent() {
  const t = useT();
  const typed = useActionData<typeof action>()?.typed ?? "";
  return (
    <SitePage current="status">
      <PageHead title={t("status.ended.title")} lead={t("status.ended.text")} />
      <Field id="unsent" label={t("status.ended.yours")}>
        <TextArea rows={8} readOnly defaultValue={typed} />
      </Field>
      <ActRow className="mt-s5">
        <ButtonLink weight="act" href="/status" target="_blank" rel="noopener">
          {t("status.ended.act")}
        </ButtonLink>
      </ActRow>
    </SitePage>
  );
}
