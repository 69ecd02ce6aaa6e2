// The API of rewards as programs meet it: every known answer, every refusal a problem document, and no fault for anything.
import { fenFromYuan } from "#app/base/money.ts";
import { budgets } from "#app/domain/limit/rules.ts";
import known from "../support/reward-vectors.json" with { type: "json" };
import { rowCounts } from "../support/row-counts.ts";
import { hostileBodies, hostileValues } from "./support/input/hostile.ts";
import { expect, test } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";

const path = "/api/v1/rewards/estimate";
const json = { "Content-Type": "application/json" };
const p1 = { scheme: "SHDF-2018", rule: "P1", operatingAmount: 862000 };

type Told = { status: number; headers: Headers; body: Record<string, unknown> };
type Asked = { method?: string; headers?: Record<string, string>; path?: string };

/** An object travels as JSON; text and bytes as they are. */
async function ask(origin: string, body: object | string | null, asked: Asked = {}): Promise<Told> {
  const answer = await fetch(`${origin}${asked.path ?? path}`, {
    method: asked.method ?? "POST",
    headers: asked.headers ?? json,
    body: payloadOf(body),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === "" ? {} : JSON.parse(text) };
}

function payloadOf(body: object | string | null) {
  if (typeof body === "string" || body === null) return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

/** What is wrong with an answer that should be a problem document; empty where nothing is. */
function problemFaults(name: string, { status, headers, body }: Told): string[] {
  const faults: string[] = [];
  if (status < 400 || status > 499) faults.push(`answered ${status}`);
  if (!headers.get("Content-Type")?.startsWith("application/problem+json"))
    faults.push("is no problem document");
  if (headers.get("Cache-Control") !== "no-store") faults.push("may be kept");
  if (body.type !== "about:blank" || body.status !== status) faults.push("type or status is off");
  for (const member of ["title", "detail", "code"]) {
    if (typeof body[member] !== "string" || body[member] === "") faults.push(`has no ${member}`);
  }
  if (/node_modules|\/app\/|\n\s+at /.test(JSON.stringify(body))) faults.push("tells of its inside");
  return faults.map((fault) => `${name}: ${fault}`);
}

for (const vector of known.vectors) {
  const { why: _, exact, range, refused, coDecision, ...asked } = vector;
  test(`answers ${JSON.stringify(asked)}`, async ({ server }) => {
    const told = await ask(server.origin, asked);
    if (refused !== undefined) {
      expect(problemFaults(refused, told)).toEqual([]);
      expect(told).toMatchObject({ status: 422, body: { code: refused } });
      return;
    }
    const [from, to] = (range ?? [exact, exact]).map((yuan) => fenFromYuan(String(yuan)));
    expect(told.status).toBe(200);
    expect(told.headers.get("Content-Type")).toContain("application/json");
    expect(told.headers.get("Set-Cookie")).toBeNull();
    expect(told.body).toMatchObject({ minFen: from, maxFen: to });
    expect(Object.keys(told.body).sort()).toEqual(["coDecision", "maxFen", "minFen", "steps"]);
    if (coDecision !== undefined) expect(told.body.coDecision).toBe(coDecision);
  });
}

test("steps are whole sentences in the language that was asked for", async ({ server }) => {
  const steps = async (headers: Record<string, string>, query = "") => {
    const { body } = await ask(server.origin, p1, {
      headers: { ...json, ...headers },
      path: `${path}${query}`,
    });
    return JSON.stringify(body.steps);
  };
  expect(await steps({})).toContain("经营额 862,000.00 元的 2%，为上限");
  const english = "2% of 862,000.00 CNY (operating amount), the ceiling";
  expect(await steps({ "Accept-Language": "en-GB,en;q=0.8" })).toContain(english);
  expect(await steps({ Cookie: "lang=en" })).toContain(english);
  expect(await steps({ "Accept-Language": "zh-CN" }, "?lang=en")).toContain(english);
});

test("amounts are exact, as text or as a number, however it is written", async ({ server }) => {
  const max = async (fines: string) =>
    (await ask(server.origin, `{"scheme":"SAMR-2021","grade":3,"fines":${fines}}`)).body.maxFen;
  for (const written of ["100000.50", '"100000.50"', "100000.5", "1000005e-1", "1.000005E5"]) {
    expect(await max(written), written).toBe(100_001);
  }
  expect(await max("9999999999999.99")).toBe(100_000_000);
  for (const written of [
    "1e21",
    "1e400",
    "100000.001",
    "-1",
    '"1e3"',
    "99999999999999",
    "true",
    "[]",
    "{}",
  ]) {
    const told = await ask(server.origin, `{"scheme":"SAMR-2021","grade":3,"fines":${written}}`);
    expect(problemFaults(written, told)).toEqual([]);
    expect(told.body, written).toMatchObject({
      code: "reward.amount-unreadable",
      issues: [{ pointer: "#/fines", code: "amount.unreadable" }],
    });
  }
});

test("the version of the day counts, on which an instant lies where the office is", async ({ server }) => {
  const on = async (at: unknown) =>
    (await ask(server.origin, { scheme: "SHDF-2018", rule: "P5", at })).status;
  expect(await Promise.all(["2018-12-01", "2018-11-30T16:00:00Z", null].map(on))).toEqual([200, 200, 200]);
  expect(await Promise.all(["2018-11-30", "2018-11-30T15:59:59Z", "", 7, "today"].map(on))).toEqual(
    Array(5).fill(422),
  );
});

test("what is refused says which member, why, and which rule is meant instead", async ({ server }) => {
  const refused = async (body: object) =>
    (await ask(server.origin, body, { headers: { ...json, "Accept-Language": "en" } })).body;
  expect(await refused({ ...p1, operatingAmount: 49999 })).toMatchObject({
    status: 422,
    code: "reward.rule-not-applicable",
    facts: { rule: "P1", other: "P3" },
    detail: expect.stringContaining("P3"),
    issues: [{ pointer: "#/rule" }],
  });
  expect(await refused({ scheme: "nobody's", rule: "P1" })).toMatchObject({
    code: "reward.scheme-unknown",
    issues: [{ pointer: "#/scheme" }],
  });
  expect(await refused({ scheme: "SAMR-2021", grade: 4 })).toMatchObject({
    code: "reward.rule-unknown",
    issues: [{ pointer: "#/grade" }],
  });
  expect(await refused({ scheme: "SHDF-2018", rule: "P2" })).toMatchObject({
    code: "reward.amount-missing",
    issues: [{ pointer: "#/fines" }],
  });
  expect(await refused({ rule: "P1", at: "x" })).toMatchObject({
    code: "api.invalid",
    title: wordsOf("en")("problem.title.422"),
    issues: [{ pointer: "#/scheme" }, { pointer: "#/at" }],
  });
  expect(await refused({ scheme: "SAMR-2021", rule: "grade-1", grade: 1, fines: 1 })).toMatchObject({
    code: "api.invalid",
    issues: [{ pointer: "#/rule", code: "rule.several" }],
  });
});

test("other methods, kinds and addresses are refused as problems, too", async ({ server }) => {
  for (const method of ["GET", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    const told = await ask(server.origin, null, { method });
    expect(problemFaults(method, told)).toEqual([]);
    expect([told.status, told.headers.get("Allow")], method).toEqual([405, "POST"]);
  }
  const ways: [number, string, Asked][] = [
    [415, "a=b", { headers: { "Content-Type": "application/x-www-form-urlencoded" } }],
    [415, "{}", { headers: { "Content-Type": "text/plain" } }],
    [400, "{", {}],
    [400, "[]", {}],
    [400, "", {}],
    [413, JSON.stringify({ scheme: "x".repeat(17_000) }), {}],
    [404, "{}", { path: "/api/v1/rewards" }],
    [404, "{}", { path: "/api/v2/rewards/estimate" }],
    [403, JSON.stringify(p1), { headers: { ...json, Origin: "https://elsewhere.example" } }],
  ];
  for (const [status, body, asked] of ways) {
    const told = await ask(server.origin, body, asked);
    expect(problemFaults(`${status} ${body.slice(0, 20)}`, told)).toEqual([]);
    expect(told.status, body.slice(0, 20)).toBe(status);
  }
  expect((await ask(server.origin, null, { method: "GET", path: "/api/v1/nothing" })).status).toBe(404);
});

test("nothing hostile is a fault, and nothing is stored", async ({ server }) => {
  const before = await rowCounts(server.databaseUrl);
  const faults: string[] = [];
  for (const member of ["scheme", "rule", "fines", "at"]) {
    for (const [name, value] of Object.entries(hostileValues)) {
      const body = { scheme: "SAMR-2021", rule: "grade-1", fines: "1", [member]: value };
      faults.push(...problemFaults(`${member}, ${name}`, await ask(server.origin, body)));
    }
    server.turnClock(60_000);
  }
  for (const [name, { body, type }] of Object.entries(hostileBodies)) {
    faults.push(
      ...problemFaults(name, await ask(server.origin, body, { headers: { "Content-Type": type } })),
    );
  }
  const odd = [
    '{"__proto__":{"scheme":"SAMR-2021"}}',
    '{"scheme":"__proto__","rule":"constructor"}',
    '{"scheme":"SHDF-2018","rule":"toString"}',
    '{"scheme":"SHDF-2018","rules":["P1","P1"],"operatingAmount":1}',
    '{"scheme":"SHDF-2018","rules":[]}',
    '{"scheme":"SAMR-2021","grade":1e3,"fines":1}',
    `{"scheme":${"[".repeat(4_000)}${"]".repeat(4_000)}}`,
    '{"scheme":"SAMR-2021","grade":1,"fines":"\\ud800"}',
    '{"scheme":"SAMR-2021","grade":1,"fines":1,"at":"9999-12-31T23:59:59Z"}',
    '{"scheme":"SAMR-2021","grade":1,"fines":1,"at":"0000-01-01T00:00:00Z"}',
  ];
  for (const body of odd) faults.push(...problemFaults(body.slice(0, 60), await ask(server.origin, body)));
  expect(faults).toEqual([]);
  expect(await rowCounts(server.databaseUrl)).toEqual(before);
});

test("a flood is slowed with a problem that says how long, and passes again after it", async ({ server }) => {
  server.turnClock(60_000);
  const statuses: number[] = [];
  let last = await ask(server.origin, p1);
  for (let sent = 0; sent < budgets.estimate.acts && last.status === 200; sent += 25) {
    const told = await Promise.all(Array.from({ length: 25 }, () => ask(server.origin, p1)));
    statuses.push(...told.map(({ status }) => status));
    last = told.find(({ status }) => status !== 200) ?? last;
  }
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(problemFaults("flood", last)).toEqual([]);
  expect(Number(last.headers.get("Retry-After"))).toBeGreaterThan(0);
  server.turnClock(60_000);
  expect((await ask(server.origin, p1)).status).toBe(200);
});
