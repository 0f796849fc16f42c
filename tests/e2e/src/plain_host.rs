//! A real Caddy or Apache with what we tell them: for the table of answers, which needs nothing but the files.

use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use xtask::base_path::BasePath;
use xtask::process;
use xtask::setup::browsers;

use crate::driver::free_port;

/// How long a host may take until it answers, on a busy machine.
const START: Duration = Duration::from_secs(30);
/// How often it may fail to start: its port may have been taken meanwhile.
const ATTEMPTS: usize = 3;

/// Hosts that are only asked, never broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Program {
    Caddy,
    Apache,
}

/// A host that serves the folder `www` beside its own files; dropping it ends it.
pub(crate) struct PlainHost {
    process: Child,
    url: String,
}

impl PlainHost {
    /// Serves `www` in `folder`, in which the site lies at `base`, on a free port; `prepare` writes what depends on the
    /// address.
    pub(crate) fn start(
        program: Program,
        folder: &Path,
        base: &BasePath,
        prepare: impl Fn(&str) -> Result<()>,
    ) -> Result<Self> {
        let mut attempt = 1;
        loop {
            let port = free_port()?;
            let url = format!("http://127.0.0.1:{port}{base}");
            prepare(&url)?;
            match spawn(program, folder, port, &url) {
                Err(_) if attempt < ATTEMPTS => attempt += 1,
                Err(error) => return Err(error),
                Ok(process) => return Ok(Self { process, url }),
            }
        }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for PlainHost {
    fn drop(&mut self) {
        // What has already ended needs no killing, and there is nobody to tell.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn spawn(program: Program, folder: &Path, port: u16, url: &str) -> Result<Child> {
    let mut command = match program {
        Program::Caddy => caddy(folder, port, url)?,
        Program::Apache => apache(folder, port)?,
    };
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(fs::File::create(folder.join("error.log"))?);
    let mut child = command.spawn().with_context(|| format!("cannot start {program:?}"))?;
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if child.try_wait()?.is_some() || start.elapsed() > START {
            let _ = child.kill();
            let _ = child.wait();
            let log = fs::read_to_string(folder.join("error.log")).unwrap_or_default();
            bail!("{program:?} does not answer on port {port}: {log}");
        }
        thread::sleep(Duration::from_millis(10));
    }
    Ok(child)
}

fn caddy(folder: &Path, port: u16, url: &str) -> Result<Command> {
    let root = folder.join("www");
    let site = xtask::hosting::Host::Caddy.configuration(&url.parse()?, &root.to_string_lossy());
    // On this port alone, and with nothing to administer.
    let site = site.replacen(":80 {", &format!("http://127.0.0.1:{port} {{"), 1);
    fs::write(folder.join("Caddyfile"), format!("{{\n\tadmin off\n\tauto_https off\n}}\n{site}"))?;
    let mut command = Command::new(process::find("caddy").context("no caddy: run `cargo xtask setup --browsers`")?);
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(folder.join("Caddyfile"));
    command.env("HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
    Ok(command)
}

/// The modules that `.htaccess` needs, and what Apache itself does.
const MODULES: [(&str, &str); 8] = [
    ("mpm_prefork", "mod_mpm_prefork.so"),
    ("authz_core", "mod_authz_core.so"),
    ("mime", "mod_mime.so"),
    ("dir", "mod_dir.so"),
    ("headers", "mod_headers.so"),
    ("rewrite", "mod_rewrite.so"),
    ("env", "mod_env.so"),
    ("filter", "mod_filter.so"),
];

fn apache(folder: &Path, port: u16) -> Result<Command> {
    let modules: String = MODULES
        .iter()
        .map(|(name, file)| format!("LoadModule {name}_module {}/{file}\n", browsers::APACHE_MODULES))
        .collect();
    let own = folder.display();
    let user = if process::is_root() { "User www-data\nGroup www-data\n" } else { "" };
    let text = format!(
        "ServerRoot {own}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {own}/apache.pid\nTypesConfig /dev/null\nKeepAlive Off\n\
         Mutex file:{own} default\nErrorLog {own}/error.log\n{modules}{user}\
         DocumentRoot {own}/www\n<Directory {own}/www>\nOptions FollowSymLinks\nAllowOverride All\nRequire all granted\n\
         </Directory>\n"
    );
    fs::write(folder.join("apache.conf"), text)?;
    let mut command = Command::new(browsers::apache().context("no apache2: run `cargo xtask setup --browsers`")?);
    // One process, so that nothing outlives it.
    command.args(["-X", "-f"]).arg(folder.join("apache.conf"));
    Ok(command)
}
