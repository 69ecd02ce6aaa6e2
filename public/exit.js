/* On every page. Leaves at once: the open page is replaced, so back does not lead to it. And fetches what a part needs
   (data-wakes) once it is touched. */
(() => {
  const on = (type, act) => document.addEventListener(type, act);
  let presses = [];
  function leave() {
    /* Blank first: the network may be slow. */
    document.documentElement.hidden = true;
    location.replace("/leave");
  }
  on("click", (event) => {
    if (!event.target.closest("[data-exit]")) return;
    event.preventDefault();
    leave();
  });
  on("keydown", ({ key }) => {
    if (key !== "Escape" && key !== "Esc") return;
    const now = Date.now();
    presses = presses.filter((at) => now - at < 2000);
    presses.push(now);
    if (presses.length > 2) leave();
  });
  function wake({ target, type }) {
    const part = target.closest("[data-wakes]");
    if (!part) return;
    let { script } = part;
    if (!script) {
      script = part.script = document.createElement("script");
      script.src = part.dataset.wakes;
      script.onload = () => delete part.dataset.wakes;
      document.head.append(script);
    }
    /* A click that came too early is made again. */
    const button = target.closest("[type=button]");
    if (type === "click" && button) script.addEventListener("load", () => button.click());
  }
  for (const type of ["pointerover", "focusin", "click"]) on(type, wake);
  for (const part of document.querySelectorAll("[data-wakes]")) part.hidden = false;
})();
