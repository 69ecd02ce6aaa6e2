// The frame of every filing step: what is wrong first, then the question, with quiet notes beside it.
import type { ReactNode } from "react";
import type { FilingStep } from "#app/domain/draft/rules/content.ts";
import { Note } from "../data/note.tsx";
import { ErrorSummary, type Problem } from "../form/error-summary.tsx";
import { Columns, Margin, PageHead } from "../page/layout.tsx";
import { FilingPage } from "../page/shells.tsx";
import { DraftNote, type DraftTimes } from "./draft-note.tsx";

/** The page's one form, among `children`, has the id `filing`. `refusal`: a localised sentence about the whole form. */
export function StepPage(props: {
  step: FilingStep;
  title: string;
  lead?: string | undefined;
  problems: readonly Problem[];
  refusal?: string | null;
  /** Absent where nothing is kept yet. */
  draft?: DraftTimes;
  /** `MarginNote`s, before the one about the draft. */
  notes?: ReactNode;
  children: ReactNode;
}) {
  return (
    <FilingPage step={props.step} form="filing">
      <Columns
        margin={
          <Margin>
            {props.notes}
            {props.draft && <DraftNote saved={props.draft.saved} until={props.draft.until} />}
          </Margin>
        }
      >
        <ErrorSummary problems={props.problems} />
        {props.refusal && (
          <div role="alert" className="mb-s5">
            <Note tone="wait">{props.refusal}</Note>
          </div>
        )}
        <PageHead title={props.title} lead={props.lead} />
        {props.children}
      </Columns>
    </FilingPage>
  );
}
