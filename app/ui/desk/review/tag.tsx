// Where a request to look again stands, as a tag.
import { Check, Equal } from "lucide-react";
import type { ReviewState } from "#app/domain/review/rules/lifecycle.ts";
import { StatusTag } from "../../data/status/tag.tsx";
import { useT } from "../../page/words.tsx";

export function ReviewTag({ state }: { state: ReviewState }) {
  const t = useT();
  const words = t(`term.review-state.${state}`);
  if (state === "asked") return <StatusTag tone="wait">{words}</StatusTag>;
  const granted = state === "granted";
  return (
    <StatusTag tone={granted ? "done" : "plain"} icon={granted ? Check : Equal}>
      {words}
    </StatusTag>
  );
}
