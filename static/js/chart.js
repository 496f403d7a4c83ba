// A wide chart opens at its start, wherever in the picture that stands.
(() => {
  const box = document.querySelector("[data-chart]");
  const start = box?.querySelector(".start rect");
  if (!start) return;
  const at = start.getBoundingClientRect();
  const here = box.getBoundingClientRect();
  box.scrollLeft += at.left + at.width / 2 - here.left - here.width / 2;
})();
