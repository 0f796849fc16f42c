//! The thread that serves, and how it ends.

use std::net::TcpListener;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use axum::Router;
use tokio::sync::watch;

/// How long answers under way may take once the server stops.
const GRACE: Duration = Duration::from_millis(500);

/// A server at work on a thread of its own, so that callers need no async runtime.
pub(crate) struct Running {
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<Result<()>>>,
}

impl Running {
    pub(crate) fn start(listener: TcpListener, app: Router) -> Result<Self> {
        listener.set_nonblocking(true)?;
        let (stop, stopped) = watch::channel(false);
        let thread = thread::Builder::new()
            .name("site server".to_owned())
            .spawn(move || run(listener, app, stopped))
            .context("cannot start the server's thread")?;
        Ok(Self { stop, thread: Some(thread) })
    }

    /// Ends the thread and waits for it; a second call does nothing.
    pub(crate) fn stop(&mut self) -> Result<()> {
        self.stop.send_replace(true);
        let Some(thread) = self.thread.take() else {
            return Ok(());
        };
        thread.join().map_err(|_| anyhow!("the server's thread panicked"))?
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // There is nobody to tell that it had failed.
        let _ = self.stop();
    }
}

fn run(listener: TcpListener, app: Router, stopped: watch::Receiver<bool>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let result = runtime.block_on(serve(listener, app, stopped));
    // Also drops the connections that a browser still keeps open: offline must mean offline.
    runtime.shutdown_timeout(GRACE);
    result
}

async fn serve(listener: TcpListener, app: Router, stopped: watch::Receiver<bool>) -> Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let graceful = axum::serve(listener, app).with_graceful_shutdown(stop_sign(stopped.clone()));
    tokio::select! {
        ended = graceful.into_future() => Ok(ended?),
        () = async { stop_sign(stopped).await; tokio::time::sleep(GRACE).await } => Ok(()),
    }
}

/// Waits until the server shall stop, or its owner is gone.
async fn stop_sign(mut stopped: watch::Receiver<bool>) {
    let _ = stopped.wait_for(|stop| *stop).await;
}
