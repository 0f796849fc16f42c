//! axe-core: the names and roles of elements, and the rules of accessibility.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::Browser;

/// The source of axe-core, from the package that `cargo xtask setup` installs beside this crate.
pub(crate) fn source() -> Result<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&path).context("no axe-core: run `npm ci --prefix tests/e2e`")
}

/// Runs all rules; `target-size`, the only rule of WCAG 2.2, is off in axe-core unless asked for.
const CHECK: &str = r#"
const done = arguments[arguments.length - 1];
axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
}).then(
  (results) => done(results.violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id} (${rule.impact}): ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`))),
  (error) => done([`axe failed: ${error}`]),
);
"#;

impl Browser {
    /// Makes axe-core present in the page.
    pub(crate) async fn load_axe(&self) -> Result<()> {
        // The source ends in an expression of its own, so the script must not return it.
        self.run(&format!("{}\n;return null;", source()?), Vec::new()).await?;
        Ok(())
    }

    /// Checks the page as it is against every rule.
    ///
    /// # Errors
    /// When a rule is broken: the message lists every element that breaks one.
    pub async fn check_accessibility(&self, what: &str) -> Result<()> {
        if self.run("return !window.axe", Vec::new()).await? == Value::Bool(true) {
            self.load_axe().await?;
        }
        let found = self.driver().execute_async(CHECK, Vec::new()).await?;
        let broken: Vec<String> = found.convert()?;
        ensure!(broken.is_empty(), "{what} breaks rules of accessibility:\n  {}", broken.join("\n  "));
        Ok(())
    }
}
