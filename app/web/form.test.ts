// A form is read as any browser sends it; what is wrong stands beside its field with everything typed still there.
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { issue } from "#app/base/issue.ts";
import { Refusal } from "#app/base/refusal.ts";
import { readForm } from "./form.ts";

const schema = z.object({
  name: z.string().check(z.minLength(1, issue("name.missing")), z.maxLength(50, issue("name.too-long"))),
  statement: z.string().check(z.maxLength(4, issue("statement.too-long"))),
  wishes: z.optional(z.array(z.enum(["feedback", "reward"]))),
});

function posted(body: string | Uint8Array<ArrayBuffer>, type = "application/x-www-form-urlencoded"): Request {
  return new Request("http://localhost/report/you", {
    method: "POST",
    body,
    headers: { "Content-Type": type },
  });
}

function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "taken",
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  );
}

describe("a form", () => {
  it("is parsed by its schema, with lists of none, one and several", async () => {
    const base = "name=%E6%9D%8E+%E9%9B%B7&statement=abc";
    expect(await readForm(posted(base), schema)).toMatchObject({
      value: { name: "李 雷", statement: "abc" },
    });
    expect(await readForm(posted(`${base}&wishes=reward`), schema)).toMatchObject({
      value: { wishes: ["reward"] },
    });
    expect(await readForm(posted(`${base}&wishes=reward&wishes=feedback`), schema)).toMatchObject({
      value: { wishes: ["reward", "feedback"] },
    });
  });

  it("comes back with everything typed and the first problem of each field", async () => {
    const name = "长".repeat(10_000);
    const read = await readForm(posted(new URLSearchParams({ name, statement: "12345" }).toString()), schema);
    expect(read).toEqual({
      ok: false,
      values: { name, statement: "12345" },
      issues: [
        { field: "name", code: "name.too-long" },
        { field: "statement", code: "statement.too-long" },
      ],
    });
  });

  it("names a problem that no code was written for as a choice that does not exist", async () => {
    const read = await readForm(posted("name=a&statement=b&wishes=money"), schema);
    expect(read).toMatchObject({ issues: [{ field: "wishes.0", code: "unknown-choice" }] });
  });

  it("never echoes a secret", async () => {
    const body = "name=&statement=&password=hunter2&code=1234&group-3=9876&receipt-code=1&pin=5";
    const read = await readForm(posted(body), schema, { secrets: ["pin"] });
    expect(read.values).toEqual({ name: "", statement: "" });
  });

  it("counts a line break as one character, as a script in the page does", async () => {
    expect(await readForm(posted("name=a&statement=1%0D%0A23"), schema)).toMatchObject({
      value: { statement: "1\n23" },
    });
  });

  it("survives names that objects know already", async () => {
    const read = await readForm(posted("name=a&statement=b&__proto__=x&constructor=y"), schema);
    expect(read.ok).toBe(true);
  });

  it("is refused when its text is not UTF-8", async () => {
    expect(await refusalOf(readForm(posted("name=%FF%FE"), schema))).toBe("form.unreadable");
    expect(await refusalOf(readForm(posted("name=%E6%9D"), schema))).toBe("form.unreadable");
    expect(await refusalOf(readForm(posted(new Uint8Array([0x6e, 0x3d, 0xff])), schema))).toBe(
      "form.unreadable",
    );
  });

  it("is refused when it is another kind of body", async () => {
    expect(await refusalOf(readForm(posted("{}", "application/json"), schema))).toBe("form.unreadable");
  });

  it("is refused beyond the limit, announced or not", async () => {
    const long = `name=${"a".repeat(300_000)}`;
    expect(await refusalOf(readForm(posted(long), schema))).toBe("form.too-large");
    const many = Array.from({ length: 501 }, (_, i) => `f${i}=1`).join("&");
    expect(await refusalOf(readForm(posted(many), schema))).toBe("form.too-large");
  });
});
