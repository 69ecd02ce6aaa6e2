// Language, text size and leaving: links on reading pages, submit buttons of the one form while filing.
import { LogIn } from "lucide-react";
import { Icon } from "../icon.tsx";
import { otherLanguage, type Surroundings, useLanguage, useSurroundings, useT } from "./words.tsx";

/** `form` is the id of the page's one form; then nothing typed is lost by switching. */
type Switch = { form?: string; className?: string };

/** The same page, its query kept: what a form has put there is not typed twice. */
function switched({ path, search }: Surroundings, name: "lang" | "text", value: string): string {
  const query = new URLSearchParams(search);
  query.set(name, value);
  return `${path}?${query}`;
}

export function LanguageSwitch({ form, className = "tool" }: Switch) {
  const t = useT();
  const surroundings = useSurroundings();
  const other = otherLanguage(useLanguage());
  if (!form) {
    return (
      <a
        className={className}
        href={switched(surroundings, "lang", other)}
        lang={other}
        hrefLang={other}
        rel="nofollow"
      >
        {t("site.language.switch")}
      </a>
    );
  }
  return (
    <button
      className={className}
      type="submit"
      form={form}
      formNoValidate
      name="intent"
      value={`language:${other}`}
      lang={other}
    >
      {t("site.language.switch")}
    </button>
  );
}

export function TextSizeSwitch({ form, className }: Switch) {
  const t = useT();
  const surroundings = useSurroundings();
  const { largeText } = surroundings;
  const size = largeText ? "normal" : "large";
  const words = t(largeText ? "site.text.normal" : "site.text.large");
  if (!form) {
    return (
      <a className={className} href={switched(surroundings, "text", size)} rel="nofollow">
        {words}
      </a>
    );
  }
  return (
    <button
      className={className}
      type="submit"
      form={form}
      formNoValidate
      name="intent"
      value={`text:${size}`}
    >
      {words}
    </button>
  );
}

/** Works as a plain link; `/exit.js` makes it replace the page, so that back does not lead here. */
export function QuickExit() {
  const t = useT();
  return (
    <a className="tool exit" href="/leave" data-exit rel="noreferrer" title={t("site.exit.hint")}>
      <Icon of={LogIn} />
      {t("site.exit")}
    </a>
  );
}
