// The forms of payments: whom to pay, the code of a voucher, the entry in the books, why a sum is written off.
import * as z from "zod/mini";
import { line, paragraph, ticked } from "#app/base/fields.ts";
import { issue } from "#app/base/issue.ts";
import { readReceiptCode } from "#app/domain/access/rules/receipt-code.ts";
import { hasCheckDigit, readAccount } from "./account.ts";

const typedAccount = z.string({ error: issue("account.missing") }).check(
  z.refine((typed) => typed.trim() !== "", { error: issue("account.missing"), abort: true }),
  z.refine((typed) => readAccount(typed) !== null, { error: issue("account.unreadable") }),
);

/** `accountChecked`: the payee compared a number that has no check digit, and stands by it. Asked once all else is right. */
export const payeeForm = z
  .object({
    name: line({ missing: "name.missing", max: 100, tooLong: "name.too-long" }),
    bank: line({ missing: "bank.missing", max: 100, tooLong: "bank.too-long" }),
    account: typedAccount,
    accountChecked: ticked(),
  })
  .check(
    z.refine(({ account, accountChecked }) => accountChecked || hasCheckDigit(readAccount(account) ?? ""), {
      error: issue("account.check-digit"),
      path: ["account"],
    }),
    z.overwrite((payee) => ({ ...payee, account: readAccount(payee.account) ?? "" })),
  );

/** A voucher has the form of a receipt code; one wrong digit is found before anybody looks it up. */
export const voucherForm = z.object({
  voucher: z.string({ error: issue("voucher.missing") }).check(
    z.refine((typed) => typed.trim() !== "", { error: issue("voucher.missing"), abort: true }),
    z.refine((typed) => readReceiptCode(typed).ok, { error: issue("voucher.wrong"), abort: true }),
    z.overwrite((typed) => typed.normalize("NFKC").replace(/\D/g, "")),
  ),
});

export const ledgerForm = z.object({
  ledgerEntry: line({ missing: "ledger-entry.missing", max: 40, tooLong: "ledger-entry.too-long" }),
});

export const writeOffForm = z.object({
  reason: paragraph({ missing: "reason.missing", max: 2_000, tooLong: "reason.too-long" }),
});
