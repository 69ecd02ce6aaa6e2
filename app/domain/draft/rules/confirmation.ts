// The proof that a reporter has the receipt code in hand: two of its groups typed back, or their word that it is saved.
import * as z from "zod/mini";
import { optionalLine, ticked } from "#app/base/fields.ts";
import { type IssueCode, issue } from "#app/base/issue.ts";
import { bareDigits } from "#app/base/typed-digits.ts";
import { codeGroups } from "#app/domain/access/rules/receipt-code.ts";

const group = optionalLine({ max: 64, tooLong: "code.groups-differ" });

function wrongWith(typed: string, wanted: string | undefined): IssueCode | null {
  if (typed === "") return issue("code.group-missing");
  return bareDigits(typed) === wanted ? null : issue("code.groups-differ");
}

/** `code`: the 28 digits that the receipt shows. The second and the fourth group are neither end of what one copies. */
export function confirmationForm(code: string) {
  const [, second, , fourth] = codeGroups(code);
  return z.object({ second: group, fourth: group, saved: ticked() }).check(
    z.superRefine((typed, context) => {
      if (typed.saved) return;
      for (const [field, wanted] of [["second", second] as const, ["fourth", fourth] as const]) {
        const message = wrongWith(typed[field], wanted);
        if (message) context.addIssue({ code: "custom", input: typed[field], path: [field], message });
      }
    }),
  );
}
