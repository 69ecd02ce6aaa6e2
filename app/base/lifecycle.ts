// One table of transitions a lifecycle, and the only code that reads such a table.

export type Transition<State extends string, Event extends string, Who extends string> = {
  readonly from: readonly State[];
  readonly event: Event;
  readonly to: State;
  /** Roles (or `reporter`, `system`) that may set it off. */
  readonly who: readonly Who[];
  /** Names of what the event needs, for readers and for the tests that walk the table. */
  readonly needs: readonly string[];
};

export type Lifecycle<State extends string, Event extends string, Who extends string> = {
  readonly start: State;
  readonly states: readonly State[];
  readonly transitions: readonly Transition<State, Event, Who>[];
};

export function defineLifecycle<
  const State extends string,
  const Event extends string,
  const Who extends string,
>(table: Lifecycle<State, Event, Who>): Lifecycle<State, Event, Who> {
  return table;
}

/** The state that `event` leads to from `from`, or null where the table has no such arrow. */
export function follow<State extends string, Event extends string, Who extends string>(
  lifecycle: Lifecycle<State, Event, Who>,
  from: State,
  event: Event,
): State | null {
  const arrow = lifecycle.transitions.find((t) => t.event === event && t.from.includes(from));
  return arrow ? arrow.to : null;
}

/** Every state from which `event` may start: the WHERE of a guarded update. */
export function origins<State extends string, Event extends string, Who extends string>(
  lifecycle: Lifecycle<State, Event, Who>,
  event: Event,
): State[] {
  return lifecycle.transitions.filter((t) => t.event === event).flatMap((t) => t.from);
}
