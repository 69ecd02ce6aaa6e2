// Whether everything fits: nothing scrolls sideways but tables in their frames, and no words are cut off.
import type { Page } from "../test.ts";

/** What reaches past the side of the window or is cut off, a line each. */
export function reachesOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const found = wide > 0 ? [`the page is ${wide} px wider than the window`] : [];
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const { overflowX, position, clip, clipPath, textOverflow } = getComputedStyle(element);
      if (position === "absolute" && (clip !== "auto" || clipPath !== "none")) continue;
      const hidden = ["hidden", "clip"].includes(overflowX) && element.scrollWidth - element.clientWidth > 1;
      const isField = element.matches("input, select, textarea");
      // What ends in … says that it goes on, and does so where it leads.
      if (hidden && textOverflow !== "ellipsis" && !isField && element.clientWidth > 1) {
        found.push(`cut off: ${element.outerHTML.slice(0, 120)}`);
      }
      const { right, left, width } = element.getBoundingClientRect();
      const framed = element.closest(".scroll, svg, details:not([open])") !== null;
      if (width > 0 && !framed && (right > window.innerWidth + 1 || left < -1) && position !== "fixed") {
        if (element.checkVisibility()) found.push(`out of the window: ${element.outerHTML.slice(0, 120)}`);
      }
    }
    return found;
  });
}
