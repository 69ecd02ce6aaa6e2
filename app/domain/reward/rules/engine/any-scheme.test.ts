// What holds for any scheme that can be written down, and for a third one made of nothing but whole sums with jumps.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDays } from "#app/base/day.ts";
import { fenFromYuan, yuanFromFen } from "#app/base/money.ts";
import { type Scheme, type SimpleAmount, schemeSchema } from "#app/domain/reward/rules/scheme.ts";
import { ladder, nextLadder, rungs } from "#tests/support/ladder-scheme.ts";
import { type Calculation, calculate, schemeInForce } from "./calculate.ts";
import { approvalNeeds, requireWithinRange } from "./choice.ts";
import { lineOf } from "./line.ts";

const day = "2026-01-15";
const text = { "zh-CN": "任意", en: "Any" };
const fen = fc.oneof(fc.nat(1_000_000), fc.integer({ min: 0, max: 999_999_999_999_999 }));
const yuan = fen.map(yuanFromFen);
const of = fc.constantFrom("operatingAmount", "fines", "auctionProceeds");
const basisPoints = fc.integer({ min: 1, max: 10_000 });

const simple: fc.Arbitrary<SimpleAmount> = fc.oneof(
  fc.tuple(fen, fen).map(([one, other]) => ({
    kind: "between" as const,
    from: yuanFromFen(Math.min(one, other)),
    to: yuanFromFen(Math.max(one, other)),
  })),
  fc.record({ kind: fc.constantFrom("up-to-share", "share"), of, basisPoints, atLeast: yuan }),
);
const amount: fc.Arbitrary<Scheme["rules"][number]["amount"]> = fc.oneof(
  simple,
  fc.record({
    kind: fc.constant("brackets" as const),
    of,
    brackets: fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 1, max: 100_000_000 }), { maxLength: 4 }),
        fc.array(simple, { minLength: 5, maxLength: 5 }),
      )
      .map(([cuts, amounts]) =>
        [0, ...cuts.sort((one, other) => one - other)].flatMap((from, place) => {
          const given = amounts[place];
          return given ? [{ from: yuanFromFen(from), amount: given }] : [];
        }),
      ),
  }),
);

/** Up to three rules that may stand together under one cap. */
const schemes: fc.Arbitrary<Scheme> = fc
  .record({
    amounts: fc.array(amount, { minLength: 1, maxLength: 3 }),
    cap: fen,
    coDecision: fc.option(yuan),
  })
  .map(({ amounts, cap, coDecision }) => ({
    ...{ id: "ANY", version: 1, name: text, source: text, family: "ceiling" as const },
    ...{
      inForceFrom: "2026-01-01",
      inForceUntil: null,
      conditions: [],
      secondApproverFrom: null,
      budgetLine: ladder.budgetLine,
    },
    rules: amounts.map((given, place) => ({
      ...{ id: `R${place}`, grade: null, name: text, condition: text, when: [], lowEdge: null },
      amount: given,
    })),
    caps: [{ rules: amounts.map((_, place) => `R${place}`), yuan: yuanFromFen(cap), together: true }],
    coDecision: coDecision === null ? null : { from: coDecision, by: "finance" },
  }));

const inputs = fc.record({ operatingAmount: yuan, fines: yuan, auctionProceeds: yuan });
type Figures = { operatingAmount: string; fines: string; auctionProceeds: string };

function all(scheme: Scheme, figures: Figures): Calculation {
  return calculate([scheme], { scheme: "ANY", rules: scheme.rules.map(({ id }) => id), ...figures }, day);
}

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}

const sum = (parts: readonly number[]) => parts.reduce((so, part) => so + part, 0);

describe("any scheme", () => {
  it("gives a range that starts no higher than it ends, never above the cap, of lines that make it up", () => {
    fc.assert(
      fc.property(schemes, inputs, (scheme, figures) => {
        expect(schemeSchema.safeParse(scheme).success).toBe(true);
        const { minFen, maxFen, lines } = all(scheme, figures);
        expect(minFen).toBeLessThanOrEqual(maxFen);
        expect(minFen).toBeGreaterThanOrEqual(0);
        expect(maxFen).toBeLessThanOrEqual(fenFromYuan(scheme.caps[0]?.yuan ?? ""));
        expect(sum(lines.map((line) => line.minFen))).toBe(minFen);
        expect(sum(lines.map((line) => line.maxFen))).toBe(maxFen);
        for (const line of lines) expect(line.minFen).toBeLessThanOrEqual(line.maxFen);
      }),
    );
  });

  it("never gives less than a floor, unless the cap lies below it", () => {
    fc.assert(
      fc.property(schemes, inputs, (scheme, figures) => {
        const cap = fenFromYuan(scheme.caps[0]?.yuan ?? "");
        for (const { id, amount: given } of scheme.rules) {
          if (given.kind !== "share" && given.kind !== "up-to-share") continue;
          const { minFen } = calculate([scheme], { scheme: "ANY", rule: id, ...figures }, day);
          expect(minFen).toBeGreaterThanOrEqual(Math.min(fenFromYuan(given.atLeast), cap));
        }
      }),
    );
  });

  it("lowers lines over a common cap in proportion, each to within a fen", () => {
    fc.assert(
      fc.property(schemes, inputs, (scheme, figures) => {
        const cap = BigInt(fenFromYuan(scheme.caps[0]?.yuan ?? ""));
        const known = {
          operatingAmount: fenFromYuan(figures.operatingAmount),
          fines: fenFromYuan(figures.fines),
          auctionProceeds: fenFromYuan(figures.auctionProceeds),
        };
        const before = scheme.rules.map((rule) => lineOf(rule, scheme.rules, known).maxFen);
        const whole = BigInt(sum(before));
        const after = all(scheme, figures).lines.map((line) => line.maxFen);
        if (whole <= cap) {
          expect(after).toEqual(before);
          return;
        }
        expect(BigInt(sum(after))).toBe(cap);
        after.forEach((top, place) => {
          const off = BigInt(top) * whole - BigInt(before[place] ?? 0) * cap;
          expect(off > -whole && off < whole).toBe(true);
        });
      }),
    );
  });

  it("comes to the same every time, changes nothing that it was given, and ends its steps with the sum", () => {
    fc.assert(
      fc.property(schemes, inputs, (scheme, figures) => {
        const first = all(deepFrozen(scheme), deepFrozen(figures));
        expect(all(scheme, figures)).toEqual(first);
        for (const step of first.steps) expect(Number.isSafeInteger(step.fen)).toBe(true);
        const last = first.steps.filter(({ name }) => name !== "co-decision").at(-1);
        expect(last?.fen).toBe(first.maxFen);
        const reaches = scheme.coDecision !== null && first.maxFen >= fenFromYuan(scheme.coDecision.from);
        expect(first.coDecision).toBe(reaches ? "finance" : null);
      }),
    );
  });

  it("rounds a share half up to the fen, as reckoned in whole numbers", () => {
    fc.assert(
      fc.property(fen, basisPoints, (fines, share) => {
        const only: Scheme = {
          ...ladder,
          rules: ladder.rules.map((rule) => ({
            ...rule,
            amount: { kind: "share", of: "fines", basisPoints: share, atLeast: "0" },
          })),
        };
        const { maxFen } = calculate(
          [only],
          { scheme: ladder.id, rule: "rung", fines: yuanFromFen(fines) },
          day,
        );
        const exact = BigInt(fines) * BigInt(share);
        const whole = exact / 10_000n;
        expect(BigInt(maxFen)).toBe(exact % 10_000n >= 5_000n ? whole + 1n : whole);
      }),
    );
  });

  it("is taken in the version of the day, on its first day and on its last", () => {
    const spans = fc.uniqueArray(fc.integer({ min: 1, max: 4_000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(spans, fc.nat(4_200), fc.boolean(), (cuts, offset, isLastOpen) => {
        const starts = [...cuts].sort((one, other) => one - other).map((cut) => plusDays("2020-01-01", cut));
        const versions: Scheme[] = starts.map((inForceFrom, place) => {
          const next = starts[place + 1];
          const end = isLastOpen ? null : plusDays(inForceFrom, 30);
          return {
            ...ladder,
            version: place + 1,
            inForceFrom,
            inForceUntil: next ? plusDays(next, -1) : end,
          };
        });
        for (const one of versions) {
          expect(schemeInForce(versions, ladder.id, one.inForceFrom)).toBe(one);
          if (one.inForceUntil) expect(schemeInForce(versions, ladder.id, one.inForceUntil)).toBe(one);
        }
        const at = plusDays("2020-01-01", offset);
        const meant = versions.find((one) => one.inForceFrom <= at && at <= (one.inForceUntil ?? at));
        if (meant) expect(schemeInForce(versions.toReversed(), ladder.id, at)).toBe(meant);
        else expect(() => schemeInForce(versions, ladder.id, at)).toThrow("reward.no-version");
      }),
    );
  });
});

describe("a third scheme of whole sums", () => {
  const asked = (fines: string, at = day) =>
    calculate([ladder, nextLadder], { scheme: ladder.id, rule: "rung", fines }, at);

  it("is written down soundly", () => {
    expect(schemeSchema.parse(ladder)).toEqual(ladder);
    expect(schemeSchema.parse(nextLadder)).toEqual(nextLadder);
  });

  it.each(rungs.map(([from, given], place) => ({ from, given, below: rungs[place - 1]?.[1] })))(
    "jumps at $from to $given, and not a fen before",
    ({ from, given, below }) => {
      expect(asked(from)).toMatchObject({ minFen: fenFromYuan(given), maxFen: fenFromYuan(given) });
      if (!below) return;
      const before = yuanFromFen(fenFromYuan(from) - 1);
      expect(asked(before).maxFen).toBe(fenFromYuan(below));
    },
  );

  it("takes the whole of any figure by the one bracket that it lies in", () => {
    fc.assert(
      fc.property(fen, (fines) => {
        const [, given = ""] = rungs.findLast(([from]) => fenFromYuan(from) <= fines) ?? [];
        const { minFen, maxFen, steps } = asked(yuanFromFen(fines));
        expect([minFen, maxFen]).toEqual([fenFromYuan(given), fenFromYuan(given)]);
        expect(steps.map(({ name }) => name).slice(0, 3)).toEqual(["bracket", "fixed", "result"]);
      }),
    );
  });

  it("changes its sums with its next version, from one day to the next", () => {
    expect(asked("200000", "2026-06-30").maxFen).toBe(5_000_000);
    expect(asked("200000", "2026-07-01").maxFen).toBe(2_500_000);
    expect(() => asked("200000", "2024-02-29")).toThrow("reward.no-version");
  });

  it("asks for its own approvers and its own co-decision, and for exactly its sum", () => {
    expect(approvalNeeds(ladder, fenFromYuan("7999.99"))).toEqual({ approvers: 1, coDecision: null });
    expect(approvalNeeds(ladder, fenFromYuan("8000"))).toEqual({ approvers: 2, coDecision: null });
    expect(asked("200000").coDecision).toBe("finance");
    expect(() => requireWithinRange(asked("50000"), 800_000)).not.toThrow();
    expect(() => requireWithinRange(asked("50000"), 799_999)).toThrow("award.amount-outside-range");
  });
});
