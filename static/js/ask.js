// The conversation: a turn is fetched and put below the last one. Without this the form gives a whole page.
(() => {
  const form = document.querySelector("[data-ask]");
  const HELP = ".help[aria-label]";
  if (!form) return;
  const box = form.elements.namedItem("question");
  const status = document.querySelector("[data-looking]");
  const policy = window.trustedTypes?.createPolicy("guide-fragment", { createHTML: (html) => html });
  let turns = document.querySelector("[data-turns]");
  let shown = location.pathname;

  // On a page without a conversation one begins in its place; Back loads the page again.
  const begin = () => {
    for (const doors of document.querySelectorAll("main > .doors")) doors.remove();
    if (turns) return;
    turns = document.createElement("div");
    document.getElementById("main").replaceChildren(turns, status, form);
    history.pushState({}, "", form.getAttribute("action"));
    shown = location.pathname;
  };
  addEventListener("popstate", () => { if (location.pathname !== shown) location.reload(); });

  const read = (html) => {
    const holder = document.createElement("template");
    holder.innerHTML = policy ? policy.createHTML(html) : html;
    return holder.content;
  };

  const put = (html) => {
    const turn = read(html).querySelector(".turn");
    if (!turn) throw new Error("no turn");
    const typing = box.value && document.activeElement === box;
    begin();
    for (const one of turn.querySelectorAll("[popover]")) if (document.getElementById(one.id)) one.remove();
    // What stands further up is corrected no more: it would ask again from there and forget what came since.
    for (const old of turns.querySelectorAll(".correct")) old.remove();
    // A second help box is a landmark with a name of its own.
    const help = turn.querySelector(HELP);
    const before = turns.querySelectorAll(HELP).length;
    if (help && before) help.setAttribute("aria-label", `${help.getAttribute("aria-label")} ${before + 1}`);
    turn.classList.add("new");
    turns.append(turn);
    for (const name of ["context", "offered"]) form.elements.namedItem(name).value = turn.dataset[name];
    // The newest turn has the focus, which announces it by its name, once; the next Tab reaches the first thing to do in it.
    // Whoever types on already is not torn away: the name is then said alone.
    document.getElementById("newest")?.removeAttribute("id");
    Object.assign(turn, { id: "newest", tabIndex: -1 }).setAttribute("aria-label", turn.dataset.announce);
    document.querySelector(".skip").setAttribute("href", "#newest");
    (typing ? box : turn).focus({ preventScroll: true });
    if (typing) status.textContent = turn.dataset.announce;
    turn.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  };

  // Too many at once (a class shares one address): help stands there, the words stay in the box.
  const refuse = (html) => {
    const refusal = read(html).querySelector("[data-refusal]");
    begin();
    turns.append(refusal);
    Object.assign(refusal.querySelector("h1"), { tabIndex: -1 }).focus();
    refusal.scrollIntoView({ block: "start" });
  };

  // While an answer is on its way the words stand where they will stand above it. One question at a time.
  const looking = document.createElement("div");
  const look = (said) => {
    const lines = [["said", said], ["quiet", status.dataset.looking]];
    looking.replaceChildren(...lines.map(([className, textContent]) => Object.assign(document.createElement("p"), { className, textContent, dir: "auto" })));
    form.before(looking);
    looking.scrollIntoView({ block: "nearest" });
    status.textContent = status.dataset.looking;
    form.ariaBusy = form.noValidate = true;
  };

  /** False where the answer is to wait; any other failure is thrown. */
  const send = async (fields) => {
    look(fields.get("question"));
    try {
      const headers = { "X-Fragment": "1", "Content-Type": "application/x-www-form-urlencoded" };
      const body = new URLSearchParams(fields).toString();
      const answer = await fetch(form.action, { method: "POST", headers, body, cache: "no-store", signal: AbortSignal.timeout?.(2e4) });
      if (!answer.ok && answer.status !== 429) throw new Error(String(answer.status));
      turns?.querySelector("[data-refusal]")?.remove();
      (answer.ok ? put : refuse)(await answer.text());
      return answer.ok;
    } finally {
      looking.remove();
      if (status.textContent === status.dataset.looking) status.textContent = "";
      form.ariaBusy = form.noValidate = false;
    }
  };

  const fill = (words) => { box.value = words; box.dispatchEvent(new Event("input")); };
  document.addEventListener("submit", async (event) => {
    const given = event.target;
    if (!(given instanceof HTMLFormElement) || given.action !== form.action) return;
    event.preventDefault();
    if (form.noValidate) return;
    const fields = new FormData(given);
    if (given === form) fill("");
    const answered = await send(fields).catch(() => null);
    if (!answered && given === form) fill(fields.get("question"));
    if (answered === null) given.submit();
  });

  // A question offered in the conversation is answered in it; without a network its page opens.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.(".turn [data-entry]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (form.noValidate) return;
    const fields = new FormData(form);
    fields.set("question", link.textContent.trim());
    fields.set("chosen", link.dataset.entry);
    await send(fields).catch(() => location.assign(link.href));
  });

  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) event.preventDefault(), form.requestSubmit();
  });
})();
