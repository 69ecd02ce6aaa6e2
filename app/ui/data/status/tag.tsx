// A status: icon and word on the wash of its colour, never the colour alone.
import { Check, Clock, type LucideIcon, Pause, Search, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../../icon.tsx";

/** `plain` quiet, `link` in progress or new, `wait` due soon or waiting, `done`, `wrong` late or dangerous. */
export type Tone = "plain" | "link" | "wait" | "done" | "wrong";

const usual: Record<Tone, LucideIcon> = {
  plain: Pause,
  link: Search,
  wait: Clock,
  done: Check,
  wrong: TriangleAlert,
};

export function StatusTag(props: { tone: Tone; icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className={props.tone === "plain" ? "tag" : `tag tag-${props.tone}`}>
      <Icon of={props.icon ?? usual[props.tone]} />
      {props.children}
    </span>
  );
}
