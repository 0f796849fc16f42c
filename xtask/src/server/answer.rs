//! What a request gets: a replacement, a file, or 404 with its page.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Method, Request, Response, StatusCode, header};
use tokio::sync::watch;
use tower::ServiceExt;
use tower_http::services::ServeDir;

use super::headers;
use super::overrides::{Override, REPORTS};
use crate::hosting::{NOT_FOUND, rules};
use crate::site_address::SiteAddress;

/// The site and what the tests do to it.
pub(super) struct Site {
    files: ServeDir,
    address: SiteAddress,
    overrides: Mutex<HashMap<String, Override>>,
    log: Mutex<Vec<String>>,
    /// The paths whose answers wait.
    held: watch::Sender<BTreeSet<String>>,
    /// What the host's clock says; `None` for the real time.
    date: Mutex<Option<String>>,
}

impl Site {
    pub(super) fn new(dist: &Path, address: SiteAddress) -> Self {
        let files = ServeDir::new(dist).append_index_html_on_directories(false).precompressed_br().precompressed_gzip();
        Self {
            files,
            address,
            overrides: Mutex::default(),
            log: Mutex::default(),
            held: watch::Sender::default(),
            date: Mutex::default(),
        }
    }

    pub(super) fn set_override(&self, path: &str, replacement: Option<Override>) {
        let path = path.trim_start_matches('/').to_owned();
        let mut overrides = locked(&self.overrides);
        match replacement {
            Some(replacement) => overrides.insert(path, replacement),
            None => overrides.remove(&path),
        };
    }

    pub(super) fn hold(&self, path: &str) {
        self.held.send_modify(|held| {
            held.insert(path.to_owned());
        });
    }

    pub(super) fn let_go(&self, path: &str) {
        self.held.send_modify(|held| {
            held.remove(path);
        });
    }

    pub(super) fn set_date(&self, date: &str) {
        *locked(&self.date) = Some(date.to_owned());
    }

    pub(super) fn log(&self) -> Vec<String> {
        locked(&self.log).clone()
    }

    /// The answer to a request for `path`, which lies below the base.
    async fn answer(&self, path: &str, method: &Method, headers: &HeaderMap) -> Response<Body> {
        let found = self.file(&rules::file_of(path), method, headers).await;
        // What was taken away on purpose stays away, without a page in its place.
        if found.status() != StatusCode::NOT_FOUND || self.is_overridden(&rules::file_of(path)) {
            return found;
        }
        // A condition of the request is about the file that is not there.
        let mut page = self.file(NOT_FOUND, method, &HeaderMap::new()).await;
        if page.status().is_success() {
            *page.status_mut() = StatusCode::NOT_FOUND;
        }
        page
    }

    /// The replacement of a file, the file, or 404.
    async fn file(&self, path: &str, method: &Method, headers: &HeaderMap) -> Response<Body> {
        // The sender lives as long as the site: it cannot close.
        drop(self.held.subscribe().wait_for(|held| !held.contains(path)).await);
        let replacement = locked(&self.overrides).get(path).cloned();
        let mut response = match replacement {
            Some(replacement) => replaced(replacement),
            None => self.disk_file(path, method, headers).await,
        };
        headers::describe(path, &mut response);
        response
    }

    async fn disk_file(&self, path: &str, method: &Method, headers: &HeaderMap) -> Response<Body> {
        let mut request = Request::new(Body::empty());
        *request.method_mut() = method.clone();
        *request.headers_mut() = headers.clone();
        let Ok(uri) = format!("/{path}").parse() else {
            return status(StatusCode::NOT_FOUND);
        };
        *request.uri_mut() = uri;
        // The error type has no value: ServeDir turns what goes wrong into an answer.
        match self.files.clone().oneshot(request).await {
            Ok(response) => response.map(Body::new),
            Err(never) => match never {},
        }
    }

    fn is_overridden(&self, path: &str) -> bool {
        locked(&self.overrides).contains_key(path)
    }
}

/// The server's one handler.
pub(super) async fn answer(State(site): State<Arc<Site>>, request: Request<Body>) -> Response<Body> {
    let path = request.uri().path();
    locked(&site.log).push(path.to_owned());
    let mut response = match site.address.base().strip(path) {
        Some(REPORTS) => status(StatusCode::NO_CONTENT),
        Some(inner) => site.answer(inner, request.method(), request.headers()).await,
        None => status(StatusCode::NOT_FOUND),
    };
    if let Some(date) = &*locked(&site.date) {
        headers::set(response.headers_mut(), header::DATE, date);
    }
    headers::for_all(response.headers_mut(), &site.address, REPORTS);
    response
}

fn replaced(replacement: Override) -> Response<Body> {
    match replacement {
        Override::Status(code) => status(StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)),
        Override::Body { content_type, bytes } => {
            let mut response = Response::new(Body::from(bytes));
            headers::set(response.headers_mut(), header::CONTENT_TYPE, &content_type);
            // Kept by nobody: the next test may want the real file.
            headers::set(response.headers_mut(), header::CACHE_CONTROL, "no-store");
            response
        }
    }
}

fn status(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// A panic elsewhere leaves these plain maps and lists whole: the lock's poison means nothing.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
