// How a sum comes about: numbered steps with words and amount; unused rules stay visible, lighter.
import type { ReactNode } from "react";

export type CalculationStep = {
  id: string;
  title: ReactNode;
  text?: ReactNode;
  /** Formatted; a newline starts a second amount. */
  amount: string;
  /** The rule was not used or changed nothing. */
  off?: boolean;
};

function Line({ step }: { step: CalculationStep }) {
  return (
    <>
      <div>
        <b>{step.title}</b>
        {step.text && <div className="told">{step.text}</div>}
      </div>
      <div className="amount">{step.amount}</div>
    </>
  );
}

export function Calculation(props: { steps: readonly CalculationStep[]; total?: CalculationStep }) {
  return (
    <ol className="calc">
      {props.steps.map((step) => (
        <li key={step.id} className={step.off ? "off" : undefined}>
          <Line step={step} />
        </li>
      ))}
      {props.total && (
        <li className="total">
          <Line step={props.total} />
        </li>
      )}
    </ol>
  );
}
