// The forms by which a reporter goes on telling: an answer, what they want to add, that they withdraw.
import * as z from "zod/mini";
import { paragraph, ticked } from "#app/base/fields.ts";
import { issue } from "#app/base/issue.ts";

/** Code points; as long as a statement may be, and there may be as many as it takes. */
export const messageMax = 4_000;

const words = paragraph({ missing: "message.missing", max: messageMax, tooLong: "message.too-long" });

export const answerForm = z.object({ answer: words });

export const additionForm = z.object({ addition: words });

/** Withdrawing can not be reversed, so that a box says that it is meant. */
export const withdrawForm = z.object({
  withdraw: ticked().check(z.refine((isTicked) => isTicked, { error: issue("withdraw.not-confirmed") })),
});
