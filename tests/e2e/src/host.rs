//! What serves the built site: the project's own server, or a real nginx.

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
    server: AnyServer,
    /// The folder that is served.
    folder: PathBuf,
    /// Where that is a copy made for this host.
    _copy: Option<TempDir>,
}

enum AnyServer {
    Local(Server),
    Nginx(Nginx),
}

impl Host {
    /// Serves the site in `dist` at `base`, on a free port.
    pub(crate) fn start(kind: Kind, dist: &Path, base: &BasePath) -> Result<Self> {
        if kind == Kind::Local && *base == BasePath::root() {
            let server = AnyServer::Local(Server::start(dist, base.as_str(), 0)?);
            return Ok(Self { server, folder: dist.to_owned(), _copy: None });
        }
        let copy = TempDir::new()?;
        let folder = copy.path().join("www").join(base.as_str().trim_matches('/'));
        pack::copy(dist, &folder)?;
        pack::move_to(&folder, base)?;
        let server = match kind {
            Kind::Local => AnyServer::Local(Server::start(&folder, base.as_str(), 0)?),
            Kind::Nginx => AnyServer::Nginx(Nginx::start(copy.path(), base)?),
        };
        Ok(Self { server, folder, _copy: Some(copy) })
    }

    pub(crate) fn url(&self) -> &str {
        match &self.server {
            AnyServer::Local(server) => server.url(),
            AnyServer::Nginx(nginx) => nginx.url(),
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn override_file(&self, path: &str, replacement: Option<Override>) -> Result<()> {
        match (&self.server, replacement) {
            (AnyServer::Local(server), Some(replacement)) => server.override_file(path, replacement),
            (AnyServer::Local(server), None) => server.restore_file(path),
            (AnyServer::Nginx(nginx), replacement) => nginx.override_file(path, replacement)?,
        }
        Ok(())
    }

    /// The paths asked for so far, with the base.
    pub(crate) fn log(&self) -> Result<Vec<String>> {
        match &self.server {
            AnyServer::Local(server) => Ok(server.log()),
            AnyServer::Nginx(nginx) => nginx.log(),
        }
    }
}
