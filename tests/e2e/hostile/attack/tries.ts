// Everything that is tried on one action: each field with each hostile value, told in odd ways; other bodies; other addresses.
import {
  type Body,
  hostileBodies,
  hostileReferences,
  hostileValues,
  told,
} from "../../support/input/hostile.ts";
import { urlencoded } from "../../support/people/client.ts";
import type { Action, Fields } from "../table/action.ts";
import type { World } from "../world/world.ts";
import { jsonBodies, jsonOf, jsonTries } from "./json.ts";
import { brokenForms, multipartOf, multipartTries } from "./multipart.ts";

export type Try = {
  readonly name: string;
  /** The field attacked; null where it is the body or the address. */
  readonly field: string | null;
  readonly path: string;
  /** Null: nothing is sent but the address. */
  readonly sent: Body | null;
};

/** The action as it is meant. */
export function rightOne(action: Action, world: World): Try {
  const fields = action.fields(world);
  const path = action.path(world);
  const named = { name: "as it is meant", field: null, path };
  if (action.carries === "query") return { ...named, path: `${path}?${queryOf(fields)}`, sent: null };
  if (action.carries === "json") return { ...named, sent: jsonOf(fields) };
  if (action.carries === "multipart") return { ...named, sent: multipartOf(fields) };
  return { ...named, sent: form(queryOf(fields)) };
}

/** `isFirst`: the route was not tried yet. Which bodies it reads at all does not depend on the act. */
export function triesOf(action: Action, world: World, isFirst: boolean): readonly Try[] {
  const bodies = isFirst ? bodyTries(action, action.path(world)) : [];
  return [...fieldTries(action, world), ...bodies, ...addressTries(action, world)];
}

/** A button's name is looked up and nothing else: of the values those that a look-up can stumble over. */
const ofButtons = [
  "nothing",
  "10,000 characters",
  "NUL",
  "half an escape",
  "prototype",
  "constructor",
  "SQL",
];

function fieldTries(action: Action, world: World): Try[] {
  const path = action.path(world);
  const fields = action.fields(world);
  const elsewhere = action.elsewhere(world);
  return Object.entries(fields).flatMap(([field, right]) => {
    const at = (name: string, sent: Body) => ({ name: `${field}, ${name}`, field, path, sent });
    if (action.carries === "json") return jsonTries(fields, field).map(([name, sent]) => at(name, sent));
    if (action.carries === "multipart") {
      return multipartTries(fields, field).map(([name, sent]) => at(name, sent));
    }
    const pairs = { ...plainPairs(field), ...told(field, [right].flat()[0] ?? "") };
    const others = [elsewhere[field] ?? []]
      .flat()
      .map((value) => [`that of another, ${value}`, pair(field, value)]);
    const rest = queryOf(without(fields, field));
    // An address longer than a server's head may be ends with the connection, before anything of ours.
    const fits = ([, own = ""]: readonly string[]) => action.carries !== "query" || own.length < 8_000;
    return [...Object.entries(pairs), ...others].filter(fits).map(([name = "", own = ""]) => {
      const query = [rest, own].filter(Boolean).join("&");
      return action.carries === "query"
        ? { name: `${field}, ${name}`, field, path: `${path}?${query}`, sent: null }
        : at(name, form(query));
    });
  });
}

function plainPairs(field: string): Readonly<Record<string, string>> {
  const name = encodeURIComponent(field);
  const tricks = Object.entries(hostileValues).filter(
    ([trick]) => field !== "intent" || ofButtons.includes(trick),
  );
  return Object.fromEntries(tricks.map(([trick, value]) => [trick, `${name}=${value}`]));
}

function bodyTries({ carries }: Action, path: string): Try[] {
  if (carries === "query") return [];
  const bodies: Readonly<Record<string, Body>> = {
    ...hostileBodies,
    ...(carries === "json" ? jsonBodies : {}),
    ...(carries === "multipart" ? brokenForms : {}),
  };
  return Object.entries(bodies).map(([name, sent]) => ({ name, field: null, path, sent }));
}

/** Names in place of the last part of an address that has one to fill in. */
function addressTries(action: Action, world: World): Try[] {
  if (!/:\w+$/.test(action.route)) return [];
  const { sent, path } = rightOne(action, world);
  const folder = path.slice(0, path.lastIndexOf("/"));
  // What no address can hold ends at the edge, before there is a page to answer in words (`edge.test.ts`).
  const known = hostileReferences.filter((name) => !name.includes("%00"));
  return known.map((name) => ({
    name: `at ${name.slice(0, 60)}`,
    field: null,
    path: `${folder}/${name}`,
    sent,
  }));
}

function form(body: string): Body {
  return { body, type: urlencoded };
}

function without(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
}

function queryOf(fields: Fields): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => [value].flat().map((one) => pair(name, one)))
    .join("&");
}

function pair(name: string, value: string): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}
