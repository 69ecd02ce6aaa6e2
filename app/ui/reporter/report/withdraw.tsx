// Withdrawing a report: folded away, with what it means, and a box to tick before the button does anything.
import { ActRow, Button } from "../../form/button.tsx";
import { Choice } from "../../form/choice.tsx";
import { Block } from "../../page/layout.tsx";
import { useT } from "../../page/words.tsx";

export function Withdraw({ error }: { error: string | undefined }) {
  const t = useT();
  return (
    <Block id="withdraw-report" title={t("status.withdraw.title")}>
      <details open={error !== undefined}>
        <summary>{t("status.withdraw.show")}</summary>
        <form method="post" action="/status/report" noValidate className="mt-s4">
          <p>{t("status.withdraw.text")}</p>
          <Choice id="withdraw" type="checkbox" name="withdraw" value="yes" error={error}>
            {t("status.withdraw.confirm")}
          </Choice>
          <ActRow className="mt-s4">
            <Button name="intent" value="withdraw">
              {t("status.withdraw.act")}
            </Button>
          </ActRow>
        </form>
      </details>
    </Block>
  );
}
