/* Looks at the check digits of a receipt code before it is sent; fetched by exit.js once the field is touched. The server
   looks again; without this it looks alone. */
(() => {
  const field = document.querySelector("input[data-code-digits]");
  if (!field?.form) return;
  function problem() {
    const digits = field.value.normalize("NFKC").replace(/[\s\p{Z}\p{Pd}\p{Cf}\u2212\u30fc]/gu, "");
    if (digits === "") return null;
    if (!/^[0-9]*$/.test(digits)) return "data-code-unreadable";
    if (digits.length !== 28) return "data-code-length";
    let rest = 0;
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
    return rest === 1 ? null : "data-code-digits";
  }
  field.addEventListener("input", () => field.setCustomValidity(""));
  field.form.addEventListener("submit", (event) => {
    const found = problem();
    if (!found) return;
    event.preventDefault();
    field.setCustomValidity(field.getAttribute(found));
    field.reportValidity();
  });
})();
