// The forms of triage: refuse with a coded ground, ask the reporter. To accept asks for nothing.
import * as z from "zod/mini";
import { choice, line, optionalParagraph, paragraph } from "#app/base/fields.ts";
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

/** To which authority, as the reporter will read it, and words for the reporter. */
export const referForm = z.object({
  authority: line({ missing: "authority.missing", max: 200, tooLong: "authority.too-long" }),
  words: optionalParagraph(words),
});

/** Why the authority sent it back; the reporter reads it. */
export const takeBackForm = z.object({ reason: paragraph({ missing: "reason.missing", ...words }) });

export const askForm = z.object({
  question: paragraph({ missing: "question.missing", max: 2_000, tooLong: "question.too-long" }),
});
