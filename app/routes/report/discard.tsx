// Deletes the draft and its files in one act, after saying what goes.
import type { ActionFunctionArgs } from "@remix-run/node";
import { discardDraft } from "#app/domain/draft/commands/save.server.ts";
import { ActRow, Button, ButtonLink } from "#app/ui/form/button.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { PageHead } from "#app/ui/page/layout.tsx";
import { FilingPage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";
import { draftHeld } from "#app/web/access.server.ts";
import { seeOther } from "#app/web/respond.ts";
import { endedSessionCookie } from "#app/web/session.ts";

export const handle: PageHandle = { title: "filing.discard.title", shell: "filing" };

export async function action({ request, context }: ActionFunctionArgs) {
  const access = draftHeld({ request, context });
  if (access) await discardDraft(access, context.now);
  return seeOther("/", endedSessionCookie("draft", context.site));
}

export default function Discard() {
  const t = useT();
  return (
    <FilingPage>
      <PageHead title={t("filing.discard.title")} lead={t("filing.discard.hint")} />
      <form method="post">
        <ActRow>
          <Button weight="act">{t("filing.discard.button")}</Button>
          <ButtonLink href="/report" weight="plain">
            {t("site.button.cancel")}
          </ButtonLink>
        </ActRow>
      </form>
    </FilingPage>
  );
}
