// A secret code as one reads it: groups to copy by hand, and a QR that holds the bare digits.
import type { ReactNode } from "react";
import { encode } from "uqr";

/** The last group holds the check digits, its line is dotted. `label` e.g. 回执码，七组，每组四位. */
export function CodeGroups({ groups, label }: { groups: readonly string[]; label: string }) {
  return (
    <ol className="code-groups" aria-label={label}>
      {[...groups.entries()].map(([place, group]) => (
        <li key={place} className={place === groups.length - 1 ? "check" : undefined}>
          {group}
        </li>
      ))}
    </ol>
  );
}

const quiet = 4;

/** One path of unit squares: no style, no image, no request. */
function squares(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : "")))
    .join("");
}

/** Server only pages: the encoder is not for the browser. `text` is never an address when it holds a code. */
export function Qr({ text, label, caption }: { text: string; label: string; caption?: ReactNode }) {
  const code = encode(text, { ecc: "M", border: 0 });
  const side = code.size + 2 * quiet;
  return (
    <figure>
      <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
        <path className="qr-ground" d={`M0 0h${side}v${side}H0z`} />
        <path className="qr-dots" shapeRendering="crispEdges" d={squares(code.data)} />
      </svg>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

/** SHA-256 in groups of eight, so that two people can compare it aloud. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  return <code className="hash">{sha256.match(/.{1,8}/g)?.join(" ") ?? sha256}</code>;
}
