// Figures of what came in: by month, by category, and what is still waiting.

import type { TableId } from "#app/domain/statistics/rules/figures.ts";
import { ColumnChart } from "../data/chart/columns.tsx";
import { Figure } from "../data/chart/figure.tsx";
import { BarRows } from "../data/chart/rows.tsx";
import { cellWords, columnName, rowName } from "./names.ts";
import { numberIn, type Showing, shownTable } from "./shown.ts";

export function MonthsFigure({ showing }: { showing: Showing }) {
  const { namer, figures } = showing;
  const { t, format } = namer;
  const table = figures.tables.received;
  const title = t("figures.months.title");
  return (
    <Figure
      id="received"
      title={title}
      text={t("figures.months.text")}
      entries={[
        { name: columnName(namer, "received"), look: "ink" },
        { name: columnName(namer, "ended"), look: "grey" },
        ...(hides(table.rows) ? [{ name: t("figures.hidden"), look: "hidden" as const }] : []),
      ]}
      chart={
        <ColumnChart
          id="received-chart"
          title={title}
          description={t("figures.chart.text")}
          looks={["ink", "grey"]}
          numberOf={format.number}
          groups={table.rows.map(({ key, cells }) => ({
            key,
            label: format.month(key, "short"),
            values: cells.map(numberIn),
          }))}
        />
      }
      table={shownTable(showing, "received")}
      href="/figures/received.csv"
    />
  );
}

function hides(rows: readonly { readonly cells: readonly unknown[] }[]): boolean {
  return rows.some(({ cells }) => cells.some((cell) => typeof cell !== "number"));
}

/** Bars of the first column of a table. */
function BarsFigure(props: { showing: Showing; id: TableId; title: string; text: string }) {
  const { showing, id, title } = props;
  const { namer, figures } = showing;
  const table = figures.tables[id];
  const [column = ""] = table.columns;
  return (
    <Figure
      id={id}
      title={title}
      text={props.text}
      chart={
        <BarRows
          label={title}
          rows={table.rows.map(({ key, cells: [cell = "held"] }) => ({
            key,
            name: rowName(namer, id, key),
            value: numberIn(cell),
            words: cellWords(namer, id, column, cell),
          }))}
        />
      }
      table={shownTable(showing, id)}
      href={`/figures/${id}.csv`}
    />
  );
}

export function CategoriesFigure({ showing }: { showing: Showing }) {
  const { t } = showing.namer;
  return (
    <BarsFigure
      showing={showing}
      id="categories"
      title={t("figures.categories.title")}
      text={t("figures.categories.text")}
    />
  );
}

export function ReasonsFigure({ showing }: { showing: Showing }) {
  const { t } = showing.namer;
  return (
    <BarsFigure
      showing={showing}
      id="reasons"
      title={t("figures.reasons.title")}
      text={t("figures.reasons.text")}
    />
  );
}

/** `day` the last of the period. */
export function WaitingFigure({ showing, day }: { showing: Showing; day: string }) {
  const { t } = showing.namer;
  return (
    <BarsFigure
      showing={showing}
      id="waiting"
      title={t("figures.waiting.title")}
      text={t("figures.waiting.text", { day })}
    />
  );
}
