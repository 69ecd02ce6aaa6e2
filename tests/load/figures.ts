// What a benchmark answers, the median it is made of, and how it is printed.
import { cpus, totalmem } from "node:os";

export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly better: "higher" | "lower";
  /** The same work in the barest form, measured in the same run; or a limit that was set. */
  readonly limit: number | null;
  /** `value` to `limit`, taken round by round; of `queue-page` the time at the large size to that at the small one. */
  readonly ratio: number | null;
  /** How many single measurements stand behind `value`. */
  readonly n: number;
};

export type Settings = {
  /** A fast look: fewer rounds, a tenth of the reports. */
  readonly quick: boolean;
  /** Where filled databases are kept for the next run. */
  readonly keep: string;
  /** Folder for CPU profiles of the portal, or null. */
  readonly profiles: string | null;
};

export type Bench = (settings: Settings) => Promise<readonly Figure[]>;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** Says on standard error what is under way: standard output is for figures. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function machineLine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)} · Node ${process.versions.node} · ${cpus().length} × ${first?.model ?? "?"} · ${memory} GiB`;
}

function shown(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** `accurate` values as JSON, or a line for people. */
export function figureText(figure: Figure, asJson: boolean): string {
  if (asJson) return JSON.stringify(figure);
  const { name, value, unit, better, limit, ratio, n } = figure;
  const parts = [
    `${name.padEnd(22)} ${shown(value)} ${unit} (${better} is better)`,
    ...(limit === null ? [] : [`limit ${shown(limit)} ${unit}`]),
    ...(ratio === null ? [] : [`ratio ${ratio.toFixed(2)}`]),
    `n ${n}`,
  ];
  return parts.join(" · ");
}
