//! A partner's page, on another origin, with views of the site in it.

use anyhow::{Context, Result, anyhow};
use serde_json::json;
use thirtyfour::WebElement;

use crate::find::Target;
use crate::foreign::Foreign;
use crate::journey::Visit;
use crate::wait::until;

/// Notes what the views tell their page, in the order in which they tell it.
const WITNESS: &str = "<script>
  window.told = [];
  for (const name of ['igf-ready', 'igf-navigate'])
    addEventListener(name, (event) => told.push([name, [...document.querySelectorAll('igf-explorer')].indexOf(event.target), event.detail.url]));
</script>";

/// A page of another site that is shown in the browser.
pub struct Partner<'a> {
    visit: &'a Visit,
    foreign: Foreign,
}

impl<'a> Partner<'a> {
    /// Opens a page with `body`, in which `SITE/` stands for the site's address, and with our element's script.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub async fn open(visit: &'a Visit, body: &str) -> Result<Self> {
        Self::open_whole(visit, &format!("{WITNESS}<script type=module src='SITE/embed.js'></script>{body}")).await
    }

    /// Opens a page that consists of this alone.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub async fn open_whole(visit: &'a Visit, page: &str) -> Result<Self> {
        let site = visit.site.url().trim_end_matches('/');
        let text = format!("<!doctype html><meta charset=utf-8><title>Partner</title>{}", page.replace("SITE", site));
        let foreign = Foreign::start("text/html; charset=utf-8", text)?;
        visit.driver().goto(foreign.url()).await?;
        Ok(Self { visit, foreign })
    }

    pub fn url(&self) -> &str {
        self.foreign.url()
    }

    /// Scrolls to the view of that number: those out of sight wait until the reader is near.
    ///
    /// # Errors
    /// When there is none.
    pub async fn go_to(&self, view: usize) -> Result<()> {
        let scroll = "document.querySelectorAll('igf-explorer')[arguments[0]].scrollIntoView()";
        self.visit.run(scroll, vec![json!(view)]).await.map(drop)
    }

    /// Goes to a view and waits until it is shown.
    ///
    /// # Errors
    /// When it is not.
    pub async fn is_ready(&self, view: usize) -> Result<()> {
        self.go_to(view).await?;
        let is_told = format!("told.some(([name, view]) => name === 'igf-ready' && view === {view})");
        self.visit.comes_true("the view", &is_told, json!(true)).await
    }

    /// The frame of a view.
    ///
    /// # Errors
    /// When there is none.
    pub async fn frame(&self, view: usize) -> Result<WebElement> {
        let find = "return document.querySelectorAll('igf-explorer')[arguments[0]].shadowRoot.querySelector('iframe')";
        Ok(self.visit.driver().execute(find, vec![json!(view)]).await?.element()?)
    }

    /// Looks into a view, as if it were a page of its own.
    ///
    /// # Errors
    /// What `look` says, or when there is no such view.
    pub async fn within<T>(&self, view: usize, look: impl AsyncFnOnce() -> Result<T>) -> Result<T> {
        self.frame(view).await?.enter_frame().await?;
        let seen = look().await;
        self.visit.driver().enter_default_frame().await?;
        seen.with_context(|| format!("in view {view}"))
    }

    /// Clicks what is in a view, once the partner's page is scrolled to it: Firefox's driver scrolls the frame alone.
    ///
    /// # Errors
    /// When there is no such thing.
    pub async fn click(&self, view: usize, target: &Target) -> Result<()> {
        let y = self.within(view, async || Ok(self.visit.find(target).await?.rect().await?.y)).await?;
        let scroll = "const view = document.querySelectorAll('igf-explorer')[arguments[0]];
            scrollTo(0, view.getBoundingClientRect().top + scrollY + arguments[1] - innerHeight / 2)";
        self.visit.run(scroll, vec![json!(view), json!(y)]).await?;
        self.within(view, async || self.visit.click(target).await).await
    }

    /// The height of a view's frame, in pixels.
    ///
    /// # Errors
    /// When there is no such view.
    pub async fn height(&self, view: usize) -> Result<f64> {
        let height = "return document.querySelectorAll('igf-explorer')[arguments[0]].shadowRoot
            .querySelector('iframe').getBoundingClientRect().height";
        self.visit.run(height, vec![json!(view)]).await?.as_f64().context("a height")
    }

    /// Waits until a view's frame is as high as what it shows, and returns that.
    ///
    /// # Errors
    /// When it stays higher or lower.
    pub async fn fits(&self, view: usize) -> Result<f64> {
        until("a frame that fits", async || {
            let inside: f64 = self
                .within(view, async || self.visit.value("document.body.getBoundingClientRect().height").await)
                .await?;
            let outside = self.height(view).await?;
            let fits = (outside - inside).abs() <= 1.0;
            if fits { Ok(Some(outside)) } else { Err(anyhow!("it is {outside} px, its content {inside} px")) }
        })
        .await
    }

    /// Sets an attribute of a view, or takes it away.
    ///
    /// # Errors
    /// When there is no such view.
    pub async fn set(&self, view: usize, name: &str, value: &str) -> Result<()> {
        let set = "document.querySelectorAll('igf-explorer')[arguments[0]].setAttribute(arguments[1], arguments[2])";
        self.visit.run(set, vec![json!(view), json!(name), json!(value)]).await.map(drop)
    }
}
