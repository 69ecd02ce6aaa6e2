// What a row of the table of actions says: who sends what where, and what a right one is answered with.
import type { Client } from "../../support/people/client.ts";
import type { Who, World } from "../world/world.ts";

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export type Action = {
  readonly method: "GET" | "POST";
  /** As app/routes.ts has it. */
  readonly route: string;
  /** Key of the route's table of acts; empty where the route has none. */
  readonly act: string;
  /** Tells rows of one act apart. */
  readonly state: string;
  readonly as: (world: World) => Client;
  readonly path: (world: World) => string;
  /** Right values of all fields. */
  readonly fields: (world: World) => Fields;
  readonly carries: "form" | "json" | "multipart" | "query";
  /** Status of the right one. */
  readonly answers: number;
  /** Tables that may change though the answer refuses: what was typed is kept, files that came whole are kept. */
  readonly keeps: readonly string[];
  /** Values of single fields that are right somewhere else, or look so: ids of other objects, places beyond the last. */
  readonly elsewhere: (world: World) => Fields;
  /** Fields that are never sent back, beside those whose names say so. */
  readonly secrets: readonly string[];
  /** Slowed under a name that all tries share: the clock is turned on by a quarter of an hour every so many of them. */
  readonly turnsEvery: number | null;
};

type Told = {
  readonly at?: string | ((world: World) => string);
  readonly as?: Who;
  readonly state?: string;
  readonly fields?: Fields | ((world: World) => Fields);
} & Partial<
  Pick<Action, "method" | "carries" | "answers" | "keeps" | "elsewhere" | "secrets" | "turnsEvery">
>;

/** Without `at` the address is that of the route; without `as` a stranger sends it. */
export function action(route: string, act: string, told: Told = {}): Action {
  const { at = `/${route}`, as = "nobody", state = "", fields = {}, method = "POST", ...rest } = told;
  return {
    ...{ route, act, state, method },
    as: ({ people }) => people[as],
    path: typeof at === "string" ? () => at : at,
    fields: typeof fields === "function" ? fields : () => fields,
    carries: method === "GET" ? "query" : "form",
    answers: method === "GET" ? 200 : 303,
    ...{ keeps: [], elsewhere: () => ({}), secrets: [], turnsEvery: null },
    ...rest,
  };
}

export function titleOf({ method, route, act, state }: Action): string {
  return [`${method} /${route}`, act, state].filter(Boolean).join(", ");
}
