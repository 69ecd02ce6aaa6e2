// Says when the draft was last kept and when it dies, on every page of filing.
import { MarginNote } from "../page/layout.tsx";
import { useT } from "../page/words.tsx";

export type DraftTimes = { readonly saved: string; readonly until: string };

/** Both already written out in the reader's language. */
export function DraftNote({ saved, until }: DraftTimes) {
  const t = useT();
  return (
    <MarginNote title={t("filing.aside.draft.title")}>
      <p>{t("filing.aside.draft.text", { saved, until })}</p>
    </MarginNote>
  );
}
