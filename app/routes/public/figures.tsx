// Public figures: what came, how it ended and how long it took, as charts with their tables, and how they are reckoned.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { filingCategories } from "#app/domain/policy/rules.ts";
import { latestFigures } from "#app/domain/statistics/queries/latest.server.ts";
import { formatFor } from "#app/messages/format.ts";
import { ChartPatterns } from "#app/ui/data/chart/look.tsx";
import { Empty } from "#app/ui/data/note.tsx";
import { Facts, Rows } from "#app/ui/data/rows.tsx";
import { OutcomesFigure, ReviewsFigure, RewardsFigure, TimesFigure } from "#app/ui/figures/answered.tsx";
import { cellWords } from "#app/ui/figures/names.ts";
import { CategoriesFigure, MonthsFigure, ReasonsFigure, WaitingFigure } from "#app/ui/figures/received.tsx";
import { isEmpty, numberIn, type Showing, shareOf, totalOf } from "#app/ui/figures/shown.ts";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { Block, PageHead } from "#app/ui/page/layout.tsx";
import { SitePage } from "#app/ui/page/shells.tsx";
import { useLanguage, useT } from "#app/ui/page/words.tsx";

export { revalidated as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "figures.title", shell: "site" };

export async function loader({ context }: LoaderFunctionArgs) {
  const snapshot = await latestFigures();
  const names = filingCategories(policyAt(context.now)).map(({ id, name }) => [id, name] as const);
  return {
    now: context.now,
    snapshot: snapshot && !isEmpty(snapshot.figures) ? snapshot : null,
    isMade: snapshot !== null,
    categories: Object.fromEntries(names),
  };
}

export default function FiguresPage() {
  const { snapshot, isMade, categories, now } = useLoaderData<typeof loader>();
  const t = useT();
  const language = useLanguage();
  const format = formatFor(language);
  if (!snapshot) return <NoFigures isMade={isMade} />;
  const { madeAt, figures } = snapshot;
  const { least, from, to } = figures;
  const showing: Showing = { namer: { t, language, format, least, categories }, figures };
  return (
    <SitePage current="figures">
      <ChartPatterns />
      <PageHead
        title={t("figures.title")}
        lead={t("figures.lead", { from: format.month(from), to: format.month(to) })}
        facts={<p className="hint">{t("figures.made", { when: format.dateTime(madeAt, now), least })}</p>}
      />
      <Headlines showing={showing} />
      <MonthsFigure showing={showing} />
      <CategoriesFigure showing={showing} />
      <OutcomesFigure showing={showing} />
      <TimesFigure showing={showing} />
      <ReasonsFigure showing={showing} />
      <WaitingFigure showing={showing} day={format.date(lastDayOf(to))} />
      <RewardsFigure showing={showing} />
      <ReviewsFigure showing={showing} />
      <p className="border-t border-line pt-s5">
        {t("figures.downloads")}
        <a href="/figures.json">{t("figures.json")}</a>
      </p>
      <HowReckoned least={least} />
    </SitePage>
  );
}

function lastDayOf(month: string): string {
  const [year = 0, at = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, at, 0)).toISOString().slice(0, 10);
}

function NoFigures({ isMade }: { isMade: boolean }) {
  const t = useT();
  const why = isMade ? "none" : "unmade";
  return (
    <SitePage current="figures">
      <PageHead title={t("figures.title")} />
      <Empty title={t(`figures.empty.${why}.title`)}>{t(`figures.empty.${why}.text`)}</Empty>
    </SitePage>
  );
}

function Headlines({ showing }: { showing: Showing }) {
  const { namer, figures } = showing;
  const { t, format } = namer;
  const { received, outcomes, times } = figures.tables;
  const counted = (["received", "ended"] as const).map((column) => ({
    figure: cellWords(namer, "received", column, totalOf(received, column)),
    unit: "",
    text: t(`figures.fact.${column}`),
  }));
  const parts = ["substantiated", "partly-substantiated"].map((ending) =>
    numberIn(totalOf(outcomes, ending)),
  );
  const [whole, part] = parts;
  const proven = whole == null || part == null ? null : shareOf(whole + part, totalOf(outcomes, "total"));
  const days = numberIn(times.rows.at(-1)?.cells[times.columns.indexOf("decided-half")]);
  const share = proven === null ? t("figures.held") : format.number(Math.round(proven * 100));
  return (
    <div className="pb-s7">
      <Facts
        facts={[
          ...counted,
          { figure: share, unit: proven === null ? "" : "%", text: t("figures.fact.substantiated") },
          {
            figure: days === null ? t("figures.too-few") : format.number(days),
            unit: days === null ? "" : t("figures.range.days"),
            text: t("figures.fact.decided"),
          },
        ]}
      />
    </div>
  );
}

function HowReckoned({ least }: { least: number }) {
  const t = useT();
  const terms = ["period", "received", "ended", "days", "waiting", "rewards"] as const;
  return (
    <Block id="how" title={t("figures.how.title")} className="max-w-text">
      <Rows
        rows={[
          ...terms.map((id) => ({ id, name: t(`figures.how.${id}`), note: t(`figures.how.${id}.text`) })),
          {
            id: "hidden",
            name: t("figures.how.hidden"),
            note: t("figures.how.hidden.text", { least, most: least - 1 }),
          },
        ]}
      />
    </Block>
  );
}
