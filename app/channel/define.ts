// The definition of a channel: its schema, and the parsing that refuses a broken one with every problem named.
import { z } from "zod";
import type { Policy } from "#app/domain/policy/rules.ts";
import { schemeSchema } from "#app/domain/reward/rules/scheme.ts";
import { checkParts } from "./checks.ts";
import { categories, wrongDoors } from "./schema/remit.ts";
import { bilingual, slug } from "./schema/text.ts";
import { calendar, clocks, retention, zone } from "./schema/time.ts";
import { offices, priority, queues, routing } from "./schema/triage.ts";
import { limits, measures, texts } from "./schema/work.ts";

const channelSchema = z
  .strictObject({
    id: slug,
    name: bilingual,
    zone,
    quickExit: z.url({ protocol: /^https$/ }),
    categories,
    wrongDoors,
    offices,
    queues,
    clocks,
    calendar,
    measures,
    schemes: z.array(schemeSchema),
    routing,
    priority,
    retention,
    limits,
    texts,
  })
  .superRefine(checkParts) satisfies z.ZodType<Policy>;

/** What an operator decides; as it stands it is the policy of every moment. */
export type Channel = Policy;

/** A channel that cannot be used: the message lists every problem, one a line. */
export class ChannelError extends Error {
  override readonly name = "ChannelError";
  readonly problems: readonly string[];

  constructor(id: string, problems: readonly string[]) {
    super(`Channel "${id}" is not usable:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}

/** The part of `value` under `key`, whatever `value` is. */
function partOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

/** `categories[fraud].basis`: entries of lists are called by their id where they have one, otherwise by their place. */
function placeIn(definition: unknown, path: readonly PropertyKey[]): string {
  let place = "";
  let value = definition;
  for (const key of path) {
    value = partOf(value, key);
    const id = typeof key === "number" ? partOf(value, "id") : undefined;
    if (typeof key === "number") place += `[${typeof id === "string" ? id : key}]`;
    else place += place ? `.${String(key)}` : String(key);
  }
  return place || "the definition";
}

/**
 * A checked channel. Throws ChannelError with every problem of its values and every contradiction between its parts;
 * a part that is missing or of the wrong kind is named first, and the contradictions once it is there.
 */
export function defineChannel(definition: Channel): Channel {
  const parsed = channelSchema.safeParse(definition);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${placeIn(definition, path)}: ${message}`);
  throw new ChannelError(definition.id, problems);
}
