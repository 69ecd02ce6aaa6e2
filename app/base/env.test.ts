// What an operator may set, what is assumed otherwise, and what is refused before anything starts.
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { EnvError, readEnv } from "./env.ts";

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
}

const production = { APP_MODE: "production", KEYRING: "k1:AAAA", ORIGIN: "https://report.example" };

describe("settings", () => {
  it("need nothing for a first look: embedded database and files under ./data, on the loopback", () => {
    const env = readEnv({});
    expect(env).toMatchObject({
      mode: "evaluation",
      host: "127.0.0.1",
      port: 3000,
      origins: ["http://localhost:3000"],
      trustedProxies: [],
      dataDir: resolve("data"),
      databaseUrl: `file:${resolve("data/portal.sqlite")}`,
      storageUrl: `file:${resolve("data/evidence")}`,
      smtpUrl: null,
      keyring: null,
      channel: "12390",
      logLevel: "info",
      role: "all",
      clock: "system",
    });
  });

  it("follow the port and the data folder where only those are set", () => {
    const env = readEnv({ PORT: "4100", DATA_DIR: "/srv/huiyin" });
    expect(env.origins).toEqual(["http://localhost:4100"]);
    expect(env.databaseUrl).toBe("file:/srv/huiyin/portal.sqlite");
    expect(env.storageUrl).toBe("file:/srv/huiyin/evidence");
  });

  it("take several public addresses, the first being the canonical one", () => {
    const env = readEnv({ ORIGIN: "https://report.example/, http://abc.onion" });
    expect(env.origins).toEqual(["https://report.example", "http://abc.onion"]);
  });

  it("treat an empty variable as absent, as container files write it", () => {
    expect(readEnv({ PORT: "", KEYRING: " " })).toMatchObject({ port: 3000, keyring: null });
  });

  it("accept file URLs with two slashes too", () => {
    expect(readEnv({ DATABASE_URL: "file:///srv/a.sqlite" }).databaseUrl).toBe("file:/srv/a.sqlite");
  });

  it("say every problem at once, in words", () => {
    const problems = problemsOf({
      APP_MODE: "prod",
      PORT: "70000",
      ROLE: "both",
      LOG_LEVEL: "loud",
      SMTP_URL: "smtp://h",
    });
    expect(problems).toEqual([
      "APP_MODE must be one of: evaluation, production",
      "PORT must be a whole number from 1 to 65535",
      "LOG_LEVEL must be one of: fatal, error, warn, info, debug, trace, silent",
      "ROLE must be one of: all, web, worker",
      "SMTP_FROM is needed together with SMTP_URL",
    ]);
  });

  it("refuse production without keys and a public address", () => {
    expect(problemsOf({ APP_MODE: "production" })).toEqual([
      "KEYRING is needed in production (id:base64key,… or file:/path)",
      "ORIGIN is needed in production (the public address of this portal)",
    ]);
    expect(problemsOf(production)).toEqual([]);
  });

  it("take a contact for weaknesses that a browser can follow", () => {
    expect(readEnv({}).securityContact).toBeNull();
    for (const contact of ["mailto:security@report.example", "https://report.example/weakness"]) {
      expect(readEnv({ SECURITY_CONTACT: contact }).securityContact).toBe(contact);
    }
    expect(problemsOf({ SECURITY_CONTACT: "security@report.example" })).toEqual([
      "SECURITY_CONTACT: must be mailto:… or https://…",
    ]);
  });

  it("refuse a turned clock in production", () => {
    expect(problemsOf({ ...production, CLOCK: "adjustable" })).toEqual([
      "CLOCK can be turned in evaluation only",
    ]);
    expect(readEnv({ CLOCK: "adjustable" }).clock).toBe("adjustable");
  });

  it("refuse to split the roles over an embedded database, which one process serves", () => {
    expect(problemsOf({ ROLE: "web" })).toEqual([
      "ROLE=web needs PostgreSQL: the embedded database is served by one process",
    ]);
    expect(problemsOf({ ROLE: "worker", DATABASE_URL: "postgres://u@localhost/huiyin" })).toEqual([]);
  });

  it("refuse what this version has no driver for", () => {
    expect(problemsOf({ STORAGE_URL: "s3://k:s@h/b" })).toEqual([
      "STORAGE_URL: s3:// is not available in this version; use file:/path",
    ]);
    expect(problemsOf({ DATABASE_URL: "mysql://h/d", STORAGE_URL: "ftp://h", SMTP_URL: "h:25" })).toEqual([
      "SMTP_FROM is needed together with SMTP_URL",
      "DATABASE_URL must start with file: or postgres://",
      "STORAGE_URL must start with file:",
      "SMTP_URL must start with smtp://",
    ]);
  });

  it("refuse a public address with a path and a proxy that is no address", () => {
    expect(
      problemsOf({ ORIGIN: "https://a.example/portal", TRUSTED_PROXY: "10.0.0.0/8, ::1, any, 10.0.0.0/33" }),
    ).toEqual([
      'ORIGIN: "https://a.example/portal" is not an address like https://report.example (no path)',
      'TRUSTED_PROXY: "any" is not an address or a CIDR like 10.0.0.0/8',
      'TRUSTED_PROXY: "10.0.0.0/33" is not an address or a CIDR like 10.0.0.0/8',
    ]);
  });
});
