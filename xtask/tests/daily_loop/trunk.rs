//! A running `trunk serve`.

use std::cell::RefCell;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use xtask::process;

use super::checkout::Checkout;

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(100);
/// How long the first build may take, which compiles all crates, on a machine that may have other work.
const FIRST_BUILD: Duration = Duration::from_secs(40 * 60);
/// How long a change may take there.
const CHANGE: Duration = Duration::from_secs(10 * 60);

/// Dropping it ends it, with all that it started.
pub struct Trunk {
    process: RefCell<Child>,
    port: u16,
    log: PathBuf,
}

impl Trunk {
    pub fn serve(checkout: &Checkout) -> Self {
        assert!(
            process::find("trunk").is_some() && process::find("wasm-bindgen").is_some(),
            "Trunk or wasm-bindgen is missing: run `cargo xtask setup`"
        );
        let port = free_port();
        let log = checkout.folder.with_extension("log");
        let file = File::create(&log).unwrap();
        let mut command = process::command("trunk");
        command.args(["serve", "--skip-version-check", "--color", "never", "--port"]).arg(port.to_string());
        command.current_dir(&checkout.folder).env("CARGO_TARGET_DIR", &checkout.target);
        // Trunk takes this variable for a flag of its own and fails on the usual value `1`.
        command.env_remove("NO_COLOR");
        command.stdout(file.try_clone().unwrap()).stderr(file).process_group(0);
        Self { process: RefCell::new(command.spawn().unwrap()), port, log }
    }

    /// All that Trunk, its hook and Cargo have said.
    pub fn log(&self) -> String {
        String::from_utf8_lossy(&fs::read(&self.log).unwrap()).into_owned()
    }

    /// The body of an answer; empty where there is none.
    pub fn get(&self, path: &str) -> String {
        let ask = || {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
            // The older version: answers are never in chunks, and end with the connection.
            write!(stream, "GET {path} HTTP/1.0\r\nHost: 127.0.0.1\r\nAccept: text/html,*/*\r\n\r\n")?;
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).map(|_| String::from_utf8_lossy(&answer).into_owned())
        };
        let answer = ask().unwrap_or_default();
        answer.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default()
    }

    /// Waits until a change is served. A build that fails will not serve it, so that there is no use in waiting on.
    pub fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let errors = self.errors();
        self.until_after_failures(what, || {
            assert_eq!(self.errors(), errors, "{what}: the build fails: {}", self.log());
            is_so()
        });
    }

    /// Waits while builds may fail.
    pub fn until_after_failures(&self, what: &str, is_so: impl Fn() -> bool) {
        let start = Instant::now();
        let patience = if self.log().contains("success") { CHANGE } else { FIRST_BUILD };
        while !is_so() {
            let ended = self.process.borrow_mut().try_wait().unwrap();
            assert!(ended.is_none(), "{what}: Trunk has ended: {}", self.log());
            assert!(start.elapsed() < patience, "{what}: not in {patience:?}: {}", self.log());
            thread::sleep(PAUSE);
        }
        println!("{what}: {:?}", start.elapsed());
    }

    /// How many builds have failed.
    fn errors(&self) -> usize {
        self.log().matches(" ERROR ").count()
    }
}

impl Drop for Trunk {
    fn drop(&mut self) {
        // It may have ended by itself: then there is nothing left to do.
        let process = self.process.get_mut();
        let _ = Command::new("kill").args(["--", &format!("-{}", process.id())]).status();
        let _ = process.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}
