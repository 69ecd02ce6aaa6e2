// The form by which a notice to the affected party is issued.
import * as z from "zod/mini";
import { choice, line, paragraph } from "#app/base/fields.ts";
import { issue } from "#app/base/issue.ts";

const facts = paragraph({ missing: "facts.missing", max: 4_000, tooLong: "facts.too-long" });
const scope = paragraph({ missing: "scope.missing", max: 1_000, tooLong: "scope.too-long" });
const duration = paragraph({ missing: "duration.missing", max: 500, tooLong: "duration.too-long" });

/** `measures`: ids of measures against one subject of the case. In both languages, for we cannot know the reader's. */
export const noticeForm = z.object({
  measures: z
    .array(line({ missing: "measures.missing", max: 64, tooLong: "unknown-choice" }), {
      error: issue("measures.missing"),
    })
    .check(z.minLength(1, issue("measures.missing")), z.maxLength(100, issue("unknown-choice"))),
  factsZh: facts,
  factsEn: facts,
  scopeZh: scope,
  scopeEn: scope,
  durationZh: duration,
  durationEn: duration,
  automated: choice(["yes", "no"], "automated.missing"),
});
