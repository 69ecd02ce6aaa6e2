// Leaving the receipt: with the second and the fourth group typed back, or with the word that the code is saved.
import { describe, expect, it } from "vitest";
import { parsedFields } from "#app/base/form-fields.ts";
import { receiptCodeFrom } from "#app/domain/access/rules/receipt-code.ts";
import { confirmationForm } from "./confirmation.ts";

const code = receiptCodeFrom("40729318556204617730928415");
const issuesOf = (typed: Record<string, string>) => {
  const parsed = parsedFields(typed, confirmationForm(code));
  return parsed.ok ? [] : parsed.issues;
};

describe("the proof that the receipt code is saved", () => {
  it("is the second and the fourth group, as people type digits", () => {
    expect(issuesOf({ second: "9318", fourth: "0461" })).toEqual([]);
    expect(issuesOf({ second: "９３１８", fourth: " 04 61 " })).toEqual([]);
  });

  it("is not another group, and each wrong one is named", () => {
    expect(issuesOf({ second: "4072", fourth: "0461" })).toEqual([
      { field: "second", code: "code.groups-differ" },
    ]);
    expect(issuesOf({ second: "0461", fourth: "9318" })).toEqual([
      { field: "second", code: "code.groups-differ" },
      { field: "fourth", code: "code.groups-differ" },
    ]);
    expect(issuesOf({ second: "9318", fourth: "o461" })).toEqual([
      { field: "fourth", code: "code.groups-differ" },
    ]);
  });

  it("says which group is missing", () => {
    expect(issuesOf({ second: "9318", fourth: "" })).toEqual([
      { field: "fourth", code: "code.group-missing" },
    ]);
    expect(issuesOf({})).toEqual([
      { field: "second", code: "code.group-missing" },
      { field: "fourth", code: "code.group-missing" },
    ]);
  });

  it("is also the reporter's word that it is printed or copied, whatever stands in the fields", () => {
    expect(issuesOf({ saved: "yes" })).toEqual([]);
    expect(issuesOf({ saved: "yes", second: "1" })).toEqual([]);
  });
});
