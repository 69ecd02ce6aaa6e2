// The page in the reader's own colours (Windows contrast themes): what is drawn by background alone would be gone.
import type { Page } from "../test.ts";

/** Controls that cannot be told from words around them, a line each. */
export function vanished(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = "button, input:not([type=radio], [type=checkbox]), select, textarea, .btn, .slip";
    const drawn = (element: Element) => {
      const { borderStyle, borderWidth, textDecorationLine, outlineStyle } = getComputedStyle(element);
      const hasBorder = borderStyle !== "none" && borderWidth !== "0px";
      return hasBorder || textDecorationLine.includes("underline") || outlineStyle !== "none";
    };
    const shown = [...document.querySelectorAll<HTMLElement>(boxes)].filter(
      (element) =>
        element.checkVisibility() && element.clientWidth > 1 && !element.matches(".sr-only, .tool"),
    );
    const colour = getComputedStyle(document.body);
    const bare = shown
      .filter((element) => !drawn(element))
      .map((element) => `no edge: ${element.outerHTML.slice(0, 120)}`);
    // Those that we draw ourselves elsewhere are the browser's own here.
    const marks = [...document.querySelectorAll<HTMLElement>(".box, .dot, .node")];
    const undrawn = marks.filter((mark) => {
      const { appearance, borderStyle } = getComputedStyle(mark);
      return appearance === "none" && borderStyle === "none";
    });
    const same = colour.color === colour.backgroundColor ? ["words in the colour of the page"] : [];
    return [...bare, ...undrawn.map((mark) => `no mark: ${mark.outerHTML.slice(0, 120)}`), ...same];
  });
}
