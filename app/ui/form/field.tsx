// A field: label, hint, error, control in this order, and the ids that tie them together for a reader.
import { TriangleAlert } from "lucide-react";
import { type AriaAttributes, createContext, type ReactNode, useContext } from "react";
import { Icon } from "../icon.tsx";
import { useT } from "../page/words.tsx";

type Wiring = { id?: string; describedBy?: string; invalid?: boolean };
const WiringContext = createContext<Wiring>({});

/** The attributes of a control: its own win over those of the field around it. */
export function useControl(
  own: Pick<AriaAttributes, "aria-describedby" | "aria-invalid"> & { id?: string | undefined },
) {
  const { id, describedBy, invalid } = useContext(WiringContext);
  return {
    id: own.id ?? id,
    "aria-describedby": [describedBy, own["aria-describedby"]].filter(Boolean).join(" ") || undefined,
    "aria-invalid": invalid ? true : own["aria-invalid"],
  };
}

/** Icon, the word 错误 or Error, and what is wrong. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const t = useT();
  return (
    <p className="wrong" id={id}>
      <Icon of={TriangleAlert} />
      <span>
        {t("site.wrong.prefix")}
        {children}
      </span>
    </p>
  );
}

export type FieldProps = {
  /** The id of the control; the hint is `ID-hint`, the error `ID-error`. Fixed words, never useId: hydration. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Localised sentence; empty or undefined: the field is right. */
  error?: string | undefined;
  optional?: boolean;
  /** Stands under the control, e.g. characters left. */
  counter?: ReactNode;
  className?: string;
  children: ReactNode;
};

function wiringOf(props: Pick<FieldProps, "id" | "hint" | "error">): Wiring & { describedBy: string } {
  const ids = [props.hint ? `${props.id}-hint` : "", props.error ? `${props.id}-error` : ""];
  return { id: props.id, describedBy: ids.filter(Boolean).join(" "), invalid: Boolean(props.error) };
}

function Above(props: Pick<FieldProps, "id" | "hint" | "error">) {
  return (
    <>
      {props.hint && (
        <div className="hint" id={`${props.id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.error && <FieldError id={`${props.id}-error`}>{props.error}</FieldError>}
    </>
  );
}

function Optional() {
  const t = useT();
  return <small>{t("site.optional")}</small>;
}

/** One control with its label: `<Field id label hint error><TextInput {...register("x")} /></Field>`. */
export function Field(props: FieldProps) {
  const { id, label, optional, counter, className = "", children } = props;
  return (
    <div className={`field ${className}`.trim()}>
      <label className="label" htmlFor={id}>
        {label}
        {optional && <Optional />}
      </label>
      <Above {...props} />
      <WiringContext.Provider value={wiringOf(props)}>{children}</WiringContext.Provider>
      {counter && <div className="hint counter">{counter}</div>}
    </div>
  );
}

/**
 * Several choices under one legend. An error summary links to `#ID`, which is the fieldset and takes the focus.
 * `legendIsTitle`: the page's h1 is the question already, the legend is for readers only.
 */
export function FieldGroup(props: FieldProps & { legendIsTitle?: boolean }) {
  const { id, label, optional, className = "", children } = props;
  const { describedBy, invalid } = wiringOf(props);
  return (
    <fieldset
      className={`field ${className}`.trim()}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy || undefined}
    >
      <legend className={props.legendIsTitle ? "sr-only" : "label"}>
        {label}
        {optional && <Optional />}
      </legend>
      <Above {...props} />
      {/* The group carries the description; its choices only whether they are wrong. */}
      <WiringContext.Provider value={invalid ? { invalid } : {}}>
        <div className="choices">{children}</div>
      </WiringContext.Provider>
    </fieldset>
  );
}
