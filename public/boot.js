// What the reader sees before the app runs, and when it cannot: plain script, so that it works without the wasm. The page
// is there already and can be read; the app takes its place in one frame. Only a loading screen waits for it.
(() => {
  "use strict";
  const LANGS = ["en", "fr"];
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const base = document.querySelector("base");
  // The reference may be relative to this page's address, which the app changes.
  if (base) base.href = document.baseURI;
  const site = new URL(document.baseURI);
  const onDisk = location.protocol === "file:";
  // The page of one release among those that the host keeps.
  const pinned = document.querySelector("base[data-pages]") !== null;
  // A file has but one path: there the pages stand behind `#/`.
  const inSite = onDisk || pinned ? location.hash.slice(2) : location.pathname.slice(site.pathname.length) + location.search;
  const [path, ...search] = inSite.split("?");
  const asked = new URLSearchParams(search.join("?"));

  // Files are named by their content: the packer tells here under which name each is to be had, what the wasm's bytes
  // must be, and what is said where the app cannot run. Before packing files have the names that the code calls them by.
  const release = JSON.parse(byId("release").textContent);
  const file = (name) => (release.paths && release.paths[name]) || name;

  const stored = (storage, key) => {
    try {
      return globalThis[storage].getItem(key);
    } catch {
      return null; // storage may be denied
    }
  };
  const preferred = [path.split("/")[0], stored("localStorage", "igf-explorer.lang"), ...(navigator.languages || [])];
  const lang = preferred.map((tag) => (tag || "").slice(0, 2).toLowerCase()).find((tag) => LANGS.includes(tag)) || "en";
  const texts = (release.texts && (release.texts[lang] || Object.values(release.texts)[0])) || {};
  const text = (name) => texts[name] || name;

  // Asks for files while the program is on its way. A file on a disk has them already.
  const hint = (names) => {
    for (const name of onDisk ? [] : names) {
      const link = document.createElement("link");
      document.head.append(Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: file(name) }));
    }
  };
  const inOwnLanguage = [`locales/${lang}.json`, `data/summaries.${lang}.ndjson`];

  const loading = byId("boot");
  if (loading) {
    root.lang = lang;
    // In a file on a disk nothing has run before.
    root.classList.add("scripted");
    // What the page says by itself when this script does not arrive.
    byId("boot-late").remove();
    const manifest = byId("manifest");
    if (manifest) manifest.href = `${lang}.webmanifest`;
    // The page itself names what is the same in every language.
    hint(inOwnLanguage);
    // Nothing moves: what is seen first is whole.
    loading.classList.add("boot-ready");
  }
  const say = (words) => {
    const message = byId("boot-message");
    if (message && message.textContent !== words) message.textContent = words;
  };
  const progress = (percent) => {
    const bar = byId("boot-progress");
    if (bar) bar.value = Math.max(bar.value, percent);
  };

  // The page as it came from the host. What is asked of it stands in its field from the start.
  const came = byId("page");
  const field = came && root.classList.contains("asked") ? byId("search") : null;
  if (field) field.value = asked.get("q") || "";
  const typedAtFirst = field ? field.value : "";

  // Where this entry of the history was left: the page is there already, so that the reader need not wait for the app.
  const positions = (stored("sessionStorage", "igf-explorer.scroll") || "").split(" ").map((pair) => pair.split(":"));
  const position = positions.find(([key]) => Number(key) === history.state);
  const left = position ? Number(position[1]) : 0;
  if (came && left) scrollTo(0, left);
  // Some browsers go back to the top once more while they load: only the reader's own hand changes what is wanted.
  let hasMoved = false;
  for (const hand of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    addEventListener(hand, () => (hasMoved = true), { capture: true, once: true, passive: true });
  }

  let composing = false;
  let compositionEnds = () => {};
  document.addEventListener("compositionstart", () => (composing = true));
  document.addEventListener("compositionend", () => {
    composing = false;
    compositionEnds();
  });

  // The element of the drawn page that stands for one of the page that came: the same id, or the same place.
  const twin = (element, from, to) => {
    if (element.id) return to.querySelector(`#${CSS.escape(element.id)}`);
    if (element === from) return to;
    const parent = element.parentElement && twin(element.parentElement, from, to);
    const place = parent && parent.children[[...element.parentElement.children].indexOf(element)];
    return place && place.tagName === element.tagName ? place : null;
  };
  // What the reader has done meanwhile is done again.
  const redo = (from, to) => {
    for (const details of from.querySelectorAll("details[open]")) {
      const other = twin(details, from, to);
      if (other) other.open = true;
    }
    for (const input of from.querySelectorAll("input, select")) {
      const other = twin(input, from, to);
      const before = input === field ? typedAtFirst : input.defaultValue;
      if (!other) continue;
      if (input.type === "checkbox") {
        if (input.checked !== input.defaultChecked && other.checked !== input.checked) other.click();
      } else if (input.tagName === "SELECT") {
        const chosen = [...input.options].findIndex((option) => option.defaultSelected);
        if (input.selectedIndex === Math.max(chosen, 0)) continue;
        other.value = input.value;
        other.dispatchEvent(new Event("change", { bubbles: true }));
      } else if (input.value !== before) {
        other.value = input.value;
        other.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  };
  const refocus = (element, from, to) => {
    const other = twin(element, from, to);
    if (!other) return;
    other.focus({ preventScroll: true });
    if (typeof element.selectionStart === "number" && other.setSelectionRange) {
      other.setSelectionRange(element.selectionStart, element.selectionEnd);
    }
  };

  const page = Object.assign(document.createElement("div"), { id: "page" });
  const place = () => {
    // An input method works on the field that is there: it is not taken from under the hand.
    if (composing) return void (compositionEnds = () => setTimeout(place));
    const before = byId("page") || byId("boot");
    if (!before || before === page) return;
    const top = left && !hasMoved ? left : scrollY;
    const focused = before.contains(document.activeElement) ? document.activeElement : null;
    root.classList.remove("asked");
    before.replaceWith(page);
    if (before.id === "page") redo(before, page);
    if (focused) refocus(focused, before, page);
    scrollTo(0, top);
    root.classList.add("running");
  };

  // On paper nothing can be opened, and nobody sees the address bar.
  const onPaper = [];
  addEventListener("beforeprint", () => {
    const main = document.querySelector("main");
    if (!main || onPaper.length) return;
    const closed = [...main.querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
    const from = Object.assign(document.createElement("p"), { className: "print-only printed-from" });
    from.append(document.title, document.createElement("br"), location.href);
    main.prepend(from);
    onPaper.push(() => from.remove(), ...closed.map((details) => () => (details.open = false)));
  });
  addEventListener("afterprint", () => onPaper.splice(0).forEach((undo) => undo()));

  const button = (label, act) => {
    const element = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    element.addEventListener("click", act);
    return element;
  };
  // A failed answer may sit in the browser's memory, where a plain reload would find it again.
  const retryAfresh = async () => {
    const elements = [...document.querySelectorAll("link[href], script[src]")];
    const files = elements.map((element) => element.href || element.src).filter((address) => address.startsWith(site.href));
    await Promise.all(files.map((address) => fetch(address, { cache: "reload" }).catch(() => {})));
    location.reload();
  };
  const clearAndReload = async () => {
    try {
      // What the reader has kept is not the site's to clear.
      const isOurs = (key) => key.startsWith("igf-explorer.") && !key.startsWith("igf-explorer.list");
      for (const key of Object.keys(localStorage)) if (isOurs(key)) localStorage.removeItem(key);
      sessionStorage.clear();
    } catch {
      // storage may be denied: then there is nothing to clear
    }
    try {
      // Other sites of the same host are not ours to clear.
      for (const name of await caches.keys()) {
        if (name.startsWith(`igf-explorer ${site.pathname} `)) await caches.delete(name);
      }
      const registration = await navigator.serviceWorker.getRegistration(site.pathname);
      if (registration) await registration.unregister();
    } catch {
      // caches and workers may be denied too
    }
    location.reload();
  };

  // Where there is a page it stays, and a quiet line says what is missing. Only a loading screen has nothing to show.
  let failed = false;
  const fail = (kind) => {
    if (failed) return;
    failed = true;
    const ways = [button(text("retry"), retryAfresh), " ", button(text("clear"), clearAndReload)];
    if (!byId("boot")) {
      const isRunning = page.isConnected;
      root.classList.remove("scripted", "asked");
      const note = byId("app-note") || Object.assign(document.createElement("p"), { id: "app-note", className: "notice" });
      note.setAttribute("role", isRunning ? "alert" : "status");
      note.replaceChildren(text(kind), " ", ...ways);
      if (!note.isConnected) byId("page").before(note);
      return;
    }
    const home = Object.assign(document.createElement("a"), { href: site.href, textContent: text("home") });
    loading.classList.add("boot-failed");
    byId("boot-message").setAttribute("role", "alert");
    byId("boot-progress").remove();
    say(text(kind));
    const actions = byId("boot-actions");
    actions.hidden = false;
    actions.replaceChildren(...ways, " ", home);
    ways[0].focus();
  };

  // Parts of the program that are fetched once somebody asks for what they do. What was not to be had is asked for again
  // the next time.
  const parts = {};
  const fetched = async (name) => {
    const answer = await fetch(file(name), { integrity: (release.parts && release.parts[name]) || "" });
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer;
  };
  const load = async (name) => {
    const [, program] = await Promise.all([fetched(`${name}.js`), fetched(`${name}_bg.wasm`)]);
    const module = await import(new URL(file(`${name}.js`), site).href);
    await module.default({ module_or_path: program });
    return module;
  };
  const part = (name) => {
    parts[name] ||= load(name);
    parts[name].catch(() => delete parts[name]);
    return parts[name];
  };

  let lose;
  globalThis.igfBoot = {
    progress,
    fail,
    page: () => page,
    hasPage: () => came !== null,
    place,
    file,
    asked,
    release,
    part,
    feedback: () => release.feedback,
    pinned,
    lost: new Promise((resolve) => (lose = resolve)),
  };

  // The app's own end while it runs: any other script's failure is not the site's.
  const isOwnEnd = (error) =>
    typeof WebAssembly === "object" &&
    error instanceof WebAssembly.RuntimeError &&
    String(error.stack).includes("igf-explorer");
  addEventListener("error", ({ error }) => isOwnEnd(error) && fail("crash"));
  addEventListener("unhandledrejection", ({ reason }) => isOwnEnd(reason) && fail("crash"));

  // The address may ask for the data of one release. Where the host still has it, its own page shows it, with the
  // program of its time; else the newest is shown, and said to be.
  const goesToRelease = async () => {
    const id = asked.get("release") || "";
    if (pinned || onDisk || id === release.data || !/^[0-9a-f]{8,64}$/.test(id)) return false;
    const address = `releases/${id}.html`;
    const answer = await fetch(address, { method: "HEAD", cache: "no-cache" }).catch(() => null);
    const isThere = answer !== null && answer.ok;
    if (isThere) location.replace(new URL(`${address}#/${inSite}`, site));
    else lose(id);
    return isThere;
  };
  const start = async () => {
    if (await goesToRelease()) return;
    // A page that can be read is drawn first: what the app needs would only slow it down.
    if (came) {
      await drawn();
      hint(["data/vocabulary.json", "data/editions.ndjson", ...inOwnLanguage]);
    }
    // The browser compares the app's script and program with what the page expects of them, before a byte runs. An import
    // alone would not be compared; afterwards it takes what is there.
    const { href, integrity } = byId("app");
    const script = fetch(href, { integrity });
    const program = fetch(file("igf-explorer_bg.wasm"), { integrity: release.wasm || "" });
    for (const answer of await Promise.all([script, program])) {
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    }
    progress(65);
    const { default: init } = await import(href);
    await init({ module_or_path: await program });
  };
  // A page that is not in sight, as in a frame further down, is not drawn: it need not wait for that.
  const drawn = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, document.hidden ? 0 : 1000);
    });
  const kindOf = (error) => {
    // The program is whole, since its digest is right, and yet no program for this engine.
    if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) return "old";
    return navigator.onLine === false ? "offline" : "wasm";
  };

  if (document.querySelector(".choose")) {
    // The bare address leads to the page in the reader's language, which can be read before the app runs.
    location.replace(new URL(`${lang}/${location.search}`, site));
  } else if (typeof WebAssembly !== "object") {
    // Left out by a setting: every engine of the last years has it.
    fail("off");
  } else {
    say(text("loading"));
    start().catch((error) => fail(kindOf(error)));
  }
})();
