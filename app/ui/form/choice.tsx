// Choices: a box or a dot with its words, and cards of which the chosen one opens.
import { forwardRef, type InputHTMLAttributes, type ReactNode } from "react";
import { FieldError, useControl } from "./field.tsx";

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, "type">;

/** `note` is a second, quieter line. `error` stands above, for a single box that must be ticked. */
export const Choice = forwardRef<
  HTMLInputElement,
  Input & { id: string; type: "checkbox" | "radio"; note?: ReactNode; error?: string | undefined }
>(function Choice({ type, note, error, className = "", children, ...rest }, ref) {
  const control = useControl({
    id: rest.id,
    "aria-describedby": [error ? `${rest.id}-error` : "", rest["aria-describedby"]].filter(Boolean).join(" "),
  });
  const choice = (
    <label className={`choice ${className}`.trim()}>
      <input
        ref={ref}
        type={type}
        {...rest}
        {...control}
        aria-invalid={error ? true : control["aria-invalid"]}
        className={type === "radio" ? "dot" : "box"}
      />
      <span>
        {children}
        {note && <small>{note}</small>}
      </span>
    </label>
  );
  if (!error) return choice;
  return (
    <div className="note note-wrong">
      <FieldError id={`${rest.id}-error`}>{error}</FieldError>
      {choice}
    </div>
  );
});

/** A run of `RadioCard`s; `title` groups them (最接近, 其他类别). */
export function RadioCards({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <>
      {title && <h2 className="group-name">{title}</h2>}
      <div className="cards">{children}</div>
    </>
  );
}

/** One card. `tag` beside the name, `what` one line under it, `more` shows when chosen, before any script. */
export const RadioCard = forwardRef<
  HTMLInputElement,
  Input & { id: string; title: ReactNode; what?: ReactNode; tag?: ReactNode; more?: ReactNode }
>(function RadioCard({ id, title, what, tag, more, ...rest }, ref) {
  const control = useControl({ id, "aria-describedby": what ? `${id}-what` : undefined });
  return (
    <div className="card">
      <input ref={ref} type="radio" {...rest} {...control} className="dot" />
      <span className="card-frame" aria-hidden="true" />
      <div className="card-body">
        <label className="name" htmlFor={id}>
          {title}
          {tag}
        </label>
        {what && (
          <p className="what" id={`${id}-what`}>
            {what}
          </p>
        )}
        {more && <div className="more">{more}</div>}
      </div>
    </div>
  );
});

/** Inside `more` of a card: 例如, 不包括, 依据. */
export function CardFacts({ facts }: { facts: readonly { term: string; text: ReactNode }[] }) {
  return (
    <dl className="grid gap-s4">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.text}</dd>
        </div>
      ))}
    </dl>
  );
}
