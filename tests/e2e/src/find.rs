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
pub(crate) const SCRIPT: &str = r#"
const [steps] = arguments;
const axe = window.axe;
if (!axe) return null;
// Roles with many elements in a page: others are rare enough to be looked for everywhere.
const natural = { link: "a", heading: "h1,h2,h3,h4,h5,h6", checkbox: "input", searchbox: "input", article: "article" };
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
  const modal = document.querySelector("dialog:modal");
  let found = new Set(modal ? [modal, ...modal.querySelectorAll("*")] : document.querySelectorAll("*"));
  steps.forEach((step, index) => {
    const selector = step.css ?? (natural[step.role] ? `${natural[step.role]},[role=${step.role}]` : "*");
    const within = index === 0 ? [...found] : [...found].flatMap((outer) => [...outer.querySelectorAll("*")]);
    found = new Set(within.filter((element) => element.matches(selector) && matches(element, step)));
  });
  return [...found];
} finally {
  axe.teardown();
}
"#;
