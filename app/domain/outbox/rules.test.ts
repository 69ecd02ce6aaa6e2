// When a failed job is tried again, when it is given up, and what may be written of a failure.
import { describe, expect, it } from "vitest";
import { follow } from "#app/base/lifecycle.ts";
import { failureName, jobLifecycle, jobPayloads, maxAttempts, periodStart, retryAt } from "./rules.ts";

const now = new Date("2026-11-20T02:00:00Z");
const minutesUntil = (at: Date | null) => (at ? (at.getTime() - now.getTime()) / 60_000 : null);

describe("a job that failed", () => {
  it("waits longer each time, six hours at most, and is given up after the eighth attempt", () => {
    const waits = Array.from({ length: maxAttempts }, (_, i) => minutesUntil(retryAt(i + 1, now)));
    expect(waits).toEqual([1, 4, 16, 64, 256, 360, 360, null]);
  });

  it("is described by names and codes, never by words that may hold an address", () => {
    const refused = Object.assign(new Error("550 <reader@example.org> unknown"), {
      code: "EENVELOPE",
      responseCode: 550,
      response: "550 <reader@example.org> unknown",
    });
    expect(failureName(refused)).toBe("Error EENVELOPE 550");
    expect(failureName(Object.assign(new TypeError("x"), { code: "reader@example.org" }))).toBe("TypeError");
    expect(failureName("reader@example.org")).toBe("unknown");
  });
});

describe("the life of a job", () => {
  it("ends done or dead, and nothing leads away from there", () => {
    const ends = jobLifecycle.states.filter((state) =>
      jobLifecycle.transitions.every((t) => !t.from.includes(state)),
    );
    expect(ends).toEqual(["done", "dead"]);
    expect(follow(jobLifecycle, "waiting", "finish")).toBeNull();
    expect(follow(jobLifecycle, "running", "put-back")).toBe("waiting");
  });
});

describe("a recurring job", () => {
  it("has one period at a time, the same for every process", () => {
    expect(periodStart(60, new Date("2026-11-20T02:59:59.999Z"))).toEqual(now);
    expect(periodStart(60, now)).toEqual(now);
    expect(periodStart(24 * 60, now)).toEqual(new Date("2026-11-20T00:00:00Z"));
  });
});

describe("a payload", () => {
  it("takes no field that its kind does not name", () => {
    expect(jobPayloads["send-mail"].safeParse({ slot: "s", sealed: "AAAA" }).success).toBe(true);
    expect(
      jobPayloads["send-mail"].safeParse({ slot: "s", sealed: "AAAA", to: "x@example.org" }).success,
    ).toBe(false);
  });
});
