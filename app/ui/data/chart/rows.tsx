// Lying charts, a row for each name: one bar, the shares of a whole, or a half and nine in ten.
import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { inkOn, type Look, lookOf } from "./look.tsx";

type Named = { key: string; name: string };

/** Names stand in HTML, since words in SVG do not break; whoever listens gets the name of the chart and then the table. */
function ChartRows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="chart-rows" role="img" aria-label={label}>
      {children}
    </div>
  );
}

function Row({ name, words, children }: { name: string; words?: string; children: ReactNode }) {
  return (
    <div className="chart-row">
      <b>{name}</b>
      <span>{words}</span>
      {children}
    </div>
  );
}

/** `words` say the value, also where it is null: not published. */
export function BarRows(props: {
  label: string;
  rows: readonly (Named & { value: number | null; words: string })[];
}) {
  const most = Math.max(1, ...props.rows.map(({ value }) => value ?? 0));
  const along = scaleLinear().domain([0, most]).range([0, 100]);
  return (
    <ChartRows label={props.label}>
      {props.rows.map(({ key, name, value, words }) => (
        <Row key={key} name={name} words={words}>
          <svg className="chart" height="12" aria-hidden="true">
            <line x1="0" x2="100%" y1="11.5" y2="11.5" className="chart-grid" />
            {value === null ? (
              <rect x="0.5" y="0.5" width="24" height="11" className="look-hidden" />
            ) : (
              <rect width={`${along(value)}%`} height="12" className="look-ink" data-value={value} />
            )}
          </svg>
        </Row>
      ))}
    </ChartRows>
  );
}

type Part = { key: string; share: number; words: string; look: Look };

/** Parts of a whole; `share` of 0 … 1, which together make 1. A row without parts says why in `words`. */
export function ShareRows(props: {
  label: string;
  rows: readonly (Named & { words: string; parts: readonly Part[] })[];
}) {
  return (
    <ChartRows label={props.label}>
      {props.rows.map(({ key, name, words, parts }) => (
        <Row key={key} name={name} words={words}>
          <svg className="chart" height="24" aria-hidden="true">
            {placed(parts).map(({ from, ...part }) => (
              <SharePart key={part.key} from={from} part={part} />
            ))}
            {parts.length === 0 && <rect x="0.5" y="0.5" width="99.5%" height="23" className="look-hidden" />}
          </svg>
        </Row>
      ))}
    </ChartRows>
  );
}

function placed(parts: readonly Part[]) {
  return parts.map((part, at) => ({
    ...part,
    from: parts.slice(0, at).reduce((sum, { share }) => sum + share, 0),
  }));
}

/** Words only where they fit on a phone. */
function SharePart({ from, part: { share, words, look } }: { from: number; part: Part }) {
  return (
    <>
      <rect
        x={`${from * 100}%`}
        y="0.5"
        width={`${share * 100}%`}
        height="23"
        {...lookOf(look)}
        data-value={words}
      />
      {share >= 0.09 && look !== "hidden" && (
        <text x={`${(from + share / 2) * 100}%`} y="17" textAnchor="middle" className={inkOn(look)}>
          {words}
        </text>
      )}
    </>
  );
}

/** From the value that half have reached to that of nine in ten; null is not published, and `words` say both. */
export function RangeRows(props: {
  label: string;
  rows: readonly (Named & { half: number | null; ninety: number | null; words: string })[];
}) {
  const values = props.rows.flatMap(({ half, ninety }) => [half ?? 0, ninety ?? 0]);
  const along = scaleLinear()
    .domain([0, Math.max(4, ...values)])
    .nice(5)
    .range([1.5, 98.5]);
  const ticks = along.ticks(5).filter(Number.isInteger);
  return (
    <ChartRows label={props.label}>
      {props.rows.map(({ key, name, half, ninety, words }) => (
        <Row key={key} name={name} words={words}>
          <svg className="chart" height="18" aria-hidden="true">
            {ticks.map((tick) => (
              <line
                key={tick}
                x1={`${along(tick)}%`}
                x2={`${along(tick)}%`}
                y1="0"
                y2="18"
                className="chart-grid"
              />
            ))}
            {half !== null && <Range half={along(half)} ninety={ninety === null ? null : along(ninety)} />}
          </svg>
        </Row>
      ))}
      <div className="chart-row">
        <svg className="chart" height="20" aria-hidden="true">
          {ticks.map((tick, at) => (
            <text key={tick} x={`${along(tick)}%`} y="14" textAnchor={anchorAt(at, ticks.length)}>
              {tick}
            </text>
          ))}
        </svg>
      </div>
    </ChartRows>
  );
}

function anchorAt(at: number, count: number): "start" | "middle" | "end" {
  if (at === 0) return "start";
  return at === count - 1 ? "end" : "middle";
}

function Range({ half, ninety }: { half: number; ninety: number | null }) {
  const end = `${ninety}%`;
  return (
    <>
      {ninety !== null && (
        <>
          <line x1={`${half}%`} x2={end} y1="9" y2="9" className="chart-range" />
          <line x1={end} x2={end} y1="1" y2="17" className="chart-range" />
        </>
      )}
      <rect x={`${half}%`} y="2" width="14" height="14" transform="translate(-7 0)" className="look-ink" />
    </>
  );
}
