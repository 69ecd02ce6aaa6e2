// The forms by which a reporter goes on telling: the answer to a question, and what they want to add.
import * as z from "zod/mini";
import { paragraph } from "#app/base/fields.ts";

/** Code points; as long as a statement may be, and there may be as many as it takes. */
export const messageMax = 4_000;

const words = paragraph({ missing: "message.missing", max: messageMax, tooLong: "message.too-long" });

export const answerForm = z.object({ answer: words });

export const additionForm = z.object({ addition: words });
