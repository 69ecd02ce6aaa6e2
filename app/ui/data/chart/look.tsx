// How parts of a chart look, and the key that names them.

/** `hidden`: a number that is not published. */
export type Look = "ink" | "grey" | "jade" | "hatch" | "dark" | "wash" | "open" | "hidden";

const hatch = "chart-hatch";

/** Put once on a page, before its charts: the hatching that they refer to. */
export function ChartPatterns() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="look-hatch-ground" />
          <line x1="0" x2="0" y1="0" y2="6" className="look-hatch-line" />
        </pattern>
      </defs>
    </svg>
  );
}

/** Attributes of a shape. The hatching by attribute, since a style sheet would look for it at its own address. */
export function lookOf(look: Look): { className: string } | { fill: string } {
  return look === "hatch" ? { fill: `url(#${hatch})` } : { className: `look-${look}` };
}

/** Colour of words that stand on it. */
export function inkOn(look: Look): string {
  if (look === "hatch") return "on-hatch";
  return look === "jade" || look === "dark" || look === "ink" ? "on-dark" : "on-light";
}

export type KeyEntry = { name: string; look: Look | "bar" };

export function ChartKey({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <ul className="chart-key">
      {entries.map(({ name, look }) => (
        <li key={name}>
          <svg aria-hidden="true" viewBox="0 0 16 16">
            {look === "bar" ? (
              <line className="chart-range" x1="8" x2="8" y1="0" y2="16" />
            ) : (
              <rect x="0.5" y="0.5" width="15" height="15" {...lookOf(look)} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
