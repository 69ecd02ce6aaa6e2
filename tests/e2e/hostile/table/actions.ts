// All actions of the portal, in one table: what is not here nobody has attacked, and tests/architecture says so.
import type { Action } from "./action.ts";
import { deskWork } from "./casework.ts";
import { filing } from "./filing.ts";
import { following } from "./following.ts";
import { money } from "./money.ts";
import { queries } from "./reading.ts";

export const actions: readonly Action[] = [...filing, ...following, ...deskWork, ...money, ...queries];
