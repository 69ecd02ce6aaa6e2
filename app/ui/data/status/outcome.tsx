// What a reporter came for: the question that waits, the outcome with its reasons, the reward.
import type { ReactNode } from "react";

/** The only box with an ink frame on a status page; it goes first. Put the form's fields into `children`. */
export function Ask(props: {
  id: string;
  title: ReactNode;
  question: ReactNode;
  asked?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section className="ask" id={props.id} aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      <div className="said">{props.question}</div>
      {props.asked && <p className="hint asked">{props.asked}</p>}
      {props.children}
    </section>
  );
}

/** A sheet with an edge: jade for a conclusion, amber while something is open, ink for a refusal. */
export function Outcome(props: {
  id: string;
  title: ReactNode;
  tone?: "done" | "wait" | "plain";
  children: ReactNode;
}) {
  const tone = props.tone ?? "done";
  return (
    <section
      className={tone === "plain" ? "outcome" : `outcome outcome-${tone}`}
      id={props.id}
      aria-labelledby={`${props.id}-title`}
    >
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** Numbered reasons, one paragraph each. */
export function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ol className="reasons">
      {reasons.map((reason) => (
        <li key={reason}>
          <span>{reason}</span>
        </li>
      ))}
    </ol>
  );
}

/** A sum of money as `format.money` writes it: the number large, the unit after it small. */
export function Sum({ money }: { money: string }) {
  const cut = money.lastIndexOf(" ");
  if (cut < 0) return <p className="sum">{money}</p>;
  return (
    <p className="sum">
      {money.slice(0, cut)} <small>{money.slice(cut + 1)}</small>
    </p>
  );
}
