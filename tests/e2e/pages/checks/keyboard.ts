// A page walked by Tab alone: everything that can be operated is reached, marked and in sight, and there is a way out.
import type { Page } from "../test.ts";

/** What went wrong on the way, a line each. */
export async function tabProblems(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(listControls);
  const found: string[] = [];
  const reached = new Set<string>();
  let last = "";
  for (let presses = 0; ; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(lookAtFocus);
    // A date has stops within.
    if (stop.key === null || (stop.key !== last && reached.has(stop.key))) break;
    last = stop.key;
    if (presses === 0 && !stop.isSkip)
      found.push(`the first stop is not the way past the header: ${stop.html}`);
    reached.add(stop.key);
    if (!stop.isMarked) found.push(`focus not seen: ${stop.html}`);
    if (!stop.isInSight) found.push(`focus covered: ${stop.html}`);
    if (presses > wanted.length + 30) return [...found, `no way out after ${presses} presses: ${stop.html}`];
  }
  const missed = wanted.filter(({ key }) => !reached.has(key));
  return [...found, ...missed.map(({ html }) => `never reached: ${html}`)];
}

/** Numbers every stop; of radio buttons the one that Tab goes to. */
function listControls() {
  const stops = "a[href], button, input, select, textarea, summary, [tabindex]";
  const controls = [...document.querySelectorAll<HTMLElement>(stops)].filter((element) => {
    if (element.tabIndex < 0 || element.matches(":disabled, [type=hidden]") || !element.checkVisibility())
      return false;
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    const group = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter(
      ({ name, form }) => name === element.name && form === element.form,
    );
    return (group.find(({ checked }) => checked) ?? group[0]) === element;
  });
  for (const [place, element] of controls.entries()) element.dataset.stop = String(place);
  // Tab goes on from where the focus was last, which a form that came back has moved.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  window.scrollTo(0, 0);
  return controls.map((element, place) => ({ key: String(place), html: element.outerHTML.slice(0, 120) }));
}

function lookAtFocus() {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) {
    return { key: null, isSkip: false, isMarked: true, isInSight: true, html: "" };
  }
  // A card or a label may stand for a control that is drawn by it.
  const shown = [focused, focused.nextElementSibling, focused.parentElement, focused.closest(".card")];
  const isMarked = shown.some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  });
  const label = focused instanceof HTMLInputElement ? focused.labels?.[0] : undefined;
  const seen = [focused, ...(label ? [label] : [])].flatMap((element) => [...element.getClientRects()]);
  const isInSight = seen.some(({ left, right, top, bottom }) => {
    const points = [0.1, 0.5, 0.9].map(
      (part) => [left + (right - left) * part, top + (bottom - top) * part] as const,
    );
    return points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return (
        hit !== null && (focused.contains(hit) || hit.contains(focused) || label?.contains(hit) === true)
      );
    });
  });
  focused.dataset.stop ??= `other-${document.querySelectorAll("[data-stop]").length}`;
  const html = focused.outerHTML.slice(0, 120);
  return { key: focused.dataset.stop, isSkip: focused.matches(".skip"), isMarked, isInSight, html };
}
