// The form of sign-in.
import * as z from "zod/mini";
import { line } from "#app/base/fields.ts";
import { issue } from "#app/base/issue.ts";

/** The password as it was typed: spaces at its ends may be meant. */
export const signInForm = z.object({
  login: line({ missing: "login.missing", max: 200, tooLong: "login.too-long" }),
  password: z
    .string({ error: issue("password.missing") })
    .check(z.minLength(1, { error: issue("password.missing") })),
});
