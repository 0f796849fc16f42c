//! Waiting for what the page is about to show: never for a fixed time.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};

/// How long the page may take for anything: long, for a busy machine. It costs nothing when all is well.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long once much was awaited in vain: then the site is broken, and nobody should wait hours to hear it.
const LITTLE_PATIENCE: Duration = Duration::from_secs(10);
const MUCH: usize = 10;
/// Between two looks, longer the longer it takes: looking takes time from what is awaited.
const SHORTEST_PAUSE: Duration = Duration::from_millis(40);
const LONGEST_PAUSE: Duration = Duration::from_millis(250);

static IN_VAIN: AtomicUsize = AtomicUsize::new(0);

/// Looks again and again until `look` finds something, and returns it.
///
/// # Errors
/// When it finds nothing for a long time; the error says what was awaited and how the last look went.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        // The page may be half way through drawing: what fails now may go well in a moment.
        let seen = match look().await {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => None,
            Err(error) => Some(error),
        };
        if start.elapsed() > patience() {
            IN_VAIN.fetch_add(1, Ordering::Relaxed);
            let seen = seen.map(|error| format!(": {error:#}")).unwrap_or_default();
            return Err(anyhow!("waited in vain for {what}{seen}"));
        }
        tokio::time::sleep((start.elapsed() / 8).clamp(SHORTEST_PAUSE, LONGEST_PAUSE)).await;
    }
}

fn patience() -> Duration {
    if IN_VAIN.load(Ordering::Relaxed) < MUCH { PATIENCE } else { LITTLE_PATIENCE }
}
