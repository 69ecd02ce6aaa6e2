// Session cookies: out of reach of scripts and other sites, and with TLS of sibling hosts too.
import { describe, expect, it } from "vitest";
import { endedSessionCookie, sessionCookie, sessionOf } from "./session.ts";

const tls = { secure: true };
const plain = { secure: false };

function visit(cookie: string): Request {
  return new Request("http://localhost/", { headers: { Cookie: cookie } });
}

describe("a session cookie", () => {
  it("is HttpOnly and Lax, and bound to this host where there is TLS", () => {
    expect(sessionCookie("draft", "abc_-1", tls)).toBe(
      "__Host-draft=abc_-1; Path=/; HttpOnly; SameSite=Lax; Secure",
    );
    expect(sessionCookie("staff", "abc", plain, 60)).toBe(
      "staff=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60",
    );
  });

  it("is read back, among others", () => {
    expect(sessionOf(visit("lang=en; __Host-draft=abc; text=large"), "draft", tls)).toBe("abc");
    expect(sessionOf(visit("reporter=xyz"), "reporter", plain)).toBe("xyz");
    expect(sessionOf(visit("lang=en"), "reporter", plain)).toBeNull();
  });

  it("is not believed under the name that a sibling host could have planted", () => {
    expect(sessionOf(visit("draft=planted"), "draft", tls)).toBeNull();
  });

  it("ends by an empty value that is no session", () => {
    expect(endedSessionCookie("reporter", plain)).toContain("Max-Age=0");
    expect(sessionOf(visit("reporter="), "reporter", plain)).toBeNull();
  });

  it("never carries what could end the header early", () => {
    expect(() => sessionCookie("draft", "a; Path=/evil", tls)).toThrow();
    expect(() => sessionCookie("draft", "a\r\nSet-Cookie: b=c", tls)).toThrow();
  });
});
