// The life of a request to look again, arrow by arrow.
import { describe } from "vitest";
import { walkLifecycle } from "#tests/support/lifecycle-walk.ts";
import { reviewLifecycle } from "./lifecycle.ts";

describe("a request to look again", () => {
  walkLifecycle({
    lifecycle: reviewLifecycle,
    arrows: ["grant: asked > granted", "uphold: asked > upheld", "undo: upheld > asked"],
    ends: ["granted"],
    rests: ["granted", "upheld"],
  });
});
