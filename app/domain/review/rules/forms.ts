// The forms of a second look: what the asker writes, and what the office answers.
import * as z from "zod/mini";
import { choice, line, paragraph } from "#app/base/fields.ts";
import { issue } from "#app/base/issue.ts";

const words = paragraph({ missing: "message.missing", max: 4_000, tooLong: "message.too-long" });
const reasons = paragraph({ missing: "reason.missing", max: 4_000, tooLong: "reason.too-long" });

/** The reporter's, once a report. */
export const reviewForm = z.object({ review: words });

/** The affected party's, once a notice. */
export const objectionForm = z.object({ objection: words });

export const reviewAnswers = ["grant", "uphold"] as const;
export type ReviewAnswer = (typeof reviewAnswers)[number];

const answer = {
  answer: choice(reviewAnswers, "answer.missing"),
  reasonsZh: reasons,
  reasonsEn: reasons,
};

export const answerReviewForm = z.object(answer);

/** `lift`: ids of the measures that are taken back where the objection is granted. */
export const answerObjectionForm = z
  .object({
    ...answer,
    lift: z._default(
      z
        .array(line({ missing: "lift.missing", max: 64, tooLong: "unknown-choice" }), {
          error: issue("unknown-choice"),
        })
        .check(z.maxLength(100, issue("unknown-choice"))),
      [],
    ),
  })
  .check(
    z.refine(({ answer, lift }) => answer !== "grant" || lift.length > 0, {
      error: issue("lift.missing"),
      path: ["lift"],
    }),
  );
