// Says below the box when it is nearly full: what does not fit is read by nobody. Without this the line there says how much fits.
(() => {
  const room = document.querySelector("[data-full]");
  const box = document.getElementById("question");
  if (!room || box.maxLength < 0) return;
  const { nearly, full, near } = room.dataset;
  const most = room.textContent;
  const say = () => {
    const left = box.maxLength - box.textLength;
    const now = left > near ? most : left > 0 ? nearly : full;
    if (room.textContent !== now) room.textContent = now;
  };
  box.addEventListener("input", say);
  say();
})();
