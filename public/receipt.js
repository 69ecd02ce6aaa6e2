/* Copy and print on the receipt: the buttons need a script, so they show only where one runs. */
(() => {
  const acts = document.querySelector("[data-receipt-acts]");
  const copy = document.querySelector("[data-copy]");
  const print = document.querySelector("[data-print-now]");
  const said = document.querySelector("[data-said]");
  if (!acts || !copy || !print || !said) return;
  function copied() {
    said.textContent = copy.getAttribute("data-done");
  }
  function byHand() {
    const field = document.createElement("textarea");
    field.value = copy.getAttribute("data-copy");
    acts.append(field);
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
  acts.hidden = false;
})();
