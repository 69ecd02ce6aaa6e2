// The home page.

import type { PageHandle } from "#app/ui/page/handle.ts";
import { PageHead } from "#app/ui/page/layout.tsx";
import { SitePage } from "#app/ui/page/shells.tsx";
import { useT } from "#app/ui/page/words.tsx";

export { revalidated as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "site.nav.start", shell: "site" };

export default function Home() {
  const t = useT();
  return (
    <SitePage>
      <PageHead title={t("site.name")} lead={t("site.footer.promise")} />
    </SitePage>
  );
}
