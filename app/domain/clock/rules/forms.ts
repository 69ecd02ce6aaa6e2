// The forms about clocks: pause, start over, extend, each with the reason.
import * as z from "zod/mini";
import { choice, paragraph } from "#app/base/fields.ts";

/** Why staff pause the clocks of a case; a question to the reporter pauses by itself. */
export const casePauses = ["outside-testing", "competence-dispute"] as const;
export type CasePause = (typeof casePauses)[number];

const reason = paragraph({ missing: "reason.missing", max: 2_000, tooLong: "reason.too-long" });

export const pauseForm = z.object({ reason: choice(casePauses, "pause.missing"), words: reason });

export const resumeForm = z.object({ reason: choice(casePauses, "pause.missing") });

export const restartForm = z.object({ words: reason });

export const extendForm = z.object({ clock: choice(["verify", "decide"], "unknown-choice"), reason });

export const extendReportForm = z.object({ reason });
