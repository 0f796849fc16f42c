const RELEASE = { id: "", files: [] };
// The line above is written by the packer: the release and of each of its files path, type, bytes and digest. So a new
// release is a new worker, and what a worker keeps is what it was built with.
//
// Keeps one whole release on the reader's device and answers from it, so that everything works without the server.
// Every byte is compared with its digest before it is kept and again before it is used: what does not fit is fetched
// anew. What the worker cannot answer goes to the network as if there were no worker.
"use strict";

const SCOPE = self.registration.scope;
const PREFIX = `igf-explorer ${new URL(SCOPE).pathname} `;
const CACHE = PREFIX + RELEASE.id;
const INTEGRITY = "x-integrity";
/** What is known of a kept release besides its files: when it was checked, and as which of all it was in use. */
const NOTE = `${SCOPE}kept-release`;

// The page is one file for all addresses, asked for by the address that every host answers with it.
const address = (path) => new URL(path === "index.html" ? "./" : path, SCOPE).href;
const FILES = new Map(
  RELEASE.files.map(([path, type, bytes, integrity]) => [address(path), { url: address(path), type, bytes, integrity }]),
);

const digest = async (bytes) => {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
};

/** The response with the file's bytes, and its type whatever the host says; throws where they are other bytes. */
const checked = async (response, { url, type, integrity }) => {
  const bytes = response.status === 200 ? await response.arrayBuffer() : null;
  if (!bytes || (await digest(bytes)) !== integrity) throw new Error(`${url} is not what the release says`);
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  if (type) headers.set("content-type", type);
  headers.set(INTEGRITY, integrity);
  return new Response(bytes, { headers });
};

/** From the host, which is always asked; a reader who has the bytes already need not fetch them twice. */
const fetched = async (file) => {
  try {
    return await checked(await fetch(file.url, { cache: "no-cache" }), file);
  } catch {
    // The browser's own memory may hold an error page, or another release's bytes, under this address.
    return checked(await fetch(file.url, { cache: "reload" }), file);
  }
};

const kept = (url, cacheName) => caches.match(url, { cacheName, ignoreVary: true });

/** From another release where that has the same file, else from the host. */
const gathered = async (file) => {
  const old = await kept(file.url);
  if (old?.headers.get(INTEGRITY) === file.integrity) {
    try {
      return await checked(old, file);
    } catch {
      // damaged meanwhile
    }
  }
  return fetched(file);
};

const readNote = async (name) => {
  try {
    return (await (await kept(NOTE, name))?.json()) ?? {};
  } catch {
    return {}; // damaged: only what it said is lost
  }
};
const writeNote = async (note) => (await caches.open(CACHE)).put(NOTE, new Response(JSON.stringify(note)));

/** All or nothing. */
const install = async () => {
  const isNew = !(await caches.has(CACHE));
  try {
    const files = [...FILES.values()];
    const responses = await Promise.all(files.map(gathered));
    const cache = await caches.open(CACHE);
    await Promise.all(files.map((file, at) => cache.put(file.url, responses[at])));
    await writeNote({ ...(await readNote(CACHE)), checked: Date.now() });
  } catch (error) {
    if (isNew) await caches.delete(CACHE);
    throw error;
  }
};

/** Pages of the release before may still be open: it stays. Older ones, and those that never came into use, go. */
const activate = async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  const used = await Promise.all(others.map(async (name) => (await readNote(name)).used ?? 0));
  const last = Math.max(0, ...used);
  await Promise.all(others.filter((_, at) => used[at] === 0 || used[at] < last).map((name) => caches.delete(name)));
  if (await caches.has(CACHE)) await writeNote({ ...(await readNote(CACHE)), used: last + 1 });
  await self.clients.claim();
};

/** A file of this release. */
const own = async (file) => {
  const entry = await kept(file.url, CACHE);
  if (entry) {
    try {
      return await checked(entry, file);
    } catch {
      // damaged: never served
    }
  }
  const fresh = await fetched(file);
  // Where the reader removed the copy, none begins to grow again.
  if (await caches.has(CACHE)) await store(file, fresh.clone()).catch(() => {});
  return fresh;
};
const store = async (file, response) => (await caches.open(CACHE)).put(file.url, response);

/** A file of another release, for a page that was opened before this one came into use. */
const foreign = async (request) => {
  const entry = await kept(request.url);
  const integrity = entry?.headers.get(INTEGRITY);
  return integrity ? checked(entry, { url: request.url, integrity }) : fetch(request);
};

/** In place of a page that is neither kept nor to be had. */
const lost = () =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>IGF Explorer</title><h1>IGF Explorer</h1>
<p>The copy on your device is damaged, and the site cannot be reached. <a href="">Try again</a> once you are connected.</p>
<p lang="fr">La copie sur votre appareil est endommagée et le site est injoignable. <a href="">Réessayez</a> une fois
connecté.</p></html>`,
    { status: 503, headers: { "content-type": "text/html; charset=utf-8" } },
  );

const summary = async () => {
  const cache = (await caches.has(CACHE)) && (await caches.open(CACHE));
  const urls = new Set(cache ? (await cache.keys()).map((request) => request.url) : []);
  const files = [...FILES.values()].filter((file) => urls.has(file.url));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const { checked = 0 } = await readNote(CACHE);
  return { release: RELEASE.id, files: files.length, bytes, missing: FILES.size - files.length, checked };
};

/** Compares all that is kept with its digests, fetches anew what does not fit, and drops what cannot be mended. */
const verify = async () => {
  const cache = await caches.open(CACHE);
  let mended = 0;
  for (const file of FILES.values()) {
    const entry = await cache.match(file.url, { ignoreVary: true });
    const fits = entry && (await checked(entry, file).then(() => true, () => false));
    if (fits) continue;
    try {
      await cache.put(file.url, await fetched(file));
      mended += 1;
    } catch {
      await cache.delete(file.url, { ignoreVary: true });
    }
  }
  await writeNote({ ...(await readNote(CACHE)), checked: Date.now() });
  return { ...(await summary()), mended };
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const url = origin + pathname;
  if (request.method !== "GET" || !url.startsWith(SCOPE) || request.headers.has("range")) return;
  const isPage = request.mode === "navigate" && !/\.[^/]*$/.test(pathname);
  const file = FILES.get(isPage ? SCOPE : url);
  const plain = () => fetch(request);
  if (file && isPage) event.respondWith(own(file).catch(plain).catch(lost));
  else if (file && url !== SCOPE) event.respondWith(own(file).catch(plain));
  else if (url.startsWith(`${SCOPE}assets/`)) event.respondWith(foreign(request).catch(plain));
});

self.addEventListener("message", (event) => {
  const answer = (value) => event.ports[0]?.postMessage(value);
  if (event.data === "accept") event.waitUntil(self.skipWaiting());
  if (event.data === "status") event.waitUntil(summary().then(answer));
  if (event.data === "verify") event.waitUntil(verify().then(answer, () => answer(null)));
});
