// Schemas of the words, names and days that every part of a channel is written with.
import { z } from "zod";
import { isDay } from "#app/base/day.ts";
import type { Bilingual } from "#app/base/language.ts";

/** Words that stand somewhere: not empty, not padded. */
export const words = z
  .string()
  .min(1, "must not be empty")
  .refine((text) => text === text.trim(), "must not begin or end with a space");

export const bilingual = z.strictObject({ "zh-CN": words, en: words }) satisfies z.ZodType<Bilingual>;

/** Ids of the channel's own lists. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");

/** Where a figure or a rule comes from. */
export const source = words;

export const day = z.string().refine(isDay, "must be a day that exists, as YYYY-MM-DD");

export const whole = z.int().min(0);
export const positive = z.int().min(1);

/** Six digits of GB/T 2260. */
export const region = z.string().regex(/^\d{6}$/, "must be six digits of GB/T 2260");
