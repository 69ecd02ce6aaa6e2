// What security.txt says, and that it says nothing where nobody would answer.
import { describe, expect, it } from "vitest";
import { securityText } from "./security-contact.ts";

const now = new Date("2026-11-20T10:00:00+08:00");

describe("security.txt", () => {
  it("names the contact, an end in half a year, its own address and the page", () => {
    const site = { origin: "https://report.example", securityContact: "https://report.example/weakness" };
    expect(securityText(site, now)).toBe(
      [
        "Contact: https://report.example/weakness",
        "Expires: 2027-05-19T00:00:00.000Z",
        "Preferred-Languages: zh-CN, en",
        "Canonical: https://report.example/.well-known/security.txt",
        "Policy: https://report.example/security",
        "",
      ].join("\n"),
    );
  });

  it("is not there where the operator named no contact", () => {
    expect(securityText({ origin: "https://report.example", securityContact: null }, now)).toBeNull();
  });
});
