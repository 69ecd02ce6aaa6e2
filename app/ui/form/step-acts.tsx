// The acts at the end of a filing step: on, back, save. Each is a submit button of the one form, so nothing typed is lost.
import type { ReactNode } from "react";
import { useT } from "../page/words.tsx";
import { ActRow, BackButton, Button } from "./button.tsx";

/** `next`: words of the main act where it is not 下一步. `save`: whether the step has anything worth a button to keep. */
export function StepActs(props: { next?: string; save?: boolean; back?: boolean; children?: ReactNode }) {
  const { save = false, back = true } = props;
  const t = useT();
  return (
    <div className="mt-s6">
      <ActRow>
        <Button weight="act" name="intent" value="next">
          {props.next ?? t("site.button.next")}
        </Button>
        {back && <BackButton />}
        {save && (
          <Button weight="link" name="intent" value="save" formNoValidate>
            {t("site.button.save")}
          </Button>
        )}
        {props.children}
      </ActRow>
    </div>
  );
}
