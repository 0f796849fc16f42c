//! The built site under test, served from a port of its own.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use xtask::base_path::BasePath;
use xtask::pack::Release;
use xtask::server::{Override, REPORTS};

use crate::host::{Host, Kind, base_under_test};

/// A host of the built site. Files go by their names in the sources (`data/vocabulary.json`).
pub struct Site {
    host: Host,
    base: BasePath,
    release: Release,
    /// What is served in place of files, by their paths.
    answers: RefCell<BTreeMap<String, Vec<u8>>>,
}

impl Site {
    /// Serves `dist/` by the host and at the base under test.
    ///
    /// # Errors
    /// When the site has not been built, or the host does not start.
    pub fn start() -> Result<Self> {
        Self::start_at(Kind::under_test()?, &base_under_test()?)
    }

    /// Serves `dist/` by a host at a base.
    ///
    /// # Errors
    /// As [`Site::start`].
    pub fn start_at(kind: Kind, base: &BasePath) -> Result<Self> {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
        let host = Host::start(kind, &dist, base)?;
        let release = Release::read(host.folder())?;
        Ok(Self { host, base: base.clone(), release, answers: RefCell::default() })
    }

    /// The site's address, with the base path and its closing `/`.
    pub fn url(&self) -> &str {
        self.host.url()
    }

    /// The address of a path inside the site (`en/about`).
    pub fn address(&self, path: &str) -> String {
        format!("{}{}", self.url(), path.trim_start_matches('/'))
    }

    /// The path of the site's address (`/igf/explorer/`).
    pub fn base(&self) -> &str {
        self.base.as_str()
    }

    /// The release that is served.
    pub fn release(&self) -> &Release {
        &self.release
    }

    /// The path of a file below the base, where it is named by its content.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn path(&self, name: &str) -> Result<&str> {
        self.release.path(name).with_context(|| format!("no built file {name}"))
    }

    /// The content of a built file.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn read(&self, name: &str) -> Result<Vec<u8>> {
        self.read_served(self.path(name)?)
    }

    /// The content of a file by its path below the base, as it is served.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn read_served(&self, path: &str) -> Result<Vec<u8>> {
        fs::read(self.host.folder().join(path)).with_context(|| format!("no file {path}"))
    }

    /// Whether a path below the base is that of a built file.
    pub fn has_file(&self, path: &str) -> bool {
        self.host.folder().join(path).is_file()
    }

    /// Serves changed bytes for a file, as its own type.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn replace(&self, name: &str, content_type: &str, bytes: impl Into<Vec<u8>>) -> Result<()> {
        let replacement = Override::Body { content_type: content_type.to_owned(), bytes: bytes.into() };
        self.host.override_file(self.path(name)?, Some(replacement))
    }

    /// Serves a body at a path below the base, whether there is a file or not.
    ///
    /// # Errors
    /// When the host was stopped.
    pub fn answer(&self, path: &str, content_type: &str, body: impl Into<Vec<u8>>) -> Result<()> {
        let bytes = body.into();
        self.answers.borrow_mut().insert(path.to_owned(), bytes.clone());
        self.host.override_file(path, Some(Override::Body { content_type: content_type.to_owned(), bytes }))
    }

    /// What is served at a path below the base: what [`Site::answer`] was given, else the built file.
    ///
    /// # Errors
    /// When there is neither, or it is no text.
    pub fn answered(&self, path: &str) -> Result<String> {
        let given = self.answers.borrow().get(path).cloned();
        Ok(String::from_utf8(given.map_or_else(|| self.read_served(path), Ok)?)?)
    }

    /// Answers requests for a file with 404.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn lose(&self, name: &str) -> Result<()> {
        self.host.override_file(self.path(name)?, Some(Override::Status(404)))
    }

    /// Answers requests for a path below the base with 404.
    ///
    /// # Errors
    /// When the host was stopped.
    pub fn lose_path(&self, path: &str) -> Result<()> {
        self.host.override_file(path, Some(Override::Status(404)))
    }

    /// Serves what is at a path below the base again.
    ///
    /// # Errors
    /// When the host was stopped.
    pub fn restore_path(&self, path: &str) -> Result<()> {
        self.host.override_file(path, None)
    }

    /// Lets requests for a file wait from now on, as on a slow network.
    ///
    /// # Errors
    /// When there is no such file, or the host cannot.
    pub fn hold(&self, name: &str) -> Result<()> {
        self.host.hold(self.path(name)?, true)
    }

    /// Answers the requests for a file that wait.
    ///
    /// # Errors
    /// As [`Site::hold`].
    pub fn let_go(&self, name: &str) -> Result<()> {
        self.host.hold(self.path(name)?, false)
    }

    /// The addresses of all static pages of a language, below the base.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn static_pages(&self, lang: &str) -> Result<Vec<String>> {
        let mut pages = Vec::new();
        let mut folders = vec![self.host.folder().join(lang)];
        while let Some(folder) = folders.pop() {
            for entry in folder.read_dir()? {
                let path = entry?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "html") {
                    let inside = path.strip_prefix(self.host.folder())?.to_string_lossy().into_owned();
                    let address = inside.strip_suffix("index.html").or(inside.strip_suffix(".html"));
                    pages.push(address.unwrap_or(&inside).to_owned());
                }
            }
        }
        pages.sort();
        Ok(pages)
    }

    /// Serves the real file again.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn restore(&self, name: &str) -> Result<()> {
        self.host.override_file(self.path(name)?, None)
    }

    /// The folder that is served, with files of its own.
    pub(crate) fn own_folder(&self) -> Result<&Path> {
        self.host.own_folder()
    }

    /// Whether the host now tells this date and time, and so differs from the reader's clock; nginx does not.
    pub fn set_date(&self, date: &str) -> bool {
        self.host.set_date(date)
    }

    /// Ends the host: from now on nothing answers.
    ///
    /// # Errors
    /// When it had failed before.
    pub fn stop(&self) -> Result<()> {
        self.host.stop()
    }

    /// What was asked for so far, in order: paths below the base, without queries.
    ///
    /// # Errors
    /// When the host's log cannot be read.
    pub fn log(&self) -> Result<Vec<String>> {
        let inside = |path: &String| self.base.strip(path).unwrap_or(path).to_owned();
        Ok(self.host.log()?.iter().map(inside).collect())
    }

    /// How often browsers reported a breach of the policy of content.
    ///
    /// # Errors
    /// When the host's log cannot be read.
    pub fn breaches(&self) -> Result<usize> {
        Ok(self.log()?.iter().filter(|path| *path == REPORTS).count())
    }
}
