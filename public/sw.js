const RELEASE = { id: "", files: [], shell: "" };
// The line above is written by the packer: the release, of each of its files path, type, bytes and digest, and the app's
// shell. So a new release is a new worker, and what a worker keeps is what it was built with.
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

const address = (path) => new URL(path, SCOPE).href;
/** The app's shell answers every navigation. */
const SHELL = address("app.html");
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
    const response = await fetch(file.url, { cache: "reload" });
    return file.url === SHELL ? published(response, file) : checked(response, file);
  }
};

/** Whether pages arrive other than they were published. */
let altered = false;
/** The shell as it was published: somebody between host and reader may alter pages, and leaves scripts alone. */
const published = async (response, file) => {
  try {
    return await checked(response.clone(), file);
  } catch {
    altered = response.ok;
    return checked(new Response(RELEASE.shell, { headers: response.ok ? response.headers : {} }), file);
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
    await writeNote({ ...(await readNote(CACHE)), checked: Date.now(), altered });
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

/** Whether a path is that of a page, with or without its `.html`. */
const isPath = (path) => !/^(releases|embed-demo|oembed|engine|assets)\//.test(path) && !/\.(?!html$)[^/.]+$/.test(path);

/** The shell, which does not know below which path it is served. */
const page = async () => {
  const file = FILES.get(SHELL);
  const response = await own(file).catch(() => published(Response.error(), file));
  const base = `<base href="${new URL(SCOPE).pathname}"`;
  return new Response((await response.text()).replace('<base href="./"', base), { headers: response.headers });
};

/** A file of another release, for a page that was opened before this one came into use. */
const foreign = async (request) => {
  const entry = await kept(request.url);
  const integrity = entry?.headers.get(INTEGRITY);
  return integrity ? checked(entry, { url: request.url, integrity }) : fetch(request);
};

const summary = async () => {
  const cache = (await caches.has(CACHE)) && (await caches.open(CACHE));
  const urls = new Set(cache ? (await cache.keys()).map((request) => request.url) : []);
  const files = [...FILES.values()].filter((file) => urls.has(file.url));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const { checked = 0, altered = false } = await readNote(CACHE);
  return { release: RELEASE.id, files: files.length, bytes, missing: FILES.size - files.length, checked, altered };
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
  const isPage = request.mode === "navigate" && !FILES.has(url) && isPath(url.slice(SCOPE.length));
  const file = FILES.get(url);
  const plain = () => fetch(request);
  if (isPage && FILES.has(SHELL)) event.respondWith(page());
  else if (file) event.respondWith(own(file).catch(plain));
  else if (url.startsWith(`${SCOPE}assets/`)) event.respondWith(foreign(request).catch(plain));
});

self.addEventListener("message", (event) => {
  const answer = (value) => event.ports[0]?.postMessage(value);
  if (event.data === "accept") event.waitUntil(self.skipWaiting());
  if (event.data === "status") event.waitUntil(summary().then(answer));
  if (event.data === "verify") event.waitUntil(verify().then(answer, () => answer(null)));
});
