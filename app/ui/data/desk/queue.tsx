// The queue of the desk: views with counts, rows of two lines, the score with its parts.
import type { ReactNode } from "react";

/** Side views at the left, the list at the right; one column on a small screen. */
export function QueueColumns({ views, children }: { views: ReactNode; children: ReactNode }) {
  return (
    <div className="desk-wrap queue-cols">
      {views}
      <div className="queue-main">{children}</div>
    </div>
  );
}

export type View = { name: string; href: string; count?: number | string; current?: boolean };

export function Views(props: {
  label: string;
  groups: readonly { title: string; views: readonly View[] }[];
}) {
  return (
    <nav className="views" aria-label={props.label}>
      {props.groups.map((group) => (
        <ViewGroup key={group.title} {...group} />
      ))}
    </nav>
  );
}

function ViewGroup({ title, views }: { title: string; views: readonly View[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {views.map((view) => (
          <li key={view.href}>
            <a href={view.href} aria-current={view.current ? "page" : undefined}>
              {view.name}
              {view.count !== undefined && <span className="count">{view.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function QueueHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="queue-head">
      <h1>{title}</h1>
      {children && <span className="hint">{children}</span>}
    </div>
  );
}

/** `columns`: score, report, due, who. They are seen only: each cell says itself what it is. */
export function QueueTable(props: {
  columns: readonly [string, string, string, string];
  label: string;
  children: ReactNode;
}) {
  return (
    <div className="queue">
      <div className="queue-labels" aria-hidden="true">
        {props.columns.map((column) => (
          <span key={column}>{column}</span>
        ))}
      </div>
      <ol aria-label={props.label}>{props.children}</ol>
    </div>
  );
}

/** `facts` one line of short texts or tags; `fresh` what is new, in blue; `who` nobody: say so in `since`. */
export function QueueRow(props: {
  score: ReactNode;
  title: ReactNode;
  href: string;
  facts: readonly { id: string; text: ReactNode }[];
  fresh?: ReactNode;
  clock: ReactNode;
  who?: ReactNode;
  since: ReactNode;
  current?: boolean;
}) {
  return (
    <li className="queue-row" aria-current={props.current || undefined}>
      {props.score}
      <div className="min-w-0">
        <a className="title" href={props.href}>
          {props.title}
        </a>
        <div className="line">
          {props.facts.map((fact) => (
            <span key={fact.id}>{fact.text}</span>
          ))}
          {props.fresh && <span className="fresh">{props.fresh}</span>}
        </div>
      </div>
      {props.clock}
      <div className="on-it">
        {props.who && <b>{props.who} </b>}
        {props.since}
      </div>
    </li>
  );
}
