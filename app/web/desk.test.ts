// Sign-in leads back to the page of the desk that asked for it, and never out of the desk.
import { describe, expect, it } from "vitest";
import { deskPath } from "./desk.server.ts";

describe("the way on after sign-in", () => {
  it.each(["/desk", "/desk/cases", "/desk/reports/4827-1936-5", "/desk/evidence/019a9f3c-5f00-7a31-8c11"])(
    "leads back to %s",
    (path) => {
      expect(deskPath(path)).toBe(path);
    },
  );

  it.each([
    null,
    "",
    "/",
    "/deskevil",
    "/desk/",
    "/desk//evil.example",
    "//evil.example/desk",
    "https://evil.example/desk",
    "\\\\evil.example",
    "/\\evil.example/desk",
    "/desk/../leave",
    "/desk?to=//evil.example",
    "/desk\r\nSet-Cookie: a=b",
    "/desk\n",
    "/desk/sign-in",
    "/desk/sign-out",
  ])("leads to the desk when it was to lead to %j", (path) => {
    expect(deskPath(path)).toBe("/desk");
  });
});
