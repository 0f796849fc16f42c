// <igf-explorer>: a page of IGF Explorer inside another site's page, at its height, in its language and colours.
// README.md, "Embedding", tells how it is used; embed.d.ts has the types.
const SITE = new URL(".", import.meta.url);
const FOLDERS = { edition: "editions", outcome: "outcomes", topic: "topics" };
const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";
// Attributes that are not parameters of the view.
const OWN =
  /^(view|lang|theme|filter|height|max-height|width|sandbox|title|id|class|style|slot|dir|hidden|inert|translate|tabindex|role|part|nonce|is|credentialless|(data|aria|v)-.*|_ng.*|on.*)$/;
// The languages of the site: in a page of any other it follows its reader's browser.
const LANGS = /^(en|fr)(?![a-z])/i;
const SILENCE = 20000;
const PAUSE = 50;

const styles = new CSSStyleSheet();
styles.replaceSync(
  ":host{display:grid;grid-template-columns:minmax(0,1fr)}:host([hidden]){display:none}" +
    "slot,iframe{grid-area:1/1}slot{display:block}iframe{border:0;inline-size:100%}[hidden]{display:none}.waits{visibility:hidden}",
);

class IgfExplorer extends HTMLElement {
  #frame;
  #id;
  #loaded;
  #page;
  #slot = document.createElement("slot");
  #changes = new MutationObserver((changes) => this.#change(changes.map(({ attributeName }) => attributeName)));
  #receive = (event) => this.#read(event);
  #silence;
  #fitting;
  #fitted = 0;
  #until = 0;
  #taken = 0;

  constructor() {
    super();
    const link = Object.assign(document.createElement("a"), { textContent: "IGF Explorer" });
    this.#slot.append(link);
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [styles];
    root.append(this.#slot);
  }

  connectedCallback() {
    addEventListener("message", this.#receive);
    this.#changes.observe(this, { attributes: true });
    this.#load();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#receive);
    this.#changes.disconnect();
    this.#unload();
  }

  /** The address of the view as a page of its own. */
  get url() {
    const view = this.getAttribute("view") || "explorer";
    const id = this.getAttribute(view) ?? "";
    const path = FOLDERS[view] ? `${FOLDERS[view]}/${id}` : view === "explorer" ? "" : view;
    const lang = this.#lang();
    const url = new URL(`${lang && `${lang}/`}${path.split("/").map(encodeURIComponent).join("/")}`, SITE);
    for (const { name, value } of this.attributes) {
      if (!OWN.test(name) && name !== (FOLDERS[view] && view)) url.searchParams.set(name === "themes" ? "theme" : name, value);
    }
    return url.href;
  }

  #lang() {
    return LANGS.exec(this.lang || this.closest("[lang]")?.lang || "")?.[0].toLowerCase() ?? "";
  }

  #theme() {
    const theme = this.getAttribute("theme");
    return theme === "light" || theme === "dark" ? theme : "auto";
  }

  #number(name, least, most, without) {
    const number = Number.parseFloat(this.getAttribute(name) ?? "");
    return Number.isFinite(number) ? Math.min(Math.max(number, least), most) : without;
  }

  #load() {
    this.#unload();
    this.#id = `igf-${Math.random().toString(36).slice(2)}`;
    this.#loaded = this.#wanted();
    const url = new URL(this.url);
    this.#slot.firstChild.href = url.href;
    this.#slot.hidden = false;
    // Spaces alone are no text to keep: then the link stands.
    this.#slot.name = this.textContent.trim() || this.children.length ? "" : "none";
    url.searchParams.set("embed", 1);
    if (this.hasAttribute("filter")) url.searchParams.set("filter", this.getAttribute("filter"));
    if (this.#theme() !== "auto") url.searchParams.set("scheme", this.#theme());
    // What is between this page and the view stands in the frame's name, which no server sees. A view that may be higher
    // than its frame has a bar to scroll it.
    const told = new URLSearchParams({ id: this.#id, host: self.origin });
    if (this.hasAttribute("max-height")) told.set("scroll", 1);
    const frame = document.createElement("iframe");
    frame.className = "waits";
    frame.name = told;
    frame.title = this.#title();
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.setAttribute("sandbox", this.getAttribute("sandbox") ?? SANDBOX);
    if (this.hasAttribute("credentialless")) frame.credentialless = true;
    frame.style.blockSize = `${this.#number("height", 80, 5000, 480)}px`;
    // Who is not answered, because the host or the network does not let the frame load, keeps the text and its link.
    const giveUp = () => this.#slot.hidden || (frame.style.blockSize = "1px");
    frame.addEventListener("load", () => (this.#silence ??= setTimeout(giveUp, SILENCE)));
    frame.src = url.href;
    this.#frame = frame;
    this.shadowRoot.append(frame);
  }

  #title() {
    return this.title || this.textContent.trim().slice(0, 200) || "IGF Explorer";
  }

  /** What takes another frame when it changes. */
  #wanted() {
    return [this.url, ...["filter", "release", "sandbox", "credentialless"].map((name) => this.getAttribute(name))].join("\n");
  }

  #unload() {
    clearTimeout(this.#silence);
    clearTimeout(this.#fitting);
    this.#silence = this.#fitting = undefined;
    this.#frame?.remove();
    this.#frame = this.#page = undefined;
  }

  #change(names) {
    this.#frame.title = this.#title();
    const isLive = !names.some((name) => !OWN.test(name) || ["view", "filter", "sandbox", "credentialless"].includes(name));
    const isOther = this.#wanted() !== this.#loaded;
    // Another page is another frame: a new address in the same one would be an entry of the host's history. So is a wish
    // that nobody hears yet.
    if (this.#slot.hidden ? isOther && !isLive : isOther || names.includes("theme")) return this.#load();
    if (!names.includes("theme") && !names.includes("lang")) return;
    this.#loaded = this.#wanted();
    const wish = { source: "igf-explorer-host", v: 1, id: this.#id, theme: this.#theme(), lang: this.#lang() };
    // A frame without an origin cannot be named by it: nothing of this is secret.
    this.#frame.contentWindow.postMessage(wish, this.#isOpaque() ? "*" : SITE.origin);
  }

  #isOpaque() {
    return !this.#frame.sandbox.contains("allow-same-origin");
  }

  #read({ source, origin, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    if (origin !== (this.#isOpaque() ? "null" : SITE.origin)) return;
    const now = performance.now();
    if (now > this.#until) [this.#until, this.#taken] = [now + 1000, 0];
    if (++this.#taken > 100) return;
    if (typeof data !== "object" || data === null || data.source !== "igf-explorer") return;
    if (data.v !== 1 || data.id !== this.#id) return;
    if (Number.isFinite(data.height)) this.#fit(data.height);
    if (typeof data.url === "string" && data.url.length < 4000 && data.url.startsWith(SITE.href)) this.#go(data.url);
  }

  #go(url) {
    // A reader who goes to another page far down the view finds it at its top.
    const page = url.replace(/\?.*/, "") + (/[?&](page=\d+)/.exec(url)?.[1] ?? "");
    const isElsewhere = this.#page && page !== this.#page;
    this.#page = page;
    const isReadHere = this.getRootNode().activeElement === this;
    if (isElsewhere && isReadHere && this.getBoundingClientRect().top < 0) this.scrollIntoView();
    // Where a view begins, its host knows.
    if (this.#slot.hidden) this.#tell("navigate", { url });
  }

  // At most twenty times a second; the last word counts.
  #fit(height) {
    clearTimeout(this.#fitting);
    const act = () => {
      this.#fitted = performance.now();
      this.#frame.style.blockSize = `${Math.min(Math.max(Math.ceil(height), 40), this.#number("max-height", 80, 30000, 30000))}px`;
      if (!this.#slot.hidden) this.#show();
    };
    const wait = this.#fitted + PAUSE - performance.now();
    if (wait > 0) this.#fitting = setTimeout(act, wait);
    else act();
  }

  #show() {
    clearTimeout(this.#silence);
    this.#slot.hidden = true;
    this.#frame.className = "";
    this.#tell("ready", { url: this.url });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`igf-${name}`, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get("igf-explorer")) customElements.define("igf-explorer", IgfExplorer);
