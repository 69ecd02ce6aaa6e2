/* Leaves at once: the page that was open is replaced, so the back button does not lead to it. */
(() => {
  var presses = [];
  function leave() {
    /* Blank first: a slow network must not leave the words on the screen. */
    document.documentElement.hidden = true;
    location.replace("/leave");
  }
  function exitLink(node) {
    while (node && node.nodeType === 1) {
      if (node.hasAttribute("data-exit")) return node;
      node = node.parentNode;
    }
    return null;
  }
  document.addEventListener("click", (event) => {
    if (!exitLink(event.target)) return;
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" && event.key !== "Esc") return;
    var now = Date.now();
    presses = presses.filter((at) => now - at < 2000);
    presses.push(now);
    if (presses.length > 2) leave();
  });
})();
