// A score that says why: part, reason, bar, number, total; opens without a script.
import type { ReactNode } from "react";

export type ScorePart = { name: string; why: string; points: number };

/** `label` names the number for readers (分数 86); `rule` says what placed the report here. */
export function Score(props: {
  value: number;
  label: string;
  parts?: readonly ScorePart[];
  title?: string;
  total?: string;
  rule?: ReactNode;
}) {
  if (!props.parts) {
    return (
      <span className="score-bare">
        <span className="sr-only">{props.label} </span>
        {props.value}
      </span>
    );
  }
  return (
    <details className="score">
      <summary>
        <span className="sr-only">{props.label} </span>
        {props.value}
      </summary>
      <div className="pop">
        {props.title && <h2>{props.title}</h2>}
        <ScoreParts parts={props.parts} total={props.total ?? ""} value={props.value} />
        {props.rule && <p>{props.rule}</p>}
      </div>
    </details>
  );
}

/** The same table on a report's page. Bars are relative to the largest part. */
export function ScoreParts(props: { parts: readonly ScorePart[]; total: string; value: number }) {
  const most = Math.max(1, ...props.parts.map((part) => part.points));
  return (
    <table className="parts">
      <tbody>
        {props.parts.map((part) => (
          <tr key={part.name}>
            <th scope="row">{part.name}</th>
            <td className="why">{part.why}</td>
            <td className="bar">
              <svg aria-hidden="true">
                <rect width={`${(Math.max(0, part.points) / most) * 100}%`} height="100%" />
              </svg>
            </td>
            <td className="num">{part.points}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{props.total}</th>
          <td className="why" />
          <td />
          <td className="num">{props.value}</td>
        </tr>
      </tfoot>
    </table>
  );
}
