// For advocates: the law hides with one key (which can be switched off), packs print. Without this a tap on its heading hides it too.
(() => {
  for (const one of document.querySelectorAll("[data-scripted], [data-hint]")) one.hidden = false;
  document.querySelector("[data-print]")?.addEventListener("click", () => window.print());
  const law = document.querySelector("[data-law]");
  const key = document.querySelector("[data-hides]");
  if (!law || !key) return;
  key.addEventListener("change", () => (document.querySelector("[data-hint]").hidden = !key.checked));
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "h" || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (!key.checked || event.target.closest?.("input[type=text], textarea, select")) return;
    law.open = !law.open;
    if (!law.open && law.contains(document.activeElement)) law.querySelector("summary").focus();
  });
})();
