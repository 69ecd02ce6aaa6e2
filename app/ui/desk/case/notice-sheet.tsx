// The sheet for the affected party with the code of its notice: shown in one answer, and never again.
import type { Bilingual } from "#app/base/language.ts";
import { formatFor } from "#app/messages/format.ts";
import { DeskHead } from "../../data/desk/bench.tsx";
import { Pairs } from "../../data/rows.tsx";
import { CodeGroups, Qr } from "../../data/slip/code.tsx";
import { CopyAndPrint } from "../../data/slip/copy-and-print.tsx";
import { Slip, SlipCode, SlipPart, Tear } from "../../data/slip/slip.tsx";
import { ActRow, ButtonLink } from "../../form/button.tsx";
import { otherLanguage, useLanguage, useT } from "../../page/words.tsx";

export type SheetProps = {
  readonly caseReference: string;
  readonly reference: string;
  readonly groups: readonly string[];
  readonly issuedAt: Date;
  /** What the sheet is, and how to read the notice and until when to object: we cannot know the reader's language. */
  readonly title: Bilingual;
  readonly how: Bilingual;
};

export function NoticeSheet({ caseReference, ...sheet }: SheetProps) {
  const t = useT();
  const back = { href: `/desk/cases/${caseReference}#notices`, text: t("desk.case.notice.done") };
  return (
    <>
      <div className="no-print">
        <DeskHead back={back} title={t("desk.notice-sheet.title")}>
          <span>{t("desk.notice-sheet.code.hint")}</span>
        </DeskHead>
      </div>
      <div className="desk-wrap pb-s7">
        <div className="max-w-[46rem]">
          <Slip label={t("desk.notice-sheet.title")}>
            <WhatItIs {...sheet} />
            <Tear />
            <Code {...sheet} />
          </Slip>
        </div>
        <ActRow className="no-print mt-s5">
          <ButtonLink href={back.href}>{back.text}</ButtonLink>
        </ActRow>
      </div>
    </>
  );
}

function WhatItIs({ reference, issuedAt, title, how }: Omit<SheetProps, "caseReference" | "groups">) {
  const t = useT();
  const language = useLanguage();
  const other = otherLanguage(language);
  return (
    <SlipPart>
      <h2>{title[language]}</h2>
      <p className="hint mb-s4" lang={other}>
        {title[other]}
      </p>
      <Pairs
        pairs={[
          { term: t("notice.reference"), value: reference },
          { term: t("desk.notice-sheet.issued"), value: formatFor(language).day(issuedAt) },
        ]}
      />
      <p className="mt-s4">{how[language]}</p>
      <p className="hint mt-s2" lang={other}>
        {how[other]}
      </p>
    </SlipPart>
  );
}

function Code({ groups }: Pick<SheetProps, "groups">) {
  const t = useT();
  return (
    <SlipCode
      label={t("notice.code")}
      groups={<CodeGroups groups={groups} label={t("notice.code.groups")} />}
      qr={
        <Qr
          text={groups.join("")}
          label={t("desk.notice-sheet.qr")}
          caption={t("desk.notice-sheet.qr.caption")}
        />
      }
    >
      <CopyAndPrint code={groups.join(" ")} />
    </SlipCode>
  );
}
