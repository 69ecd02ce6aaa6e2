// Upright bars side by side, a group for each month.
import { scaleBand, scaleLinear } from "d3-scale";
import { type Look, lookOf } from "./look.tsx";

type Group = { key: string; label: string; values: readonly (number | null)[] };

const height = 266;
const floor = 232;
const ceiling = 18;

/**
 * Widths are shares of the page, so that type keeps its size. A value that is null is not published: a stub with a broken
 * edge stands for it. `looks` in the order of a group's values; on a phone only every third group has its label.
 */
export function ColumnChart(props: {
  id: string;
  title: string;
  description: string;
  groups: readonly Group[];
  looks: readonly Look[];
  numberOf: (value: number) => string;
}) {
  const { id, groups, looks, numberOf } = props;
  const most = Math.max(1, ...groups.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const up = scaleLinear().domain([0, most]).nice(3).range([floor, ceiling]);
  const across = scaleBand()
    .domain(groups.map(({ key }) => key))
    .range([12, 100])
    .paddingInner(0.25)
    .paddingOuter(0.1);
  return (
    <svg className="chart" height={height} role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.description}</desc>
      {up
        .ticks(3)
        .filter(Number.isInteger)
        .map((tick) => (
          <Tick key={tick} y={up(tick)} words={numberOf(tick)} axis={tick === 0} />
        ))}
      {groups.map((group, at) => (
        <Bars
          key={group.key}
          group={group}
          place={{ x: across(group.key) ?? 0, width: across.bandwidth() }}
          up={up}
          looks={looks}
          sparse={at % 3 !== 0}
        />
      ))}
    </svg>
  );
}

function Bars(props: {
  group: Group;
  place: { x: number; width: number };
  up: (value: number) => number;
  looks: readonly Look[];
  sparse: boolean;
}) {
  const { group, place, up, looks } = props;
  const wide = place.width / looks.length;
  return (
    <>
      {group.values.map((value, series) => (
        <Bar
          key={looks[series]}
          x={place.x + series * wide}
          width={wide * 0.88}
          top={value === null ? null : up(value)}
          value={value}
          look={looks[series] ?? "ink"}
        />
      ))}
      <text
        x={`${place.x + place.width / 2}%`}
        y={floor + 22}
        textAnchor="middle"
        className={props.sparse ? "sparse" : undefined}
      >
        {group.label}
      </text>
    </>
  );
}

function Tick({ y, words, axis }: { y: number; words: string; axis: boolean }) {
  return (
    <>
      <line x1="12%" x2="100%" y1={y} y2={y} className={axis ? "chart-axis" : "chart-grid"} />
      <text x="11%" y={y + 5} textAnchor="end">
        {words}
      </text>
    </>
  );
}

type BarShape = { x: number; width: number; top: number | null; value: number | null; look: Look };

function Bar({ x, width, top, value, look }: BarShape) {
  const place = { x: `${x}%`, width: `${width}%` };
  if (top === null) return <rect {...place} y={floor - 8} height={8} className="look-hidden" />;
  return <rect {...place} y={top} height={floor - top} {...lookOf(look)} data-value={value} />;
}
