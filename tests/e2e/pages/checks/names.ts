// What a screen reader says: a page's outline, and names of controls in the language of the page.
import type { Language } from "#app/base/language.ts";
import type { Page } from "../test.ts";

/** What is missing or in the wrong language, a line each. */
export function namingProblems(page: Page, language: Language): Promise<string[]> {
  return page.evaluate((wanted) => {
    const count = (selector: string) => document.querySelectorAll(selector).length;
    const found: string[] = [];
    if (document.documentElement.lang !== wanted)
      found.push(`the page says lang=${document.documentElement.lang}`);
    for (const one of ["h1", "main"]) if (count(one) !== 1) found.push(`${count(one)} of ${one}`);
    const banners = [...document.querySelectorAll("header")].filter(
      (header) => !header.closest("main, section, article"),
    );
    if (banners.length !== 1) found.push(`${banners.length} banners`);
    const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1]));
    const jump = levels.findIndex((level, place) => level > (levels[place - 1] ?? level) + 1);
    if (jump > 0) found.push(`headings jump from h${levels[jump - 1]} to h${levels[jump]}`);
    for (const control of document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary",
    )) {
      if (control.matches("[type=hidden], [aria-hidden]")) continue;
      const labels =
        "labels" in control && control.labels instanceof NodeList
          ? [...control.labels].filter((one) => one instanceof Element)
          : [];
      const from = [control.getAttribute("aria-label"), ...[...labels, control].map(wordsOf), control.title];
      const name = from.find((text) => text?.trim())?.trim();
      if (!name && !control.textContent?.trim()) found.push(`no name: ${control.outerHTML.slice(0, 120)}`);
      if (!name || control.closest("bdi, .said")) continue;
      // A field may hold another language than its label speaks.
      const said = (labels[0] ?? control).closest("[lang]")?.getAttribute("lang") ?? "";
      const han = /\p{Script=Han}/u.test(name);
      const foreign = said.startsWith("en") ? han : !han && /[a-z]{4,}/i.test(name) && !/[./@]/.test(name);
      if (foreign) found.push(`not in ${said}: ${name.slice(0, 80)}`);
    }
    return found;

    /** Without what says that it is in another language, and what people typed: that is in whatever language it is. */
    function wordsOf(element: Node): string {
      if (!(element instanceof Element)) return element.textContent ?? "";
      const copy = element.cloneNode(true);
      if (copy instanceof Element)
        for (const other of copy.querySelectorAll("[lang], bdi, .said")) other.remove();
      return copy.textContent ?? "";
    }
  }, language);
}
