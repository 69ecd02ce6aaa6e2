// Tables from counts: that what two of them tell agrees, and that none tells what another hides.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endings, type Figures, type TableId } from "./figures.ts";
import { periodAt } from "./period.ts";
import { reckoned, type Tally } from "./reckon.ts";

const period = periodAt("Asia/Shanghai", new Date("2026-11-20T10:00:00+08:00"));
const frame = { period, categories: ["books", "films"], least: 5 };

const nothing: Tally = {
  received: [],
  ended: [],
  withdrawn: [],
  times: [],
  approved: { count: 0, fen: 0 },
  paid: { count: 0, fen: 0 },
  reviews: { granted: 0, upheld: 0 },
};

function reckonedWith(changes: Partial<Tally>): Figures {
  return reckoned({ ...nothing, ...changes }, frame);
}

function totals({ tables }: Figures, id: TableId) {
  return tables[id].totals;
}

const books = { category: "books", span: 12, age: 0 };
const refused = { ...books, ending: "not-pursued", reason: "outside-remit" } as const;

describe("figures", () => {
  it("of nothing are noughts, and no percentile", () => {
    const figures = reckoned(nothing, frame);
    expect([figures.from, figures.to]).toEqual(["2025-11", "2026-10"]);
    expect(totals(figures, "received")).toEqual([0, 0]);
    expect(figures.tables.times.rows.at(-1)?.cells).toEqual(["few", "few", "few", "few"]);
  });

  it("know a category that the channel has dropped", () => {
    const { tables } = reckonedWith({ received: [{ ...books, category: "scrolls", count: 9 }] });
    expect(tables.categories.rows.map(({ key }) => key)).toEqual(["books", "films", "scrolls"]);
  });

  it("leave out the sum of all time where few came before the period", () => {
    const figures = reckonedWith({
      received: [
        { ...books, count: 40 },
        { ...books, span: 0, age: 4, count: 3 },
      ],
    });
    expect(totals(figures, "categories")).toEqual([40, "few", "held"]);
    expect(totals(figures, "received")?.[0]).toBe(40);
  });

  it("rather leave out the past of a category than its year", () => {
    const received = ["books", "films"].flatMap((category) => [
      { ...books, category, count: 30 },
      { ...books, category, span: 0, age: 4, count: 3 },
    ]);
    const { rows } = reckonedWith({ received }).tables.categories;
    expect(rows.map(({ cells }) => cells)).toEqual([
      [30, "few", "held"],
      [30, "few", "held"],
    ]);
  });

  it("break nothing down by grounds whose sum the outcomes hide", () => {
    const received = [{ ...books, count: 20 }];
    const found = { ...books, ending: "substantiated", reason: null, count: 12 } as const;
    const figures = reckonedWith({ received, ended: [found, { ...refused, count: 4 }] });
    expect(totals(figures, "outcomes")?.[endings.indexOf("not-pursued")]).toBe("few");
    expect(totals(figures, "reasons")).toEqual(["few"]);
    expect(figures.tables.reasons.rows.every(({ cells }) => cells[0] === "held")).toBe(true);
  });

  it("say nothing of who waits where the rest would be few withdrawn", () => {
    const received = [{ ...books, count: 20 }];
    const ended = [{ ...refused, count: 8 }];
    expect(totals(reckonedWith({ received, ended }), "waiting")).toEqual([12]);
    const withdrawn = [{ ...books, count: 2 }];
    expect(totals(reckonedWith({ received, ended, withdrawn }), "waiting")).toEqual(["held"]);
  });

  it("tell what is paid rather than the sum, where few wait to be paid", () => {
    const figures = reckonedWith({ approved: { count: 12, fen: 1_200 }, paid: { count: 10, fen: 900 } });
    expect(figures.tables.rewards.rows.map(({ cells }) => cells)).toEqual([
      [10, 900],
      ["few", "held"],
    ]);
    expect(totals(figures, "rewards")).toEqual(["held", "held"]);
  });
});

describe("figures of any office", () => {
  const placed = fc.record({
    category: fc.constantFrom("books", "films", "games"),
    span: fc.integer({ min: 9, max: 12 }),
    age: fc.nat(4),
    count: fc.oneof(fc.nat(6), fc.nat(40)),
  });
  const ended = fc
    .tuple(placed, fc.constantFrom(...endings), fc.constantFrom("outside-remit", "other", "referred"))
    .map(([one, ending, reason]) => ({ ...one, ending, reason: ending === "not-pursued" ? reason : null }));
  const tallies = fc.record({
    received: fc.array(placed, { maxLength: 12 }),
    ended: fc.array(ended, { maxLength: 12 }),
  });

  it("never publish a small number", () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        const { tables } = reckonedWith(tally);
        for (const id of ["received", "categories", "outcomes", "reasons"] as const)
          for (const cells of [...tables[id].rows.map((row) => row.cells), tables[id].totals ?? []])
            expect(cells.filter((cell) => typeof cell === "number" && cell > 0 && cell < 5)).toEqual([]);
      }),
    );
  });

  it("tell the same sum wherever they tell it", () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        const figures = reckonedWith(tally);
        expect(totals(figures, "categories")?.[0]).toBe(totals(figures, "received")?.[0]);
        expect(totals(figures, "outcomes")?.at(-1)).toBe(totals(figures, "received")?.[1]);
        expect(totals(figures, "reasons")?.[0]).toBe(totals(figures, "outcomes")?.[endings.length - 1]);
      }),
    );
  });
});
