// Puts saved pages together again, so that they look and work like the page itself.
const CACHE = `guide-${GUIDE.version}`;
const OPENED = "guide-opened";
const MOST_OPENED = 5;
const COUNCIL = /^\/help\/near-me\/[a-z0-9-]+$/;
const PLACES = { title: /<title>(.*?)<\/title>/s, main: /<main[^>]*>(.*)<\/main>/s };

const prefixOf = (path) => GUIDE.prefixes.find((prefix) => prefix && (path + "/").startsWith(prefix + "/")) ?? "";
const bareOf = (path) => path.slice(prefixOf(path).length) || "/";
const copyAt = (prefix) => `${prefix}/offline.json`;

// The saved copy of a language with the day it was saved, or null. Read once while the worker is awake.
const read = new Map();
const savedCopy = async (prefix) => {
  if (read.has(prefix)) return read.get(prefix);
  const found = await (await caches.open(CACHE)).match(copyAt(prefix));
  if (!found) return null;
  const copy = { ...await found.json(), saved: found.headers.get("x-saved") };
  read.set(prefix, copy);
  return copy;
};

const dayOf = (copy, saved) => new Date(saved).toLocaleDateString(copy.language, { day: "numeric", month: "long", year: "numeric" });
const put = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const safe = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const shown = (copy, [frame, title, main], status = 200) => {
  const [before, between, after, policy] = copy.frames[frame];
  const headers = { ...copy.headers, "content-type": "text/html; charset=utf-8", "content-security-policy": policy, "cache-control": "no-store" };
  return new Response(before + title + between + main + after, { status, headers });
};

const noted = (copy, [frame, title, main], saved) => [frame, title, put(copy.note, { day: dayOf(copy, saved) }) + main];

// The saved page at an address: from the copy, else a council that was opened before; null where there is none.
const savedPage = async (url) => {
  const copy = await savedCopy(prefixOf(url.pathname));
  if (!copy) return null;
  const page = copy.pages[url.pathname + url.search] ?? copy.pages[url.pathname];
  if (page) return shown(copy, noted(copy, page, copy.saved));
  const opened = await (await caches.open(OPENED)).match(url.pathname);
  if (!opened) return null;
  const { title, main, saved } = await opened.json();
  return shown(copy, noted(copy, [copy.pages[`${copy.prefix}/ask`][0], title, main], saved));
};

// What stands where nothing is saved: the numbers to call, and what is saved.
const offlinePage = async (url) => {
  const copy = await savedCopy(prefixOf(url.pathname));
  return copy ? shown(copy, copy.pages[`${copy.prefix}/offline`], 503) : null;
};

// A council that was opened is kept without what is only true this minute. What was typed to find it never comes by here.
const keepOpened = async (url) => {
  const answer = await fetch(url.pathname, { headers: { "x-timeless": "1" }, cache: "no-store", credentials: "omit" });
  if (!answer.ok) return;
  const text = await answer.text();
  const [title, main] = [text.match(PLACES.title)?.[1], text.match(PLACES.main)?.[1]];
  if (!main) return;
  const cache = await caches.open(OPENED);
  await cache.delete(url.pathname);
  await cache.put(url.pathname, new Response(JSON.stringify({ title, main, saved: Date.now() })));
  for (const old of (await cache.keys()).slice(0, -MOST_OPENED)) await cache.delete(old);
};

// A question asked without a network: who to call first, then the nearest titles. Nothing of it is kept.
const asked = (copy, question) => {
  copy.find ??= makeFinder(copy.entries);
  const found = copy.find(question);
  const links = found.map(([id, title]) => `<li><a href="${copy.prefix}/guide/${id}">${safe(title)}</a></li>`).join("");
  return put(found.length ? copy.found : copy.unfound, { said: safe(question), links, day: dayOf(copy, copy.saved) });
};

const askedPage = (copy, question) => {
  const [frame, title, main] = copy.pages[`${copy.prefix}/ask`];
  return shown(copy, [frame, title, main.replace("<div data-turns>", (place) => place + asked(copy, question))]);
};
