// What the reporter sent, as it was sent: words, subjects, and the files with their fingerprints.
import type { Bilingual } from "#app/base/language.ts";
import type { ReportMode } from "#app/domain/report/rules/lifecycle.ts";
import { formatFor } from "#app/messages/format.ts";
import { Answers } from "../../data/answers.tsx";
import { Rows } from "../../data/rows.tsx";
import { Fingerprint } from "../../data/slip/code.tsx";
import { Block } from "../../page/layout.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

type SentFile = {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  readonly size: number;
  readonly sha256: string;
  readonly receivedAt: Date;
};

export type SubmittedProps = {
  readonly category: Bilingual | null;
  readonly mode: ReportMode;
  readonly addresses: readonly string[];
  readonly whenSeen: string;
  readonly statement: string;
  readonly files: readonly SentFile[];
};

export function Submitted({ sent, now }: { sent: SubmittedProps; now: Date }) {
  const t = useT();
  const language = useLanguage();
  const rows = [
    { id: "sent-category", term: t("status.submitted.category"), answer: sent.category?.[language] },
    { id: "sent-mode", term: t("status.submitted.mode"), answer: t(`term.mode.${sent.mode}`) },
    { id: "sent-subjects", term: t("status.submitted.subjects"), answer: sent.addresses.join("\n") },
    { id: "sent-when", term: t("status.submitted.when-seen"), answer: sent.whenSeen },
    { id: "sent-statement", term: t("status.submitted.statement"), answer: sent.statement },
  ].filter(({ answer }) => answer);
  return (
    <Block id="submitted" title={t("status.submitted.title")}>
      <details>
        <summary>{t("status.submitted.show")}</summary>
        <Answers rows={rows} />
        {sent.files.length > 0 && <Files files={sent.files} now={now} />}
      </details>
    </Block>
  );
}

function Files({ files, now }: { files: readonly SentFile[]; now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const noteOf = ({ caption, size, receivedAt }: SentFile) => {
    const received = t("status.submitted.file", {
      size: format.bytes(size),
      received: format.dateTime(receivedAt, now),
    });
    return [caption, received].filter(Boolean).join(" · ");
  };
  return (
    <>
      <h3 className="mt-s5">{t("status.submitted.files")}</h3>
      <Rows
        rows={files.map((file) => ({
          id: file.id,
          name: file.name,
          text: <Fingerprint sha256={file.sha256} />,
          note: noteOf(file),
        }))}
      />
    </>
  );
}
