// The home page: one act, a receipt to look up, the way of a report, the remit, and honest words about identity.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Language } from "#app/base/language.ts";
import type { Clock, ClockName } from "#app/domain/clock/rules/clock.ts";
import { policyAt } from "#app/domain/policy/queries.server.ts";
import { remitOutline } from "#app/domain/policy/rules.ts";
import { latestFigures } from "#app/domain/statistics/queries/latest.server.ts";
import { headlineOf } from "#app/domain/statistics/rules/headline/headline.ts";
import { Honest } from "#app/ui/about/honest.tsx";
import { Rows } from "#app/ui/data/rows.tsx";
import { Slip, SlipPart, Tear } from "#app/ui/data/slip/slip.tsx";
import { Way } from "#app/ui/data/status/timeline.tsx";
import { ActRow, ButtonLink } from "#app/ui/form/button.tsx";
import type { PageHandle } from "#app/ui/page/handle.ts";
import { Band, Hero, Two } from "#app/ui/page/layout.tsx";
import { SitePage } from "#app/ui/page/shells.tsx";
import { useLanguage, useT } from "#app/ui/page/words.tsx";
import { CodeForm } from "#app/ui/reporter/code-form.tsx";

export { revalidated as headers } from "#app/web/headers.ts";

export const handle: PageHandle = { title: "home.title", shell: "site" };

/** Of a clock only what its promise needs. */
function promised({ unit, days, extension }: Clock) {
  return { unit, days, extension: extension !== null };
}

export async function loader({ context }: LoaderFunctionArgs) {
  const policy = policyAt(context.now);
  const snapshot = await latestFigures();
  const { clocks, texts, limits } = policy;
  return {
    draftHours: limits.draftHours,
    headline: snapshot && headlineOf(snapshot.figures),
    clocks: {
      accept: promised(clocks.accept),
      verify: promised(clocks.verify),
      decide: promised(clocks.decide),
      tell: promised(clocks["tell-reporter"]),
    } satisfies Partial<Record<ClockName | "tell", unknown>>,
    branches: remitOutline(policy).map(({ id, name, categories }) => ({
      id,
      name,
      categories: categories.map((one) => ({ id: one.id, name: one.name, description: one.description })),
    })),
    wrongDoors: policy.wrongDoors.map(({ id, name, advice }) => ({ id, name, advice })),
    otherWays: texts.otherWays.map(({ kind, name, text }) => ({ kind, name, text })),
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Home() {
  const shown = useLoaderData<typeof loader>();
  return (
    <SitePage bands>
      <Opening draftHours={shown.draftHours} />
      <Band>
        <WayOfReport clocks={shown.clocks} />
      </Band>
      <Band>
        <Remit branches={shown.branches} wrongDoors={shown.wrongDoors} />
      </Band>
      <Honest headline={shown.headline} />
      <Band>
        <Trust otherWays={shown.otherWays} />
      </Band>
    </SitePage>
  );
}

function Opening({ draftHours }: Pick<Shown, "draftHours">) {
  const t = useT();
  return (
    <Hero
      title={t("home.hero.title")}
      lead={t("home.hero.lead")}
      act={
        <ActRow>
          <ButtonLink weight="act" href="/report">
            {t("home.hero.act")}
          </ButtonLink>
          <span className="hint">{t("home.hero.note", { hours: draftHours })}</span>
        </ActRow>
      }
      aside={
        <Slip labelledBy="have-receipt">
          <SlipPart tight>
            <h2 id="have-receipt">{t("home.slip.title")}</h2>
            <p className="hint">{t("home.slip.text")}</p>
          </SlipPart>
          <Tear />
          <SlipPart tight>
            <CodeForm act="plain" beside={<a href="/status#lost">{t("home.slip.lost")}</a>} />
            <p className="hint mt-s4">
              <a href="/notice">{t("home.slip.notice")}</a>
            </p>
          </SlipPart>
        </Slip>
      }
    />
  );
}

function WayOfReport({ clocks }: Pick<Shown, "clocks">) {
  const t = useT();
  const stops = (["accept", "verify", "decide", "tell"] as const).map((stop) => {
    const { unit, days, extension } = clocks[stop];
    return {
      title: t(`home.way.${stop}`),
      when: t(`home.way.${stop === "tell" ? "after-decision" : "within"}.${unit}`, { count: days }),
      text: t(`home.way.${stop}.text`, { extension: extension ? "yes" : "no" }),
    };
  });
  const filing = { title: t("home.way.file"), when: t("home.way.file.when"), text: t("home.way.file.text") };
  return (
    <>
      <h2>{t("home.way.title")}</h2>
      <Way stops={[filing, ...stops]} />
    </>
  );
}

function Remit({ branches, wrongDoors }: Pick<Shown, "branches" | "wrongDoors">) {
  const t = useT();
  const language = useLanguage();
  const count = branches.flatMap(({ categories }) => categories).length;
  return (
    <Two wide>
      <section aria-labelledby="what">
        <h2 id="what">{t("home.what.title")}</h2>
        <Rows rows={branches.map((branch) => ({ id: branch.id, ...outlined(branch, language) }))} />
        <p className="mt-s4">
          <a href="/report">{t("home.what.more", { count })}</a>
        </p>
      </section>
      <section aria-labelledby="elsewhere">
        <h2 id="elsewhere">{t("home.elsewhere.title")}</h2>
        <Rows
          rows={wrongDoors.map(({ id, name, advice }) => ({
            id,
            name: name[language],
            note: advice[language],
          }))}
        />
      </section>
    </Two>
  );
}

/** A branch says which categories it has; a category that stands alone says what it is. */
function outlined({ id, name, categories }: Shown["branches"][number], language: Language) {
  const [only] = categories;
  const names = categories.map((one) => one.name[language]);
  const alone = only?.id === id;
  return {
    name: name[language],
    text: alone ? only.description[language] : names.join(language === "en" ? " · " : "、"),
  };
}

function Trust({ otherWays }: Pick<Shown, "otherWays">) {
  const t = useT();
  const language = useLanguage();
  return (
    <Two>
      <section aria-labelledby="identity">
        <h2 id="identity">{t("home.identity.title")}</h2>
        <ul className="stack">
          <li>{t("home.identity.anonymous")}</li>
          <li>{t("home.identity.sealed")}</li>
          <li>{t("home.identity.referral")}</li>
        </ul>
      </section>
      <section aria-labelledby="other-ways">
        <h2 id="other-ways">{t("home.other.title")}</h2>
        <Rows
          look="pair"
          rows={otherWays.map(({ kind, name, text }) => ({
            id: kind,
            name: name[language],
            note: text[language],
          }))}
        />
      </section>
    </Two>
  );
}
