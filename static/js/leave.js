// Leaving: blank at once, out of this page's place in the history, to an ordinary site.
// Three presses of Shift leave too; an on-screen keyboard never sends them with `code`.
(() => {
  const link = document.querySelector("[data-leave]");
  if (!link) return;
  const leave = (event) => {
    event?.preventDefault();
    document.documentElement.classList.add("gone");
    document.body.replaceChildren();
    document.title = link.host;
    try { sessionStorage.setItem("left", link.href); } catch { /* storage is shut: the blank page still goes */ }
    location.replace(link.href);
  };
  link.addEventListener("click", leave);

  const WITHIN = 3000;
  let presses = [];
  let alone = false;
  addEventListener("keydown", (event) => {
    alone = event.key === "Shift" && !event.repeat && Boolean(event.code);
    if (event.key !== "Shift") presses = [];
  });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
    if (presses.length >= 3) leave();
  });
})();
