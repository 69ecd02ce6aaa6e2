// Head, columns, margin notes and blocks of a reading or filing page; bands of the home page.
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";
import { useT } from "./words.tsx";

/** `above` a quiet line over the heading, `facts` tags and dates under it. */
export function PageHead(props: {
  title: ReactNode;
  lead?: ReactNode;
  above?: ReactNode;
  facts?: ReactNode;
}) {
  return (
    <div className="head">
      {props.above && <p className="hint">{props.above}</p>}
      <h1>{props.title}</h1>
      {props.lead && <p className="lead">{props.lead}</p>}
      {props.facts && <div className="head-facts">{props.facts}</div>}
    </div>
  );
}

/** The question, and a quiet margin at its side (below it on a phone). */
export function Columns({ children, margin }: { children: ReactNode; margin?: ReactNode }) {
  return (
    <div className="cols">
      <div className="min-w-0">{children}</div>
      {margin}
    </div>
  );
}

export function Margin({ label, children }: { label?: string; children: ReactNode }) {
  const t = useT();
  return (
    <aside className="margin-notes" aria-label={label ?? t("site.margin.label")}>
      {children}
    </aside>
  );
}

export function MarginNote({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function BackLink({ href, children }: { href: string; children?: ReactNode }) {
  const t = useT();
  return (
    <a className="back" href={href}>
      <Icon of={ChevronLeft} />
      {children ?? t("site.button.back")}
    </a>
  );
}

/** A section with its heading; `id` names it for the outline and for links. */
export function Block(props: { id: string; title: ReactNode; className?: string; children: ReactNode }) {
  return (
    <section
      className={props.className ? `block ${props.className}` : "block"}
      id={props.id}
      aria-labelledby={`${props.id}-title`}
    >
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** Home page: one line (a newline in `title` breaks it), one act, and what lies beside them. */
export function Hero(props: { title: ReactNode; lead: ReactNode; act: ReactNode; aside: ReactNode }) {
  return (
    <div className="wrap hero">
      <div>
        <h1>{props.title}</h1>
        <p className="lead">{props.lead}</p>
        {props.act}
      </div>
      {props.aside}
    </div>
  );
}

export function Band({ children }: { children: ReactNode }) {
  return (
    <div className="band">
      <div className="wrap">{children}</div>
    </div>
  );
}

/** Two columns inside a band, `wide`: the first one wider. Give it two children. */
export function Two({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={wide ? "two two-wide" : "two"}>{children}</div>;
}
