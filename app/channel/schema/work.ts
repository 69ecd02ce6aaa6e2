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
}) satisfies z.ZodType<Limits>;

export const texts = z.strictObject({
  consent: z.strictObject({ version: slug, points: z.array(bilingual).min(1) }),
  goodFaith: bilingual,
  emergency: bilingual,
  otherWays: z
    .array(z.strictObject({ kind: z.enum(otherWayKinds), name: bilingual, text: bilingual }))
    .min(1),
}) satisfies z.ZodType<Texts>;
