// For an objection that came after the visit had ended: shown once more, so that nobody has to write it again.
import { type ActionFunctionArgs, data } from "@remix-run/node";
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

export const handle: PageHandle = { title: "notice.enter.title", shell: "site" };

/** Keeps nothing: what arrives here was sent by nobody we know. */
export async function action({ request }: ActionFunctionArgs) {
  const { objection } = await formFields(request);
  return data({ typed: String(objection ?? "") }, { status: 401 });
}

export default function UnsentObjection() {
  const t = useT();
  const typed = useActionData<typeof action>()?.typed ?? "";
  return (
    <SitePage>
      <PageHead title={t("notice.ended.title")} lead={t("notice.ended.text")} />
      <Field id="unsent" label={t("notice.ended.yours")}>
        <TextArea rows={8} readOnly defaultValue={typed} />
      </Field>
      <ActRow className="mt-s5">
        <ButtonLink weight="act" href="/notice" target="_blank" rel="noopener">
          {t("notice.ended.act")}
        </ButtonLink>
      </ActRow>
    </SitePage>
  );
}
