// Text controls: one line, several lines, a list, and the count of what is left.
import {
  forwardRef,
  type InputHTMLAttributes,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from "react";
import { useT } from "../page/words.tsx";
import { useControl } from "./field.tsx";

/** `mono` for codes and account numbers. Inside a `Field` it needs no id. */
export const TextInput = forwardRef<
  HTMLInputElement,
  InputHTMLAttributes<HTMLInputElement> & { mono?: boolean }
>(function TextInput({ mono, className = "", type = "text", ...rest }, ref) {
  const control = useControl(rest);
  return (
    <input
      ref={ref}
      type={type}
      {...rest}
      {...control}
      className={`input ${mono ? "mono" : ""} ${className}`.replace(/\s+/g, " ").trim()}
    />
  );
});

export const TextArea = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(
  function TextArea({ className = "", rows = 4, ...rest }, ref) {
    const control = useControl(rest);
    return <textarea ref={ref} rows={rows} {...rest} {...control} className={`input ${className}`.trim()} />;
  },
);

export const Select = forwardRef<HTMLSelectElement, SelectHTMLAttributes<HTMLSelectElement>>(function Select(
  { className = "", children, ...rest },
  ref,
) {
  const control = useControl(rest);
  return (
    <select ref={ref} {...rest} {...control} className={`input ${className}`.trim()}>
      {children}
    </select>
  );
});

/** For the `counter` of a `Field`; `used` counts code points as the schema does. */
export function CharactersLeft({ used, limit }: { used: number; limit: number }) {
  const t = useT();
  const left = limit - used;
  if (left < 0) return <span className="wrong">{t("site.counter.over", { count: -left })}</span>;
  return <span>{t("site.counter.left", { count: left })}</span>;
}
