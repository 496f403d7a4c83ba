// Choices that stay on this device: kept only when somebody makes them, gone when they forget them.
(() => {
  const html = document.documentElement;
  const KEYS = ["size", "theme", "easy", "my-views"];
  const read = (key) => { try { return localStorage.getItem(key) ?? ""; } catch { return ""; } };
  const keep = (key, value) => {
    if (key !== "easy") { if (value) html.dataset[key] = value; else delete html.dataset[key]; }
    try {
      if (value) localStorage.setItem(key, value); else localStorage.removeItem(key);
      return true;
    } catch { return false; }
  };

  const told = document.querySelector("[data-told]");
  const tell = (what) => { if (told) told.textContent = told.dataset[what]; };
  const fields = [...document.querySelectorAll("[data-key]")];
  const show = () => {
    for (const field of fields) field.checked = field.value === read(field.dataset.key);
  };
  for (const part of document.querySelectorAll("[data-choices]")) part.hidden = false;
  show();
  for (const field of fields) {
    field.addEventListener("change", () => {
      tell(keep(field.dataset.key, field.checked ? field.value : "") ? "kept" : "full");
    });
  }
  document.querySelector("[data-forget]")?.addEventListener("click", () => {
    for (const key of KEYS) keep(key, "");
    show();
    tell("forgotten");
  });

  // Easier words first: a link to an answer that has them leads there.
  const easy = new Set((document.querySelector("[data-easy]")?.dataset.easy ?? "").split(" "));
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || "whole" in link.dataset || link.origin !== location.origin || !read("easy")) return;
    const found = link.pathname.match(/\/guide\/([a-z0-9-]+)$/);
    if (found && easy.has(found[1])) link.pathname += "/easy";
  });
})();
