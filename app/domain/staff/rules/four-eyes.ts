// What needs a second person, and how long a request for one stands open.
import { defineLifecycle } from "#app/base/lifecycle.ts";
import type { Act } from "./permissions.ts";

/** Each names the act that both people must be allowed (`permissions`). */
export const fourEyesActs = {
  "award.overrule": "award.approve",
  "award.revoke": "award.approve",
  "payment.write-off": "payment.pay",
  "payment.voucher": "payment.pay",
} as const satisfies Record<string, Act>;
export type FourEyesAct = keyof typeof fourEyesActs;

export const fourEyesStates = ["waiting", "confirmed", "cancelled", "expired"] as const;

/** Only the one who asked cancels; anybody else who may do the act confirms. Past its time a request confirms nothing. */
export const fourEyesLifecycle = defineLifecycle({
  start: "waiting",
  states: fourEyesStates,
  transitions: [
    { from: ["waiting"], event: "confirm", to: "confirmed", who: ["second-person"], needs: ["in-time"] },
    { from: ["waiting"], event: "cancel", to: "cancelled", who: ["first-person"], needs: [] },
    { from: ["waiting"], event: "expire", to: "expired", who: ["system"], needs: ["time-passed"] },
  ],
});

/** Long enough for a weekend, short enough that nobody confirms what was meant for another situation. */
export const fourEyesHours = 72;
