// The copy of the site on the reader's device: keeps it, and tells the app of it. Plain script, and a luxury: where it
// fails, or the browser denies what it needs, the site works without.
(() => {
  "use strict";
  const OFF = "igf-explorer.offline";
  const DECLINED = "igf-explorer.install";
  const HOUR = 3600000;
  const base = new URL(document.baseURI).pathname;

  // What the app shows, as it shall be shown. `copy`: file, denied, none, off, storing, stored, checking or damaged.
  const state = { copy: "none", update: 0, offline: 0, installable: 0, release: "", files: 0, bytes: 0, missing: 0, altered: 0, checked: "" };
  const tell = (changes) => {
    Object.assign(state, changes);
    dispatchEvent(new Event("igf-offline"));
  };

  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage may be denied
    }
  };
  const remember = (key, value) => {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // then it is forgotten
    }
  };

  // The one address that may become a script, and the only policy that the site's policy of content names.
  const address = `${base}sw.js`;
  let policy;
  const worker = () => {
    const createScriptURL = (given) => {
      if (given !== address) throw new TypeError(given);
      return given;
    };
    policy ??= globalThis.trustedTypes?.createPolicy("igf-worker", { createScriptURL });
    return policy?.createScriptURL(address) ?? address;
  };

  let registration;
  const ask = (question) =>
    new Promise((resolve) => {
      const active = registration?.active;
      if (!active) return resolve(null);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => resolve(event.data);
      active.postMessage(question, [port2]);
    });
  const report = (answer) => {
    if (state.copy === "off") return;
    if (!answer) return tell({ copy: registration?.active ? "damaged" : "none" });
    const { release, files, bytes, missing } = answer;
    const altered = answer.altered ? 1 : 0;
    const checked = answer.checked ? new Date(answer.checked).toISOString().slice(0, 10) : "";
    tell({ copy: missing ? "damaged" : "stored", release, files, bytes, missing, altered, checked });
  };
  const verify = async () => {
    tell({ copy: "checking" });
    report(await ask("verify"));
  };
  const look = async () => {
    const answer = await ask("status");
    // The browser may have thrown the files away and left the worker.
    if (answer?.missing) await verify();
    else report(answer);
  };

  const follow = (installing) => {
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed" && registration.active) tell({ update: 1 });
      if (installing.state === "activated") look();
      if (installing.state === "redundant" && !registration.active) tell({ copy: "none" });
    });
  };
  let asked = 0;
  const update = async () => {
    asked = performance.now();
    try {
      await registration.update();
      tell({ offline: 0 });
    } catch {
      // No answer, or a worker that is not to be had: only the browser's word tells which, or the host's silence.
      const silent = await fetch(address, { method: "HEAD", cache: "no-store" }).then(() => false, () => true);
      tell({ offline: silent ? 1 : 0 });
    }
  };

  // All tabs turn to the new release together, each by one reload. The first worker of all takes over pages that need none.
  let controlled = false;
  let reloading = false;
  const turn = () => {
    if (controlled && !reloading) {
      reloading = true;
      location.reload();
    }
    controlled = true;
  };

  const keep = async () => {
    try {
      registration = await navigator.serviceWorker.register(worker(), { scope: base, updateViaCache: "none" });
    } catch {
      // Denied, or no worker to be had; a copy of before may still serve. What the browser is just taking down has no worker.
      const before = await navigator.serviceWorker.getRegistration(base).catch(() => undefined);
      registration = before?.active ? before : undefined;
    }
    if (!registration) return tell({ copy: "denied", offline: navigator.onLine ? 0 : 1 });
    registration.addEventListener("updatefound", () => follow(registration.installing));
    if (registration.installing) {
      tell({ copy: "storing" });
      follow(registration.installing);
    }
    if (registration.waiting && registration.active) tell({ update: 1 });
    if (registration.active) await Promise.all([look(), update()]);
  };
  const remove = async () => {
    remember(OFF, "1");
    try {
      for (const name of await caches.keys()) if (name.startsWith(`igf-explorer ${base} `)) await caches.delete(name);
      await registration?.unregister();
    } catch {
      // denied: then nothing was kept
    }
    tell({ copy: "off", update: 0, release: "", files: 0, bytes: 0, missing: 0, checked: "" });
  };

  let prompt;
  const install = async () => {
    const offered = prompt;
    prompt = undefined;
    tell({ installable: 0 });
    const choice = await offered?.prompt().then(() => offered.userChoice);
    if (choice?.outcome === "dismissed") remember(DECLINED, "1");
  };

  const acts = {
    accept: () => registration?.waiting?.postMessage("accept"),
    verify,
    remove,
    keep: () => {
      remember(OFF, "");
      tell({ copy: "storing" });
      return keep();
    },
    install,
  };
  globalThis.igfOffline = {
    state: () => new URLSearchParams(state).toString(),
    act: (name) => void acts[name]?.(),
  };

  addEventListener("beforeinstallprompt", (event) => {
    // Never the browser's own banner: the offer waits on the page about the site, until it was once declined.
    event.preventDefault();
    prompt = event;
    tell({ installable: remembered(DECLINED) ? 0 : 1 });
  });
  addEventListener("appinstalled", () => {
    tell({ installable: 0 });
    navigator.storage?.persist?.().catch(() => {});
  });

  const start = () => {
    controlled = Boolean(navigator.serviceWorker.controller);
    navigator.serviceWorker.addEventListener("controllerchange", turn);
    addEventListener("online", () => registration && update());
    addEventListener("offline", () => tell({ offline: 1 }));
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && registration && performance.now() - asked > HOUR) update();
    });
    if (remembered(OFF)) tell({ copy: "off" });
    else keep();
  };
  // Only for the site itself, at the top of a tab: inside another site there is nothing to keep, nor of an old release.
  const isPacked = Boolean(JSON.parse(document.getElementById("release").textContent).paths);
  const isEmbedded = self !== top || igfBoot.asked.get("embed") === "1";
  const isServed = location.protocol !== "file:" && location.origin !== "null";
  const canKeep = isPacked && !isEmbedded && !igfBoot.pinned && isSecureContext && isServed && "serviceWorker" in navigator;
  if (!canKeep) tell({ copy: location.protocol === "file:" ? "file" : "denied" });
  else if (document.readyState === "complete") start();
  else addEventListener("load", start);
})();
