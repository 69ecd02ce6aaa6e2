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

/** Who has work there, and does not only look something up. */
const work = {
  queue: "queue.read",
  cases: "case.verify",
  reviews: "review.answer",
  awards: "award.assess",
  payments: "payment.pay",
} as const satisfies Record<DeskPlace, Act>;

/** In the order in which the desk shows them. */
export function placesOf(roles: readonly Role[]): DeskPlace[] {
  return deskPlaces.filter((place) => mayDo(roles, entry[place]));
}

/** Where a member begins: the first place with work of theirs; null where no role opens any. */
export function firstPlaceOf(roles: readonly Role[]): DeskPlace | null {
  const places = placesOf(roles);
  return places.find((place) => mayDo(roles, work[place])) ?? places[0] ?? null;
}
