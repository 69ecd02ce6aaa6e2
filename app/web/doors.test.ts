// No refusal becomes a fault, whichever loader or action throws it, and every redirect loads a whole page.
import type { ActionFunctionArgs, LoaderFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { Refusal } from "#app/base/refusal.ts";
import { withRefusals } from "./doors.ts";

const context: ActionFunctionArgs["context"] = {
  nonce: "n",
  requestId: "r",
  now: new Date(0),
  client: "c",
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

function framed(loader: LoaderFunction, hasPage: boolean) {
  const module = hasPage ? { default: () => null, loader } : { default: undefined, loader };
  const { page } = withRefusals({ page: { id: "page", path: "page", module } });
  const request = new Request("http://localhost/page", { headers: { "Accept-Language": "en" } });
  return async () => page?.module.loader?.({ request, context, params: {} });
}

function thrownBy(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => null,
    (thrown: unknown) => thrown,
  );
}

const refusing = () => {
  throw new Refusal("draft.gone");
};

describe("a refusal", () => {
  it("goes to the error page with its status and its code", async () => {
    expect(await thrownBy(framed(refusing, true))).toMatchObject({
      data: { code: "draft.gone", facts: {} },
      init: { status: 410 },
    });
  });

  it("is a problem document where the address has no page", async () => {
    const answer = await thrownBy(framed(refusing, false));
    if (!(answer instanceof Response)) throw new Error("expected a response");
    expect(answer.status).toBe(410);
    expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({
      status: 410,
      code: "draft.gone",
      type: "about:blank",
      title: "Gone",
      detail: expect.stringContaining("expired"),
    });
  });
});

describe("what is no refusal", () => {
  it("stays a fault", async () => {
    const fault = new TypeError("a mistake of ours");
    const failing = () => {
      throw fault;
    };
    expect(await thrownBy(framed(failing, true))).toBe(fault);
  });

  it("stays an answer", async () => {
    expect(await framed(() => ({ a: 1 }), true)()).toEqual({ a: 1 });
  });

  it("loads the next page anew when it redirects, returned or thrown", async () => {
    const returned = await framed(() => redirect("/a", 303), true)();
    const thrown = await thrownBy(
      framed(() => {
        throw redirect("/b", 303);
      }, true),
    );
    for (const answer of [returned, thrown]) {
      expect(answer instanceof Response && answer.headers.get("X-Remix-Reload-Document")).toBe("true");
    }
  });
});
