// The forms of filing, one a step: the same schema in the browser and on the server.
import * as z from "zod/mini";
import { choice, optionalLine, optionalParagraph, paragraph, ticked } from "#app/base/fields.ts";
import { issue } from "#app/base/issue.ts";
import { codePoints, isReadable } from "#app/base/text.ts";
import { readAddress } from "#app/domain/subject/rules/address.ts";
import { recognise, subjectKind } from "#app/domain/subject/rules/recognise.ts";
import { reportModes } from "./lifecycle.ts";

/** `ids`: what can be reported in this channel (`policy/rules.filingCategories`). */
export function categoryForm(ids: readonly string[]) {
  return z.object({ category: choice(ids, "category.missing") });
}

const address = z.string({ error: issue("address.missing") }).check(
  z.superRefine<string>((typed, context) => {
    const reading = readAddress(typed);
    if (!reading.ok) context.addIssue({ code: "custom", input: typed, message: reading.issue });
  }),
);

export const subjectForm = z.object({
  address,
  note: optionalParagraph({ max: 500, tooLong: "note.too-long" }),
});

/** Code points; the channel's own limits go in their place (`Policy.limits`). */
const statementLimits = { statementMin: 20, statementMax: 4_000 } as const;

export type StatementLimits = { readonly statementMin: number; readonly statementMax: number };

export function statementForm({ statementMin, statementMax }: StatementLimits = statementLimits) {
  return z.object({
    statement: paragraph({
      missing: "statement.missing",
      min: statementMin,
      tooShort: "statement.too-short",
      max: statementMax,
      tooLong: "statement.too-long",
    }),
    /** In the reporter's own words: "last week" will do. */
    whenSeen: optionalLine({ max: 200, tooLong: "when-seen.too-long" }),
    dangerNow: ticked(),
    minors: ticked(),
  });
}

/** For one file of the evidence step. */
export const captionForm = z.object({
  caption: optionalLine({ max: 200, tooLong: "caption.too-long" }),
});

/** Not trimmed, because a space may be meant; NFC, because keyboards differ in how they compose a letter. */
const claimPassword = z._default(
  z.string({ error: issue("unknown-choice") }).check(
    z.normalize("NFC"),
    z.refine(isReadable, { error: issue("text.unreadable"), abort: true }),
    z.refine((typed) => codePoints(typed) <= 200, { error: issue("password.too-long") }),
  ),
  "",
);
const claimPasswordMin = 6;

/** What a mode does not ask for is dropped, so that no name is ever kept that its reporter meant to leave out. */
export const aboutYouForm = z
  .object({
    mode: choice(reportModes, "about-you.mode-missing"),
    name: optionalLine({ max: 100, tooLong: "name.too-long" }),
    contact: optionalLine({ max: 200, tooLong: "contact.too-long" }),
    wishesFeedback: ticked(),
    wishesReward: ticked(),
    claimPassword,
  })
  .check(
    z.overwrite((you) => ({
      ...you,
      ...(you.mode === "anonymous" ? { name: "", contact: "" } : {}),
      ...(you.mode === "anonymous" && you.wishesReward ? {} : { claimPassword: "" }),
    })),
    z.superRefine((you, context) => {
      const wrong = (field: keyof typeof you, code: Parameters<typeof issue>[0]) =>
        context.addIssue({ code: "custom", input: you[field], path: [field], message: issue(code) });
      if (you.mode === "real-name" && you.name === "") wrong("name", "name.missing");
      const isReachable = you.contact !== "" || (you.mode === "confidential" && you.name !== "");
      if (you.mode !== "anonymous" && !isReachable) wrong("contact", "about-you.contact-missing");
      if (you.claimPassword !== "" && codePoints(you.claimPassword) < claimPasswordMin) {
        wrong("claimPassword", "password.too-short");
      }
    }),
  );

export const checkForm = z.object({
  goodFaith: ticked().check(z.refine((isTicked) => isTicked, { error: issue("check.good-faith-missing") })),
});

export type StatementAnswers = z.output<ReturnType<typeof statementForm>>;
export type AboutYou = z.output<typeof aboutYouForm>;

/** What is reported, as the address tells it. */
export type ReportedSubject = {
  readonly kind: ReturnType<typeof subjectKind>;
  readonly canonical: string;
  readonly display: string;
  /** Id of the platform, or null where none is recognised. */
  readonly platform: string | null;
  readonly account: string | null;
  readonly note: string;
};

/** From a form that was accepted; throws RangeError for an address that the form refuses. */
export function reportedSubject(accepted: z.output<typeof subjectForm>): ReportedSubject {
  const reading = readAddress(accepted.address);
  if (!reading.ok) throw new RangeError("the subject form refuses such an address");
  const recognised = recognise(reading.canonical);
  return {
    kind: subjectKind(reading.canonical),
    canonical: reading.canonical,
    display: reading.display,
    platform: recognised?.platform ?? null,
    account: recognised?.account ?? null,
    note: accepted.note,
  };
}
