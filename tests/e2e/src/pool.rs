//! Browsers that serve one journey after another: to start one takes longer than most journeys.
//!
//! What a site keeps in a browser is kept by its address, and every journey has a site at an address of its own
//! (`addresses.rs`), in a tab of its own: so none sees anything of another.

use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Result;

use crate::browser::Browser;
use crate::engine::Options;

static IDLE: Mutex<Vec<(Options, Browser)>> = Mutex::new(Vec::new());

/// A browser like that, with one empty window.
///
/// # Errors
/// When none starts.
pub(crate) async fn take(options: &Options) -> Result<Browser> {
    match idle(options) {
        Some(browser) => Ok(browser),
        None => Browser::start(options).await,
    }
}

/// Keeps a browser for the next journey; one that cannot be tidied up is ended.
pub(crate) async fn give_back(options: Options, browser: Browser) {
    if browser.tidy_up(&options).await.is_ok() {
        lock().push((options, browser));
    }
}

/// An idle browser like that. Where only others are idle, one of them ends: there are never more than journeys at a time.
fn idle(options: &Options) -> Option<Browser> {
    let mut idle = lock();
    let at = idle.iter().position(|(its, _)| its == options);
    if at.is_none() && !idle.is_empty() {
        let other = idle.remove(0);
        drop(idle);
        drop(other);
        return None;
    }
    at.map(|at| idle.remove(at).1)
}

fn lock() -> MutexGuard<'static, Vec<(Options, Browser)>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}
