//! What serves the built site: the project's own server, a real nginx, or another real host.

use std::cell::RefCell;
use std::env;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use xtask::base_path::BasePath;
use xtask::hosting::NOT_FOUND;
use xtask::pack;
use xtask::server::{Override, Server};

use crate::nginx::Nginx;
use crate::plain_host::{PlainHost, Program};

/// Which of the two serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Local,
    Nginx,
    /// Only asked for files, never broken.
    Caddy,
    /// Likewise.
    Apache,
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
    /// The host's own folder, in which it lies.
    _own: TempDir,
}

enum AnyServer {
    Local(Server),
    Nginx(Nginx),
    Plain(PlainHost),
}

impl Host {
    /// Serves the site in `dist` at `base`, on a free port.
    pub(crate) fn start(kind: Kind, dist: &Path, base: &BasePath) -> Result<Self> {
        let own = TempDir::new()?;
        let folder = own.path().join("www").join(base.as_str().trim_matches('/'));
        link_all(dist, &folder)?;
        set_base(&folder, base)?;
        let server = match kind {
            Kind::Local => AnyServer::Local(Server::start(&folder, base.as_str(), 0)?),
            Kind::Nginx => AnyServer::Nginx(Nginx::start(own.path(), base)?),
            Kind::Caddy => AnyServer::Plain(PlainHost::start(Program::Caddy, own.path(), base, |_| Ok(()))?),
            Kind::Apache => AnyServer::Plain(start_apache(own.path(), &folder, base)?),
        };
        let url = match &server {
            AnyServer::Local(server) => server.url().to_owned(),
            AnyServer::Nginx(nginx) => nginx.url().to_owned(),
            AnyServer::Plain(host) => host.url().to_owned(),
        };
        Ok(Self { server: RefCell::new(Some(server)), last_log: RefCell::default(), url, folder, _own: own })
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

    /// The folder with files of its own, for journeys that change them.
    pub(crate) fn own_folder(&self) -> Result<&Path> {
        for entry in self.folder.read_dir()? {
            let path = entry?.path();
            if path.is_symlink() {
                let original = path.canonicalize()?;
                fs::remove_file(&path)?;
                if original.is_dir() { pack::copy(&original, &path)? } else { fs::copy(&original, &path).map(drop)? }
            }
        }
        Ok(&self.folder)
    }

    pub(crate) fn override_file(&self, path: &str, replacement: Option<Override>) -> Result<()> {
        match (&*self.server.borrow(), replacement) {
            (Some(AnyServer::Local(server)), Some(replacement)) => server.override_file(path, replacement),
            (Some(AnyServer::Local(server)), None) => server.restore_file(path),
            (Some(AnyServer::Nginx(nginx)), replacement) => nginx.override_file(path, replacement)?,
            (Some(AnyServer::Plain(_)), _) => bail!("this host is only asked"),
            (None, _) => bail!("the host was stopped"),
        }
        Ok(())
    }

    /// Lets requests for a file wait, or answers those that do; only our own server can.
    pub(crate) fn hold(&self, path: &str, is_held: bool) -> Result<()> {
        match &*self.server.borrow() {
            Some(AnyServer::Local(server)) if is_held => server.hold(path),
            Some(AnyServer::Local(server)) => server.let_go(path),
            _ => bail!("only the project's own server lets requests wait"),
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
            Some(AnyServer::Plain(_)) => bail!("this host keeps no log"),
            None => Ok(self.last_log.borrow().clone()),
        }
    }
}

/// Makes `folder` show what is in `dist`: nothing of the site depends on where it is served, and nothing is copied.
fn link_all(dist: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for entry in dist.canonicalize().context("no site in dist/: run `cargo xtask build --local` first")?.read_dir()? {
        let entry = entry?;
        symlink(entry.path(), folder.join(entry.file_name()))?;
    }
    Ok(())
}

/// Apache reads what it shall do in the site's folder.
fn start_apache(own: &Path, folder: &Path, base: &BasePath) -> Result<PlainHost> {
    // Apache's processes are nobody's: they must be able to go there.
    fs::set_permissions(own, fs::Permissions::from_mode(0o755))?;
    let rules = folder.join(".htaccess");
    PlainHost::start(Program::Apache, own, base, |url| {
        fs::remove_file(&rules)?;
        Ok(fs::write(&rules, xtask::hosting::apache_rules(&url.parse()?))?)
    })
}

/// The one page that knows the base: it may be answered for any path.
fn set_base(folder: &Path, base: &BasePath) -> Result<()> {
    let page = folder.join(NOT_FOUND);
    let text = fs::read_to_string(&page)?.replacen("<base href=\"/\"", &format!("<base href=\"{base}\""), 1);
    for name in [NOT_FOUND.to_owned(), format!("{NOT_FOUND}.br"), format!("{NOT_FOUND}.gz")] {
        fs::remove_file(folder.join(name))?;
    }
    Ok(fs::write(&page, text)?)
}
