// The forms of claiming a reward, by payee or by claim password, and of waiving it.
import { ActRow, Button } from "../../../form/button.tsx";
import { Choice } from "../../../form/choice.tsx";
import { Field } from "../../../form/field.tsx";
import { TextInput } from "../../../form/text.tsx";
import { Block } from "../../../page/layout.tsx";
import { useT } from "../../../page/words.tsx";

/** What was typed, and what is wrong with it, by field. */
export type Sent = {
  readonly typed: (field: string) => string;
  readonly errorOf: (field: string) => string | undefined;
};

export function PayeeForm(sent: Sent) {
  const t = useT();
  const { typed, errorOf } = sent;
  return (
    <Block id="claim" title={t("status.reward.claim.payee")}>
      <p>{t("status.reward.claim.payee.what")}</p>
      <form method="post" action="/status/claim" noValidate>
        <input type="hidden" name="intent" value="payee" />
        <Field id="name" label={t("status.reward.claim.name")} error={errorOf("name")}>
          <TextInput name="name" autoComplete="off" defaultValue={typed("name")} />
        </Field>
        <Field
          id="bank"
          label={t("status.reward.claim.bank")}
          hint={t("status.reward.claim.bank.hint")}
          error={errorOf("bank")}
        >
          <TextInput name="bank" autoComplete="off" defaultValue={typed("bank")} />
        </Field>
        <Account {...sent} />
        <ActRow className="mt-s5">
          <Button weight="act">{t("status.reward.claim.act")}</Button>
        </ActRow>
      </form>
    </Block>
  );
}

/** The box stands there only where the number was doubted: it answers the doubt. */
function Account({ typed, errorOf }: Sent) {
  const t = useT();
  const isDoubted = errorOf("account") !== undefined || typed("accountChecked") !== "";
  return (
    <>
      <Field
        id="account"
        label={t("status.reward.claim.account")}
        hint={t("status.reward.claim.account.hint")}
        error={errorOf("account")}
      >
        <TextInput
          mono
          name="account"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed("account")}
        />
      </Field>
      {isDoubted && (
        <Choice
          id="accountChecked"
          type="checkbox"
          name="accountChecked"
          value="yes"
          className="mt-s3"
          defaultChecked={typed("accountChecked") !== ""}
        >
          {t("status.reward.claim.account.checked")}
        </Choice>
      )}
    </>
  );
}

export function PasswordForm({ errorOf }: Sent) {
  const t = useT();
  return (
    <Block id="claim" title={t("status.reward.claim.by-voucher")}>
      <p>{t("status.reward.claim.password.what")}</p>
      <form method="post" action="/status/claim" noValidate>
        <input type="hidden" name="intent" value="voucher" />
        <Field
          id="claimPassword"
          label={t("status.reward.claim.password")}
          hint={t("status.reward.claim.password.hint")}
          error={errorOf("claimPassword")}
        >
          <TextInput name="claimPassword" type="password" autoComplete="off" />
        </Field>
        <ActRow className="mt-s5">
          <Button weight="act">{t("status.reward.claim.act")}</Button>
        </ActRow>
      </form>
    </Block>
  );
}

/** Folded away, with a box to tick before the button does anything. */
export function WaiveForm({ errorOf }: Pick<Sent, "errorOf">) {
  const t = useT();
  const error = errorOf("declared");
  return (
    <Block id="waive" title={t("status.reward.waive.title")}>
      <details open={error !== undefined}>
        <summary>{t("status.reward.waive.act")}</summary>
        <form method="post" action="/status/claim" noValidate className="mt-s4">
          <p>{t("status.reward.waive.what")}</p>
          <Choice id="declared" type="checkbox" name="declared" value="yes" error={error}>
            {t("status.reward.waive.declare")}
          </Choice>
          <ActRow className="mt-s4">
            <Button name="intent" value="waive">
              {t("status.reward.waive.act")}
            </Button>
          </ActRow>
        </form>
      </details>
    </Block>
  );
}
