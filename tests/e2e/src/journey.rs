//! A test's own server and browser.

use std::ops::Deref;

use anyhow::{Result, ensure};

use crate::browser::Browser;
use crate::engine::Options;
use crate::site::Site;

/// How a journey starts.
#[derive(Clone, Debug, Default)]
pub struct Journey {
    options: Options,
    breaks_policy: bool,
}

/// A journey under way: all that [`Browser`] can do, on a [`Site`] of its own.
pub struct Visit {
    pub browser: Browser,
    pub site: Site,
}

impl Journey {
    /// By a reader who prefers these languages.
    #[must_use]
    pub fn in_languages(mut self, languages: &'static str) -> Self {
        self.options.languages = Some(languages);
        self
    }

    /// By a reader who prefers dark colours.
    #[must_use]
    pub fn in_the_dark(mut self) -> Self {
        self.options.dark = true;
        self
    }

    /// On a phone's width.
    #[must_use]
    pub fn on_a_phone(mut self) -> Self {
        self.options.narrow = true;
        self
    }

    /// By a reader whose browser denies the site all storage; WebKit's has no such setting.
    #[must_use]
    pub fn without_storage(mut self) -> Self {
        self.options.without_storage = true;
        self
    }

    /// With something in the page that its policy of content forbids; else a breach fails the journey.
    #[must_use]
    pub fn breaking_the_policy(mut self) -> Self {
        self.breaks_policy = true;
        self
    }

    /// Starts server and browser and runs the test, with nothing opened yet.
    ///
    /// # Errors
    /// Those of the test, or of the start.
    pub fn run(self, test: impl AsyncFnOnce(&Visit) -> Result<()>) -> Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let site = Site::start()?;
            let browser = Browser::start(&self.options).await?;
            let visit = Visit { browser, site };
            test(&visit).await?;
            let breaches = visit.site.breaches()?;
            ensure!(self.breaks_policy || breaches == 0, "the page breached its policy {breaches} times");
            Ok(())
        })
    }

    /// Opens a page and runs the test.
    ///
    /// # Errors
    /// Those of the test, or of the start.
    pub fn at(self, path: &str, test: impl AsyncFnOnce(&Visit) -> Result<()>) -> Result<()> {
        self.run(async |visit| {
            visit.open(path).await?;
            test(visit).await
        })
    }
}

/// The plainest journey: a wide, light window that opens `path`.
///
/// # Errors
/// Those of the test, or of the start.
pub fn visit(path: &str, test: impl AsyncFnOnce(&Visit) -> Result<()>) -> Result<()> {
    Journey::default().at(path, test)
}

impl Deref for Visit {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}
