//! What tests look for: elements by role and accessible name.

use serde_json::{Value, json};

/// An element as a reader would point it out.
#[derive(Clone, Debug)]
pub struct Target {
    /// From the outermost element to the one looked for.
    steps: Vec<Step>,
}

#[derive(Clone, Debug)]
enum Step {
    Role { role: &'static str, name: Name },
    Css(&'static str),
}

#[derive(Clone, Debug)]
enum Name {
    Any,
    Exact(String),
    /// A JavaScript regular expression, with Unicode classes.
    Like(String),
}

/// An element of a role, with any name until [`Target::named`] or [`Target::like`] says more.
pub fn role(role: &'static str) -> Target {
    Target { steps: vec![Step::Role { role, name: Name::Any }] }
}

/// A link with exactly this name.
pub fn link(name: &str) -> Target {
    role("link").named(name)
}

/// A heading with exactly this name.
pub fn heading(name: &str) -> Target {
    role("heading").named(name)
}

/// Elements that have no role of their own (`mark`, `summary`), by a selector.
pub fn css(selector: &'static str) -> Target {
    Target { steps: vec![Step::Css(selector)] }
}

impl Target {
    /// Its accessible name is exactly this.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        self.with_name(Name::Exact(name.to_owned()))
    }

    /// Its accessible name matches the regular expression.
    #[must_use]
    pub fn like(self, pattern: &str) -> Self {
        self.with_name(Name::Like(pattern.to_owned()))
    }

    /// It lies inside another element.
    #[must_use]
    pub fn inside(self, outer: Target) -> Self {
        Self { steps: outer.steps.into_iter().chain(self.steps).collect() }
    }

    fn with_name(mut self, wanted: Name) -> Self {
        if let Some(Step::Role { name, .. }) = self.steps.last_mut() {
            *name = wanted;
        }
        self
    }

    /// The argument of [`SCRIPT`].
    pub(crate) fn to_json(&self) -> Value {
        let step = |step: &Step| match step {
            Step::Css(selector) => json!({ "css": selector }),
            Step::Role { role, name: Name::Any } => json!({ "role": role }),
            Step::Role { role, name: Name::Exact(name) } => json!({ "role": role, "name": name }),
            Step::Role { role, name: Name::Like(pattern) } => json!({ "role": role, "like": pattern }),
        };
        self.steps.iter().map(step).collect()
    }
}

/// Finds elements by the roles and names that axe-core computes; answers null where axe is not
/// loaded yet. What is hidden, or lies behind an open dialog, is found by no reader and not here.
/// Where the second argument is true, only what has the focus is looked at.
pub(crate) const SCRIPT: &str = r#"
const [steps, focused] = arguments;
const axe = window.axe;
if (!axe) return null;
// What has a role without being given it; a role that is not here is looked for everywhere.
const natural = {
  article: "article", banner: "header", button: "button,input,summary", checkbox: "input", combobox: "select,input",
  contentinfo: "footer", dialog: "dialog", group: "fieldset,details,optgroup", heading: "h1,h2,h3,h4,h5,h6", link: "a",
  list: "ul,ol,menu", main: "main", navigation: "nav", searchbox: "input", table: "table", textbox: "input,textarea",
};
const selector = (step) => step.css ?? (natural[step.role] ? `${natural[step.role]},[role=${step.role}]` : "*");
const modal = document.querySelector("dialog:modal");
const inReach = (element) => element && (!modal || modal.contains(element));
const last = selector(steps.at(-1));
const wanted = (focused ? [document.activeElement] : [...document.querySelectorAll(last)])
  .filter((element) => inReach(element) && element.matches(last));
// To look closer takes axe much longer than it takes to see that there is nothing to look at.
if (wanted.length === 0) return [];
axe.setup(document.documentElement);
try {
  const isThere = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && axe.commons.dom.isVisibleToScreenReaders(element);
  const matches = (element, step) => {
    if (step.role && axe.commons.aria.getRole(element) !== step.role) return false;
    if (!isThere(element)) return false;
    if (step.name === undefined && step.like === undefined) return true;
    const name = axe.commons.text.accessibleText(element).replace(/\s+/gu, " ").trim();
    return step.name === undefined ? new RegExp(step.like, "u").test(name) : step.name.replace(/\s+/gu, " ") === name;
  };
  let outer = null;
  steps.forEach((step, index) => {
    const all = index === steps.length - 1 ? wanted : [...document.querySelectorAll(selector(step))].filter(inReach);
    const isInside = (element) => !outer || outer.some((other) => other !== element && other.contains(element));
    outer = all.filter((element) => isInside(element) && matches(element, step));
  });
  return outer;
} finally {
  axe.teardown();
}
"#;
