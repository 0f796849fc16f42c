// What surrounds the page: a host that shows it in a frame, and other releases of the site. Without it all else works.
(() => {
  "use strict";
  const SCHEMES = ["auto", "light", "dark"];
  const { asked, release, pinned, lost } = igfBoot;
  const root = document.documentElement;
  const state = {};
  const tell = (news) => {
    Object.assign(state, news);
    dispatchEvent(new Event("igf-frame"));
  };
  globalThis.igfFrame = { state: () => String(new URLSearchParams(state)), moved: () => {} };

  // A release that was asked for is said, also while it is the newest.
  if (pinned || (release.data && asked.get("release") === release.data)) {
    state.pinned = release.data;
    const newest = fetch("release.json", { cache: "no-cache" }).then((answer) => answer.json());
    // Without an answer nothing is known of newer ones, and nothing is said.
    newest.then(({ data }) => data.release === release.data || tell({ newer: 1 })).catch(() => {});
  }
  lost.then((id) => id && tell({ lost: id }));
  if (asked.get("embed") !== "1") return;

  // What leaves the view opens in a tab of its own.
  const base = document.querySelector("base");
  if (base) base.target = "_blank";
  const setScheme = (scheme) => {
    if (scheme === "auto") delete root.dataset.scheme;
    else if (SCHEMES.includes(scheme)) root.dataset.scheme = scheme;
  };
  if (parent === window) return;

  // Only a host that gave the frame a name can follow it: it knows whose message it reads.
  const told = asked.has("id") ? asked : new URLSearchParams(name);
  const id = told.get("id");
  if (!/^[\w-]{1,64}$/.test(id ?? "")) return;
  root.classList.add("fitted");
  root.classList.toggle("scrolls", told.has("scroll"));
  // Nothing of it is secret to the host, whose origin a frame cannot know for sure.
  const post = (what) => parent.postMessage({ source: "igf-explorer", v: 1, id, ...what }, "*");

  let height = -1;
  const measure = () => {
    // What has never been there leaves the place to the host's own text, also when it fails.
    if (height < 0 && document.getElementById("boot")) return;
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now !== height) post({ height: (height = now) });
  };
  new ResizeObserver(measure).observe(document.body);
  // Frames out of sight are not laid out until they are asked.
  new MutationObserver(measure).observe(document.body, { childList: true, subtree: true, characterData: true });

  let shown = "";
  igfFrame.moved = (path) => {
    const url = new URL(path, document.baseURI).href;
    if (url !== shown) post({ url: (shown = url) });
  };

  const host = told.get("host");
  let until = 0;
  let taken = 0;
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || (host && origin !== host)) return;
    if (typeof data !== "object" || data === null || data.source !== "igf-explorer-host") return;
    if (data.v !== 1 || data.id !== id) return;
    const hasLang = typeof data.lang === "string" && /^[a-z]{2,3}$/.test(data.lang);
    if (!hasLang && !SCHEMES.includes(data.theme)) return;
    // A host changes its mind now and then; whoever does so all the time is not one.
    if (performance.now() > until) [until, taken] = [performance.now() + 1000, 0];
    if (++taken > 20) return;
    setScheme(data.theme);
    if (hasLang) tell({ lang: data.lang });
  });
})();
