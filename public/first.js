// Runs before anything is drawn, so that nothing is shown that is not meant: tells the style sheet that scripts run, what
// the address asks for, and whether another site shows the page in a frame.
(() => {
  "use strict";
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  root.classList.add("scripted");

  // The page came as it is without a query: until the app has answered this one, no list is shown.
  const parameters = (document.currentScript.dataset.parameters || "").split(" ");
  if (parameters.some((parameter) => parameter && asked.get(parameter))) root.classList.add("asked");

  if (asked.get("embed") === "1") {
    root.classList.add("embedded");
    const scheme = asked.get("scheme");
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  }

  // Without the script that starts the app the page stays as it is, and says so.
  addEventListener("error", ({ target }) => target.id === "boot-script" && root.classList.remove("scripted", "asked"), true);
})();
