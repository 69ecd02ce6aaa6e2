// A page of work: head, main and side column, sections, panel, action bar.
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../../icon.tsx";
import { useT } from "../../page/words.tsx";

/** `children`: one line of tags, facts and a `Clock line`. */
export function DeskHead(props: {
  back?: { href: string; text: string };
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="desk-wrap desk-head">
      {props.back && (
        <div>
          <a className="back" href={props.back.href}>
            <Icon of={ChevronLeft} />
            {props.back.text}
          </a>
        </div>
      )}
      <h1>{props.title}</h1>
      {props.children && <div className="line">{props.children}</div>}
    </div>
  );
}

export function DeskColumns(props: { side?: ReactNode; sideLabel?: string; children: ReactNode }) {
  const t = useT();
  return (
    <div className="desk-body">
      <div className="desk-wrap desk-cols">
        <div className="min-w-0">{props.children}</div>
        {props.side && (
          <aside className="desk-side min-w-0" aria-label={props.sideLabel ?? t("site.desk.side")}>
            {props.side}
          </aside>
        )}
      </div>
    </div>
  );
}

/** `note` stands small at the end of the heading. */
export function Section(props: { id: string; title: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="sec" id={props.id} aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>
        {props.title}
        {props.note && <small>{props.note}</small>}
      </h2>
      {props.children}
    </section>
  );
}

/** The framed part where the person's own step is done; put the form inside. */
export function Panel({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section className="panel" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** Sticks to the foot of the window: main act first, `hold` and what comes next at the end. */
export function ActionBar({ hold, children }: { hold?: ReactNode; children: ReactNode }) {
  return (
    <div className="bar-acts">
      <div className="desk-wrap">
        {children}
        {hold && <span className="hint push">{hold}</span>}
      </div>
    </div>
  );
}

/** The words of a reporter, as they were typed; `language` of the words when it is known. */
export function Said({ language, children }: { language?: string; children: string }) {
  return (
    <p className="desk-said said" lang={language} dir="auto">
      {children}
    </p>
  );
}

/** What the reporter will read, before it is sent. */
export function Preview({ language, children }: { language?: string; children: ReactNode }) {
  return (
    <div className="preview" lang={language}>
      {children}
    </div>
  );
}
