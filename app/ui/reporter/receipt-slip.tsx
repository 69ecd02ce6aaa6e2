// The stamped slip of a receipt: reference and dates above, the code below, the fingerprints of the files at its foot.
import type { Bilingual } from "#app/base/language.ts";
import type { TimeLeft } from "#app/domain/clock/rules/clock.ts";
import { formatFor } from "#app/messages/format.ts";
import { timeLeftText } from "#app/messages/time-left.ts";
import { Pairs, Rows } from "../data/rows.tsx";
import { CodeGroups, Fingerprint, Qr } from "../data/slip/code.tsx";
import { CopyAndPrint } from "../data/slip/copy-and-print.tsx";
import { Seal } from "../data/slip/seal.tsx";
import { Slip, SlipCode, SlipHead, SlipPart, Tear } from "../data/slip/slip.tsx";
import { Unbroken } from "../data/unbroken.tsx";
import { useLanguage, useT } from "../page/words.tsx";
import { type Due, dueText } from "./due.ts";

type Stamp = {
  readonly reference: string;
  readonly filedAt: Date;
  /** The day of filing as carved, `2026.11.10`. */
  readonly stamp: string;
  readonly category: Bilingual | null;
  readonly answerBy: Due & { readonly left: TimeLeft };
  readonly now: Date;
};

export type ReceiptProps = Stamp & {
  /** The code in its seven groups. */
  readonly groups: readonly string[];
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
};

export function ReceiptSlip({ groups, files, ...stamp }: ReceiptProps) {
  const t = useT();
  return (
    <Slip label={t("receipt.slip")}>
      <Stamped {...stamp} />
      <Tear />
      <Secret groups={groups} />
      {files.length > 0 && <Received files={files} />}
    </Slip>
  );
}

function Stamped({ reference, filedAt, stamp, category, answerBy, now }: Stamp) {
  const t = useT();
  const language = useLanguage();
  const format = formatFor(language);
  const day = dueText(answerBy, now, { t, format });
  const due = (
    <>
      <Unbroken text={t("receipt.answer-by.text", { day })} parts={[format.day(answerBy.due, now)]} />
      {/* Not on paper, where it would be wrong tomorrow. */}
      <div className="hint no-print">{timeLeftText(answerBy.left, t)}</div>
    </>
  );
  return (
    <SlipHead
      label={<Labelled name={t("receipt.reference")} hint={t("receipt.reference.hint")} />}
      reference={reference}
      seal={
        <Seal
          label={t("receipt.seal", { day: format.day(filedAt) })}
          date={`${stamp} ${format.time(filedAt)}`}
        />
      }
    >
      <Pairs
        pairs={[
          { term: t("receipt.received"), value: format.dateTime(filedAt) },
          ...(category ? [{ term: t("receipt.category"), value: category[language] }] : []),
          { term: t("receipt.answer-by"), value: due },
        ]}
      />
    </SlipHead>
  );
}

function Labelled({ name, hint }: { name: string; hint: string }) {
  return (
    <>
      {name}
      <span className="hint">{hint}</span>
    </>
  );
}

function Secret({ groups }: Pick<ReceiptProps, "groups">) {
  const t = useT();
  return (
    <SlipCode
      label={<Labelled name={t("receipt.code")} hint={t("receipt.code.hint")} />}
      groups={<CodeGroups groups={groups} label={t("receipt.code.groups")} />}
      qr={<Qr text={groups.join("")} label={t("receipt.qr")} caption={t("receipt.qr.caption")} />}
    >
      <p className="hint">{t("receipt.code.check")}</p>
      <CopyAndPrint code={groups.join(" ")} />
    </SlipCode>
  );
}

function Received({ files }: Pick<ReceiptProps, "files">) {
  const t = useT();
  return (
    <>
      <Tear />
      <SlipPart>
        <h2>{t("receipt.files.title", { count: files.length })}</h2>
        <p className="hint">{t("receipt.files.hint")}</p>
        <Rows
          rows={files.map(({ name, sha256 }) => ({
            id: sha256,
            name,
            text: <Fingerprint sha256={sha256} />,
          }))}
        />
      </SlipPart>
    </>
  );
}
