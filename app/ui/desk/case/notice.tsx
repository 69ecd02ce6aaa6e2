// The notices of a case: what was issued to whom, a new code for one, and the form that issues one.
import { RefreshCw, TriangleAlert } from "lucide-react";
import type { CaseNotice, CaseNotices, Untold } from "#app/domain/notice/queries/desk.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { Panel, Section } from "../../data/desk/bench.tsx";
import { Empty, Note } from "../../data/note.tsx";
import { Rows } from "../../data/rows.tsx";
import type { Answered } from "../../form/answered.ts";
import { ActRow, Button } from "../../form/button.tsx";
import { Choice } from "../../form/choice.tsx";
import { Field, FieldGroup } from "../../form/field.tsx";
import { TextArea } from "../../form/text.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

/** `mayIssue`: whether the member issues notices; `readsReviews`: whether they may follow an objection. */
export type NoticeRights = { readonly mayIssue: boolean; readonly readsReviews: boolean };

export function Notices(props: NoticeRights & { notices: CaseNotices; now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { notices, now } = props;
  const from = notices.from && notices.from > now && notices.untold.length > 0 ? notices.from : null;
  return (
    <Section id="notices" title={t("desk.case.notices")}>
      {notices.issued.length === 0 ? (
        <Empty title={t("desk.case.notice.none")}>{t("desk.case.notice.none.text")}</Empty>
      ) : (
        <Rows
          rows={notices.issued.map((one) => ({
            id: one.reference,
            name: (
              <>
                <span className="nowrap">{one.reference}</span>{" "}
                <bdi className="wrap-anywhere">{one.subject}</bdi>
              </>
            ),
            text: <IssuedMeasures notice={one} />,
            note: <IssuedNote {...props} notice={one} />,
          }))}
        />
      )}
      {from && <p className="hint">{t("desk.case.notice.from", { when: format.dateTime(from, now) })}</p>}
    </Section>
  );
}

function IssuedMeasures({ notice }: { notice: CaseNotice }) {
  const t = useT();
  const names = notice.measures.map(({ type, liftedAt }) => {
    const name = t(`term.measure.${type}`);
    return liftedAt ? `${name} (${t("desk.case.notice.lifted")})` : name;
  });
  return <>{formatFor(useLanguage()).list(names)}</>;
}

function IssuedNote({
  notice,
  mayIssue,
  readsReviews,
  now,
}: NoticeRights & { notice: CaseNotice; now: Date }) {
  const t = useT();
  const format = formatFor(useLanguage());
  const { reference, issuedAt, issuedBy, readAt, objection } = notice;
  const about = objection && {
    reference: objection.reference,
    state: t(`term.review-state.${objection.state}`),
  };
  return (
    <>
      {t("desk.case.notice.issued", { when: format.dateTime(issuedAt, now), name: issuedBy })}
      <br />
      {readAt
        ? t("desk.case.notice.read", { when: format.dateTime(readAt, now) })
        : t("desk.case.notice.unread")}
      {about && (
        <>
          <br />
          {readsReviews ? (
            <a href={`/desk/reviews/${about.reference}`}>{t("desk.case.notice.objection", about)}</a>
          ) : (
            t("desk.case.notice.objection", about)
          )}
        </>
      )}
      {mayIssue && <Reissue reference={reference} />}
    </>
  );
}

function Reissue({ reference }: { reference: string }) {
  const t = useT();
  return (
    <details className="mt-s2">
      <summary>{t("desk.case.notice.reissue")}</summary>
      <form method="post">
        <input type="hidden" name="notice" value={reference} />
        <p>{t("desk.case.notice.reissue.text")}</p>
        <ActRow className="mt-s2">
          <Button weight="small" icon={RefreshCw} name="intent" value="reissue">
            {t("desk.case.notice.reissue")}
          </Button>
        </ActRow>
      </form>
    </details>
  );
}

export function NoticeForm({ form, untold }: { form: Answered; untold: readonly Untold[] }) {
  const t = useT();
  return (
    <Panel id="notice" title={t("desk.case.notice.title")}>
      <form method="post" noValidate className="grid items-start gap-s4 tablet:grid-cols-2">
        <div className="tablet:col-span-2">
          <Note tone="wait" washed icon={TriangleAlert} title={t("desk.case.notice.warning.title")}>
            <p>{t("desk.case.notice.warning")}</p>
          </Note>
          <WhichMeasures form={form} untold={untold} />
        </div>
        {(["facts", "scope", "duration"] as const).map((what) => (
          <BothLanguages key={what} form={form} what={what} />
        ))}
        <div className="tablet:col-span-2">
          <FieldGroup
            id={form.idOf("automated")}
            error={form.errorOf("automated")}
            label={t("desk.case.notice.automated")}
            className="mt-0!"
          >
            {(["no", "yes"] as const).map((used) => (
              <Choice key={used} type="radio" {...form.choice("automated", used)}>
                {t(`desk.case.notice.automated.${used}`)}
              </Choice>
            ))}
          </FieldGroup>
        </div>
        <ActRow className="mt-0! tablet:col-span-2">
          <Button name="intent" value="notice">
            {t("desk.case.notice.button")}
          </Button>
        </ActRow>
      </form>
    </Panel>
  );
}

function WhichMeasures({ form, untold }: { form: Answered; untold: readonly Untold[] }) {
  const t = useT();
  const format = formatFor(useLanguage());
  return (
    <FieldGroup
      id={form.idOf("measures")}
      error={form.errorOf("measures")}
      label={t("desk.case.notice.measures")}
      hint={t("desk.case.notice.measures.hint")}
    >
      {untold.flatMap(({ subject, measures }) =>
        measures.map(({ id, type, on }) => (
          <Choice
            key={id}
            type="checkbox"
            {...form.choice("measures", id)}
            note={<bdi className="wrap-anywhere">{t("desk.case.notice.subject", { subject })}</bdi>}
          >
            {t("desk.case.notice.measure", { measure: t(`term.measure.${type}`), day: format.day(on) })}
          </Choice>
        )),
      )}
    </FieldGroup>
  );
}

const rows = { facts: 6, scope: 3, duration: 2 } as const;

function BothLanguages({ form, what }: { form: Answered; what: keyof typeof rows }) {
  const t = useT();
  return (
    <>
      {(["Zh", "En"] as const).map((suffix) => {
        const name = `${what}${suffix}`;
        const language = suffix === "Zh" ? "zh" : "en";
        return (
          <Field
            key={name}
            id={form.idOf(name)}
            error={form.errorOf(name)}
            className="mt-0!"
            label={t(`desk.case.notice.${what}-${language}`)}
          >
            <TextArea {...form.field(name)} lang={suffix === "Zh" ? "zh-CN" : "en"} rows={rows[what]} />
          </Field>
        );
      })}
    </>
  );
}
