// Schemas of measures, limits and texts.
import { z } from "zod";
import { measureSeverities, measureTypes } from "#app/domain/casework/rules/measure.ts";
import { type Limits, type MeasurePolicy, otherWayKinds, type Texts } from "#app/domain/policy/rules.ts";
import { subjectKinds } from "#app/domain/subject/rules/kinds.ts";
import { bilingual, positive, slug, source, whole } from "./text.ts";

export const measures = z.record(
  z.enum(measureTypes),
  z.strictObject({
    severity: z.enum(measureSeverities),
    subjects: z.array(z.enum(subjectKinds)).min(1),
    deadlineWorkingDays: positive.nullable(),
    reversible: z.boolean(),
  }) satisfies z.ZodType<MeasurePolicy>,
);

export const limits = z.strictObject({
  source,
  fileBytes: positive,
  filesPerReport: positive,
  subjectsPerReport: positive,
  statementMin: positive,
  statementMax: positive,
  addressMax: positive,
  draftHours: positive,
  coolingMinutes: whole,
  // Of 2 only the number one would be hidden, and hidden it would still be known.
  leastCount: z.int().min(3),
}) satisfies z.ZodType<Limits>;

/** A subject of a mail takes no line break. */
const oneLine = bilingual.refine(
  (text) => Object.values(text).every((words) => !words.includes("\n")),
  "must be one line",
);

const leadsBack = bilingual.refine(
  (text) => Object.values(text).every((words) => words.includes("{address}")),
  "must say {address}, or its readers do not know where to look",
);

export const texts = z.strictObject({
  consent: z.strictObject({ version: slug, points: z.array(bilingual).min(1) }),
  goodFaith: bilingual,
  emergency: bilingual,
  news: z.strictObject({ subject: oneLine, text: leadsBack }),
  otherWays: z
    .array(z.strictObject({ kind: z.enum(otherWayKinds), name: bilingual, text: bilingual }))
    .min(1),
}) satisfies z.ZodType<Texts>;
