// The statement of reasons: measures with their legal basis, facts, scope, duration, means.
import { Check, CircleSlash, Gavel } from "lucide-react";
import type { Bilingual } from "#app/base/language.ts";
import type { ToldMeasure } from "#app/domain/notice/queries/told.server.ts";
import type { NoticeStatement } from "#app/domain/notice/rules/sealed.ts";
import { formatFor } from "#app/messages/format.ts";
import { Rows } from "../data/rows.tsx";
import { StatusTag } from "../data/status/tag.tsx";
import { Block, PageHead } from "../page/layout.tsx";
import { useLanguage, useT } from "../page/words.tsx";

type Head = {
  readonly reference: string;
  readonly issuedAt: Date;
  readonly measures: readonly ToldMeasure[];
  readonly now: Date;
};

export function StatementHead({ reference, issuedAt, measures, now }: Head) {
  const t = useT();
  const day = formatFor(useLanguage()).day(issuedAt, now);
  return (
    <>
      <PageHead
        above={
          <>
            {t("notice.reference")} <b className="nowrap">{reference}</b>
          </>
        }
        title={t("notice.statement.title")}
        facts={
          <>
            <Standing measures={measures} />
            <span className="hint">{t("notice.statement.issued", { day })}</span>
          </>
        }
      />
      <p className="mb-s6">{t("notice.statement.lead")}</p>
    </>
  );
}

function Standing({ measures }: Pick<Head, "measures">) {
  const t = useT();
  const lifted = measures.filter(({ liftedAt }) => liftedAt !== null).length;
  if (lifted === 0) {
    return (
      <StatusTag tone="link" icon={Gavel}>
        {t("notice.state.standing")}
      </StatusTag>
    );
  }
  const all = lifted === measures.length;
  return (
    <StatusTag tone={all ? "done" : "wait"} icon={all ? Check : CircleSlash}>
      {t(all ? "notice.state.lifted" : "notice.state.partly-lifted")}
    </StatusTag>
  );
}

export type StatementProps = {
  readonly subject: string;
  readonly measures: readonly ToldMeasure[];
  readonly statement: NoticeStatement;
  readonly now: Date;
};

export function Statement({ subject, measures, statement, now }: StatementProps) {
  const t = useT();
  const { facts, scope, duration, automated } = statement;
  return (
    <>
      <Block id="subject" title={t("notice.statement.subject")}>
        <p className="wrap-anywhere">
          <bdi>{subject}</bdi>
        </p>
      </Block>
      <Block id="measures" title={t("notice.statement.measures")}>
        <ToldMeasures measures={measures} now={now} />
      </Block>
      <Told id="facts" title={t("notice.statement.facts")} text={facts} />
      <Told id="scope" title={t("notice.statement.scope")} text={scope} />
      <Told id="duration" title={t("notice.statement.duration")} text={duration} />
      <Block id="automated" title={t("notice.statement.automated")}>
        <p>{t(automated ? "notice.statement.automated.yes" : "notice.statement.automated.no")}</p>
        <p className="hint">{t("notice.statement.reporter")}</p>
      </Block>
    </>
  );
}

function Told({ id, title, text }: { id: string; title: string; text: Bilingual }) {
  return (
    <Block id={id} title={title}>
      <p className="said">{text[useLanguage()]}</p>
    </Block>
  );
}

export function ToldMeasures({ measures, now }: Pick<StatementProps, "measures" | "now">) {
  const t = useT();
  const format = formatFor(useLanguage());
  const when = ({ on, deadline, result, liftedAt }: ToldMeasure) => {
    const day = format.day(on, now);
    if (liftedAt) return t("notice.measure.on", { on: day });
    if (result) return t("notice.measure.with-result", { on: day, result: t(`term.compliance.${result}`) });
    if (!deadline) return t("notice.measure.on", { on: day });
    return t("notice.measure.deadline", { on: day, deadline: format.day(deadline, now) });
  };
  return (
    <Rows
      rows={measures.map((one) => ({
        id: one.id,
        name: (
          <>
            {t(`term.measure.${one.type}`)}{" "}
            {one.liftedAt && (
              <StatusTag tone="done">
                {t("notice.measure.lifted", { day: format.date(one.liftedAt, now) })}
              </StatusTag>
            )}
          </>
        ),
        text: when(one),
        note: t("notice.measure.basis", { basis: one.basis }),
      }))}
    />
  );
}
