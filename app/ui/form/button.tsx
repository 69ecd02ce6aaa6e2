// Buttons: one vermilion one a page, plain ones, small ones, and those that look like links.
import { ChevronLeft, type LucideIcon } from "lucide-react";
import { type AnchorHTMLAttributes, type ButtonHTMLAttributes, forwardRef, type ReactNode } from "react";
import { Icon } from "../icon.tsx";
import { useT } from "../page/words.tsx";

export type Weight = "act" | "plain" | "small" | "link";

const classes: Record<Weight, string> = {
  act: "btn btn-act",
  plain: "btn",
  small: "btn btn-small",
  link: "link-btn",
};

type Face = {
  /** `act` is vermilion: one a page. */
  weight?: Weight;
  icon?: LucideIcon;
  /** The shortcut shown on a desk button. */
  shortcut?: string;
};

function Content({ icon, shortcut, children }: Face & { children: ReactNode }) {
  return (
    <>
      {icon && <Icon of={icon} />}
      {children}
      {shortcut && (
        <span className="key" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </>
  );
}

/** A submit button unless `type` says otherwise: every act works as a native form. */
export const Button = forwardRef<HTMLButtonElement, ButtonHTMLAttributes<HTMLButtonElement> & Face>(
  function Button(
    { weight = "plain", icon, shortcut, className = "", children, type = "submit", ...rest },
    ref,
  ) {
    return (
      <button
        ref={ref}
        type={type}
        className={`${classes[weight]} ${className}`.trim()}
        aria-keyshortcuts={shortcut}
        {...rest}
      >
        <Content {...(icon ? { icon } : {})} {...(shortcut ? { shortcut } : {})}>
          {children}
        </Content>
      </button>
    );
  },
);

export const ButtonLink = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement> & Face>(
  function ButtonLink({ weight = "plain", icon, shortcut, className = "", children, ...rest }, ref) {
    return (
      <a
        ref={ref}
        className={`${classes[weight]} ${className}`.trim()}
        aria-keyshortcuts={shortcut}
        {...rest}
      >
        <Content {...(icon ? { icon } : {})} {...(shortcut ? { shortcut } : {})}>
          {children}
        </Content>
      </a>
    );
  },
);

/** 上一步 as a submit button of the one form, so that going back keeps what was typed. */
export function BackButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  const t = useT();
  const { children, ...rest } = props;
  return (
    <button type="submit" formNoValidate name="intent" value="back" className="link-btn back" {...rest}>
      <Icon of={ChevronLeft} />
      {children ?? t("site.button.back")}
    </button>
  );
}

export function ActRow({ className = "", children }: { className?: string; children: ReactNode }) {
  return <div className={`act-row ${className}`.trim()}>{children}</div>;
}
