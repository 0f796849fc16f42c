//! Serves the engine and the made-up corpora to a page that may measure microseconds: browsers grant a fine clock only
//! to pages that are isolated from other sites.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use anyhow::Result;
use axum::Router;
use axum::http::{HeaderName, HeaderValue};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::server::Running;

/// A running server; dropping it stops it.
pub struct BenchServer {
    _running: Running,
    url: String,
}

impl BenchServer {
    /// Serves the engine at `engine/` and the corpora at `corpora/` on a free port.
    ///
    /// # Errors
    /// When no port is to be had.
    pub fn start(engine: &Path, corpora: &Path) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let url = format!("http://{}/", listener.local_addr()?);
        let header = |name: &'static str, value: &'static str| {
            SetResponseHeaderLayer::overriding(HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        let app = Router::new()
            .nest_service("/engine", ServeDir::new(engine))
            .nest_service("/corpora", ServeDir::new(corpora))
            .layer(header("cross-origin-opener-policy", "same-origin"))
            .layer(header("cross-origin-embedder-policy", "require-corp"));
        Ok(BenchServer { _running: Running::start(listener, app)?, url })
    }

    /// The address, with its closing `/`.
    pub fn url(&self) -> &str {
        &self.url
    }
}
