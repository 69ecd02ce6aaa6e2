/* Copy and print on the receipt; fetched by exit.js once somebody reaches for one of its buttons. */
(() => {
  const copy = document.querySelector("[data-copy]");
  const print = document.querySelector("[data-print-now]");
  const said = document.querySelector("[data-said]");
  if (!copy || !print || !said) return;
  function copied() {
    said.textContent = copy.getAttribute("data-done");
  }
  function byHand() {
    const field = document.createElement("textarea");
    field.value = copy.getAttribute("data-copy");
    copy.after(field);
    field.select();
    if (document.execCommand("copy")) copied();
    field.remove();
    copy.focus();
  }
  copy.addEventListener("click", () => {
    if (!navigator.clipboard) return byHand();
    navigator.clipboard.writeText(copy.getAttribute("data-copy")).then(copied, byHand);
  });
  print.addEventListener("click", () => window.print());
})();
