//! The browsers, drivers and other programs that the tests use.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::apt;
use super::need::Need;
use crate::engine::Engine;
use crate::process;

const CHROMIUM: [Need; 2] = [
    Need { what: "Chromium", debian: "chromium", ubuntu: None, is_there: || chromium().is_some() },
    Need {
        what: "chromedriver",
        debian: "chromium-driver",
        ubuntu: None,
        is_there: || process::find("chromedriver").is_some(),
    },
];

const FIREFOX: [Need; 1] = [Need {
    what: "Firefox",
    debian: "firefox-esr",
    ubuntu: None,
    is_there: || find_any(&["firefox", "firefox-esr"]).is_some(),
}];

const WEBKIT: [Need; 3] = [
    Need {
        what: "WebKitWebDriver",
        debian: "webkit2gtk-driver",
        ubuntu: Some("webkit2gtk-driver"),
        is_there: || process::find("WebKitWebDriver").is_some(),
    },
    Need {
        what: "MiniBrowser (of WebKitGTK)",
        debian: "webkit2gtk-driver",
        ubuntu: Some("webkit2gtk-driver"),
        is_there: || mini_browser().is_some(),
    },
    Need { what: "Xvfb", debian: "xvfb", ubuntu: Some("xvfb"), is_there: || process::find("Xvfb").is_some() },
];

const PACKAGES: [Need; 3] = [
    Need {
        what: "npm (for axe-core and citeproc-js)",
        debian: "npm",
        ubuntu: Some("npm"),
        is_there: || process::find("npm").is_some(),
    },
    Need {
        what: "Node.js (runs citeproc-js)",
        debian: "nodejs",
        ubuntu: Some("nodejs"),
        is_there: || process::find("node").is_some(),
    },
    Need {
        what: "pip (for the styles of citations)",
        debian: "python3-pip",
        ubuntu: Some("python3-pip"),
        is_there: || process::find("pip3").is_some(),
    },
];

const VALGRIND: [Need; 1] = [Need {
    what: "valgrind (counts instructions)",
    debian: "valgrind",
    ubuntu: Some("valgrind"),
    is_there: || process::find("valgrind").is_some(),
}];

/// Installs valgrind where it is missing.
///
/// # Errors
/// When it is missing and we cannot install it.
pub fn valgrind() -> Result<()> {
    let missing: Vec<&Need> = VALGRIND.iter().filter(|need| !(need.is_there)()).collect();
    if missing.is_empty() { Ok(()) } else { apt::install(&missing) }
}

const HOSTS: [Need; 4] = [
    Need { what: "nginx", debian: "nginx", ubuntu: Some("nginx"), is_there: || nginx().is_some() },
    Need {
        what: "nginx's brotli_static",
        debian: "libnginx-mod-http-brotli-static",
        ubuntu: Some("libnginx-mod-http-brotli-static"),
        is_there: || Path::new(NGINX_BROTLI).is_file(),
    },
    Need { what: "Caddy", debian: "caddy", ubuntu: Some("caddy"), is_there: || process::find("caddy").is_some() },
    Need { what: "Apache", debian: "apache2", ubuntu: Some("apache2"), is_there: || apache().is_some() },
];

/// Where Apache's modules are.
pub const APACHE_MODULES: &str = "/usr/lib/apache2/modules";

/// The module with which nginx serves files that are compressed already.
pub const NGINX_BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Installs what is missing for these engines, and for the wasm tests, which run in Chromium.
///
/// # Errors
/// When something is missing that we cannot install: the message lists it all.
pub fn ensure(engines: &[Engine]) -> Result<()> {
    let missing = missing(engines);
    if missing.is_empty() {
        return Ok(());
    }
    apt::install(&missing)?;
    apt::fail_unless_empty(&self::missing(engines), "still missing after the installation")
}

fn missing(engines: &[Engine]) -> Vec<&'static Need> {
    let for_engine = |engine, needs: &'static [Need]| {
        if engines.contains(&engine) { needs } else { &[] }
    };
    CHROMIUM
        .iter()
        .chain(for_engine(Engine::Firefox, &FIREFOX))
        .chain(for_engine(Engine::Webkit, &WEBKIT))
        .chain(&PACKAGES)
        .chain(&HOSTS)
        .filter(|need| !(need.is_there)())
        .collect()
}

/// Chromium or a browser of its family.
pub fn chromium() -> Option<PathBuf> {
    find_any(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])
}

/// nginx, which lies where only administrators look for programs.
pub fn nginx() -> Option<PathBuf> {
    process::find("nginx").or_else(|| Some(PathBuf::from("/usr/sbin/nginx")).filter(|program| program.is_file()))
}

/// Apache, which lies where only administrators look.
pub fn apache() -> Option<PathBuf> {
    find_any(&["apache2", "/usr/sbin/apache2"])
}

/// WebKitGTK's test browser: it is not on PATH but beside the library, by the system's habit in
/// `/usr/lib/<architecture>/webkit2gtk-<api>/` or `/usr/libexec/webkit2gtk-<api>/`.
pub fn mini_browser() -> Option<PathBuf> {
    let library = Path::new("/usr/lib");
    let mut parents = folders(library);
    parents.extend([library, Path::new("/usr/lib64"), Path::new("/usr/libexec")].map(PathBuf::from));
    parents
        .iter()
        .flat_map(|parent| folders(parent))
        .filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit")))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|program| program.is_file())
}

fn folders(parent: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(parent).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

fn find_any(programs: &[&str]) -> Option<PathBuf> {
    programs.iter().find_map(|program| process::find(program))
}

#[cfg(test)]
impl Need {
    pub(super) fn for_test(debian: &'static str, ubuntu: Option<&'static str>) -> Self {
        Self { what: "a test's need", debian, ubuntu, is_there: || false }
    }
}
