// Walks a lifecycle table: every arrow that the domain draws, every arrow that it does not, no blind alleys.
import { expect, it } from "vitest";
import { follow, type Lifecycle, origins } from "#app/base/lifecycle.ts";
import { roles } from "#app/domain/staff/rules/permissions.ts";

type Drawn<State extends string, Event extends string> = {
  readonly lifecycle: Lifecycle<State, Event, string>;
  /** `event: from, from > to`, as the domain draws them. */
  readonly arrows: readonly string[];
  /** States that nothing leads out of, on purpose. */
  readonly ends: readonly State[];
  /** States in which a life may stay for good although something can still lead out of them. */
  readonly rests: readonly State[];
};

type Arrow = { readonly from: string; readonly event: string; readonly to: string };

function parsed(line: string): Arrow[] {
  const [event = "", path = ""] = line.split(": ");
  const [from = "", to = ""] = path.split(" > ");
  return from.split(", ").map((state) => ({ from: state, event, to }));
}

function reached(arrows: readonly Arrow[], start: string): Set<string> {
  const seen = new Set([start]);
  for (const state of seen) for (const arrow of arrows) if (arrow.from === state) seen.add(arrow.to);
  return seen;
}

/** Registers the tests of one lifecycle inside the `describe` that calls it. */
export function walkLifecycle<State extends string, Event extends string>(drawn: Drawn<State, Event>): void {
  const { lifecycle, ends, rests } = drawn;
  const arrows = drawn.arrows.flatMap(parsed);
  const events = [...new Set(lifecycle.transitions.map((t) => t.event))];
  const expected = (from: string, event: string) =>
    arrows.find((arrow) => arrow.from === from && arrow.event === event)?.to ?? null;

  it.each(
    lifecycle.states.flatMap((from) => events.map((event) => ({ from, event, to: expected(from, event) }))),
  )("$event from $from leads to $to", ({ from, event, to }) => {
    expect(follow(lifecycle, from, event)).toBe(to);
    expect(origins(lifecycle, event).includes(from)).toBe(to !== null);
  });

  it("knows every event that the domain draws, and no other", () => {
    expect(new Set(events)).toEqual(new Set(arrows.map((arrow) => arrow.event)));
  });

  it("has one arrow at most for a state and an event", () => {
    const pairs = lifecycle.transitions.flatMap((t) => t.from.map((from) => `${t.event} ${from}`));
    expect(pairs).toHaveLength(new Set(pairs).size);
  });

  it("reaches every state from the start", () => {
    expect(reached(arrows, lifecycle.start)).toEqual(new Set(lifecycle.states));
  });

  it("ends only where it is meant to end, and can come to rest from everywhere", () => {
    const leaving = (state: string) => arrows.filter((arrow) => arrow.from === state && arrow.to !== state);
    expect(lifecycle.states.filter((state) => leaving(state).length === 0)).toEqual(ends);
    const stuck = lifecycle.states.filter((state) => {
      const within = reached(arrows, state);
      return ![...ends, ...rests].some((rest) => within.has(rest));
    });
    expect(stuck).toEqual([]);
  });

  it("lets only known roles, the reporter or the system set an event off", () => {
    for (const { who } of lifecycle.transitions) {
      expect(who.length).toBeGreaterThan(0);
      for (const actor of who) expect([...roles, "reporter", "system"]).toContain(actor);
    }
  });
}
