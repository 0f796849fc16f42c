//! What serves the built site: the project's own server, or a real nginx.

use std::cell::RefCell;
use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use tempfile::TempDir;
use xtask::base_path::BasePath;
use xtask::pack;
use xtask::server::{Override, Server};

use crate::nginx::Nginx;

/// Which of the two serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Local,
    Nginx,
}

impl Kind {
    /// The one under test, from `IGF_HOST`; our own server where nothing is said.
    ///
    /// # Errors
    /// When the variable names neither.
    pub fn under_test() -> Result<Self> {
        match env::var("IGF_HOST").as_deref() {
            Err(_) | Ok("local") => Ok(Self::Local),
            Ok("nginx") => Ok(Self::Nginx),
            Ok(name) => bail!("IGF_HOST={name}: known are local and nginx"),
        }
    }
}

/// The base under test, from `IGF_BASE`; `/` where nothing is said.
///
/// # Errors
/// When the variable holds no base path.
pub fn base_under_test() -> Result<BasePath> {
    match env::var("IGF_BASE") {
        Ok(base) => Ok(base.parse()?),
        Err(_) => Ok(BasePath::root()),
    }
}

/// A host at work; dropping it stops it.
pub(crate) struct Host {
    /// `None` once it was stopped.
    server: RefCell<Option<AnyServer>>,
    /// What had been asked for when it was stopped.
    last_log: RefCell<Vec<String>>,
    url: String,
    /// The folder that is served.
    folder: PathBuf,
    /// The copy of the site, made for this host, in which the folder lies.
    _copy: TempDir,
}

enum AnyServer {
    Local(Server),
    Nginx(Nginx),
}

impl Host {
    /// Serves the site in `dist` at `base`, on a free port.
    pub(crate) fn start(kind: Kind, dist: &Path, base: &BasePath) -> Result<Self> {
        let copy = TempDir::new()?;
        let folder = copy.path().join("www").join(base.as_str().trim_matches('/'));
        pack::copy(dist, &folder)?;
        let server = match kind {
            Kind::Local => AnyServer::Local(Server::start(&folder, base.as_str(), 0)?),
            Kind::Nginx => AnyServer::Nginx(Nginx::start(copy.path(), base)?),
        };
        let url = match &server {
            AnyServer::Local(server) => server.url().to_owned(),
            AnyServer::Nginx(nginx) => nginx.url().to_owned(),
        };
        // Where its host is known, the site also starts in WebKit's sandboxed frames.
        pack::move_to(&folder, &url.parse()?)?;
        Ok(Self { server: RefCell::new(Some(server)), last_log: RefCell::default(), url, folder, _copy: copy })
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Nothing answers from now on.
    pub(crate) fn stop(&self) -> Result<()> {
        *self.last_log.borrow_mut() = self.log()?;
        match self.server.take() {
            Some(AnyServer::Local(server)) => server.stop(),
            _ => Ok(()),
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn override_file(&self, path: &str, replacement: Option<Override>) -> Result<()> {
        match (&*self.server.borrow(), replacement) {
            (Some(AnyServer::Local(server)), Some(replacement)) => server.override_file(path, replacement),
            (Some(AnyServer::Local(server)), None) => server.restore_file(path),
            (Some(AnyServer::Nginx(nginx)), replacement) => nginx.override_file(path, replacement)?,
            (None, _) => bail!("the host was stopped"),
        }
        Ok(())
    }

    /// Whether the host now tells this date and time; nginx tells no other than its machine's.
    pub(crate) fn set_date(&self, date: &str) -> bool {
        match &*self.server.borrow() {
            Some(AnyServer::Local(server)) => {
                server.set_date(date);
                true
            }
            _ => false,
        }
    }

    /// The paths asked for so far, with the base.
    pub(crate) fn log(&self) -> Result<Vec<String>> {
        match &*self.server.borrow() {
            Some(AnyServer::Local(server)) => Ok(server.log()),
            Some(AnyServer::Nginx(nginx)) => nginx.log(),
            None => Ok(self.last_log.borrow().clone()),
        }
    }
}
