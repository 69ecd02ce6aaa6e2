// The voucher of an anonymous reward: its code in groups, and how it is paid.
import type { ReactNode } from "react";
import type { Bilingual } from "#app/base/language.ts";
import { Rows } from "../../../data/rows.tsx";
import { CodeGroups } from "../../../data/slip/code.tsx";
import { SlipPart, Tear } from "../../../data/slip/slip.tsx";
import { useLanguage, useT } from "../../../page/words.tsx";

/** Without a QR: it is read out or typed at a counter, and a picture of it would be cash to whoever takes one. */
export function VoucherCode(props: { groups: readonly string[]; isReleased: boolean; children?: ReactNode }) {
  const t = useT();
  return (
    <>
      <Tear />
      <SlipPart>
        <h3>{t("status.reward.voucher.code")}</h3>
        <p className="hint mb-s3">{t("status.reward.voucher.hint")}</p>
        <CodeGroups groups={props.groups} label={t("status.reward.voucher.groups")} />
        <p className="mt-s3">
          {t(
            props.isReleased
              ? "status.reward.claimed.voucher.released"
              : "status.reward.claimed.voucher.waits",
          )}
        </p>
        <p>{t("status.reward.voucher.how")}</p>
        {props.children}
      </SlipPart>
    </>
  );
}

export type Counter = { readonly name: Bilingual; readonly text: Bilingual };

export function Counters({ title, counters }: { title: string; counters: readonly Counter[] }) {
  const language = useLanguage();
  if (counters.length === 0) return null;
  return (
    <SlipPart>
      <h3>{title}</h3>
      <Rows
        rows={counters.map(({ name, text }) => ({
          id: name[language],
          name: name[language],
          text: text[language],
        }))}
      />
    </SlipPart>
  );
}
