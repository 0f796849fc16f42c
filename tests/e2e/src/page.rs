//! What a page of the site shows, and what tests expect of it.

use anyhow::{Result, anyhow};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::find::{Target, css, role};
use crate::journey::Visit;
use crate::wait::until;

/// The page's one search field, by the role that the design promises.
pub fn search_field() -> Target {
    role("searchbox")
}

impl Visit {
    /// Loads a path of the site, whatever comes of it.
    ///
    /// # Errors
    /// When the browser cannot load it.
    pub async fn load(&self, path: &str) -> Result<()> {
        Ok(self.driver().goto(self.site.address(path)).await?)
    }

    /// Loads a path of the site and waits until the app runs.
    ///
    /// # Errors
    /// When it does not run.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.load(path).await?;
        self.is_running().await
    }

    /// Waits until the address is this path of the site, with its query.
    ///
    /// # Errors
    /// When it stays another one.
    pub async fn is_at(&self, path: &str) -> Result<()> {
        let wanted = format!("{}{}", self.site.base(), path.trim_start_matches('/'));
        self.comes_true(&format!("the address {wanted}"), "location.pathname + location.search", json!(wanted)).await
    }
}

impl Browser {
    /// Waits until the app has taken the place of the page that came, or of the loading screen.
    ///
    /// # Errors
    /// When it stays.
    pub async fn is_running(&self) -> Result<()> {
        let is_running = "document.documentElement.classList.contains('running') && !!document.querySelector('h1')";
        self.comes_true("the app", is_running, json!(true)).await
    }

    /// Waits until a JavaScript expression has a value.
    ///
    /// # Errors
    /// When it keeps another one, which the message gives.
    pub async fn comes_true(&self, what: &str, expression: &str, wanted: Value) -> Result<()> {
        until(what, async || {
            let value: Value = self.value(expression).await?;
            if value == wanted { Ok(Some(())) } else { Err(anyhow!("it is {value}")) }
        })
        .await
    }

    /// Waits until an element of `role=status` says what matches the regular expression.
    ///
    /// # Errors
    /// When none does.
    pub async fn says(&self, pattern: &str) -> Result<()> {
        let texts = "[...document.querySelectorAll('[role=status], [role=alert]')].map((e) => e.textContent)";
        self.matches_one("a message like", texts, pattern).await
    }

    /// Waits until the drawn text of the page matches the regular expression.
    ///
    /// # Errors
    /// When it does not.
    pub async fn shows(&self, pattern: &str) -> Result<()> {
        self.matches_one("a page that shows", "[document.body.innerText]", pattern).await
    }

    async fn matches_one(&self, what: &str, texts: &str, pattern: &str) -> Result<()> {
        // No-break spaces are the typographer's business.
        let script = format!(
            "const all = ({texts}).map((text) => text.replace(/\\s+/gu, ' ').trim());
             return all.some((text) => new RegExp(arguments[0], 'u').test(text)) ? null : all.join(' | ').slice(0, 600);"
        );
        until(&format!("{what} /{pattern}/"), async || match self.run(&script, vec![json!(pattern)]).await? {
            Value::Null => Ok(Some(())),
            seen => Err(anyhow!("seen: {seen}")),
        })
        .await
    }

    /// Waits until the list of results is whole: the cards that are out of sight come a moment later. Their ids, in order.
    ///
    /// # Errors
    /// When it stays busy.
    pub async fn results(&self) -> Result<Vec<String>> {
        let busy = "document.querySelectorAll('main ol[aria-busy=true]').length";
        self.comes_true("a whole list", busy, json!(0)).await?;
        self.value("[...document.querySelectorAll('main ol > li > article')].map((article) => article.id)").await
    }

    /// Waits until the results are other ones than these, and returns them.
    ///
    /// # Errors
    /// When they stay.
    pub async fn other_results(&self, before: &[String]) -> Result<Vec<String>> {
        until("other results", async || Ok(Some(self.results().await?).filter(|now| now != before))).await
    }

    /// Waits until the results are these, in this order.
    ///
    /// # Errors
    /// When they stay others.
    pub async fn has_results(&self, wanted: &[String]) -> Result<()> {
        until("the same results", async || {
            let now = self.results().await?;
            if now == wanted { Ok(Some(())) } else { Err(anyhow!("they are {now:?}")) }
        })
        .await
    }

    /// The name of the page's one `h1`.
    ///
    /// # Errors
    /// When there is none.
    pub async fn h1(&self) -> Result<String> {
        self.text(&css("h1")).await
    }

    /// Waits until the page's heading has the focus, as it has on every new page.
    ///
    /// # Errors
    /// When something else keeps it.
    pub async fn is_on_heading(&self) -> Result<()> {
        self.comes_true("the focus on the heading", "document.activeElement?.tagName", json!("H1")).await
    }

    /// How many entries the history of this window has.
    ///
    /// # Errors
    /// When the page is just being replaced.
    pub async fn history_length(&self) -> Result<usize> {
        self.value("history.length").await
    }

    /// How far the page is scrolled, in pixels.
    ///
    /// # Errors
    /// When the page is just being replaced.
    pub async fn scroll(&self) -> Result<f64> {
        self.value("window.scrollY").await
    }

    /// Scrolls the page, and returns how far it went: a short page has an end.
    ///
    /// # Errors
    /// When the page is just being replaced.
    pub async fn scroll_to(&self, y: u32) -> Result<f64> {
        self.run("window.scrollTo(0, arguments[0])", vec![json!(y)]).await?;
        self.scroll().await
    }

    /// Waits until the page is scrolled to `y`, within a few pixels.
    ///
    /// # Errors
    /// When it stays elsewhere.
    pub async fn is_scrolled_to(&self, y: f64) -> Result<()> {
        until(&format!("the scroll position {y}"), async || {
            let now = self.scroll().await?;
            if (now - y).abs() <= 4.0 { Ok(Some(())) } else { Err(anyhow!("it is {now}")) }
        })
        .await
    }
}
