// The places of the desk, and which of them a member may enter.
import { type Act, mayDo, type Role } from "./permissions.ts";

export const deskPlaces = ["queue", "cases", "reviews", "awards", "payments"] as const;
export type DeskPlace = (typeof deskPlaces)[number];

const entry = {
  queue: "queue.read",
  cases: "case.read",
  reviews: "review.read",
  awards: "award.read",
  payments: "payment.read",
} as const satisfies Record<DeskPlace, Act>;

/** In the order in which the desk shows them: the first one is where a member begins. */
export function placesOf(roles: readonly Role[]): DeskPlace[] {
  return deskPlaces.filter((place) => mayDo(roles, entry[place]));
}
