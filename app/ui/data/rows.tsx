// Plain lists: rows between hairlines, pairs of term and value, large figures.
import type { ReactNode } from "react";

export type Row = { id: string; name?: ReactNode; note?: ReactNode; text?: ReactNode };

/** `stacked` name over note; `split` name at the start, note at the end; `pair` a short name, then the note. */
export function Rows({
  rows,
  look = "stacked",
}: {
  rows: readonly Row[];
  look?: "stacked" | "split" | "pair";
}) {
  return (
    <ul className={look === "stacked" ? "rows" : `rows rows-${look}`}>
      {rows.map((row) => (
        <li key={row.id}>
          {row.name && <b>{row.name}</b>}
          {row.text && <div>{row.text}</div>}
          {row.note && <div className="row-note">{row.note}</div>}
        </li>
      ))}
    </ul>
  );
}

export function Pairs({ pairs }: { pairs: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="pairs">
      {pairs.map((pair) => (
        <PairRow key={pair.term} {...pair} />
      ))}
    </dl>
  );
}

function PairRow({ term, value }: { term: string; value: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** Up to four large figures, each with what it counts. */
export function Facts({ facts }: { facts: readonly { figure: string; unit: string; text: string }[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.text}>
          <dt>{fact.text}</dt>
          <dd>
            {fact.figure}
            <small>{fact.unit}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What scrolls must be in the tab order, or a keyboard can not reach its end (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };

/** A wide table scrolls in its own frame. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <figure className="scroll" aria-label={label} {...reachable}>
      {children}
    </figure>
  );
}
