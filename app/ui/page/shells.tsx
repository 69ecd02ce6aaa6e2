// The three pages of the house: public, filing, desk. A route puts its content into one of them.
import type { ReactNode } from "react";
import {
  DeskHeader,
  type DeskPlace,
  type DeskStaff,
  FilingHeader,
  Footer,
  SiteHeader,
  type SitePlace,
  SkipLink,
  Strip,
} from "./frame.tsx";
import { type FilingStep, StepHeader } from "./step-header.tsx";

type Content = {
  children: ReactNode;
  /** The page prints as its slip and nothing else. */
  print?: "slip";
};

/** Public pages: home, status, errors. `bands`: the children bring their own width, as on the home page. */
export function SitePage(props: Content & { current?: SitePlace; bands?: boolean }) {
  return (
    <div className="shell">
      <SkipLink />
      <Strip />
      <SiteHeader current={props.current} />
      <main id="main" tabIndex={-1} data-print={props.print}>
        {props.bands ? props.children : <div className="wrap page">{props.children}</div>}
      </main>
      <Footer />
    </div>
  );
}

/**
 * Filing pages and the receipt. `step` absent: no step header (receipt, draft gone). `form` is the id of the page's
 * one form: language and text size become submit buttons of it (`name="intent"`, `value="language:en"`,
 * `"text:large"`), so that nothing typed is lost.
 */
export function FilingPage(props: Content & { step?: FilingStep; form?: string }) {
  return (
    <div className="shell">
      {props.form && <EnterGoesOn form={props.form} />}
      <SkipLink />
      <Strip />
      <FilingHeader form={props.form} />
      <main id="main" tabIndex={-1} data-print={props.print}>
        {props.step && <StepHeader step={props.step} />}
        <div className="wrap page">{props.children}</div>
      </main>
      <Footer form={props.form} />
    </div>
  );
}

/**
 * Enter in a field presses the first submit button of its form in the order of the document, and that would be the
 * language switch in the header.
 */
function EnterGoesOn({ form }: { form: string }) {
  return (
    <button
      type="submit"
      form={form}
      name="intent"
      value="next"
      className="sr-only"
      tabIndex={-1}
      aria-hidden
    />
  );
}

/**
 * Staff pages. `staff` null on the sign-in page. Children bring their own width: `DeskHead`, `DeskColumns`,
 * `QueueColumns` and `ActionBar` do, anything else goes into `<div className="desk-wrap">`.
 */
export function DeskPage(props: {
  /** The page prints as its slip and nothing else. */
  print?: "slip";
  staff: DeskStaff | null;
  current?: DeskPlace;
  places?: readonly DeskPlace[];
  tools?: ReactNode;
  children: ReactNode;
}) {
  const { children, print, ...header } = props;
  return (
    <div className="shell desk">
      <SkipLink />
      <Strip wide />
      <DeskHeader {...header} />
      <main id="main" tabIndex={-1} data-print={print}>
        {children}
      </main>
    </div>
  );
}
