// Six squares on the way through a report; on a phone the squares and one sentence.
import { useT } from "./words.tsx";

export const filingSteps = ["category", "subject", "statement", "evidence", "about-you", "check"] as const;
export type FilingStep = (typeof filingSteps)[number];

export function StepHeader({ step }: { step: FilingStep }) {
  const t = useT();
  const here = filingSteps.indexOf(step);
  return (
    <div className="wrap">
      <ol className="steps" aria-label={t("site.step.label")}>
        {filingSteps.map((name, place) => (
          <li
            key={name}
            className={place < here ? "done" : place === here ? "now" : undefined}
            aria-current={place === here ? "step" : undefined}
          >
            <span className="node" />
            <span className="name">{t(`site.step.${name}`)}</span>
            {place < here && <span className="sr-only">{t("site.step.done")}</span>}
          </li>
        ))}
      </ol>
      <p className="steps-now">
        {t("site.step.now", { number: here + 1, total: filingSteps.length, name: t(`site.step.${step}`) })}
      </p>
    </div>
  );
}
