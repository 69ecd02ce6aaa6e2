// How the sum of a reward came about, step by step, as its reporter reads it.
import type { GrantedAward } from "#app/domain/reward/queries/public.server.ts";
import type { Step, totalRule } from "#app/domain/reward/rules/engine/step.ts";
import { formatFor } from "#app/messages/format.ts";
import { rewardStepText } from "#app/messages/reward-step.ts";
import { Rows } from "../../../data/rows.tsx";
import { SlipPart, Tear } from "../../../data/slip/slip.tsx";
import { useLanguage, useT } from "../../../page/words.tsx";

REST;
