// How to report a weakness, what is protected against whom, and what is not: the threat model in plain words.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { AboutPage, Points } from "#app/ui/about/page.tsx";
import { ReportWeakness, Research } from "#app/ui/about/security/report-weakness.tsx";
import { ReadTable } from "#app/ui/about/table.tsx";
import { updated } from "#app/ui/about/updated.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useSurroundings, useT } from "#app/ui/page/words.tsx";
import { sampleSecurityContact, securityTextPath } from "#app/web/security-contact.ts";

export { revalidated as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "about.security.title", shell: "site" };

export function loader({ context }: LoaderFunctionArgs) {
  const { securityContact } = context.site;
  return {
    contact: securityContact
      ? { address: securityContact, example: securityContact === sampleSecurityContact }
      : null,
    otherWays: policyAt(context.now).texts.otherWays,
    textPath: securityTextPath,
  };
}

export default function Security() {
  const t = useT();
  const { sample } = useSurroundings();
  const shown = useLoaderData<typeof loader>();
  const short = ["tell", "examined", ...(sample ? (["real"] as const) : [])] as const;
  const part = (id: "tell" | "allowed" | "protects" | "not-yet" | "yours", content: ReactNode) => ({
    id,
    title: t(`about.security.${id}.title`),
    content,
  });
  return (
    <AboutPage
      title={t("about.security.title")}
      lead={t("about.security.lead")}
      updated={updated.security}
      short={short.map((name) => t(`about.security.short.${name}`))}
      sections={[
        part("tell", <ReportWeakness {...shown} />),
        part("allowed", <Research />),
        part("protects", <Protects />),
        part("not-yet", <NotYet />),
        part("yours", <Yours />),
      ]}
    />
  );
}

const actors = [
  "outsider",
  "thief",
  "staff",
  "reported",
  "hostile",
  "operator",
  "network",
  "beside",
] as const;

function Protects() {
  const t = useT();
  const columns = (["who", "how", "rest"] as const).map((name) =>
    t(`about.security.protects.column.${name}`),
  );
  const rows = actors.map((actor) => ({
    id: `against-${actor}`,
    cells: [
      t(`about.security.protects.${actor}`),
      t(`about.security.protects.${actor}.how`),
      t(`about.security.protects.${actor}.rest`),
    ],
  }));
  return <ReadTable label={t("about.security.protects.label")} columns={columns} rows={rows} />;
}

function NotYet() {
  const t = useT();
  const missing = ["factor", "scanner", "trail", "destroy", "backup", "origin"] as const;
  return <Points of={missing.map((name) => t(`about.security.not-yet.${name}`))} />;
}

function Yours() {
  const t = useT();
  const advice = ["device", "private", "metadata", "words", "code"] as const;
  return <Points of={advice.map((name) => t(`about.security.yours.${name}`))} />;
}
