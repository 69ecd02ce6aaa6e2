// A request for a second person is answered once, or runs out; nothing leads back.
import { describe, expect, it } from "vitest";
import { follow } from "#app/base/lifecycle.ts";
import { fourEyesActs, fourEyesLifecycle, fourEyesStates } from "./four-eyes.ts";
import { permissions } from "./permissions.ts";

describe("a request for a second person", () => {
  it("is confirmed, taken back or runs out, and stays so", () => {
    const leads = (event: "confirm" | "cancel" | "expire") =>
      fourEyesStates.map((from) => follow(fourEyesLifecycle, from, event));
    expect(leads("confirm")).toEqual(["confirmed", null, null, null]);
    expect(leads("cancel")).toEqual(["cancelled", null, null, null]);
    expect(leads("expire")).toEqual(["expired", null, null, null]);
  });

  it("is for acts that somebody is allowed", () => {
    for (const act of Object.values(fourEyesActs)) expect(permissions[act].length).toBeGreaterThan(0);
  });
});
