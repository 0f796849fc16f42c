// What the reader sees before the app runs, and when it cannot: plain script, so that it works without the wasm.
(() => {
  "use strict";
  const TEXTS = {
    en: {
      title: "What has the Internet Governance Forum said?",
      lead: "Recommendations, messages and conclusions of the Internet Governance Forum of the United Nations since 2006: summarised, sorted by theme and addressee, each with its source.",
      loading: "Loading the collection…",
      wasm: "The app could not be loaded. The connection may have been lost, or the site may just have been updated.",
      data: "The collection could not be loaded. The connection may have been lost, or the site may just have been updated.",
      crash: "Something went wrong in the app. Nothing of yours was lost: the address of this page still holds your search.",
      old: "This browser cannot run the app: it has no WebAssembly. A current version of any browser can.",
      retry: "Try again",
      clear: "Clear saved data and reload",
      home: "Start page",
    },
    fr: {
      title: "Qu'a dit le Forum sur la gouvernance de l'Internet\u00a0?",
      lead: "Recommandations, messages et conclusions du Forum des Nations Unies sur la gouvernance de l'Internet depuis 2006\u00a0: résumés, classés par thème et par destinataire, chacun avec sa source.",
      loading: "Chargement du recueil…",
      wasm: "L'application n'a pas pu être chargée. La connexion a peut-être été perdue, ou le site vient d'être mis à jour.",
      data: "Le recueil n'a pas pu être chargé. La connexion a peut-être été perdue, ou le site vient d'être mis à jour.",
      crash: "Un problème est survenu dans l'application. Rien n'est perdu\u00a0: l'adresse de cette page contient toujours votre recherche.",
      old: "Ce navigateur ne peut pas exécuter l'application\u00a0: il lui manque WebAssembly. La version actuelle de tout navigateur convient.",
      retry: "Réessayer",
      clear: "Effacer les données enregistrées et recharger",
      home: "Page d'accueil",
    },
  };
  const base = new URL(document.baseURI);
  const onDisk = location.protocol === "file:";
  // The page of one release among those that the host keeps.
  const pinned = document.querySelector("base[data-pages]") !== null;
  // A file has but one path: there the pages stand behind `#/`.
  const inSite = onDisk || pinned ? location.hash.slice(2) : location.pathname.slice(base.pathname.length) + location.search;
  const [path, ...search] = inSite.split("?");
  const asked = new URLSearchParams(search.join("?"));
  const segment = path.split("/")[0];
  const stored = () => {
    try {
      return localStorage.getItem("igf-explorer.lang");
    } catch {
      return null; // storage may be denied
    }
  };
  const preferred = [segment, stored(), ...(navigator.languages || [])].map((tag) => (tag || "").slice(0, 2).toLowerCase());
  const lang = preferred.find((tag) => Object.hasOwn(TEXTS, tag)) || "en";
  const texts = TEXTS[lang];
  document.documentElement.lang = lang;

  const byId = (id) => document.getElementById(id);
  // What the page says by itself when this script does not arrive.
  byId("boot-late").remove();

  // Files are named by their content: the packer tells here under which name each is to be had, and what the wasm's
  // bytes must be. Before packing there is neither, and files have the names that the code calls them by.
  const release = JSON.parse(byId("release").textContent);
  const file = (name) => release.paths?.[name] ?? name;

  // What is in the reader's language is needed first: ask for it while the wasm is on its way. A file on a disk has it
  // already.
  for (const name of onDisk ? [] : [`locales/${lang}.json`, `data/summaries.${lang}.ndjson`]) {
    const hint = document.createElement("link");
    document.head.append(Object.assign(hint, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: file(name) }));
  }

  // Where the site knows its own address, each page has a description for programs that make embeds of links, as far as
  // they run scripts: the page as it is served is the same for all addresses.
  if (release.oembed) {
    const href = `oembed/${path.replace(/\/$/, "") || lang}.json`;
    const description = document.createElement("link");
    document.head.append(Object.assign(description, { rel: "alternate", type: "application/json+oembed", href }));
  }

  // The app is installed under the name that the page has in the reader's language.
  const manifest = byId("manifest");
  if (manifest) manifest.href = `${lang}.webmanifest`;

  const say = (text) => {
    const message = byId("boot-message");
    if (message && message.textContent !== text) message.textContent = text;
  };
  const progress = (percent) => {
    const bar = byId("boot-progress");
    if (bar) bar.value = Math.max(bar.value, percent);
  };

  // The start page begins as it will go on: one can read what the site is while it loads.
  if (/^(\w\w\/?)?$/.test(inSite)) {
    byId("boot-name").textContent = texts.title;
    byId("boot-name").after(Object.assign(document.createElement("p"), { className: "lead", textContent: texts.lead }));
  }

  // Nothing moves: what is seen first is whole.
  byId("boot").classList.add("boot-ready");

  let failed = false;
  const button = (label, act) => {
    const element = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    element.addEventListener("click", act);
    return element;
  };
  // A failed answer may sit in the browser's memory, where a plain reload would find it again.
  const retryAfresh = async () => {
    const elements = [...document.querySelectorAll("link[href], script[src]")];
    const files = elements.map((element) => element.href || element.src);
    await Promise.allSettled(files.map((file) => fetch(file, { cache: "reload" })));
    location.reload();
  };
  const clearAndReload = async () => {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith("igf-explorer.")) localStorage.removeItem(key);
      sessionStorage.clear();
    } catch {
      // storage may be denied: then there is nothing to clear
    }
    try {
      // Other sites of the same host are not ours to clear.
      for (const name of await caches.keys()) {
        if (name.startsWith(`igf-explorer ${base.pathname} `)) await caches.delete(name);
      }
      await (await navigator.serviceWorker.getRegistration(base.pathname))?.unregister();
    } catch {
      // caches and workers may be denied too
    }
    location.reload();
  };
  const fail = (kind) => {
    if (failed) return;
    failed = true;
    let boot = byId("boot");
    if (!boot) {
      // The app was running: its page gives way to the message.
      boot = Object.assign(document.createElement("main"), { id: "boot", className: "boot" });
      const box = Object.assign(document.createElement("div"), { className: "boot-box" });
      const name = Object.assign(document.createElement("h1"), { textContent: "IGF Explorer" });
      const paragraph = (id) => Object.assign(document.createElement("p"), { id });
      box.append(name, paragraph("boot-message"), paragraph("boot-actions"));
      boot.append(box);
      document.body.replaceChildren(boot);
    }
    boot.classList.add("boot-failed");
    byId("boot-message").setAttribute("role", "alert");
    byId("boot-progress")?.remove();
    say(texts[kind] || texts.wasm);
    const actions = byId("boot-actions");
    actions.hidden = false;
    const retry = button(texts.retry, retryAfresh);
    const home = Object.assign(document.createElement("a"), { href: base.pathname, textContent: texts.home });
    actions.replaceChildren(retry, " ", button(texts.clear, clearAndReload), " ", home);
    retry.focus();
  };

  const running = () => !byId("boot");
  let lose;
  globalThis.igfBoot = {
    progress,
    fail,
    done: () => byId("boot")?.remove(),
    file,
    asked,
    release,
    pinned,
    lost: new Promise((resolve) => (lose = resolve)),
  };

  // A script or style that does not load, and a module that does not link, report here and nowhere else.
  addEventListener("error", (event) => {
    const from = event.target;
    // Without the copy on the reader's device, and without what surrounds the page, all else works.
    if (from instanceof HTMLScriptElement) ["offline", "frame"].includes(from.id) || fail("wasm");
    else if (from === window && running() && event.error instanceof WebAssembly.RuntimeError) fail("crash");
    else if (from === window && !running()) fail("wasm");
  }, true);
  addEventListener("unhandledrejection", (event) => {
    if (!running()) fail("wasm");
    else if (event.reason instanceof WebAssembly.RuntimeError) fail("crash");
  });

  // The browser compares the app's script and program with what the page expects of them, before a byte runs. An import
  // alone would not be compared; after its element has loaded it only looks up what is there.
  const script = byId("app");
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
  });
  // The address may ask for the data of one release. Where the host still has it, its own page shows it, with the
  // program of its time; else the newest is shown, and said to be.
  const goesToRelease = async () => {
    const id = asked.get("release") ?? "";
    if (pinned || onDisk || id === release.data || !/^[0-9a-f]{8,64}$/.test(id)) return false;
    const page = `releases/${id}.html`;
    const answer = await fetch(page, { method: "HEAD", cache: "no-cache" }).catch(() => null);
    if (answer?.ok) location.replace(new URL(`${page}#/${inSite}`, base));
    else lose(id);
    return answer?.ok;
  };
  const start = async () => {
    if (await goesToRelease()) return;
    const program = fetch(file("igf-explorer_bg.wasm"), { integrity: release.wasm ?? "" });
    await Promise.all([loaded, program]);
    progress(65);
    const { default: init } = await import(script.src);
    await init({ module_or_path: await program });
  };

  if (typeof WebAssembly !== "object") {
    fail("old");
  } else {
    say(texts.loading);
    start().catch(() => fail("wasm"));
  }
})();
