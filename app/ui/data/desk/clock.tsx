// A deadline: icon, date with weekday in bold, time left under it; amber when near, vermilion when late.
import { Clock as ClockIcon, Pause, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../../icon.tsx";

export type Urgency = "calm" | "near" | "late" | "paused";
const icons = { calm: ClockIcon, near: ClockIcon, late: TriangleAlert, paused: Pause };

/** `line`: on one line, for the head of a page. `label` says to readers which deadline it is. */
export function Clock(props: {
  urgency: Urgency;
  date: ReactNode;
  left?: ReactNode;
  label?: string;
  line?: boolean;
}) {
  return (
    <div className={`clock clock-${props.urgency}${props.line ? " clock-line" : ""}`}>
      <Icon of={icons[props.urgency]} />
      <div>
        {props.label && <span className="sr-only">{props.label} </span>}
        <b>{props.date}</b> {props.left && <span>{props.left}</span>}
      </div>
    </div>
  );
}
