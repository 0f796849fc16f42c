// The same views inside hosts of several kinds: whether each arrives is seen at a glance.
const TEXTS = {
  en: {
    title: "IGF Explorer inside other sites",
    lead: "Each box is a host of its own kind, with a real embedded view. A tick says that the view has arrived, at its height. The project's README explains how to use it.",
    waiting: "waiting, or not yet in sight",
    shown: "shown, {height} px high",
    failed: "not shown",
    sum: "{shown} of {all} views shown",
    sandboxes: "Five settings of the sandbox",
    credentialless: "Frame without credentials",
    hosts: "Hosts",
    rtl: "Host that reads from right to left",
    dark: "Dark host, dark view",
    light: "Light host, light view",
    auto: "View in the colours of its host, which is dark",
    strict: "Host with a policy that allows nothing but the view",
    narrow: "Very narrow (240 px)",
    pages: "Every kind of page",
    ten: "Ten on one page",
    full: "The site itself",
  },
  fr: {
    title: "IGF Explorer dans d'autres sites",
    lead: "Chaque encadré est un site hôte d'un genre particulier, avec une véritable vue intégrée. Une coche indique que la vue est arrivée, à sa hauteur. Le mode d'emploi se trouve dans le README du projet.",
    waiting: "en attente, ou pas encore à l'écran",
    shown: "affichée, {height} px de haut",
    failed: "non affichée",
    sum: "{shown} vues affichées sur {all}",
    sandboxes: "Cinq réglages du bac à sable",
    credentialless: "Cadre sans identifiants",
    hosts: "Sites hôtes",
    rtl: "Hôte qui se lit de droite à gauche",
    dark: "Hôte sombre, vue sombre",
    light: "Hôte clair, vue claire",
    auto: "Vue aux couleurs de son hôte, qui est sombre",
    strict: "Hôte dont la politique n'autorise rien d'autre que la vue",
    narrow: "Très étroit (240 px)",
    pages: "Chaque type de page",
    ten: "Dix sur une page",
    full: "Le site lui-même",
  },
};
const PATIENCE = 60000;
const asked = new URLSearchParams(location.search).get("lang");
const lang = [asked, ...navigator.languages].map((tag) => (tag ?? "").slice(0, 2)).find((tag) => Object.hasOwn(TEXTS, tag)) ?? "en";
const texts = TEXTS[lang];
const number = new Intl.NumberFormat(lang);
const byId = (id) => document.getElementById(id);
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => number.format(values[name]));

let all = 0;
let shown = 0;
const count = () => (byId("sum").textContent = filled(texts.sum, { shown, all }));

/** A box with a view in it; `watched` is where the view says that it is there. */
const box = (name, view, watched = view, className = "") => {
  const state = make("p", { className: "state", textContent: texts.waiting });
  const article = make("article", { className }, make("h3", {}, name), state, make("div", { className: "view" }, view));
  all += 1;
  // A view that waits to be seen has not begun.
  new IntersectionObserver(([entry], observer) => {
    if (!entry.isIntersecting) return;
    observer.disconnect();
    setTimeout(() => {
      if (article.classList.contains("shown")) return;
      article.classList.add("failed");
      state.textContent = texts.failed;
    }, PATIENCE);
  }).observe(article);
  watched.addEventListener("igf-ready", ({ target }) => {
    if (article.classList.contains("shown")) return;
    article.classList.remove("failed");
    article.classList.add("shown");
    state.textContent = filled(texts.shown, { height: Math.round(target.getBoundingClientRect().height) });
    shown += 1;
    count();
  });
  return article;
};
const view = (attributes) => {
  const element = make("igf-explorer", {}, make("a", { href: `../${lang}/` }, "IGF Explorer"));
  for (const [name, value] of Object.entries({ view: "topic", topic: "ai", lang, ...attributes })) element.setAttribute(name, value);
  return element;
};
const section = (title, ...boxes) => byId("title").parentElement.append(make("section", {}, make("h2", {}, title), ...boxes));

document.documentElement.lang = lang;
document.title = texts.title;
byId("title").textContent = texts.title;
byId("lead").textContent = texts.lead;
byId("languages").append(
  make("a", { href: "?lang=en", lang: "en" }, "English"),
  " · ",
  make("a", { href: "?lang=fr", lang: "fr" }, "Français"),
  " · ",
  make("a", { href: `../${lang}/` }, texts.full),
);

const sandboxes = [
  "allow-scripts",
  "allow-scripts allow-same-origin",
  "allow-scripts allow-popups allow-popups-to-escape-sandbox",
  "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox",
];
section(
  texts.sandboxes,
  ...sandboxes.map((sandbox) => box(make("code", {}, `sandbox="${sandbox}"`), view({ sandbox }))),
  box(texts.credentialless, view({ credentialless: "" })),
);

const strict = make("iframe", { src: "strict.html", title: texts.strict });
const strictBox = box(texts.strict, strict, strict);
strict.addEventListener("load", () => {
  // The event does not leave its document.
  strict.contentDocument?.addEventListener("igf-ready", ({ target }) => {
    strict.dispatchEvent(new CustomEvent("igf-ready", { detail: target }));
  });
});
section(
  texts.hosts,
  box(texts.rtl, make("div", { dir: "rtl" }, view({}))),
  box(texts.dark, view({ theme: "dark" }), undefined, "dark-host"),
  box(texts.auto, view({}), undefined, "dark-host"),
  box(texts.light, view({ theme: "light" }), undefined, "light-host"),
  strictBox,
  box(texts.narrow, view({}), undefined, "narrow"),
);
section(
  texts.pages,
  box("explorer", view({ view: "explorer", addressee: "parliaments", filter: "q,years" })),
  box("edition", view({ view: "edition", edition: "2024" })),
  box("themes", view({ view: "themes" })),
  box("theme", view({ view: "themes/2019-data-governance" })),
  box("document", view({ view: "documents/2024-parliamentary-output" })),
  box("outcome", view({ view: "outcome", outcome: "2024-pt-1a" })),
  box("coverage", view({ view: "coverage" })),
);
const topics = ["ai", "access", "gender", "cybersecurity", "human-rights", "children-youth", "development", "inclusion", "capacity-building", "privacy"];
section(texts.ten, ...topics.map((topic) => box(topic, view({ topic }))));
count();
