// Schemas of offices, queues, routing and priority.
import { z } from "zod";
import { languages } from "#app/base/language.ts";
import { type Office, officeLevels, type Queue } from "#app/domain/policy/rules.ts";
import { reportSources } from "#app/domain/report/rules/lifecycle.ts";
import type { PriorityWeights } from "#app/domain/triage/rules/priority.ts";
import type { RoutingRule } from "#app/domain/triage/rules/routing.ts";
import { bilingual, positive, region, slug, source, whole } from "./text.ts";

export const offices = z
  .array(
    z.strictObject({
      id: slug,
      parent: slug.nullable(),
      level: z.enum(officeLevels),
      region,
      name: bilingual,
    }) satisfies z.ZodType<Office>,
  )
  .min(1);

const language = z.enum(languages);

export const queues = z
  .array(
    z.strictObject({ id: slug, name: bilingual, reads: z.array(language).min(1) }) satisfies z.ZodType<Queue>,
  )
  .min(1);

const routingFacts = z.strictObject({
  category: slug,
  platform: slug.nullable(),
  region: region.nullable(),
  source: z.enum(reportSources),
  language,
});

const oneOrMore = <T extends z.ZodType>(item: T) => z.array(item).min(1).optional();

export const routing = z
  .array(
    z.strictObject({
      id: slug,
      title: bilingual,
      when: z.strictObject({
        category: oneOrMore(slug),
        platform: oneOrMore(slug),
        region: oneOrMore(region),
        source: oneOrMore(z.enum(reportSources)),
        language: oneOrMore(language),
      }),
      to: z.strictObject({ office: slug, queue: slug }),
      examples: z.array(routingFacts).min(1, "needs an example"),
    }) satisfies z.ZodType<RoutingRule>,
  )
  .min(1);

export const priority = z.strictObject({
  source,
  severityLevel: positive,
  dangerNow: whole,
  minors: whole,
  reportersDoubled: whole,
  reportersMost: whole,
  waitingDay: positive.refine((points) => 86_400 % points === 0, "must divide the 86,400 seconds of a day"),
  deadline: z.array(z.strictObject({ workingDaysLeft: whole, points: whole })),
  overdue: whole,
  maximumWaitDays: positive,
}) satisfies z.ZodType<PriorityWeights>;
