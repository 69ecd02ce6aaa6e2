// A figure: what it says, its chart, the same as a table, and the table as a file.
import type { ReactNode } from "react";
import { useT } from "../../page/words.tsx";
import { TableFrame } from "../rows.tsx";
import { ChartKey, type KeyEntry } from "./look.tsx";

/** Words as they are shown, the name of a row first; numbers stand at the end of their cell. */
export type ShownTable = {
  head: readonly { key: string; name: string }[];
  rows: readonly { key: string; name: string; cells: readonly { key: string; words: string }[] }[];
};

/** Without a `chart` the table stands open, for it is all there is. */
export function Figure(props: {
  id: string;
  title: string;
  text: string;
  entries?: readonly KeyEntry[];
  chart?: ReactNode;
  table: ShownTable;
  /** Where the table lies as CSV. */
  href: string;
}) {
  const t = useT();
  const { id, title, chart } = props;
  const table = <FigureTable title={title} table={props.table} />;
  return (
    <section className="fig" id={id} aria-labelledby={`${id}-title`}>
      <div className="fig-text">
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{props.text}</p>
        {props.entries && <ChartKey entries={props.entries} />}
      </div>
      <div className="min-w-0">
        {chart}
        <div className="fig-foot">
          {chart ? (
            <details>
              <summary>{t("figures.table")}</summary>
              {table}
            </details>
          ) : (
            <div className="min-w-0 flex-[1_1_100%]">{table}</div>
          )}
          <a href={props.href}>
            {t("figures.csv")}
            <span className="sr-only">{t("site.of", { name: title }).trim()}</span>
          </a>
        </div>
      </div>
    </section>
  );
}

function FigureTable({ title, table: { head, rows } }: { title: string; table: ShownTable }) {
  const [first, ...columns] = head;
  return (
    <TableFrame label={title}>
      <table>
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first?.name}</th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col" className="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell) => (
                <td key={cell.key} className="num">
                  {cell.words}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
