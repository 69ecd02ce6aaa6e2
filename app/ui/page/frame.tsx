// What stands around every page: skip link, evaluation strip, the three headers, the footer.
import { User } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";
import { Brand } from "./brand.tsx";
import { LanguageSwitch, QuickExit, TextSizeSwitch } from "./switches.tsx";
import { useSurroundings, useT } from "./words.tsx";

export function SkipLink() {
  const t = useT();
  return (
    <a className="skip" href="#main">
      {t("site.skip")}
    </a>
  );
}

/** Evaluation mode only: nothing in the product may pretend to be the official site. */
export function Strip({ wide = false }: { wide?: boolean }) {
  const t = useT();
  if (!useSurroundings().sample) return null;
  return (
    <aside className="strip" aria-label={t("site.strip.label")}>
      <p className={wide ? "desk-wrap" : "wrap"}>{t("site.strip")}</p>
    </aside>
  );
}

export type SitePlace = "report" | "status" | "figures";
const sitePlaces: readonly SitePlace[] = ["report", "status", "figures"];
/** Found in the footer alone. */
const quietPlaces = ["notice", "rewards", "privacy", "accessibility", "security"] as const;

export function SiteHeader({ current }: { current?: SitePlace | undefined }) {
  const t = useT();
  return (
    <header className="top">
      <div className="wrap">
        <Brand />
        <nav className="top-nav" aria-label={t("site.nav.label")}>
          {sitePlaces.map((place) => (
            <a key={place} href={`/${place}`} aria-current={place === current ? "page" : undefined}>
              {t(`site.nav.${place}`)}
            </a>
          ))}
        </nav>
        <div className="tools">
          <LanguageSwitch />
          <QuickExit />
        </div>
      </div>
    </header>
  );
}

/** No navigation while filing: the only ways are on, back and out. */
export function FilingHeader({ form }: { form?: string | undefined }) {
  return (
    <header className="top">
      <div className="wrap">
        <Brand />
        <div className="tools">
          <LanguageSwitch {...(form ? { form } : {})} />
          <QuickExit />
        </div>
      </div>
    </header>
  );
}

export type DeskPlace = "queue" | "cases" | "reviews" | "awards" | "payments";
export type DeskStaff = { name: string; role: string };
const deskPlaces: readonly { place: DeskPlace; href: string }[] = [
  { place: "queue", href: "/desk" },
  { place: "cases", href: "/desk/cases" },
  { place: "reviews", href: "/desk/reviews" },
  { place: "awards", href: "/desk/awards" },
  { place: "payments", href: "/desk/payments" },
];

/** `staff` null: the sign-in page, and nobody to sign out. `tools` stand at the end, e.g. a search. */
export function DeskHeader(props: {
  staff: DeskStaff | null;
  current?: DeskPlace | undefined;
  places?: readonly DeskPlace[] | undefined;
  tools?: ReactNode;
}) {
  const { staff, current, places, tools } = props;
  const t = useT();
  const shown = deskPlaces.filter(({ place }) => places?.includes(place) ?? true);
  return (
    <header className="desk-top">
      <div className="desk-wrap">
        <Brand href={staff ? "/desk" : "/"} />
        <nav className="desk-nav" aria-label={t("site.desk.label")}>
          {(staff ? shown : []).map(({ place, href }) => (
            <a key={place} href={href} aria-current={place === current ? "page" : undefined}>
              {t(`site.desk.${place}`)}
            </a>
          ))}
        </nav>
        <LanguageSwitch />
        {staff && (
          <span className="me">
            <Icon of={User} />
            {t("site.desk.me", staff)}
          </span>
        )}
        {tools}
        {staff && (
          <form method="post" action="/desk/sign-out">
            <button type="submit" className="tool">
              {t("site.desk.sign-out")}
            </button>
          </form>
        )}
      </div>
    </header>
  );
}

export function Footer({ form }: { form?: string | undefined }) {
  const t = useT();
  return (
    <footer className="foot">
      <div className="wrap">
        <ul>
          <li>
            <a href="/">{t("site.nav.start")}</a>
          </li>
          {[...sitePlaces, ...quietPlaces].map((place) => (
            <li key={place}>
              <a href={`/${place}`}>{t(`site.nav.${place}`)}</a>
            </li>
          ))}
          <li>
            <TextSizeSwitch {...(form ? { form } : {})} />
          </li>
        </ul>
        <p>{t("site.footer.promise")}</p>
      </div>
    </footer>
  );
}
