//! The three engines: which one is tested, and how its browser is asked for.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use serde_json::{Map, Value, json};
pub use xtask::engine::Engine;

/// What a browser shall be like; the default is a wide, light window of an English reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The languages that the reader prefers, as a browser's setting lists them (`fr,en`).
    /// WebKit ignores them: it takes the language from the machine's installed locale.
    pub languages: Option<&'static str>,
    /// The reader prefers dark colours.
    pub dark: bool,
    /// A window as wide as a phone, 360 px.
    pub narrow: bool,
    /// The browser denies the site all storage (in Chromium and Firefox).
    pub without_storage: bool,
    /// The browser notes what its console says and its network asks for (in Chromium).
    pub logged: bool,
}

/// The engine under test, from `IGF_ENGINE`; Chromium where nothing is said.
///
/// # Errors
/// When the variable names no engine.
pub fn engine() -> Result<Engine> {
    let Ok(name) = std::env::var("IGF_ENGINE") else {
        return Ok(Engine::Chromium);
    };
    let known = Engine::ALL.into_iter().find(|engine| engine.name() == name);
    known.ok_or_else(|| anyhow!("IGF_ENGINE={name}: known are chromium, firefox and webkit"))
}

/// The program that speaks WebDriver, with its arguments for a port and an empty folder.
pub(crate) fn driver_command(engine: Engine, port: u16, profile: &Path) -> (&'static str, Vec<String>) {
    let mut args = vec![format!("--port={port}")];
    match engine {
        Engine::Chromium => ("chromedriver", args),
        Engine::Firefox => {
            // Two drivers at a time would quarrel over the fixed port of BiDi.
            args.extend(["--websocket-port=0".to_owned(), format!("--profile-root={}", profile.display())]);
            ("geckodriver", args)
        }
        Engine::Webkit => ("WebKitWebDriver", args),
    }
}

/// The capabilities to ask for; `profile` is an empty folder for this session alone.
pub(crate) fn capabilities(engine: Engine, options: &Options, profile: &Path) -> Result<Map<String, Value>> {
    let capabilities = match engine {
        Engine::Chromium => chromium(options, profile),
        Engine::Firefox => firefox(options),
        Engine::Webkit => webkit(options)?,
    };
    let Value::Object(capabilities) = capabilities else {
        return Ok(Map::new());
    };
    Ok(capabilities)
}

fn chromium(options: &Options, profile: &Path) -> Value {
    let mut args = vec![
        "--headless".to_owned(),
        // Needed as root; the tests only open our own pages.
        "--no-sandbox".to_owned(),
        // Nothing but the pages under test may use the network.
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        format!("--user-data-dir={}", profile.display()),
    ];
    if options.dark {
        args.push("--blink-settings=preferredColorScheme=0".to_owned());
    }
    let logs = if options.logged { json!({ "browser": "ALL", "performance": "ALL" }) } else { json!({}) };
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": args,
            "prefs": {
                "intl.accept_languages": options.languages.unwrap_or("en"),
                // 1 allows sites to store, 2 denies it.
                "profile.default_content_setting_values.cookies": if options.without_storage { 2 } else { 1 },
            },
        },
        "goog:loggingPrefs": logs,
    })
}

fn firefox(options: &Options) -> Value {
    let colours = if options.dark { 0 } else { 1 };
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless"],
            "prefs": {
                "intl.accept_languages": options.languages.unwrap_or("en"),
                "layout.css.prefers-color-scheme.content-override": colours,
                // 5 is the usual: all but other sites' in places of their own; 2 denies all.
                "network.cookie.cookieBehavior": if options.without_storage { 2 } else { 5 },
            },
        },
    })
}

fn webkit(options: &Options) -> Result<Value> {
    let mut args = vec!["--automation"];
    if options.dark {
        args.push("--dark-mode");
    }
    if options.narrow {
        // Its toolbar keeps the window wider than a phone; on the full screen there is none.
        args.push("--full-screen");
    }
    Ok(json!({ "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": args } }))
}

/// WebKit's own small browser, which Debian hides in the library folder of the machine's architecture.
fn mini_browser() -> Result<PathBuf> {
    let folders = ["/usr/lib", "/usr/libexec", "/usr/lib64"].map(PathBuf::from);
    let below =
        folders.iter().filter_map(|folder| folder.read_dir().ok()).flatten().flatten().map(|entry| entry.path());
    let candidates = folders.iter().cloned().chain(below).map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"));
    let found = candidates.into_iter().find(|path| path.is_file());
    found.context("no MiniBrowser of webkit2gtk-4.1: run `cargo xtask setup --browsers`")
}
