// Where what is held lies: with whom, and in the reader's own browser.

import { useSurroundings, useT } from "../../page/words.tsx";
import { Paragraph, Warning } from "../page.tsx";
import { ReadTable } from "../table.tsx";

/** `channel`: its name. An evaluation is run by no authority, and says so. */
export function Holder({ channel }: { channel: string }) {
  const t = useT();
  const { sample } = useSurroundings();
  return (
    <>
      {sample ? (
        <Warning title={t("about.privacy.holder.sample.title")}>{t("about.privacy.holder.sample")}</Warning>
      ) : (
        <Paragraph>{t("about.privacy.holder.operator", { channel })}</Paragraph>
      )}
      <Paragraph>{t("about.privacy.holder.offices")}</Paragraph>
      <Paragraph>{t("about.privacy.holder.mail")}</Paragraph>
    </>
  );
}

const cookies = [
  { id: "draft", names: "draft" },
  { id: "reporter", names: "reporter" },
  { id: "preferences", names: "lang, text" },
  { id: "wait", names: "wait-…" },
] as const;

export function Cookies() {
  const t = useT();
  return (
    <>
      <ReadTable
        label={t("about.privacy.browser.label")}
        columns={[t("about.privacy.browser.column.name"), t("about.privacy.browser.column.why")]}
        rows={cookies.map(({ id, names }) => ({
          id: `cookie-${id}`,
          cells: [names, t(`about.privacy.browser.${id}`)],
        }))}
      />
      <Paragraph>{t("about.privacy.browser.end")}</Paragraph>
    </>
  );
}
