// The page in the reader's own colours (Windows contrast themes): what is drawn by background alone would be gone.
import type { Page } from "../test.ts";

/** Controls that cannot be told from words around them, a line each. */
export function vanished(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = "button, input, select, textarea, .btn, .tag, .card";
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
    const same = colour.color === colour.backgroundColor ? ["words in the colour of the page"] : [];
    return [...bare, ...same];
  });
}
