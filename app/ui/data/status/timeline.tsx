// One square after the other: what happened, what is now, what is to come.
import type { ReactNode } from "react";

/** `done` jade, `now` the 回, `next` hollow; on the desk also `fact` (grey) and `report` (blue). */
export type Moment = "done" | "now" | "next" | "fact" | "report";

export type TimelineEntry = {
  id: string;
  moment: Moment;
  title: ReactNode;
  /** Date with weekday, or what limits it. */
  when?: ReactNode;
  children?: ReactNode;
};

/** `dated`: the date stands at the end of the line (desk). `chain`: small and close (approvals). */
export function Timeline(props: {
  entries: readonly TimelineEntry[];
  look?: "dated" | "chain";
  label?: string;
}) {
  const look = props.look === "dated" ? " timeline-dated" : props.look === "chain" ? " chain" : "";
  return (
    <ol className={`timeline${look}`} aria-label={props.label}>
      {props.entries.map((entry) => (
        <li
          key={entry.id}
          className={entry.moment}
          aria-current={entry.moment === "now" ? "step" : undefined}
        >
          <span className="node" />
          <div>
            <h3>{entry.title}</h3>
            {entry.when && <p className="when">{entry.when}</p>}
            {entry.children && <div className="told">{entry.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Chain of approval: who, role and time, and what comes after. */
export function Chain({ entries, label }: { entries: readonly TimelineEntry[]; label?: string }) {
  return <Timeline entries={entries} look="chain" {...(label ? { label } : {})} />;
}

/** The stages of a lifecycle on one line. */
export function Stage({
  stages,
  label,
}: {
  stages: readonly { name: string; moment: Moment }[];
  label: string;
}) {
  return (
    <ol className="stage" aria-label={label}>
      {stages.map(({ name, moment }) => (
        <li key={name} className={moment} aria-current={moment === "now" ? "step" : undefined}>
          <span className="node" />
          {name}
        </li>
      ))}
    </ol>
  );
}

/** How a report travels, on the home page: five stops, the last one is the answer. */
export function Way({ stops }: { stops: readonly { title: string; when: string; text: string }[] }) {
  return (
    <ol className="way">
      {stops.map((stop, place) => (
        <li key={stop.title} className={place === stops.length - 1 ? "now" : undefined}>
          <span className="node" />
          <h3>{stop.title}</h3>
          <p className="when">{stop.when}</p>
          <p>{stop.text}</p>
        </li>
      ))}
    </ol>
  );
}
