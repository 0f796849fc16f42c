//! A display without a screen: WebKit's browser has no headless mode.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use anyhow::{Context, Result, bail};

use crate::process;

/// A running Xvfb; dropping it ends it.
///
/// We start Xvfb ourselves instead of by `xvfb-run`: that script needs `xauth`, which the
/// package only recommends.
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts Xvfb on a free display and waits until it answers.
    pub fn start() -> Result<Self> {
        let mut server = process::command("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start Xvfb: run `cargo xtask setup --browsers`")?;
        let name = read_number(&mut server);
        let display = Self { server, name: format!(":{}", name.unwrap_or_default()) };
        if display.name == ":" {
            bail!("Xvfb ended before it had a display; run `Xvfb -displayfd 1` to see why");
        }
        Ok(display)
    }

    /// The value for the environment variable `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Xvfb writes the number of its display, on a line, once it is ready.
fn read_number(server: &mut Child) -> Option<String> {
    let mut line = String::new();
    BufReader::new(server.stdout.take()?).read_line(&mut line).ok()?;
    Some(line.trim().to_owned())
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended by itself: then there is nothing left to do.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
