// The forms of triage: refuse with a coded ground, ask the reporter. To accept asks for nothing.
import * as z from "zod/mini";
import { choice, optionalParagraph, paragraph } from "#app/base/fields.ts";
import { issue } from "#app/base/issue.ts";
import { needsWords, refusalGrounds } from "#app/domain/report/rules/lifecycle.ts";

const words = { max: 2_000, tooLong: "reason.too-long" } as const;

/** `words` are for the reporter; two of the grounds say nothing without them. */
export const refuseForm = z
  .object({ ground: choice(refusalGrounds, "ground.missing"), words: optionalParagraph(words) })
  .check(
    z.refine(({ ground, words }) => !needsWords(ground) || words !== "", {
      error: issue("reason.missing"),
      path: ["words"],
    }),
  );

export const askForm = z.object({
  question: paragraph({ missing: "question.missing", max: 2_000, tooLong: "question.too-long" }),
});
