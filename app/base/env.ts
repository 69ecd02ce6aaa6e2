// The settings: read once at boot from the environment, checked together, refused together.
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

const settings = z.object({
  APP_MODE: z.enum(["evaluation", "production"]).default("evaluation"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  ORIGIN: z.string().optional(),
  TRUSTED_PROXY: z.string().default(""),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z.string().optional(),
  STORAGE_URL: z.string().optional(),
  SMTP_URL: z.string().optional(),
  SMTP_FROM: z.string().optional(),
  KEYRING: z.string().optional(),
  CHANNEL: z.string().default("12390"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  ROLE: z.enum(["all", "web", "worker"]).default("all"),
  CLOCK: z.enum(["system", "adjustable"]).default("system"),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]+\S*)$/, "must be mailto:… or https://…")
    .optional(),
  SAMPLE_STAFF_PASSWORD: z.string().min(12).optional(),
  GALLERY: z.enum(["on", "off"]).default("off"),
});

type Settings = z.output<typeof settings>;

export type Env = {
  readonly mode: "evaluation" | "production";
  readonly host: string;
  readonly port: number;
  /** Public addresses without a path; the first is the canonical one. */
  readonly origins: readonly [string, ...string[]];
  /** CIDRs or addresses whose `X-Forwarded-*` are believed. */
  readonly trustedProxies: readonly string[];
  /** Absolute. */
  readonly dataDir: string;
  /** `file:/absolute/path` or `postgres://…`. */
  readonly databaseUrl: string;
  /** `file:/absolute/path`. */
  readonly storageUrl: string;
  /** Null: mails are written to `dataDir`/mail. */
  readonly smtpUrl: string | null;
  readonly smtpFrom: string | null;
  /** Null in evaluation: keys are generated in `dataDir`. */
  readonly keyring: string | null;
  readonly channel: string;
  readonly logLevel: Settings["LOG_LEVEL"];
  readonly role: Settings["ROLE"];
  readonly clock: Settings["CLOCK"];
  /** `mailto:` or `https:`, where weaknesses are reported; null: none was set. */
  readonly securityContact: string | null;
  /** One password for all sample staff, for tests; null: fresh ones, printed once. */
  readonly samplePassword: string | null;
  /** Whether `/gallery` shows every component; for development and tests. */
  readonly gallery: boolean;
};

/** Says every wrong setting at once, so that an operator repairs them in one go. */
export class EnvError extends Error {
  override readonly name = "EnvError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings are not usable:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}

/** @throws EnvError naming every problem. Empty variables count as absent. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== "");
  const issues = settings.safeParse(Object.fromEntries(given)).error?.issues ?? [];
  // What is no value at all counts as absent for the rest of the checks.
  const wrong = issues.map(({ path }) => path.join("."));
  const usable = settings.parse(Object.fromEntries(given.filter(([name]) => !wrong.includes(name))));
  const env = envOf(usable);
  const problems = [
    ...issues.map(problemOf),
    ...addressProblems(env),
    ...modeProblems(env, usable),
    ...driverProblems(env),
  ];
  if (problems.length > 0) throw new EnvError(problems);
  return env;
}

function envOf(given: Settings): Env {
  const dataDir = resolve(given.DATA_DIR);
  const [first = `http://localhost:${given.PORT}`, ...more] = listOf(given.ORIGIN ?? "");
  return {
    mode: given.APP_MODE,
    host: given.HOST,
    port: given.PORT,
    origins: [originOf(first), ...more.map(originOf)],
    trustedProxies: listOf(given.TRUSTED_PROXY),
    dataDir,
    databaseUrl: absoluteFile(given.DATABASE_URL ?? `file:${dataDir}/portal.sqlite`),
    storageUrl: absoluteFile(given.STORAGE_URL ?? `file:${dataDir}/evidence`),
    smtpUrl: given.SMTP_URL ?? null,
    smtpFrom: given.SMTP_FROM ?? null,
    keyring: given.KEYRING ?? null,
    channel: given.CHANNEL,
    logLevel: given.LOG_LEVEL,
    role: given.ROLE,
    clock: given.CLOCK,
    securityContact: given.SECURITY_CONTACT ?? null,
    samplePassword: given.SAMPLE_STAFF_PASSWORD ?? null,
    gallery: given.GALLERY === "on",
  };
}

function problemOf(issue: z.core.$ZodIssue): string {
  const name = issue.path.join(".");
  if (issue.code === "invalid_value") return `${name} must be one of: ${issue.values.join(", ")}`;
  if (name === "PORT") return "PORT must be a whole number from 1 to 65535";
  return `${name}: ${issue.message}`;
}

function addressProblems(env: Env): string[] {
  const problems = env.origins
    .filter((origin) => !/^https?:\/\/[^/\s]+$/.test(origin))
    .map((origin) => `ORIGIN: "${origin}" is not an address like https://report.example (no path)`);
  for (const proxy of env.trustedProxies) {
    const [address = "", prefix = "0", ...more] = proxy.split("/");
    const bits = isIP(address) === 6 ? 128 : 32;
    if (!isIP(address) || !/^\d+$/.test(prefix) || Number(prefix) > bits || more.length > 0) {
      problems.push(`TRUSTED_PROXY: "${proxy}" is not an address or a CIDR like 10.0.0.0/8`);
    }
  }
  return problems;
}

function modeProblems(env: Env, given: Settings): string[] {
  const problems: string[] = [];
  if (env.mode === "production") {
    if (!given.KEYRING) problems.push("KEYRING is needed in production (id:base64key,… or file:/path)");
    if (!given.ORIGIN) problems.push("ORIGIN is needed in production (the public address of this portal)");
    if (env.samplePassword) problems.push("SAMPLE_STAFF_PASSWORD is for evaluation only");
    if (env.clock !== "system") problems.push("CLOCK can be turned in evaluation only");
    if (env.gallery) problems.push("GALLERY is for evaluation only");
  }
  if (env.smtpUrl && !env.smtpFrom) problems.push("SMTP_FROM is needed together with SMTP_URL");
  return problems;
}

function driverProblems(env: Env): string[] {
  const problems: string[] = [];
  const embedded = env.databaseUrl.startsWith("file:");
  if (!embedded && !/^postgres(ql)?:\/\//.test(env.databaseUrl)) {
    problems.push("DATABASE_URL must start with file: or postgres://");
  }
  // One writer at a time: a second process on the same file would wait for it and then fail.
  if (embedded && env.role !== "all") {
    problems.push(`ROLE=${env.role} needs PostgreSQL: the embedded database is served by one process`);
  }
  if (env.storageUrl.startsWith("s3:")) {
    problems.push("STORAGE_URL: s3:// is not available in this version; use file:/path");
  } else if (!env.storageUrl.startsWith("file:")) {
    problems.push("STORAGE_URL must start with file:");
  }
  if (env.smtpUrl && !/^smtps?:\/\//.test(env.smtpUrl)) problems.push("SMTP_URL must start with smtp://");
  return problems;
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function originOf(address: string): string {
  return address.replace(/\/$/, "");
}

function absoluteFile(url: string): string {
  return url.startsWith("file:")
    ? `file:${resolve(url.slice("file:".length).replace(/^\/\/(?=\/)/, ""))}`
    : url;
}
