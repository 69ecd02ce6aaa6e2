// Sends requests over a few lasting connections as fast as they are answered, and times the whole.
import { Agent, request } from "node:http";

export type Shot = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};

export type Volley = {
  readonly seconds: number;
  /** Milliseconds of each request, in the order they were answered. */
  readonly times: readonly number[];
};

export const urlencoded = "application/x-www-form-urlencoded";

/** @throws Error where an answer has another status than `expected`: a figure made of refusals says nothing */
export async function volley(
  origin: string,
  shots: readonly Shot[],
  connections: number,
  expected: number,
): Promise<Volley> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let next = 0;
  const work = async () => {
    for (let shot = shots[next++]; shot; shot = shots[next++]) {
      const began = performance.now();
      const status = await sent(agent, origin, shot);
      if (status !== expected)
        throw new Error(`${shot.method} ${shot.path} answered ${status}, not ${expected}`);
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  try {
    await Promise.all(Array.from({ length: connections }, work));
    return { seconds: (performance.now() - began) / 1000, times };
  } finally {
    agent.destroy();
  }
}

function sent(agent: Agent, origin: string, { method, path, headers, body }: Shot): Promise<number> {
  return new Promise((resolve, reject) => {
    const length = body === null ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const asked = request(new URL(path, origin), { agent, method, headers: { ...headers, ...length } });
    asked.on("error", reject).on("response", (response) => {
      response.on("error", reject).on("end", () => resolve(response.statusCode ?? 0));
      response.resume();
    });
    asked.end(body ?? undefined);
  });
}
