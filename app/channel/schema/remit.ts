// Schemas of what a channel takes: its category tree, and the wrong doors for all else.
import { z } from "zod";
import { type Category, type CategoryGroup, severities, type WrongDoor } from "#app/domain/policy/rules.ts";
import { bilingual, slug, words } from "./text.ts";

const group = z.strictObject({
  kind: z.literal("group"),
  id: slug,
  parent: slug.nullable(),
  name: bilingual,
}) satisfies z.ZodType<CategoryGroup>;

const leaf = z.strictObject({
  kind: z.literal("leaf"),
  id: slug,
  parent: slug.nullable(),
  name: bilingual,
  description: bilingual,
  examples: z.array(bilingual).min(1, "needs an example"),
  notIncluded: bilingual,
  basis: z.array(z.strictObject({ law: bilingual, article: bilingual })).min(1, "needs a legal basis"),
  synonyms: z.strictObject({ "zh-CN": z.array(words), en: z.array(words) }),
  severity: z.literal(severities),
  minors: z.boolean(),
  takesFiles: z.boolean(),
  noFiles: z.strictObject({ reason: bilingual, alsoCall: bilingual }).nullable(),
  secondLook: z.boolean(),
}) satisfies z.ZodType<Category>;

export const categories = z.array(z.discriminatedUnion("kind", [group, leaf])).min(1);

export const wrongDoors = z.array(
  z.strictObject({
    id: slug,
    name: bilingual,
    recognise: bilingual,
    advice: bilingual,
    phone: z
      .string()
      .regex(/^[\d -]{3,20}$/, "must be digits, spaces and hyphens")
      .nullable(),
    outsideRemit: z.boolean(),
  }) satisfies z.ZodType<WrongDoor>,
);
