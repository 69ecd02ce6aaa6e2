// One table of the public figures as CSV, in the language of whoever asks: /figures/received.csv.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { filingCategories } from "#app/domain/policy/rules.ts";
import { latestFigures } from "#app/domain/statistics/queries/latest.server.ts";
import { tableIds } from "#app/domain/statistics/rules/figures.ts";
import type { Cell } from "#app/domain/statistics/rules/hiding/suppress.ts";
import { translatorFor } from "#app/messages/catalogue.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { cellWords, type Namer, namedTable } from "#app/ui/figures/names.ts";
import { csvResponse } from "#app/web/csv.ts";
import { languageOf } from "#app/web/locale.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = tableIds.find((known) => `${known}.csv` === params.file);
  const snapshot = id ? await latestFigures() : null;
  if (!id || !snapshot) throw new Response(null, { status: 404 });
  const language = languageOf(request);
  const names = filingCategories(policyAt(context.now)).map(
    (category) => [category.id, category.name] as const,
  );
  const namer: Namer = {
    t: translatorFor(language),
    format: formatFor(language),
    language,
    least: snapshot.figures.least,
    categories: Object.fromEntries(names),
  };
  const { head, rows } = namedTable(namer, id, snapshot.figures.tables[id]);
  const plain = (column: string, cell: Cell) => {
    if (typeof cell !== "number") return cellWords(namer, id, column, cell);
    return column === "fen" ? (cell / 100).toFixed(2) : cell;
  };
  return csvResponse(`huiyin-figures-${id}.csv`, [
    head.map(({ name }) => name),
    ...rows.map(({ name, cells }) => [name, ...cells.map(({ key, cell }) => plain(key, cell))]),
  ]);
}
