//! A real nginx with the configuration that we tell hosts to use.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use xtask::base_path::BasePath;
use xtask::server::{Override, REPORTS};
use xtask::setup::browsers;

use crate::driver::free_port;

/// How long nginx may take until it answers, on a busy machine.
const START: Duration = Duration::from_secs(60);
/// How often it may fail to start: its port may have been taken meanwhile.
const ATTEMPTS: usize = 3;

/// An nginx that serves the folder `www` beside its own files; dropping it ends it.
pub(crate) struct Nginx {
    process: RefCell<Child>,
    /// What is answered in place of files, by path below the base.
    overrides: RefCell<BTreeMap<String, Override>>,
    folder: PathBuf,
    base: BasePath,
    port: u16,
    url: String,
}

impl Nginx {
    /// Serves `www` in `folder`, in which the site lies at `base`, on a free port.
    pub(crate) fn start(folder: &Path, base: &BasePath) -> Result<Self> {
        let mut attempt = 1;
        loop {
            let port = free_port()?;
            write_configuration(folder, base, port, &BTreeMap::new())?;
            match spawn(folder, port) {
                Err(_) if attempt < ATTEMPTS => attempt += 1,
                Err(error) => return Err(error),
                Ok(process) => {
                    let url = url(base, port);
                    let (process, overrides) = (RefCell::new(process), RefCell::default());
                    let (folder, base) = (folder.to_owned(), base.clone());
                    return Ok(Self { process, overrides, folder, base, port, url });
                }
            }
        }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Answers requests for a file with something else from now on, or with the file again.
    pub(crate) fn override_file(&self, path: &str, replacement: Option<Override>) -> Result<()> {
        let mut overrides = self.overrides.borrow_mut();
        match replacement {
            Some(replacement) => overrides.insert(path.to_owned(), replacement),
            None => overrides.remove(path),
        };
        write_configuration(&self.folder, &self.base, self.port, &overrides)?;
        let mut process = self.process.borrow_mut();
        end(&mut process);
        *process = spawn(&self.folder, self.port)?;
        Ok(())
    }

    /// The paths asked for so far, in order, without queries.
    pub(crate) fn log(&self) -> Result<Vec<String>> {
        let text = fs::read_to_string(self.folder.join("access.log"))?;
        Ok(text.lines().map(|line| line.split('?').next().unwrap_or(line).to_owned()).collect())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        end(&mut self.process.borrow_mut());
    }
}

fn url(base: &BasePath, port: u16) -> String {
    format!("http://127.0.0.1:{port}{base}")
}

fn end(process: &mut Child) {
    // What has already ended needs no killing, and there is nobody to tell.
    let _ = process.kill();
    let _ = process.wait();
}

fn spawn(folder: &Path, port: u16) -> Result<Child> {
    let program = browsers::nginx().context("no nginx: run `cargo xtask setup --browsers`")?;
    let mut process = Command::new(program)
        .arg("-p")
        .arg(folder)
        .args(["-e", "error.log", "-c", "nginx.conf"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("cannot start nginx")?;
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if process.try_wait()?.is_some() || start.elapsed() > START {
            end(&mut process);
            let log = fs::read_to_string(folder.join("error.log")).unwrap_or_default();
            bail!("nginx does not answer on port {port}: {log}");
        }
        thread::sleep(Duration::from_millis(10));
    }
    Ok(process)
}

/// Writes what nginx reads: a frame that needs no rights, and in it the site as hosts are told to serve it.
fn write_configuration(
    folder: &Path,
    base: &BasePath,
    port: u16,
    overrides: &BTreeMap<String, Override>,
) -> Result<()> {
    let root = folder.join("www");
    let site = xtask::hosting::Nginx::new(&url(base, port).parse()?, &root.to_string_lossy())
        .listening(&format!("127.0.0.1:{port}"))
        .reporting(&format!("{base}{REPORTS}"))
        .text();
    fs::write(folder.join("site.conf"), site.replacen("server {", "server {\n    include overrides.conf;", 1))?;
    let mut locations = format!("location = {base}{REPORTS} {{ return 204; }}\n");
    for (number, (path, replacement)) in overrides.iter().enumerate() {
        locations.push_str(&location(folder, base, number, path, replacement)?);
    }
    fs::write(folder.join("overrides.conf"), locations)?;
    fs::write(folder.join("nginx.conf"), FRAME.replace("{module}", browsers::NGINX_BROTLI))?;
    Ok(())
}

/// One process in the foreground, with all its files in its own folder.
const FRAME: &str = "
load_module {module};
daemon off;
master_process off;
pid nginx.pid;
events {}
http {
    log_format path $request_uri;
    access_log access.log path;
    client_body_temp_path temp;
    proxy_temp_path temp;
    fastcgi_temp_path temp;
    uwsgi_temp_path temp;
    scgi_temp_path temp;
    include site.conf;
}
";

fn location(folder: &Path, base: &BasePath, number: usize, path: &str, replacement: &Override) -> Result<String> {
    let answer = match replacement {
        Override::Status(status) => format!("return {status};"),
        Override::Body { content_type, bytes } => {
            fs::create_dir_all(folder.join("overrides"))?;
            fs::write(folder.join("overrides").join(number.to_string()), bytes)?;
            format!(
                "root {folder}/overrides; types {{}} default_type \"{content_type}\"; brotli_static off; gzip_static off; \
                 try_files /{number} =404;",
                folder = folder.display()
            )
        }
    };
    // A page is also asked for without its file's name.
    let address = path.strip_suffix("index.html").or(path.strip_suffix(".html"));
    let places = [Some(path), address].into_iter().flatten();
    Ok(places.map(|place| format!("location = {base}{place} {{ {answer} }}\n")).collect())
}
