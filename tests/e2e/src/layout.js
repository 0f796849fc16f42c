// What is wrong with how the page is laid out now: it is wider than the window, a text is cut off, or two texts lie over
// each other. A list of sentences.
const faults = [];
const wide = document.documentElement.clientWidth;
const name = (element) => {
  const own = element.id ? `#${element.id}` : [...element.classList].map((part) => `.${part}`).join("");
  return `${element.tagName.toLowerCase()}${own}`;
};
const path = (element) => {
  const up = element.parentElement;
  return `${up && up !== document.body ? `${name(up)} > ` : ""}${name(element)}`;
};
const scrolls = (style) => /auto|scroll/.test(style.overflowX) || /auto|scroll/.test(style.overflowY);
const hides = (style) => /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
const isAbove = (element) => {
  for (let at = element; at; at = at.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(at).position) || at.hasAttribute("popover")) return true;
  }
  return false;
};

// What is there only to be said is a dot on the screen.
const isForListeners = (element) => {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (at.offsetWidth <= 1 && at.offsetHeight <= 1 && getComputedStyle(at).position === "absolute") return true;
  }
  return false;
};

// Every line of every text that is seen, with what it belongs to.
const root = document.querySelector("dialog[open]") || document.body;
const lines = [];
const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const text = texts.currentNode;
  const owner = text.parentElement;
  if (!text.textContent.trim() || owner.closest("script, style, select, textarea, svg")) continue;
  if (isForListeners(owner)) continue;
  if (!owner.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  for (const line of range.getClientRects()) {
    if (line.width < 2 || line.height < 2) continue;
    let [left, right, top, bottom] = [line.left, line.right, line.top, line.bottom];
    let isInScroller = false;
    for (let at = owner; at && at !== document.documentElement && at !== root; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (scrolls(style)) isInScroller = true;
      if (isInScroller || !hides(style)) continue;
      const box = at.getBoundingClientRect();
      // Letters reach a little over their lines.
      if (left < box.left - 2 || right > box.right + 2 || top < box.top - 4 || bottom > box.bottom + 4) {
        faults.push(`cut off in ${path(at)}: ${text.textContent.trim().slice(0, 60)}`);
      }
    }
    if (!isInScroller && (left < -1 || right > wide + 1)) {
      faults.push(`beyond the window: ${path(owner)}: ${text.textContent.trim().slice(0, 60)}`);
    }
    if (!isInScroller) lines.push({ left, right, top, bottom, owner, text });
  }
}
if (document.documentElement.scrollWidth > wide + 1) {
  const widest = [...root.querySelectorAll("*")].filter((element) => {
    return element.getBoundingClientRect().right > wide + 1 && !element.closest(".table-scroll, .hidden-text");
  });
  faults.push(`the page is ${document.documentElement.scrollWidth} px wide in ${wide}: ${widest.slice(0, 3).map(path).join(", ")}`);
}

// By their tops, so that only what can touch is compared.
lines.sort((one, other) => one.top - other.top);
lines.forEach((line, at) => {
  for (const other of lines.slice(at + 1)) {
    const shared = Math.min(line.bottom, other.bottom) - other.top;
    if (shared <= 0) break;
    const beside = Math.min(line.right, other.right) - Math.max(line.left, other.left);
    if (line.text === other.text || beside < 3) continue;
    if (shared < 0.4 * Math.min(line.bottom - line.top, other.bottom - other.top)) continue;
    if (isAbove(line.owner) !== isAbove(other.owner)) continue;
    faults.push(`over each other: ${path(line.owner)}: ${line.text.textContent.trim().slice(0, 40)} / ${path(other.owner)}: ${other.text.textContent.trim().slice(0, 40)}`);
  }
});
return [...new Set(faults)].slice(0, 8);
