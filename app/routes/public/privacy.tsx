// What this portal holds of people, why, for how long and who sees it; limits, periods and readers from the policy itself.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reporterSessionMinutes } from "#app/domain/access/rules/proof.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { retentionClasses } from "#app/domain/policy/rules.ts";
import { reportModes } from "#app/domain/report/rules/lifecycle.ts";
import { permissions } from "#app/domain/staff/rules/permissions.ts";
import { OtherWays } from "#app/ui/about/other-ways.tsx";
import { AboutPage, type AboutSection, Paragraph, Points, Warning } from "#app/ui/about/page.tsx";
import { Held, KeptFor, Modes } from "#app/ui/about/privacy/held.tsx";
import { Cookies, Holder } from "#app/ui/about/privacy/where.tsx";
import { updated } from "#app/ui/about/updated.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { useLanguage, useT } from "#app/ui/page/words.tsx";

export { revalidated as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "about.privacy.title", shell: "site" };

export function loader({ context }: LoaderFunctionArgs) {
  const { name, limits, retention, texts, clocks } = policyAt(context.now);
  const { days: reviewDays, unit: reviewUnit } = clocks["ask-review"];
  return {
    channel: name,
    review: { count: reviewDays, unit: reviewUnit },
    consent: texts.consent,
    otherWays: texts.otherWays,
    withdrawnDays: retention.withdrawn.days,
    kept: retentionClasses.map((id) => ({ id, days: retention[id].days, from: retention[id].from })),
    held: {
      draftHours: limits.draftHours,
      files: limits.filesPerReport,
      fileBytes: limits.fileBytes,
      sessionMinutes: reporterSessionMinutes,
      readers: {
        register: permissions["queue.read"],
        content: permissions["report.read"],
        files: permissions["evidence.read"],
        case: permissions["case.read"],
        payment: permissions["payment.read"],
      },
      identity: retention.identity,
      payee: retention.payee,
    },
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Privacy() {
  const t = useT();
  const shown = useLoaderData<typeof loader>();
  const short = (["anonymous", "sealed", "address", "code", "third"] as const).map((name) =>
    t(`about.privacy.short.${name}`),
  );
  return (
    <AboutPage
      title={t("about.privacy.title")}
      lead={t("about.privacy.lead")}
      updated={updated.privacy}
      short={short}
      sections={[...useWhatIsHeld(shown), ...useHow(), ...useYours(shown)]}
    />
  );
}

function useWhatIsHeld({ channel, held, kept }: Shown): AboutSection[] {
  const t = useT();
  return [
    section("holder", t("about.privacy.holder.title"), <Holder channel={channel[useLanguage()]} />),
    section(
      "modes",
      t("about.privacy.modes.title"),
      <>
        <Modes modes={reportModes} />
        <Paragraph>{t("about.privacy.modes.written")}</Paragraph>
        <Paragraph>{t("about.privacy.modes.same")}</Paragraph>
      </>,
    ),
    section("held", t("about.privacy.held.title"), <Held facts={held} />),
    section(
      "kept",
      t("about.privacy.kept.title"),
      <>
        <KeptFor classes={kept} />
        <Paragraph>{t("about.privacy.kept.key")}</Paragraph>
        <Warning title={t("about.privacy.kept.not-yet.title")}>{t("about.privacy.kept.not-yet")}</Warning>
      </>,
    ),
  ];
}

function useHow(): AboutSection[] {
  const t = useT();
  const never = ["address", "browser", "words", "visits", "tracking", "proxy"] as const;
  const sealed = ["report", "identity", "case", "draft", "root", "limit"] as const;
  return [
    section(
      "never",
      t("about.privacy.never.title"),
      <Points of={never.map((name) => t(`about.privacy.never.${name}`))} />,
    ),
    section(
      "sealed",
      t("about.privacy.sealed.title"),
      <Points of={sealed.map((name) => t(`about.privacy.sealed.${name}`))} />,
    ),
    section("browser", t("about.privacy.browser.title"), <Cookies />),
  ];
}

function useYours({ consent, otherWays, review, withdrawnDays }: Shown): AboutSection[] {
  const t = useT();
  const language = useLanguage();
  const notYet = ["destroy", "identity", "change", "trail", "scan"] as const;
  const rights = [
    t("about.privacy.rights.see"),
    t("about.privacy.rights.add"),
    t("about.privacy.rights.withdraw", { count: withdrawnDays }),
    t("about.privacy.rights.review", review),
    t("about.privacy.rights.law"),
  ];
  return [
    section("rights", t("about.privacy.rights.title"), <Points of={rights} />),
    section(
      "consent",
      t("about.privacy.consent.title"),
      <>
        <Paragraph>{t("about.privacy.consent.version", { version: consent.version })}</Paragraph>
        <Points of={consent.points.map((point) => point[language])} />
      </>,
    ),
    section(
      "not-yet",
      t("about.privacy.not-yet.title"),
      <Points of={notYet.map((name) => t(`about.privacy.not-yet.${name}`))} />,
    ),
    section(
      "contact",
      t("about.privacy.contact.title"),
      <>
        <Paragraph>{t("about.privacy.contact.text")}</Paragraph>
        <OtherWays ways={otherWays} />
      </>,
    ),
  ];
}

function section(id: string, title: string, content: AboutSection["content"]): AboutSection {
  return { id, title, content };
}
