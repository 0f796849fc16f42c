//! A test's own server, and its browser.

use std::ops::Deref;
use std::sync::LazyLock;

use anyhow::{Context, Result, ensure};
use tokio::runtime::{Builder, Runtime};

use crate::addresses;
use crate::browser::Browser;
use crate::engine::Options;
use crate::host::{Kind, base_under_test};
use crate::pool;
use crate::site::Site;

/// One for all journeys: a browser that serves several keeps its connection.
static RUNTIME: LazyLock<std::io::Result<Runtime>> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(1).enable_all().build());

/// How a journey starts.
#[derive(Clone, Debug, Default)]
pub struct Journey {
    options: Options,
    breaks_policy: bool,
    alone: bool,
    host: Option<Kind>,
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

    /// In a browser that served nobody before: for what a browser keeps otherwise than by a site's address.
    #[must_use]
    pub fn in_a_new_browser(mut self) -> Self {
        self.alone = true;
        self
    }

    /// In a new browser that notes what its console says and its network asks for; only Chromium's can tell it.
    #[must_use]
    pub fn logged(mut self) -> Self {
        self.options.logged = true;
        self.in_a_new_browser()
    }

    /// On the project's own server, whichever is under test: for what no other can.
    #[must_use]
    pub fn on_the_local_server(mut self) -> Self {
        self.host = Some(Kind::Local);
        self
    }

    /// Starts a server and runs the test in a browser, with nothing opened yet.
    ///
    /// # Errors
    /// Those of the test, or of the start.
    pub fn run(self, test: impl AsyncFnOnce(&Visit) -> Result<()>) -> Result<()> {
        let runtime = RUNTIME.as_ref().context("no runtime")?;
        runtime.block_on(async {
            let site = self.site()?;
            let start = if self.alone { Browser::start(&self.options).await } else { pool::take(&self.options).await };
            let visit = Visit { browser: start?, site };
            test(&visit).await?;
            let breaches = visit.site.breaches()?;
            ensure!(self.breaks_policy || breaches == 0, "the page breached its policy {breaches} times");
            if !self.alone {
                pool::give_back(self.options, visit.browser).await;
            }
            Ok(())
        })
    }

    fn site(&self) -> Result<Site> {
        let (kind, base) = (self.host.map_or_else(Kind::under_test, Ok)?, base_under_test()?);
        addresses::anew(|| Site::start_at(kind, &base), Site::url)
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
