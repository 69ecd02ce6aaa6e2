// Check your answers: term, answer, a way to change it; and who will see what.
import { Check, Lock, X } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError } from "../form/field.tsx";
import { Icon } from "../icon.tsx";
import { useT } from "../page/words.tsx";

export type Answer = {
  id: string;
  term: string;
  answer?: ReactNode;
  /** Quieter second line. */
  note?: ReactNode;
  /** Where the answer is changed; absent: it can not be. */
  changeHref?: string;
  /** Localised; the row gets the edge and the way becomes 填写. */
  error?: string | undefined;
};

function AnswerRow({ row }: { row: Answer }) {
  const t = useT();
  return (
    <div className={row.error ? "bad" : undefined} id={row.id}>
      <dt>{row.term}</dt>
      <dd>
        {row.error && <FieldError id={`${row.id}-error`}>{row.error}</FieldError>}
        {row.answer && <div className="said">{row.answer}</div>}
        {row.note && <div className="hint">{row.note}</div>}
      </dd>
      {row.changeHref && (
        <dd>
          <a href={row.changeHref}>
            {t(row.error ? "site.button.fill-in" : "site.button.change")}
            <span className="sr-only"> {row.term}</span>
          </a>
        </dd>
      )}
    </div>
  );
}

export function Answers({ rows }: { rows: readonly Answer[] }) {
  return (
    <dl className="answers">
      {rows.map((row) => (
        <AnswerRow key={row.id} row={row} />
      ))}
    </dl>
  );
}

export type Sight = { sees: "yes" | "sealed" | "no"; text: string };
const sightIcons = { yes: Check, sealed: Lock, no: X };

/** First column who, then one column per kind of thing. On a phone every row becomes a short list. */
export function WhoSees(props: {
  who: string;
  columns: readonly string[];
  rows: readonly { who: string; sights: readonly Sight[] }[];
}) {
  return (
    <table className="who">
      <thead>
        <tr>
          <th scope="col">{props.who}</th>
          {props.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.who}>
            <th scope="row">{row.who}</th>
            {props.columns.map((column, place) => (
              <SightCell key={column} column={column} sight={row.sights[place]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SightCell({ column, sight }: { column: string; sight: Sight | undefined }) {
  const t = useT();
  if (!sight) return <td />;
  return (
    <td className={sight.sees === "yes" ? "yes" : undefined}>
      <span className="column" aria-hidden="true">
        {t("site.of", { name: column })}
      </span>
      <Icon of={sightIcons[sight.sees]} />
      {sight.text}
    </td>
  );
}
