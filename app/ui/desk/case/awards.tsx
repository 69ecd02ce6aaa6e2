// The awards that a decided case gave rise to, one a report whose reporter wished it.
import type { CaseAward } from "#app/domain/casework/queries/desk.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { Section } from "../../data/desk/bench.tsx";
import { Rows } from "../../data/rows.tsx";
import { useLanguage, useT } from "../../page/words.tsx";
import { AwardTag } from "../award/tag.tsx";

export function CaseAwards({ awards }: { awards: readonly CaseAward[] }) {
  const t = useT();
  const format = formatFor(useLanguage());
  return (
    <Section id="awards" title={t("desk.case.awards")}>
      <Rows
        rows={awards.map(({ reference, state, amountFen, report }) => ({
          id: reference,
          name: (
            <a className="nowrap" href={`/desk/awards/${reference}`}>
              {reference}
            </a>
          ),
          text: (
            <>
              {" "}
              <AwardTag state={state} /> {amountFen === null ? null : format.money(amountFen)}
            </>
          ),
          note: t("desk.case.awards.for", { report }),
        }))}
      />
    </Section>
  );
}
