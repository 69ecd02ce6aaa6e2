// Figures of what became of reports: how they ended, how long it took, what was paid and looked at again.
import type { FigureTable } from "#app/domain/statistics/rules/figures.ts";
import type { Cell } from "#app/domain/statistics/rules/hiding/suppress.ts";
import { Figure } from "../data/chart/figure.tsx";
import type { Look } from "../data/chart/look.tsx";
import { RangeRows, ShareRows } from "../data/chart/rows.tsx";
import { cellWords, columnName, type Namer, rowName } from "./names.ts";
import { numberIn, type Showing, shareOf, shareWords, shownTable } from "./shown.ts";

const endingLooks = {
  substantiated: "jade",
  "partly-substantiated": "hatch",
  unsubstantiated: "dark",
  unverifiable: "wash",
  "not-pursued": "open",
} as const satisfies Record<string, Look>;
const endingIds = Object.keys(endingLooks);
const looks: readonly Look[] = Object.values(endingLooks);

export function OutcomesFigure({ showing }: { showing: Showing }) {
  const { namer, figures } = showing;
  const { t, format } = namer;
  const table = figures.tables.outcomes;
  const title = t("figures.outcomes.title");
  const shared = (column: string, cell: Cell, row: readonly Cell[]) => {
    const share = column === "total" ? null : shareOf(cell, row.at(-1));
    if (share === null) return cellWords(namer, "outcomes", column, cell);
    return t("figures.with-share", { count: format.number(Number(cell)), share: shareWords(namer, share) });
  };
  const rows = outcomeRows(namer, table);
  return (
    <Figure
      id="outcomes"
      title={title}
      text={t("figures.outcomes.text")}
      entries={[
        ...endingIds.map((id, at) => ({ name: columnName(namer, id), look: looks[at] ?? "open" })),
        ...(rows.some(isPartlyHidden) ? [{ name: t("figures.hidden"), look: "hidden" as const }] : []),
      ]}
      chart={<ShareRows label={title} rows={rows} />}
      table={shownTable(showing, "outcomes", shared)}
      href="/figures/outcomes.csv"
    />
  );
}

type OutcomeRow = ReturnType<typeof outcomeRows>[number];

function isPartlyHidden({ parts }: OutcomeRow): boolean {
  return parts.length === 0 || parts.some(({ look }) => look === "hidden");
}

/** Categories with an answer, or with a number that is hidden; what is hidden of a row is its rest. */
function outcomeRows(namer: Namer, { rows }: FigureTable) {
  return rows
    .filter(({ cells }) => cells.at(-1) !== 0)
    .map(({ key, cells }) => {
      const whole = cells.at(-1) ?? "held";
      const parts = endingIds.flatMap((id, at) => {
        const share = shareOf(cells[at], whole);
        return share ? [{ key: id, share, words: shareWords(namer, share), look: looks[at] ?? "open" }] : [];
      });
      const rest = 1 - parts.reduce((sum, { share }) => sum + share, 0);
      const hidden = { key: "hidden", share: rest, words: "", look: "hidden" as const };
      return {
        key,
        name: rowName(namer, "outcomes", key),
        words: cellWords(namer, "outcomes", "total", whole),
        parts: typeof whole === "number" && rest > 0.0001 ? [...parts, hidden] : parts,
      };
    });
}

export function TimesFigure({ showing }: { showing: Showing }) {
  const { t } = showing.namer;
  const title = t("figures.times.title");
  return (
    <Figure
      id="times"
      title={title}
      text={t("figures.times.text")}
      entries={[
        { name: t("figures.range.half"), look: "ink" },
        { name: t("figures.range.ninety"), look: "bar" },
      ]}
      chart={
        <>
          <h3 className="fig-name">{t("figures.times.taken")}</h3>
          <Ranges
            showing={showing}
            label={t("figures.times.taken")}
            half="taken-half"
            ninety="taken-ninety"
          />
          <h3 className="fig-name">{t("figures.times.decided")}</h3>
          <Ranges
            showing={showing}
            label={t("figures.times.decided")}
            half="decided-half"
            ninety="decided-ninety"
          />
        </>
      }
      table={shownTable(showing, "times")}
      href="/figures/times.csv"
    />
  );
}

function Ranges(props: { showing: Showing; label: string; half: string; ninety: string }) {
  const { namer, figures } = props.showing;
  const { columns, rows } = figures.tables.times;
  const cellAt = (cells: readonly Cell[], column: string) => cells[columns.indexOf(column)] ?? "held";
  return (
    <RangeRows
      label={props.label}
      rows={rows.map(({ key, cells }) => {
        const [half, ninety] = [cellAt(cells, props.half), cellAt(cells, props.ninety)];
        const said = [half, ninety].filter((cell) => typeof cell === "number").join(" · ");
        return {
          key,
          name: rowName(namer, "times", key),
          half: numberIn(half),
          ninety: numberIn(ninety),
          words: said ? `${said} ${namer.t("figures.range.days")}` : cellWords(namer, "times", "", half),
        };
      })}
    />
  );
}

/** Of sums and of reviews the table says all. */
export function RewardsFigure({ showing }: { showing: Showing }) {
  const { t } = showing.namer;
  return (
    <Figure
      id="rewards"
      title={t("figures.rewards.title")}
      text={t("figures.rewards.text")}
      table={shownTable(showing, "rewards")}
      href="/figures/rewards.csv"
    />
  );
}

export function ReviewsFigure({ showing }: { showing: Showing }) {
  const { t } = showing.namer;
  return (
    <Figure
      id="reviews"
      title={t("figures.reviews.title")}
      text={t("figures.reviews.text")}
      table={shownTable(showing, "reviews")}
      href="/figures/reviews.csv"
    />
  );
}
