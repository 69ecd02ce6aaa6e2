// Schemas of clocks, calendar and retention.
import { z } from "zod";
import {
  type Calendar,
  type Clock,
  clockNames,
  clockStarts,
  clockUnits,
  pauseReasons,
} from "#app/domain/clock/rules/clock.ts";
import { type Retention, retentionClasses, retentionStarts } from "#app/domain/policy/rules.ts";
import { bilingual, day, positive, source, whole } from "./text.ts";

const clock = z.strictObject({
  unit: z.enum(clockUnits),
  days: whole,
  starts: z.enum(clockStarts),
  pauses: z.array(z.enum(pauseReasons)),
  restarts: z.boolean(),
  extension: z.strictObject({ days: positive }).nullable(),
  source,
}) satisfies z.ZodType<Clock>;

export const clocks = z.record(z.enum(clockNames), clock);

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

export const zone = z.string().refine(isZone, "must be an IANA zone, e.g. Asia/Shanghai");

const festival = z
  .strictObject({ name: bilingual, from: day, to: day, makeUp: z.array(day) })
  .refine(({ from, to }) => from <= to, "must not end before it begins");

const lunarYear = z.strictObject({
  year: positive,
  springFestival: day,
  qingming: day,
  dragonBoat: day,
  midAutumn: day,
});

export const calendar = z.strictObject({
  zone,
  weekend: z.array(z.int().min(0).max(6)).max(6),
  years: z.array(z.strictObject({ year: positive, source, festivals: z.array(festival) })),
  provisional: z.strictObject({
    source,
    fixed: z.array(z.string().regex(/^\d{2}-\d{2}$/, "must be MM-DD")),
    springFestivalDays: whole,
    lunar: z.array(lunarYear),
  }),
}) satisfies z.ZodType<Calendar>;

export const retention = z.record(
  z.enum(retentionClasses),
  z.strictObject({ days: positive, from: z.enum(retentionStarts), source }) satisfies z.ZodType<Retention>,
);
