// A table to read: the whole width of the page on a desk, a short list a row on a phone.
import { TableFrame } from "../data/rows.tsx";
import { useT } from "../page/words.tsx";

/** The first cell names the row; `note` stands under the name. */
export type ReadRow = {
  readonly id: string;
  readonly cells: readonly string[];
  readonly note?: string | undefined;
};

export function ReadTable(props: { label: string; columns: readonly string[]; rows: readonly ReadRow[] }) {
  return (
    <TableFrame label={props.label}>
      <table className="who tablet:table-fixed">
        <thead>
          <tr>
            {props.columns.map((column, place) => (
              <th key={column} scope="col" className={place === 0 ? "tablet:w-[22%]" : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row key={row.id} row={row} columns={props.columns} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Row({ row, columns }: { row: ReadRow; columns: readonly string[] }) {
  const t = useT();
  const [name, ...cells] = row.cells;
  return (
    <tr id={row.id}>
      <th scope="row" className="font-semibold">
        {name}
        {row.note && <span className="block font-normal text-ink-3">{row.note}</span>}
      </th>
      {cells.map((cell, place) => (
        <td key={columns[place + 1]} className="yes">
          <span className="column" aria-hidden="true">
            {t("site.of", { name: columns[place + 1] ?? "" })}
          </span>
          {cell}
        </td>
      ))}
    </tr>
  );
}
