//! Ports that this process has used: what a browser keeps of a site, it keeps by the site's address.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use anyhow::Result;

static USED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// What serves at an address that nothing had before in this process: the system may give a free port once more.
///
/// # Errors
/// When it does not start.
pub(crate) fn anew<T>(start: impl Fn() -> Result<T>, url: impl Fn(&T) -> &str) -> Result<T> {
    // Those at old addresses hold them meanwhile, so that they are not given again.
    let mut old = Vec::new();
    loop {
        let started = start()?;
        if is_new(url(&started)) {
            return Ok(started);
        }
        old.push(started);
    }
}

fn is_new(url: &str) -> bool {
    // Port and all, but not the path: storage is of the origin.
    let origin: String = url.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    USED.lock().unwrap_or_else(PoisonError::into_inner).insert(origin)
}
