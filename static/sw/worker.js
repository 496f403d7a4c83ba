// Pages come from the network and, where it is gone or slow, from the saved copy. A new version waits until no page of
// the old one is open. It keeps no answer to a form, no question, no place: only what is the same for everybody, and councils opened.
const PATIENCE = 2500;
// An answer takes longer than a page, and who is told that nothing was sent must be able to believe it.
const ASKING_PATIENCE = 10000;
const NOT_PAGES = /^\/(static|api|embed|advocates\/pack|metrics|healthz|readyz|sw\.js|offline\.json|manifest\.webmanifest|robots\.txt)(\/|$)/;

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds, null));

const keepCopy = async (prefix) => {
  const cache = await caches.open(CACHE);
  if (await cache.match(copyAt(prefix))) return;
  const answer = await fetch(copyAt(prefix), { cache: "no-cache", credentials: "omit", priority: "low" });
  if (!answer.ok) throw new Error(String(answer.status));
  const text = await answer.text();
  const copy = JSON.parse(text);
  if (copy.version !== GUIDE.version || copy.format !== GUIDE.format) throw new Error("another version");
  await cache.addAll(copy.assets);
  await cache.put(copyAt(prefix), new Response(text, { headers: { "content-type": "application/json", "x-saved": new Date().toISOString() } }));
};

// The languages to keep: those of open pages, and those that an older version kept.
const languages = async () => {
  const open = (await clients.matchAll({ includeUncontrolled: true })).map((page) => prefixOf(new URL(page.url).pathname));
  const older = (await caches.keys()).filter((name) => name.startsWith("guide-") && name !== OPENED);
  const kept = (await Promise.all(older.map(async (name) => (await caches.open(name)).keys()))).flat()
    .map((request) => new URL(request.url).pathname).filter((path) => path.endsWith("/offline.json"));
  return new Set([...open, ...kept.map((path) => prefixOf(path))]);
};

addEventListener("install", (event) => event.waitUntil((async () => {
  for (const prefix of await languages()) await keepCopy(prefix);
})()));

addEventListener("activate", (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith("guide-") && ![CACHE, OPENED].includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await registration.navigationPreload?.enable();
  await clients.claim();
})()));

const fromNetwork = async (event) => await event.preloadResponse || fetch(event.request);

const after = (event, url, answer) => {
  if (!answer.ok) return answer;
  const chores = [keepCopy(prefixOf(url.pathname))];
  if (COUNCIL.test(bareOf(url.pathname))) chores.push(keepOpened(url));
  event.waitUntil(Promise.allSettled(chores));
  return answer;
};

const page = async (event, url) => {
  const coming = fromNetwork(event);
  const gone = coming.catch(() => null);
  const first = await Promise.race([gone, wait(PATIENCE)]);
  if (first && first.status < 500) return after(event, url, first);
  const saved = await savedPage(url).catch(() => null);
  if (saved) return saved;
  return await gone ?? await offlinePage(url) ?? Response.error();
};

// The page's own script asks for a turn. Where the network is gone or hangs, or no app answers, the device does what it can.
const fragment = async (request, url) => {
  const spare = request.clone();
  const stop = new AbortController();
  const coming = fetch(request, { signal: stop.signal }).catch(() => null);
  const answer = await Promise.race([coming, wait(ASKING_PATIENCE)]);
  if (answer && ![404, 405, 502, 503, 504].includes(answer.status)) return answer;
  const copy = await savedCopy(prefixOf(url.pathname));
  if (!copy) return await coming ?? Response.error();
  stop.abort();
  const question = new URLSearchParams(await spare.text()).get("question") ?? "";
  return new Response(asked(copy, question), { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
};

// A form sent as a whole page: not tried with the network known to be gone, never queued.
const form = async (request, url) => {
  const spare = request.clone();
  const answer = navigator.onLine && await fetch(request).catch(() => null);
  if (answer) return answer;
  const copy = await savedCopy(prefixOf(url.pathname));
  if (!copy) return navigator.onLine ? Response.error() : fetch(spare);
  if (bareOf(url.pathname) !== "/ask") return offlinePage(url);
  return askedPage(copy, String((await spare.formData()).get("question") ?? ""));
};

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  const path = bareOf(url.pathname);
  if (path.startsWith("/static/")) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  else if (NOT_PAGES.test(path)) return;
  else if (request.method === "GET" && request.mode === "navigate") event.respondWith(page(event, url));
  else if (request.method === "POST" && path === "/ask" && request.headers.has("x-fragment")) event.respondWith(fragment(request, url));
  else if (request.method === "POST" && request.mode === "navigate") event.respondWith(form(request, url));
});
