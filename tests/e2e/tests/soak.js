// Acts of a reader who does anything at all: `arguments` are a seed and how many. What was thrown is returned.
let state = arguments[0] >>> 0;
const random = () => {
  // Mulberry32.
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const pick = (list) => list[Math.floor(random() * list.length)];
const WORDS = ["privacy", "enfants", "IA", "", "\"human rights\"", "topic:ai", "-access", "zzzz", "2019 vs 2024", "who?", "parlements"];
// What leads out of the page, or asks the system for something.
const LEFT_ALONE = "dialog, .acts, .card-acts, .footer-acts, .ways-on, [aria-haspopup], [download], [target], [rel~=external]";
const there = (selector) => [...document.querySelectorAll(selector)].filter((element) => {
  return element.checkVisibility() && !element.matches(LEFT_ALONE) && !element.closest(LEFT_ALONE);
});

if (!window.soak) {
  window.soak = { thrown: [], depth: 0 };
  addEventListener("error", (event) => soak.thrown.push(event.message));
  addEventListener("unhandledrejection", (event) => soak.thrown.push(String(event.reason)));
  const push = history.pushState;
  history.pushState = function (...all) {
    soak.depth += 1;
    return push.apply(this, all);
  };
}
const type = () => {
  const field = document.getElementById("search");
  if (!field) return;
  field.value = pick(WORDS);
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
const choose = () => {
  const list = pick(there("main select"));
  if (!list) return;
  list.selectedIndex = Math.floor(random() * list.options.length);
  list.dispatchEvent(new Event("change", { bubbles: true }));
};
const back = () => {
  if (soak.depth === 0) return;
  soak.depth -= 1;
  history.back();
};
const click = (selector) => pick(there(selector))?.click();
const acts = [
  type,
  type,
  choose,
  back,
  () => click("main input[type=checkbox]"),
  () => click("main input[type=checkbox]"),
  () => click("main a[href]"),
  () => click("main a[href]"),
  () => click("header a[href]"),
  () => click("main button, main summary"),
];
for (let left = arguments[1]; left > 0; left -= 1) {
  pick(acts)();
  // Not faster than Chromium takes addresses: from the two hundredth in ten seconds on it drops them.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 90)));
}
// What is typed is written into the address a moment later.
await new Promise((done) => setTimeout(done, 600));
return soak.thrown;
