//! A WebDriver's process.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::engine::{Engine, driver_command};
use crate::leftovers::Group;

/// How long a driver may take until it answers, on a busy machine.
const START: Duration = Duration::from_secs(60);

/// A running driver; dropping it ends it and its browser, at once: neither has anything to save.
pub(crate) struct Driver {
    process: Child,
    _group: Group,
    url: String,
}

impl Driver {
    /// Starts the engine's driver on a free port and waits until it answers.
    pub(crate) fn start(engine: Engine, profile: &Path) -> Result<Self> {
        let port = free_port()?;
        let (program, args) = driver_command(engine, port, profile);
        let process = Command::new(program)
            .args(args)
            // The compiler for pages that are open long takes longer than they are open here.
            .env("JSC_useOMGJIT", "0")
            // A group of its own, so that no browser is left behind when the driver is killed.
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {program}: run `cargo xtask setup --browsers`"))?;
        let group = Group::note(process.id())?;
        let mut driver = Self { process, _group: group, url: format!("http://127.0.0.1:{port}") };
        driver.wait_until_it_answers(program, port)?;
        Ok(driver)
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    fn wait_until_it_answers(&mut self, program: &str, port: u16) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = self.process.try_wait()? {
                bail!("{program} ended at once: {status}");
            }
            if start.elapsed() > START {
                bail!("{program} does not answer on port {port}");
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        // What has already ended needs no killing, and there is nobody to tell.
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }
}

/// A port that nobody uses at this moment.
pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
