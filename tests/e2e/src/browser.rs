//! A browser with one window: what a reader does with it.

use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::{By, Key, WebDriver, WebElement, WindowHandle};

use crate::driver::Driver;
use crate::engine::{Engine, Options, capabilities, engine};
use crate::find::{SCRIPT, Target};
use crate::leftovers;
use crate::wait::until;

/// How often a driver or browser may fail to start: its port may have been taken meanwhile.
const ATTEMPTS: usize = 3;
/// How long a script in the page may take until it says that it is done, on a busy machine.
const SCRIPTS: Duration = Duration::from_secs(120);

/// A browser session with nothing stored; dropping it ends the browser. The order of the fields is
/// the order of the end: the driver with the browser, then their folder.
pub struct Browser {
    session: WebDriver,
    _driver: Driver,
    _profile: TempDir,
    engine: Engine,
}

impl Browser {
    /// Starts the browser of the engine under test.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn start(options: &Options) -> Result<Self> {
        let mut attempt = 1;
        loop {
            match Self::try_start(options).await {
                Err(_) if attempt < ATTEMPTS => attempt += 1,
                result => return result,
            }
        }
    }

    async fn try_start(options: &Options) -> Result<Self> {
        let engine = engine()?;
        let profile = leftovers::folder()?;
        let driver = Driver::start(engine, profile.path())?;
        let wanted = capabilities(engine, options, profile.path())?;
        let session = WebDriver::new(driver.url(), wanted).await.with_context(|| format!("{engine} does not start"))?;
        session.set_script_timeout(SCRIPTS).await?;
        let browser = Self { session, _driver: driver, _profile: profile, engine };
        browser.size(options.narrow).await?;
        Ok(browser)
    }

    async fn size(&self, narrow: bool) -> Result<()> {
        if narrow && self.engine == Engine::Firefox {
            // A full window of Firefox is never narrower than 450 px, one without bars is.
            let old = self.session.windows().await?;
            self.run("window.open('about:blank', '', 'popup,width=360,height=800')", Vec::new()).await?;
            let narrow = until("the narrow window", async || {
                Ok(self.session.windows().await?.into_iter().find(|window| !old.contains(window)))
            });
            self.go_on_in(narrow.await?).await?;
        }
        self.session.set_window_rect(0, 0, if narrow { 360 } else { 1280 }, 800).await?;
        Ok(())
    }

    /// Leaves nothing of a journey: another window, empty and without a history, takes the place of all that are open.
    ///
    /// # Errors
    /// When the browser does not answer any more.
    pub(crate) async fn tidy_up(&self, options: &Options) -> Result<()> {
        if options.narrow && self.engine == Engine::Firefox {
            // Whatever is in the way of another window there is not here.
            self.session.goto("about:blank").await?;
        } else {
            self.go_on_in(self.session.new_tab().await?).await?;
        }
        self.size(options.narrow).await
    }

    /// Closes all windows but this one.
    async fn go_on_in(&self, window: WindowHandle) -> Result<()> {
        for other in self.session.windows().await?.into_iter().filter(|other| *other != window) {
            self.session.switch_to_window(other).await?;
            self.session.close_window().await?;
        }
        Ok(self.session.switch_to_window(window).await?)
    }

    pub fn driver(&self) -> &WebDriver {
        &self.session
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Runs a script in the page; `arguments` are its arguments.
    ///
    /// # Errors
    /// When the script throws.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.session.execute(script, arguments).await?.json().clone())
    }

    /// Runs the body of an asynchronous JavaScript function and returns what it resolves to.
    ///
    /// # Errors
    /// When it throws, or takes longer than the driver waits for scripts.
    pub async fn run_async(&self, body: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async function () {{ {body} }}).apply(null, arguments).then(done, (error) => done(`threw ${{error}}`));"
        );
        Ok(self.session.execute_async(script, arguments).await?.json().clone())
    }

    /// The value of a JavaScript expression.
    ///
    /// # Errors
    /// When it throws or has another type.
    pub async fn value<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let value = self.run(&format!("return ({expression});"), Vec::new()).await?;
        serde_json::from_value(value).with_context(|| expression.to_owned())
    }

    /// The elements that are there now, in the page's order.
    ///
    /// # Errors
    /// When the page is just being replaced.
    pub async fn all(&self, target: &Target) -> Result<Vec<WebElement>> {
        self.look(target, false).await
    }

    /// Those of the elements that are there now that have the focus, if only that is asked.
    async fn look(&self, target: &Target, focused: bool) -> Result<Vec<WebElement>> {
        let arguments = vec![target.to_json(), Value::Bool(focused)];
        let find = async || Ok::<_, anyhow::Error>(self.session.execute(SCRIPT, arguments.clone()).await?);
        let mut found = find().await?;
        if found.json().is_null() {
            self.load_axe().await?;
            found = find().await?;
        }
        Ok(found.elements()?)
    }

    /// Waits for an element; where there are several, the first.
    ///
    /// # Errors
    /// When there is none within the time.
    pub async fn find(&self, target: &Target) -> Result<WebElement> {
        let found = until(&format!("{target:?}"), async || Ok(self.all(target).await?.into_iter().next())).await;
        match found {
            Ok(element) => Ok(element),
            Err(error) => Err(anyhow!("{error:#}\nThe page was: {}", self.describe().await)),
        }
    }

    /// Waits until there is no such element.
    ///
    /// # Errors
    /// When it stays.
    pub async fn find_none(&self, target: &Target) -> Result<()> {
        until(&format!("none of {target:?}"), async || Ok(self.all(target).await?.is_empty().then_some(()))).await
    }

    /// Clicks an element, once it is there and nothing covers it.
    ///
    /// # Errors
    /// When that does not come.
    pub async fn click(&self, target: &Target) -> Result<()> {
        until(&format!("a click on {target:?}"), async || Ok(Some(self.find(target).await?.click().await?))).await
    }

    /// Chooses the option that reads so in a list to choose from.
    ///
    /// # Errors
    /// When there is none.
    pub async fn choose(&self, list: &Target, option: &str) -> Result<()> {
        let option = By::XPath(format!(".//option[normalize-space() = '{option}']"));
        Ok(self.find(list).await?.find(option).await?.click().await?)
    }

    /// The text of an element, as it is drawn.
    ///
    /// # Errors
    /// When there is none within the time.
    pub async fn text(&self, target: &Target) -> Result<String> {
        until(&format!("the text of {target:?}"), async || Ok(Some(self.find(target).await?.text().await?))).await
    }

    /// Types on the keyboard, wherever the focus is.
    ///
    /// # Errors
    /// When the driver cannot.
    pub async fn press(&self, keys: impl Into<thirtyfour::TypingData>) -> Result<()> {
        Ok(self.session.action_chain().send_keys(keys).perform().await?)
    }

    /// Waits until the element has the focus.
    ///
    /// # Errors
    /// When something else keeps it.
    pub async fn gets_focus(&self, target: &Target) -> Result<()> {
        until(&format!("the focus on {target:?}"), async || {
            if self.has_focus(target).await? { Ok(Some(())) } else { Err(anyhow!("it is on {}", self.focus().await?)) }
        })
        .await
    }

    /// Waits until a box to tick is ticked, or is not.
    ///
    /// # Errors
    /// When it stays otherwise.
    pub async fn is_ticked(&self, target: &Target, wanted: bool) -> Result<()> {
        until(&format!("ticked or not ({wanted}): {target:?}"), async || {
            Ok((self.find(target).await?.is_selected().await? == wanted).then_some(()))
        })
        .await
    }

    /// Presses Tab until the element has the focus.
    ///
    /// # Errors
    /// When it has not after `most` steps.
    pub async fn tab_to(&self, target: &Target, most: usize) -> Result<()> {
        for _ in 0..most {
            self.press(Key::Tab).await?;
            if self.has_focus(target).await? {
                return Ok(());
            }
        }
        Err(anyhow!("{most} steps with Tab do not reach {target:?}; the focus is on {}", self.focus().await?))
    }

    /// Whether the element has the focus now.
    ///
    /// # Errors
    /// When the page is just being replaced.
    pub async fn has_focus(&self, target: &Target) -> Result<bool> {
        Ok(!self.look(target, true).await?.is_empty())
    }

    /// The start of the markup of the element that has the focus.
    ///
    /// # Errors
    /// When the page is just being replaced.
    pub async fn focus(&self) -> Result<String> {
        self.value("(document.activeElement?.outerHTML ?? '').slice(0, 120)").await
    }

    /// Address and text of the page, for messages.
    async fn describe(&self) -> String {
        let page = self.value("`${location.href}\n${document.body?.innerText?.slice(0, 600)}`").await;
        page.unwrap_or_else(|error| format!("not to be had: {error:#}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser is about to be killed. To end the session first would need the runtime, which
        // stands still while this runs.
        let _ = self.session.clone().leak();
    }
}
