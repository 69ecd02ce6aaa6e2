// Limits on both databases: within the budget nobody waits, over it everybody gets through, a little later each.
import { randomBytes } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newToken } from "#app/base/id.ts";
import { type BudgetName, budgets, ticketSeconds } from "#app/domain/limit/rules.ts";
import { loadKeyring } from "#app/drivers/keyring/index.ts";
import { refusalProblem } from "#app/web/problem.ts";
import { HeadedRefusal, refusedForm } from "#app/web/respond.ts";
import { requireTurn, slowed, spendAfter } from "#app/web/slow.server.ts";
import { databaseKind } from "#db/client.server.ts";
import { plainSql } from "#tests/support/plain-sql.ts";

const now = new Date("2026-11-20T02:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const { acts, seconds: inAll, stepSeconds: step } = budgets["sign-in"];

beforeAll(async () => {
  const keyring = `k1:${randomBytes(32).toString("base64")}`;
  await loadKeyring({ mode: "production", dataDir: "/nowhere", keyring });
});

/** Somebody at an address of their own, who brings the cookies that they were given. */
class Visitor {
  readonly client = newToken(16);
  cookies: string[] = [];

  at(at: Date, method = "POST"): { request: Request; context: AppLoadContext } {
    const headers = { Cookie: this.cookies.join("; ") };
    const context: AppLoadContext = {
      nonce: "",
      requestId: "r-1",
      now: at,
      client: this.client,
      site: {
        origin: "http://localhost",
        secure: false,
        sample: true,
        mails: true,
        securityContact: null,
        gallery: false,
      },
      drained: async () => {},
      refused: null,
    };
    return { request: new Request("http://localhost/desk/sign-in", { method, headers }), context };
  }

  /** Seconds that the act has to wait, 0 where it passed; a ticket is kept as a browser would. */
  async acts(at = now, budget: BudgetName = "sign-in", name?: string): Promise<number> {
    const wait = await slowed(this.at(at), budget, name);
    if (wait?.cookie) this.cookies = [wait.cookie.split(";")[0] ?? ""];
    return wait?.seconds ?? 0;
  }

  /** Acts as a script does that forgets every cookie. */
  async actsForgetfully(times: number, at = now, name?: string): Promise<number[]> {
    const waits: number[] = [];
    for (let n = 0; n < times; n += 1) waits.push((await slowed(this.at(at), "sign-in", name))?.seconds ?? 0);
    return waits;
  }
}

async function refusalOf(work: Promise<void>): Promise<HeadedRefusal> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof HeadedRefusal)) throw new Error("a refusal with headers was expected");
  return thrown;
}

let visitor: Visitor;
beforeEach(() => {
  visitor = new Visitor();
});

describe("a budget", () => {
  it("passes at once what is within it, and makes each act beyond it wait longer", async () => {
    const waits = await visitor.actsForgetfully(acts + 3);
    expect(waits).toEqual([...Array<number>(acts).fill(0), step, 2 * step, 3 * step]);
  });

  it("is each client's own", async () => {
    const other = new Visitor();
    await visitor.actsForgetfully(acts + 5);
    expect(await other.acts()).toBe(0);
  });

  it("is each act's own", async () => {
    await visitor.actsForgetfully(acts + 1);
    expect(await visitor.acts(now, "filing")).toBe(0);
  });

  it("begins anew when its time is over", async () => {
    await visitor.actsForgetfully(acts + 1);
    expect(await visitor.acts(later(inAll))).toBe(0);
  });

  it("counts right where many acts come at once", async () => {
    const waits = await Promise.all(
      Array.from({ length: acts + 4 }, () => slowed(visitor.at(now), "sign-in")),
    );
    const told = waits.map((wait) => wait?.seconds ?? 0).sort((a, b) => a - b);
    expect(told).toEqual([...Array<number>(acts).fill(0), step, 2 * step, 3 * step, 4 * step]);
  });

  it("hands out no more tickets than its own time has room for", async () => {
    await visitor.actsForgetfully(acts + inAll / step);
    const wait = await slowed(visitor.at(now), "sign-in");
    expect(wait).toEqual({ seconds: inAll, cookie: null });
    expect(await visitor.acts(later(inAll))).toBe(0);
  });
});

describe("a name that is counted along", () => {
  it("slows whoever tries it from many addresses, and no other name", async () => {
    for (let n = 0; n < acts; n += 1) expect(await new Visitor().acts(now, "sign-in", "Zhou ")).toBe(0);
    expect(await new Visitor().acts(now, "sign-in", "zhou")).toBe(step);
    expect(await new Visitor().acts(now, "sign-in", "wang")).toBe(0);
  });

  it("keeps its member waiting two minutes at most, and lets the member in then", async () => {
    for (let n = 0; n < 40; n += 1) await new Visitor().acts(now, "sign-in", "tang");
    expect(await visitor.acts(now, "sign-in", "tang")).toBe(120);
    expect(await visitor.acts(later(120), "sign-in", "tang")).toBe(0);
  });
});

describe("a ticket", () => {
  beforeEach(async () => {
    await visitor.actsForgetfully(acts);
  });

  it("lets one act pass when its time has come, and only one", async () => {
    expect(await visitor.acts()).toBe(step);
    expect(await visitor.acts(later(step))).toBe(0);
    expect(await visitor.acts(later(step))).toBe(2 * step);
  });

  it("lets one of several pass that come with it at once", async () => {
    await visitor.acts();
    const waits = await Promise.all(
      Array.from({ length: 5 }, () => slowed(visitor.at(later(step)), "sign-in")),
    );
    expect(waits.filter((wait) => wait === null)).toHaveLength(1);
  });

  it("says what is left while its time has not come, and trying early costs nothing", async () => {
    await visitor.acts();
    expect(await visitor.acts(later(4))).toBe(step - 4);
    expect(await visitor.acts(later(4))).toBe(step - 4);
    expect(await visitor.acts(later(step))).toBe(0);
  });

  it.each([
    { after: ticketSeconds - 1, wait: 0 },
    { after: ticketSeconds, wait: step },
  ])("is good for a quarter of an hour: used after $after seconds it leaves a wait of $wait", async (one) => {
    await visitor.acts();
    const at = later(step + one.after);
    await visitor.actsForgetfully(acts, at);
    expect(await visitor.acts(at)).toBe(one.wait);
  });

  it("that was forged, shortened or is of another budget or name lets nobody pass", async () => {
    await visitor.acts(now, "sign-in", "li");
    const [cookie = ""] = visitor.cookies;
    const [, budget, at, nonce, stamp] =
      /^wait-sign-in=([a-z-]+)\.(\d+)\.([\w-]+)\.([\w-]+)$/.exec(cookie) ?? [];
    expect(stamp).toHaveLength(43);
    const forged = [
      `${budget}.${now.getTime()}.${nonce}.${stamp}`,
      `${budget}.${at}.${newToken(16)}.${stamp}`,
      `${budget}.${at}.${nonce}.${newToken(32)}`,
      `${budget}.${at}.${nonce}`,
      "",
    ];
    const due = later(step);
    for (const text of forged) {
      visitor.cookies = [`wait-sign-in=${text}`];
      expect(await visitor.acts(due, "sign-in", "li"), text).toBeGreaterThan(0);
    }
    visitor.cookies = [cookie];
    expect(await visitor.acts(due, "sign-in", "wang")).toBeGreaterThan(0);
    const { acts: filings, stepSeconds } = budgets.filing;
    for (let n = 0; n < filings; n += 1) await visitor.acts(due, "filing");
    visitor.cookies = [cookie.replace("wait-sign-in", "wait-filing")];
    expect(await visitor.acts(due, "filing")).toBe(stepSeconds);
    visitor.cookies = [cookie];
    expect(await visitor.acts(due, "sign-in", "li")).toBe(0);
  });
});

describe("the answer to whoever has to wait", () => {
  beforeEach(async () => {
    await visitor.actsForgetfully(acts);
  });

  it("is 429 with how long, a ticket, and on a page that is only read its own renewal", async () => {
    const refusal = await refusalOf(requireTurn(visitor.at(now, "GET"), "sign-in"));
    expect(refusal).toMatchObject({ code: "limit.wait", status: 429 });
    expect(refusal.facts).toEqual({ seconds: step, minutes: 0, again: "page" });
    expect(refusal.headers.get("Retry-After")).toBe(String(step));
    expect(refusal.headers.get("Refresh")).toBe(String(step + 1));
    const cookie = refusal.headers.get("Set-Cookie");
    expect(cookie).toMatch(/^wait-sign-in=sign-in\.\d+\.[\w.-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    // Neither the address nor its key goes out with it.
    expect(cookie).not.toContain(visitor.client);
  });

  it("keeps what was typed into a form, and never sends it again by itself", async () => {
    const refusal = await refusalOf(requireTurn(visitor.at(now), "sign-in"));
    const { data: answer, init } = refusedForm(refusal, { login: "zhou" });
    expect(answer.values).toEqual({ login: "zhou" });
    expect(answer.refusal?.facts).toMatchObject({ seconds: step, again: "form" });
    const headers = new Headers(init?.headers);
    expect([headers.get("Retry-After"), headers.get("Refresh")]).toEqual([String(step), null]);
    expect(headers.get("Set-Cookie")).toContain("wait-sign-in=");
  });

  it("tells a program as much", async () => {
    const visit = visitor.at(now);
    const answer = refusalProblem(await refusalOf(requireTurn(visit, "sign-in")), visit.request);
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, String(step)]);
    expect(await answer.json()).toMatchObject({
      code: "limit.wait",
      detail: expect.stringContaining(`${step} 秒`),
    });
  });

  it("names minutes where seconds would be a riddle", async () => {
    await visitor.actsForgetfully(15);
    const refusal = await refusalOf(requireTurn(visitor.at(now), "sign-in"));
    expect(refusal.facts).toEqual({ seconds: 160, minutes: 3, again: "form" });
  });
});

describe("wrong receipt codes", () => {
  it("are answered at once ten times, then slowly", async () => {
    for (let n = 0; n < budgets["receipt-code"].acts; n += 1)
      await spendAfter(visitor.at(now), "receipt-code");
    const refusal = await refusalOf(spendAfter(visitor.at(now), "receipt-code"));
    expect(refusal.facts).toMatchObject({ seconds: budgets["receipt-code"].stepSeconds });
  });
});

describe("what is kept of it", () => {
  it("is nothing on disk, or in PostgreSQL a count with neither name nor address", async () => {
    await visitor.acts(now, "sign-in", "Ouyang");
    const rows = await plainSql(process.env.DATABASE_URL ?? "", "SELECT key, points FROM limit_counter");
    const counts = rows.filter((row) => JSON.stringify(row).includes(`client:${visitor.client}`));
    expect(counts).toHaveLength(databaseKind() === "sqlite" ? 0 : 1);
    expect(JSON.stringify(rows)).not.toMatch(/ouyang/i);
  });
});
