// A page that explains: what matters in short, the list of its sections with the day of its words, and the sections.
import type { ReactNode } from "react";
import { formatFor } from "#app/messages/format.ts";
import { Note } from "../data/note.tsx";
import { Block, Columns, PageHead } from "../page/layout.tsx";
import { SitePage } from "../page/shells.tsx";
import { useLanguage, useT } from "../page/words.tsx";

export type AboutSection = { readonly id: string; readonly title: string; readonly content: ReactNode };

/** `updated` is a calendar day, `short` a handful of sentences for those who read no further. */
export function AboutPage(props: {
  title: string;
  lead: string;
  updated: string;
  short: readonly string[];
  sections: readonly AboutSection[];
}) {
  const t = useT();
  return (
    <SitePage>
      <Columns margin={<Contents sections={props.sections} updated={props.updated} />}>
        <PageHead title={props.title} lead={props.lead} />
        <Block id="in-short" title={t("about.in-short")}>
          <Points of={props.short} />
        </Block>
      </Columns>
      {props.sections.map(({ id, title, content }) => (
        <Block key={id} id={id} title={title} className="border-t border-line pt-s6">
          <div className="stack">{content}</div>
        </Block>
      ))}
    </SitePage>
  );
}

function Contents({ sections, updated }: { sections: readonly AboutSection[]; updated: string }) {
  const t = useT();
  const date = formatFor(useLanguage()).date(updated);
  return (
    <div className="margin-notes">
      <nav aria-labelledby="contents">
        <h2 id="contents">{t("about.contents")}</h2>
        <ol className="mt-s2">
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a className="inline-block py-s1" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <p className="hint mt-s4">
        <time dateTime={updated}>{t("about.updated", { date })}</time>
      </p>
    </div>
  );
}

/** Sentences that stand each for itself. */
export function Points({ of }: { of: readonly string[] }) {
  return (
    <ul className="max-w-text list-disc ps-s5">
      {of.map((point) => (
        <li key={point} className="py-s1">
          {point}
        </li>
      ))}
    </ul>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <p className="max-w-text">{children}</p>;
}

/** What must not be missed about the section it stands in. */
export function Warning({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-text">
      <Note tone="wait" washed title={title}>
        <p>{children}</p>
      </Note>
    </div>
  );
}
