// What payees and finance type is read as they write it; what is wrong is said beside its field.
import { describe, expect, it } from "vitest";
import { acceptedValue, issuesOf } from "#tests/support/form-issues.ts";
import { ledgerForm, payeeForm, voucherForm } from "./forms.ts";

const payee = { name: "某某", bank: "示例银行", account: "4111 1111 1111 1111" };
const doubted = "4111 1111 1111 1112";

describe("the form of a payee", () => {
  it("keeps the bare digits of the account", () => {
    expect(acceptedValue(payeeForm, payee)).toMatchObject({ account: "4111111111111111" });
  });

  it("asks once more about a number without its check digit, and takes it when the payee stands by it", () => {
    expect(issuesOf(payeeForm, { ...payee, account: doubted })).toEqual({ account: "account.check-digit" });
    const again = { ...payee, account: doubted, accountChecked: "yes" };
    expect(acceptedValue(payeeForm, again).account).toBe("4111111111111112");
  });

  it("says what is missing or cannot be read", () => {
    expect(issuesOf(payeeForm, { name: "", bank: "", account: "" })).toEqual({
      name: "name.missing",
      bank: "bank.missing",
      account: "account.missing",
    });
    expect(issuesOf(payeeForm, { ...payee, account: "" })).toEqual({ account: "account.missing" });
    expect(issuesOf(payeeForm, { ...payee, account: "abc", accountChecked: "yes" })).toEqual({
      account: "account.unreadable",
    });
  });
});

describe("the form of the counter", () => {
  it("reads a voucher as people write it, and finds a wrong digit", () => {
    const code = "0000 0000 0000 0000 0000 0000 0097";
    expect(issuesOf(voucherForm, { voucher: code })).toEqual({ voucher: "voucher.wrong" });
    expect(acceptedValue(voucherForm, { voucher: "００００ 0000-0000 0000 0000 0000 0001" }).voucher).toBe(
      "0000000000000000000000000001",
    );
    expect(issuesOf(voucherForm, { voucher: " " })).toEqual({ voucher: "voucher.missing" });
  });
});

describe("the form of the books", () => {
  it("wants the number of the entry", () => {
    expect(issuesOf(ledgerForm, {})).toEqual({ ledgerEntry: "ledger-entry.missing" });
    expect(acceptedValue(ledgerForm, { ledgerEntry: " 2026-1188 " }).ledgerEntry).toBe("2026-1188");
  });
});
