// The sheet of my views: boxes grow with their words, printing, keeping on the device only while that is ticked. Nothing is ever sent.
(() => {
  const sheet = document.querySelector("[data-views]");
  if (!sheet) return;
  const KEY = "my-views";
  const keep = sheet.querySelector("[data-keep]");
  const said = sheet.querySelector("[data-said]");
  const fields = [...sheet.querySelectorAll("[id]")].filter((one) => one.matches("textarea, input"));

  const grow = (box) => {
    while (box.scrollHeight > box.clientHeight && box.rows < 60) box.rows += 1;
  };
  const growAll = () => sheet.querySelectorAll("textarea").forEach(grow);
  const shut = (work) => { try { return work(); } catch { return null; } };
  const forget = () => shut(() => localStorage.removeItem(KEY));
  const store = () => {
    if (!keep.checked) return;
    const kept = Object.fromEntries(fields.map((one) => [one.id, one.type === "checkbox" ? one.checked : one.value]));
    shut(() => localStorage.setItem(KEY, JSON.stringify(kept)));
  };

  const before = shut(() => JSON.parse(localStorage.getItem(KEY)));
  if (before) {
    keep.checked = true;
    for (const one of fields) one.type === "checkbox" ? (one.checked = before[one.id] === true) : (one.value = before[one.id] ?? "");
    growAll();
  }

  for (const one of document.querySelectorAll("[data-scripted]")) one.hidden = false;
  document.querySelector("[data-print]").addEventListener("click", () => window.print());
  addEventListener("beforeprint", growAll);
  keep.addEventListener("change", () => (keep.checked ? store() : forget()));
  sheet.addEventListener("input", (event) => {
    if (event.target.matches("textarea")) grow(event.target);
    said.textContent = "";
    store();
  });
  sheet.addEventListener("reset", () => {
    forget();
    setTimeout(growAll);
    said.textContent = sheet.querySelector("[data-gone]").content.textContent;
  });
})();
