// The answers of a draft as the check page lists them, each with the way to change it.
import type { FilingStep } from "#app/domain/draft/rules/content.ts";
import type { ShownAnswers } from "#app/domain/draft/rules/shown.ts";
import { type Answer, Answers } from "../data/answers.tsx";
import { Block } from "../page/layout.tsx";
import { useT } from "../page/words.tsx";

type Props = {
  readonly shown: ShownAnswers;
  /** Size of all files, written out. */
  readonly size: string;
  /** Steps to name as wrong; empty before the first try. */
  readonly lacking: readonly FilingStep[];
};

function useLack(lacking: readonly FilingStep[]) {
  const t = useT();
  return (step: FilingStep) =>
    lacking.includes(step) ? t("filing.check.incomplete", { step: t(`site.step.${step}`) }) : undefined;
}

function answerRow(id: string, step: FilingStep, term: string, answer: string, error?: string): Answer {
  return { id: `answer-${id}`, term, answer, changeHref: `/report/${step}`, error };
}

export function ReportAnswers({ shown, size, lacking }: Props) {
  const t = useT();
  const lack = useLack(lacking);
  const none = t("filing.check.not-given");
  const flags = [
    ...(shown.dangerNow ? [t("filing.check.danger")] : []),
    ...(shown.minors ? [t("filing.check.minors")] : []),
  ].join(" · ");
  const term = (name: "category" | "address" | "when" | "statement" | "flags" | "files") =>
    t(`filing.check.term.${name}`);
  const files = t("filing.check.answer.files", { count: shown.files, size });
  return (
    <Block id="report" title={t("filing.check.block.report")}>
      <Answers
        rows={[
          answerRow("category", "category", term("category"), shown.category ?? none, lack("category")),
          {
            ...answerRow("subject", "subject", term("address"), shown.address ?? none, lack("subject")),
            note: shown.note || undefined,
          },
          answerRow("when", "statement", term("when"), shown.whenSeen || none),
          answerRow("statement", "statement", term("statement"), shown.statement ?? none, lack("statement")),
          ...(flags ? [answerRow("flags", "statement", term("flags"), flags)] : []),
          answerRow("evidence", "evidence", term("files"), files, lack("evidence")),
        ]}
      />
    </Block>
  );
}

export function AboutAnswers({ shown, lacking }: Omit<Props, "size">) {
  const t = useT();
  const lack = useLack(lacking);
  const wish = (wanted: boolean) => t(wanted ? "filing.check.answer.yes" : "filing.check.answer.no");
  const row = (id: string, term: string, answer: string) => answerRow(id, "about-you", term, answer);
  const mode = shown.mode ? t(`term.mode.${shown.mode}`) : t("filing.check.not-given");
  return (
    <Block id="about" title={t("filing.check.block.about")}>
      <Answers
        rows={[
          { ...row("about-you", t("filing.check.term.mode"), mode), error: lack("about-you") },
          ...(shown.name ? [row("name", t("filing.check.term.name"), shown.name)] : []),
          ...(shown.contact
            ? [
                row("contact", t("filing.check.term.contact"), shown.contact),
                row("feedback", t("filing.check.term.feedback"), wish(shown.wishesFeedback)),
              ]
            : []),
          row("reward", t("filing.check.term.reward"), wish(shown.wishesReward)),
          ...(shown.hasPassword
            ? [row("claim", t("filing.check.term.claim"), t("filing.check.term.claim-set"))]
            : []),
        ]}
      />
    </Block>
  );
}
