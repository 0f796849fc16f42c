//! The page as it is handed to a screen reader: the tree of roles and names that Chromium computes.

use std::collections::HashMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::browser::Browser;
use crate::wait::until;

/// The whole tree of a moment.
pub struct Tree(HashMap<String, Branch>);

/// A part of the tree.
#[derive(Clone, Debug)]
pub struct Branch {
    pub role: String,
    pub name: String,
    below: Vec<String>,
    element: Value,
}

impl Tree {
    /// The tree of the page as it is now; only Chromium's can be had.
    ///
    /// # Errors
    /// When the browser does not give it.
    pub async fn of(browser: &Browser) -> Result<Tree> {
        let tree = browser.driver().cdp().send_raw("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = tree.get("nodes").and_then(Value::as_array).context("no tree")?;
        let text = |value: &Value| {
            value["value"].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let id = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let branch = |node: &Value| Branch {
            role: text(&node["role"]),
            name: text(&node["name"]),
            below: node["childIds"].as_array().into_iter().flatten().map(id).collect(),
            element: node["backendDOMNodeId"].clone(),
        };
        Ok(Tree(nodes.iter().map(|node| (id(&node["nodeId"]), branch(node))).collect()))
    }

    /// Everything of a role, in no order.
    pub fn of_role(&self, role: &str) -> impl Iterator<Item = &Branch> {
        self.0.values().filter(move |branch| branch.role == role)
    }

    /// The one part of a role whose name begins so.
    ///
    /// # Errors
    /// When there is none, or more than one.
    pub fn one(&self, role: &str, name: &str) -> Result<&Branch> {
        let mut found = self.of_role(role).filter(|branch| branch.name.starts_with(name));
        let first = found.next().with_context(|| format!("no {role} `{name}`"))?;
        anyhow::ensure!(found.next().is_none(), "several {role} `{name}`");
        Ok(first)
    }

    /// What is below a part, in order, itself included.
    pub fn below<'a>(&'a self, branch: &'a Branch) -> Vec<&'a Branch> {
        let inner = branch.below.iter().filter_map(|id| self.0.get(id));
        [branch].into_iter().chain(inner.flat_map(|inner| self.below(inner))).collect()
    }

    /// What of a role is below a part, in order.
    pub fn all<'a>(&'a self, branch: &'a Branch, role: &str) -> Vec<&'a Branch> {
        self.below(branch).into_iter().filter(|inner| inner.role == role).collect()
    }

    /// All that is said below a part.
    pub fn text(&self, branch: &Branch) -> String {
        self.all(branch, "StaticText").iter().map(|text| text.name.as_str()).collect::<Vec<_>>().join(" ")
    }
}

impl Browser {
    /// Waits until the tree has a part of a role whose name begins so; the tree with it.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn tree_with(&self, role: &str, name: &str) -> Result<Tree> {
        until(&format!("{role} `{name}` in the tree"), async || {
            let tree = Tree::of(self).await?;
            tree.one(role, name)?;
            Ok(Some(tree))
        })
        .await
    }

    /// Moves the focus to a part of the tree and presses Enter.
    ///
    /// # Errors
    /// When it takes no focus.
    pub async fn enter(&self, branch: &Branch) -> Result<()> {
        self.driver().cdp().send_raw("DOM.focus", json!({ "backendNodeId": branch.element })).await?;
        self.press(Key::Enter).await
    }
}
