// Written into the head of every page: leaving works from the first paint, and a page that was left never shows again.
// The mark stands twice: Firefox loses what a tab stores in its last moment on a site but gives the tab its name back,
// and most browsers with storage shut still have the name (Firefox has not). A fresh visit takes the mark away; Back and
// Reload are told from one twice as well, because a browser may be late with either sign. Comments and indents are taken
// out when the page is made.
// A page that Firefox kept whole comes back with the storage and the name it knew, and sees neither mark. A word on a channel
// that it holds open makes Firefox drop it, so Back loads it anew. Nobody listens: who listens is not kept by older Chromes.
(() => {
  const root = document.documentElement;
  const seen = history.state;
  const stored = () => { try { return sessionStorage.getItem("left"); } catch { return ""; } };
  const left = () => stored() || (name.startsWith("left ") ? name.slice(5) : "");
  const forget = () => { name = ""; try { sessionStorage.removeItem("left"); } catch {} };
  const out = (to) => { root.classList.add("gone"); document.title = new URL(to).host; location.replace(to); };
  let kept;
  try { kept = new BroadcastChannel("left"); } catch {}

  const leave = (to) => {
    kept?.postMessage("");
    name = "left " + to;
    try { sessionStorage.setItem("left", to); } catch {}
    document.body.replaceChildren();
    out(to);
  };

  const fresh = () => !seen && performance.getEntriesByType("navigation")[0]?.type === "navigate";

  if (left()) fresh() ? root.classList.add("gone") : out(left());
  history.replaceState({ ...seen, seen: 1 }, "");
  addEventListener("pagehide", () => root.classList.add("gone"));
  addEventListener("pageshow", ({ persisted }) => {
    if (left() && !persisted && fresh()) forget();
    left() ? out(left()) : root.classList.remove("gone");
  });
  addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-leave]");
    if (link) { event.preventDefault(); leave(link.href); }
  }, true);

  // Three presses of Shift alone within three seconds; an on-screen keyboard never sends them with `code`.
  let presses = [], alone = false;
  addEventListener("keydown", ({ key, code, repeat }) => {
    alone = key === "Shift" && !repeat && code !== "";
    if (key !== "Shift") presses = [];
  });
  addEventListener("keyup", ({ key, timeStamp }) => {
    if (key !== "Shift" || !alone) return;
    alone = false;
    presses = [...presses.filter((at) => timeStamp - at < 3000), timeStamp];
    const link = document.querySelector("[data-leave]");
    if (presses.length > 2 && link) leave(link.href);
  });

  try {
    const { size, theme } = localStorage;
    if (size) root.dataset.size = size;
    if (theme) root.dataset.theme = theme;
  } catch {}
})();
