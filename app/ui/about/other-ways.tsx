// The ways besides this site, as the operator names them.
import type { Bilingual } from "#app/base/language.ts";
import { Rows } from "../data/rows.tsx";
import { useLanguage, useSurroundings, useT } from "../page/words.tsx";

export type OtherWay = { readonly kind: string; readonly name: Bilingual; readonly text: Bilingual };

export function OtherWays({ ways }: { ways: readonly OtherWay[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <div className="max-w-text">
        <Rows
          look="pair"
          rows={ways.map(({ kind, name, text }) => ({
            id: kind,
            name: name[language],
            note: text[language],
          }))}
        />
      </div>
      {useSurroundings().sample && <p className="hint">{t("about.other-ways.note")}</p>}
    </>
  );
}
