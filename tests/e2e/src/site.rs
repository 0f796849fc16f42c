//! The built site under test, served from a port of its own.

use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xtask::server::{Override, Server};

/// A server of the built site; all that [`Server`] can do, it can do too.
pub struct Site {
    server: Server,
    dist: PathBuf,
}

impl Site {
    /// Serves `dist/` at the root of a free port.
    ///
    /// # Errors
    /// When the site has not been built.
    pub fn start() -> Result<Self> {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
        Ok(Self { server: Server::start(&dist, "/", 0)?, dist })
    }

    /// The address of a path inside the site (`en/about`).
    pub fn address(&self, path: &str) -> String {
        format!("{}{}", self.server.url(), path.trim_start_matches('/'))
    }

    /// The content of a built file.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn read(&self, path: &str) -> Result<Vec<u8>> {
        fs::read(self.dist.join(path)).with_context(|| format!("no built file {path}"))
    }

    /// Whether the path of a request names a built file.
    pub fn has_file(&self, path: &str) -> bool {
        self.dist.join(path.trim_start_matches('/')).is_file()
    }

    /// The name of the built file that ends so: names carry the hash of their content.
    ///
    /// # Errors
    /// When there is none.
    pub fn file_ending(&self, start: &str, end: &str) -> Result<String> {
        let names = self.dist.read_dir()?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let mut found = names.into_iter().filter(|name| name.starts_with(start) && name.ends_with(end));
        found.next().with_context(|| format!("no built file {start}…{end}"))
    }

    /// Serves changed bytes for a file, as its own type.
    pub fn replace(&self, path: &str, content_type: &str, bytes: impl Into<Vec<u8>>) {
        self.server.override_file(path, Override::Body { content_type: content_type.to_owned(), bytes: bytes.into() });
    }

    /// Answers requests for a file with 404.
    pub fn lose(&self, path: &str) {
        self.server.override_file(path, Override::Status(404));
    }
}

impl Deref for Site {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}
