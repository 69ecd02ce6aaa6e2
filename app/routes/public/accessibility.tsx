// How far everybody can use this portal: the standard, how it was tested, where it falls short, and other ways.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { reporterSessionMinutes } from "#app/domain/access/rules/proof.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { OtherWays } from "#app/ui/about/other-ways.tsx";
import { AboutPage, Paragraph, Points } from "#app/ui/about/page.tsx";
import { ReadTable } from "#app/ui/about/table.tsx";
import { updated } from "#app/ui/about/updated.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useT } from "#app/ui/page/words.tsx";

export { revalidated as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "about.accessibility.title", shell: "site" };

export function loader({ context }: LoaderFunctionArgs) {
  const { limits, texts } = policyAt(context.now);
  return {
    draftHours: limits.draftHours,
    otherWays: texts.otherWays,
    sessionMinutes: reporterSessionMinutes,
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Accessibility() {
  const t = useT();
  const shown = useLoaderData<typeof loader>();
  const part = (id: "standard" | "made" | "tested" | "known" | "tell", content: ReactNode) => ({
    id,
    title: t(`about.accessibility.${id}.title`),
    content,
  });
  return (
    <AboutPage
      title={t("about.accessibility.title")}
      lead={t("about.accessibility.lead")}
      updated={updated.accessibility}
      short={(["standard", "scripts", "people"] as const).map((name) =>
        t(`about.accessibility.short.${name}`),
      )}
      sections={[
        part("standard", <Standard />),
        part("made", <Made draftHours={shown.draftHours} />),
        part("tested", <Tested />),
        part("known", <Known sessionMinutes={shown.sessionMinutes} />),
        part(
          "tell",
          <>
            <Paragraph>{t("about.accessibility.tell.text")}</Paragraph>
            <OtherWays ways={shown.otherWays} />
          </>,
        ),
      ]}
    />
  );
}

function Standard() {
  const t = useT();
  return (["wcag", "gb", "self"] as const).map((name) => (
    <Paragraph key={name}>{t(`about.accessibility.standard.${name}`)}</Paragraph>
  ));
}

function Made({ draftHours }: Pick<Shown, "draftHours">) {
  const t = useT();
  const made = (["scripts", "keyboard", "text", "words", "motion"] as const).map((name) =>
    t(`about.accessibility.made.${name}`),
  );
  return <Points of={[...made, t("about.accessibility.made.time", { hours: draftHours })]} />;
}

function Tested() {
  const t = useT();
  const tests = ["axe", "keyboard", "scripts", "zoom", "colours"] as const;
  return (
    <ReadTable
      label={t("about.accessibility.tested.label")}
      columns={[t("about.accessibility.tested.column.what"), t("about.accessibility.tested.column.how")]}
      rows={tests.map((name) => ({
        id: `tested-${name}`,
        cells: [t(`about.accessibility.tested.${name}`), t(`about.accessibility.tested.${name}.how`)],
      }))}
    />
  );
}

function Known({ sessionMinutes }: Pick<Shown, "sessionMinutes">) {
  const t = useT();
  const known = (["people", "browsers", "languages", "code", "escape", "upload", "files"] as const).map(
    (name) => t(`about.accessibility.known.${name}`),
  );
  return <Points of={[...known, t("about.accessibility.known.session", { minutes: sessionMinutes })]} />;
}
