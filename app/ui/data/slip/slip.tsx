// The stamped slip: a sheet with tear lines; public part above, secret part below.
import type { ReactNode } from "react";

/** `label` names it for readers; give either `label` or `labelledBy`. */
export function Slip(props: { label?: string; labelledBy?: string; children: ReactNode }) {
  return (
    <article className="slip" aria-label={props.label} aria-labelledby={props.labelledBy}>
      {props.children}
    </article>
  );
}

export function SlipPart({ tight, children }: { tight?: boolean; children: ReactNode }) {
  return <div className={tight ? "slip-part slip-tight" : "slip-part"}>{children}</div>;
}

export function Tear() {
  return <div className="tear" aria-hidden="true" />;
}

/** First part of a receipt: label and reference, the seal, and pairs below. */
export function SlipHead(props: {
  label: ReactNode;
  reference: string;
  seal: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="slip-part slip-head">
      <div>
        <p className="slip-label">{props.label}</p>
        <p className="ref">{props.reference}</p>
      </div>
      {props.seal}
      {props.children}
    </div>
  );
}

/** Secret part of a receipt: the groups, then words and buttons beside the QR. */
export function SlipCode(props: { label: ReactNode; groups: ReactNode; qr: ReactNode; children: ReactNode }) {
  return (
    <div className="slip-part">
      <p className="slip-label">{props.label}</p>
      {props.groups}
      <div className="slip-code">
        <div>{props.children}</div>
        {props.qr}
      </div>
    </div>
  );
}
