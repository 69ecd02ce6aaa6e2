// Files: the native input that works before scripts, the drop area around it, and the rows of what has arrived.
import type { LucideIcon } from "lucide-react";
import { File as FileIcon } from "lucide-react";
import { forwardRef, type HTMLAttributes, type InputHTMLAttributes, type ReactNode } from "react";
import { Icon } from "../icon.tsx";
import { useControl } from "./field.tsx";

/** Inside a `Field`. */
export const FileInput = forwardRef<HTMLInputElement, Omit<InputHTMLAttributes<HTMLInputElement>, "type">>(
  function FileInput({ className = "", ...rest }, ref) {
    const control = useControl(rest);
    return <input ref={ref} type="file" {...rest} {...control} className={`input ${className}`.trim()} />;
  },
);

/** Looks and sizes like a small button; the input inside stays in the tab order. */
export const FileButton = forwardRef<
  HTMLInputElement,
  Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & { id: string; icon?: LucideIcon }
>(function FileButton({ icon, children, ...rest }, ref) {
  return (
    <label className="btn btn-small">
      {icon && <Icon of={icon} />}
      {children}
      <input ref={ref} type="file" {...rest} className="sr-only" />
    </label>
  );
});

/** A place to drop on; pass `onDrop` and set `over` while something hovers. */
export const DropArea = forwardRef<HTMLDivElement, HTMLAttributes<HTMLDivElement> & { over?: boolean }>(
  function DropArea({ over, className = "", ...rest }, ref) {
    return <div ref={ref} {...rest} className={`drop ${className}`.trim()} data-over={over || undefined} />;
  },
);

export function FileList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="files" aria-label={label}>
      {children}
    </ul>
  );
}

/** `picture` an img, or `icon`; `state` a StatusTag or words; children: meter, caption, hidden data, acts. */
export function FileRow(props: {
  name: string;
  size: ReactNode;
  state: ReactNode;
  picture?: ReactNode;
  icon?: LucideIcon;
  children?: ReactNode;
}) {
  return (
    <li className="file">
      <div className="thumb">{props.picture ?? <Icon of={props.icon ?? FileIcon} />}</div>
      <div className="title">
        <bdi>{props.name}</bdi> <span>{props.size}</span>
      </div>
      <div className="state">{props.state}</div>
      {props.children && <div className="below">{props.children}</div>}
    </li>
  );
}

/** How much of something is done, 0 to 100. `halted`: the rest is hatched. */
export function Meter({ value, label, halted }: { value: number; label: string; halted?: boolean }) {
  return (
    <progress className={halted ? "meter meter-halt" : "meter"} value={value} max={100} aria-label={label} />
  );
}
