//! Waiting for what the page is about to show: never for a fixed time.

use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};

/// How long the page may take for anything.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(40);

/// Looks again and again until `look` finds something, and returns it.
///
/// # Errors
/// When it finds nothing in ten seconds; the error says what was awaited and how the last look went.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        // The page may be half way through drawing: what fails now may go well in a moment.
        let seen = match look().await {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => None,
            Err(error) => Some(error),
        };
        if start.elapsed() > PATIENCE {
            let seen = seen.map(|error| format!(": {error:#}")).unwrap_or_default();
            return Err(anyhow!("waited in vain for {what}{seen}"));
        }
        tokio::time::sleep(PAUSE).await;
    }
}
