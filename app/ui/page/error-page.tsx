// What a person sees when a page can not be shown: what happened, what is safe, what to do next.
import type { ReactNode } from "react";
import { ActRow, ButtonLink } from "../form/button.tsx";
import { PageHead } from "./layout.tsx";
import { SitePage } from "./shells.tsx";
import { useT } from "./words.tsx";

const kinds = {
  400: "unreadable",
  401: "not-allowed",
  403: "not-allowed",
  404: "not-found",
  410: "gone",
  429: "wait",
} as const;

/** Which `site.error.…` words a status has. */
export function errorKind(status: number) {
  const known = Object.entries(kinds).find(([code]) => Number(code) === status);
  if (known) return known[1];
  return status < 500 ? "refused" : "fault";
}

/**
 * `children` replaces the general sentence, e.g. with the words of a refusal; `requestId` is shown for faults only.
 * Brings its own shell, so that the root can show it without any route.
 */
export function ErrorPage(props: { status: number; requestId?: string | undefined; children?: ReactNode }) {
  const t = useT();
  const kind = errorKind(props.status);
  return (
    <SitePage>
      <PageHead title={t(`site.error.${kind}.title`)} lead={props.children ?? t(`site.error.${kind}.text`)} />
      {kind === "fault" && props.requestId && (
        <p className="hint mb-s5">{t("site.error.request", { id: props.requestId })}</p>
      )}
      <ActRow>
        <ButtonLink href="/">{t("site.nav.start")}</ButtonLink>
        <a href="/status">{t("site.nav.status")}</a>
      </ActRow>
    </SitePage>
  );
}
