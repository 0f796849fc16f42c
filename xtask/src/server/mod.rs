//! The site as a static host serves it: for `cargo xtask serve`, and for the browser tests, which
//! may break single files, look at what was asked for, and stop it to be offline.

mod answer;
mod headers;
mod overrides;
mod running;

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use axum::Router;

use crate::base_path::BasePath;
use crate::hosting::START;
use answer::{Site, answer};
pub use overrides::{Override, REPORTS};
pub(crate) use running::Running;

/// A running server; dropping it stops it.
pub struct Server {
    site: Arc<Site>,
    running: Running,
    url: String,
}

impl Server {
    /// Serves the built site in `dist` below the path `base` of `http://127.0.0.1:port`; port 0
    /// takes a free one.
    ///
    /// # Errors
    /// When `dist` holds no site, `base` is no [`BasePath`], or the port is taken.
    pub fn start(dist: &Path, base: &str, port: u16) -> Result<Self> {
        let base: BasePath = base.parse()?;
        if !dist.join(START).is_file() {
            bail!("no site in {}: run `cargo xtask build` first", dist.display());
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("cannot listen on port {port}: choose another one with --port"))?;
        let url = format!("http://{}{base}", listener.local_addr()?);
        let site = Arc::new(Site::new(dist, url.parse()?));
        let app = Router::new().fallback(answer).with_state(Arc::clone(&site));
        let running = Running::start(listener, app)?;
        Ok(Self { site, running, url })
    }

    /// The site's address, with the base path and its closing `/`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// From now on answers requests for `path` (below the base, as `data/editions.ndjson`) with
    /// `replacement`.
    pub fn override_file(&self, path: &str, replacement: Override) {
        self.site.set_override(path, Some(replacement));
    }

    /// Serves the real file again.
    pub fn restore_file(&self, path: &str) {
        self.site.set_override(path, None);
    }

    /// From now on lets requests for the file `path` wait, as a slow network does, until [`Server::let_go`].
    pub fn hold(&self, path: &str) {
        self.site.hold(path);
    }

    /// Answers the requests for a file that wait.
    pub fn let_go(&self, path: &str) {
        self.site.let_go(path);
    }

    /// From now on tells this date and time: to a reader it is all the same whether theirs or the host's clock is wrong.
    pub fn set_date(&self, date: &str) {
        self.site.set_date(date);
    }

    /// The paths requested so far, with the base and without the query, in order.
    pub fn log(&self) -> Vec<String> {
        self.site.log()
    }

    /// Stops serving and closes all connections; the port is free afterwards.
    ///
    /// # Errors
    /// When the server had failed before.
    pub fn stop(mut self) -> Result<()> {
        self.running.stop()
    }
}
