// The thread between the reporter and the office, and the form for adding facts to it.
import { Check } from "lucide-react";
import type { MessageKind } from "#app/domain/report/rules/thread.ts";
import { formatFor } from "#app/messages/format.ts";
import { Note } from "../../data/note.tsx";
import { Rows } from "../../data/rows.tsx";
import { ActRow, Button, ButtonLink } from "../../form/button.tsx";
import { Field } from "../../form/field.tsx";
import { TextArea } from "../../form/text.tsx";
import { Block } from "../../page/layout.tsx";
import { useLanguage, useT } from "../../page/words.tsx";

export type ThreadLine = {
  readonly id: string;
  readonly kind: MessageKind;
  readonly at: Date;
  readonly text: string;
};

/** `arrived`: what was sent just now, so that nobody wonders whether it was. */
export function Thread(props: {
  lines: readonly ThreadLine[];
  arrived: "answer" | "addition" | "files" | null;
  now: Date;
}) {
  const { lines, arrived, now } = props;
  const t = useT();
  const format = formatFor(useLanguage());
  return (
    <Block id="thread" title={t("status.thread.title")}>
      {arrived && (
        <Note
          tone="done"
          washed
          title={t(arrived === "files" ? "status.files.sent.title" : `status.sent.${arrived}`)}
          icon={Check}
        >
          <p>{t(arrived === "files" ? "status.files.sent.text" : "status.sent.text")}</p>
        </Note>
      )}
      <Rows
        rows={lines.map(({ id, kind, at, text }) => ({
          id,
          name: t(`status.thread.${kind}`),
          text: <span className="said">{text}</span>,
          note: format.dateTime(at, now),
        }))}
      />
    </Block>
  );
}

export function AddFacts({ typed, error }: { typed: string; error: string | undefined }) {
  const t = useT();
  return (
    <Block id="add" title={t("status.add.title")}>
      <form method="post" action="/status/report" noValidate>
        <input type="hidden" name="intent" value="addition" />
        <Field id="addition" label={t("status.add.text")} hint={t("status.add.hint")} error={error}>
          <TextArea name="addition" rows={5} defaultValue={typed} />
        </Field>
        <ActRow className="mt-s4">
          <Button>{t("status.add.act")}</Button>
          <ButtonLink href="/status/evidence">{t("status.files.link")}</ButtonLink>
        </ActRow>
      </form>
    </Block>
  );
}
