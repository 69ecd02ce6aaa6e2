// Plain words with a rule at the left, and the empty state of a list.
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";
import type { Tone } from "./status/tag.tsx";

/**
 * `washed`: on the wash of its tone, for what must not be missed. `id` when something points here. `level` of the
 * title: 2 where the note stands straight under the page's heading.
 */
export function Note(props: {
  tone?: Tone;
  title?: ReactNode;
  level?: 2 | 3;
  icon?: LucideIcon;
  washed?: boolean;
  id?: string;
  children?: ReactNode;
}) {
  const Title = props.level === 2 ? "h2" : "h3";
  const tone = props.tone && props.tone !== "plain" ? ` note-${props.tone}` : "";
  return (
    <div className={`note${tone}${props.washed ? " note-washed" : ""}`} id={props.id}>
      {props.title && (
        <Title>
          {props.icon && <Icon of={props.icon} />}
          <span>{props.title}</span>
        </Title>
      )}
      {props.children}
    </div>
  );
}

/** What a list says when it holds nothing: why, and what to do. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="border-y border-line py-s6">
      <p className="font-semibold">{title}</p>
      {children && <div className="hint mt-s1">{children}</div>}
    </div>
  );
}
