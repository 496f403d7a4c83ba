// The conversation: a turn is fetched and put below the last one. Without this the form gives a whole page.
(() => {
  const form = document.querySelector("[data-ask]");
  const HELP = ".help[aria-label]";
  const main = document.getElementById("main");
  if (!form) return;
  const policy = window.trustedTypes?.createPolicy("guide-fragment", { createHTML: (html) => html });
  let turns = document.querySelector("[data-turns]");
  let status = document.querySelector("[data-status]");
  let shown = location.pathname;

  // On a page without a conversation one begins in its place; Back loads the page again.
  const begin = () => {
    for (const doors of main.querySelectorAll(":scope > .doors")) doors.remove();
    if (turns) return;
    turns = document.createElement("div");
    status = Object.assign(document.createElement("p"), { className: "hidden", role: "status" });
    main.replaceChildren(status, turns, form);
    history.pushState({}, "", form.getAttribute("action"));
    shown = location.pathname;
  };
  addEventListener("popstate", () => {
    if (location.pathname !== shown) location.reload();
  });

  const put = (html) => {
    const holder = document.createElement("template");
    holder.innerHTML = policy ? policy.createHTML(html) : html;
    const turn = holder.content.querySelector(".turn");
    if (!turn) throw new Error("no turn");
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
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    turn.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
    status.textContent = turn.dataset.announce;
  };

  // Too many at once (a class shares one address): help stands there, the words stay in the box.
  const wait = (html) => {
    const page = document.createElement("template");
    page.innerHTML = policy ? policy.createHTML(html) : html;
    const refusal = page.content.querySelector("[data-refusal]");
    begin();
    turns.querySelector("[data-refusal]")?.remove();
    turns.append(refusal);
    refusal.scrollIntoView({ block: "start" });
    status.textContent = refusal.querySelector("h1").textContent;
  };

  /** False where the answer is to wait; any other failure is thrown. */
  const send = async (fields) => {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "X-Fragment": "1", "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
      cache: "no-store",
      signal: AbortSignal.timeout?.(2e4),
    });
    if (answer.status === 429) return wait(await answer.text()), false;
    if (!answer.ok) throw new Error(String(answer.status));
    turns?.querySelector("[data-refusal]")?.remove();
    put(await answer.text());
    return true;
  };

  // One question at a time.
  document.addEventListener("submit", async (event) => {
    const given = event.target;
    if (!(given instanceof HTMLFormElement) || given.action !== form.action) return;
    event.preventDefault();
    if (form.noValidate) return;
    const box = form.elements.namedItem("question");
    const fields = new FormData(given);
    if (given === form) box.value = "";
    form.ariaBusy = form.noValidate = true;
    try {
      const answered = await send(fields);
      if (!answered && given === form) box.value = fields.get("question");
      // Where a keyboard would open over the answer, the box lets go.
      if (matchMedia("(pointer: coarse)").matches) box.blur();
      else box.focus({ preventScroll: true });
    } catch {
      if (given === form) box.value = fields.get("question");
      given.submit();
    }
    form.ariaBusy = form.noValidate = false;
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
    form.ariaBusy = form.noValidate = true;
    await send(fields).catch(() => location.assign(link.href));
    form.ariaBusy = form.noValidate = false;
  });

  form.elements.namedItem("question").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
})();
