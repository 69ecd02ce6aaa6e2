// The names of rows, columns and hidden numbers of public figures, for pages and downloads alike.
import type { Bilingual, Language } from "#app/base/language.ts";
import type { FigureTable, TableId } from "#app/domain/statistics/rules/figures.ts";
import type { Cell } from "#app/domain/statistics/rules/hiding/suppress.ts";
import type { Format } from "#app/messages/format.ts";
import type { MessageKey, Translate } from "#app/messages/translate.ts";

export type Namer = {
  readonly t: Translate;
  readonly format: Format;
  readonly language: Language;
  readonly least: number;
  /** Names of categories by id. */
  readonly categories: Readonly<Record<string, Bilingual>>;
};

/** A table with its names, its numbers still numbers. */
export type NamedTable = {
  readonly head: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly cells: readonly { readonly key: string; readonly cell: Cell }[];
  }[];
};

const firstColumns: Readonly<Record<TableId, MessageKey>> = {
  received: "figures.column.month",
  categories: "figures.column.category",
  outcomes: "figures.column.category",
  reasons: "figures.column.reason",
  times: "figures.column.category",
  waiting: "figures.column.waited",
  rewards: "figures.column.reward",
  reviews: "figures.column.result",
};

/** Keys that the tables of figures use; what a later version stored and this one does not know is shown as it is. */
const columns: Readonly<Record<string, MessageKey>> = {
  awards: "figures.column.awards",
  "decided-half": "figures.column.decided-half",
  "decided-ninety": "figures.column.decided-ninety",
  earlier: "figures.column.earlier",
  ended: "figures.column.ended",
  fen: "figures.column.fen",
  "not-pursued": "figures.column.not-pursued",
  "partly-substantiated": "term.outcome.partly-substantiated",
  received: "figures.column.received",
  reports: "figures.column.reports",
  reviews: "figures.column.reviews",
  substantiated: "term.outcome.substantiated",
  "taken-half": "figures.column.taken-half",
  "taken-ninety": "figures.column.taken-ninety",
  total: "figures.column.total",
  unsubstantiated: "term.outcome.unsubstantiated",
  unverifiable: "term.outcome.unverifiable",
  year: "figures.column.year",
};

const rows: Readonly<Record<string, MessageKey>> = {
  all: "figures.all",
  granted: "figures.reviews.granted",
  open: "figures.rewards.open",
  "over-90": "figures.age.over-90",
  paid: "figures.rewards.paid",
  referred: "term.report-state.referred",
  "to-15": "figures.age.to-15",
  "to-30": "figures.age.to-30",
  "to-7": "figures.age.to-7",
  "to-90": "figures.age.to-90",
  total: "figures.column.total",
  upheld: "figures.reviews.upheld",
  "already-handled": "term.ground.already-handled",
  "another-authority": "term.ground.another-authority",
  "false-or-abusive": "term.ground.false-or-abusive",
  "in-court": "term.ground.in-court",
  "limitation-period": "term.ground.limitation-period",
  "no-identifiable-subject": "term.ground.no-identifiable-subject",
  "not-enough-facts": "term.ground.not-enough-facts",
  other: "term.ground.other",
  "outside-remit": "term.ground.outside-remit",
  "protected-expression": "term.ground.protected-expression",
};

export function columnName({ t }: Pick<Namer, "t">, id: string): string {
  const key = columns[id];
  return key ? t(key) : id;
}

/** Of a row: a month, a category, or one of the words above. */
export function rowName({ t, format, language, categories }: Namer, id: TableId, key: string): string {
  if (key === "total") return t("figures.column.total");
  if (id === "received") return format.month(key);
  const category = ["categories", "outcomes", "times"].includes(id) ? categories[key] : undefined;
  if (category) return category[language];
  const word = rows[key];
  return word ? t(word) : key;
}

/** Numbers as people write them, money by column, and words for what is hidden. */
export function cellWords({ t, format, least }: Namer, id: TableId, column: string, cell: Cell): string {
  if (cell === "few") return id === "times" ? t("figures.too-few") : t("figures.few", { least });
  if (cell === "held") return t("figures.held");
  return column === "fen" ? format.money(cell) : format.number(cell);
}

export function namedTable(namer: Namer, id: TableId, table: FigureTable): NamedTable {
  const totals = table.totals ? [{ key: "total", cells: table.totals }] : [];
  return {
    head: [
      { key: "name", name: namer.t(firstColumns[id]) },
      ...table.columns.map((key) => ({ key, name: columnName(namer, key) })),
    ],
    rows: [...table.rows, ...totals].map(({ key, cells }) => ({
      key,
      name: rowName(namer, id, key),
      cells: cells.map((cell, at) => ({ key: table.columns[at] ?? "", cell })),
    })),
  };
}
