// The fields that forms are made of: one schema for browser and server, its messages are issue codes.
import * as z from "zod/mini";
import { type IssueCode, issue } from "./issue.ts";
import { codePoints, isBlank, isReadable, tidied } from "./text.ts";

type Limits = { readonly max: number; readonly tooLong: IssueCode };
type Required = Limits & {
  readonly missing: IssueCode;
  readonly min?: number;
  readonly tooShort?: IssueCode;
};

/** Text of several lines that has to be there. Lengths are code points, and refused, never cut. */
export function paragraph(limits: Required) {
  return required(limits, tidied);
}

/** Text of one line that has to be there; line breaks that were pasted along become spaces. */
export function line(limits: Required) {
  return required(limits, onOneLine);
}

/** Text of several lines that may be left out: an empty string then. */
export function optionalParagraph(limits: Limits) {
  return optional(limits, tidied);
}

export function optionalLine(limits: Limits) {
  return optional(limits, onOneLine);
}

function onOneLine(text: string): string {
  return tidied(text).replace(/[\n\t]+/g, " ");
}

function readable() {
  return z.refine<string>(isReadable, { error: issue("text.unreadable"), abort: true });
}

function atMost({ max, tooLong }: Limits) {
  return z.refine<string>((text) => codePoints(text) <= max, { error: issue(tooLong) });
}

function required(
  { missing, min = 1, tooShort = missing, ...limits }: Required,
  tidy: (text: string) => string,
) {
  return z.string({ error: issue(missing) }).check(
    z.overwrite(tidy),
    readable(),
    z.refine((text) => !isBlank(text), { error: issue(missing), abort: true }),
    z.refine((text) => codePoints(text) >= min, { error: issue(tooShort), abort: true }),
    atMost(limits),
  );
}

function optional(limits: Limits, tidy: (text: string) => string) {
  const text = z.string({ error: issue("unknown-choice") }).check(
    z.overwrite((typed) => (isBlank(typed) ? "" : tidy(typed))),
    readable(),
    atMost(limits),
  );
  return z._default(text, "");
}

/** One of the words given; nothing chosen is `missing`, anything else is `unknown-choice`. */
export function choice<const Words extends readonly string[]>(words: Words, missing: IssueCode) {
  return z.enum(words, {
    error: ({ input }) =>
      issue(input === undefined || input === null || input === "" ? missing : "unknown-choice"),
  });
}

/** A box: `yes` (or `on`) when ticked, absent when not. Also a pair of radio buttons, `yes` and `no`. */
export function ticked() {
  const box = z.union([z.boolean(), z.enum(["yes", "on", "no", ""])], { error: issue("unknown-choice") });
  return z.pipe(
    z.optional(box),
    z.transform((value) => value === true || value === "yes" || value === "on"),
  );
}
