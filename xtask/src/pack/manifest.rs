//! What the system needs to install the site as an app: a manifest a language.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use igf_explorer::domain::Lang;
use serde_json::{Map, Value, json};

use super::layout::Names;
use crate::corpus_files::CorpusFiles;

/// The colours of the light theme: ground and bar.
const GROUND: &str = "#f7f9fb";
const IMAGES: &str = "install/";

/// The name of a language's manifest in dist/.
fn file(lang: Lang) -> String {
    format!("{}.webmanifest", lang.tag())
}

/// Writes the manifests of all languages; the texts are the interface's own.
///
/// # Errors
/// When texts or images are missing, or a file cannot be written.
pub(super) fn write(dist: &Path, names: &Names, latest: Option<u16>) -> Result<()> {
    for lang in Lang::ALL {
        let locale = format!("locales/{}.json", lang.tag());
        let Some(path) = names.get(&locale) else { continue };
        let texts: Map<String, Value> = serde_json::from_str(&fs::read_to_string(dist.join(path))?).context(locale)?;
        let manifest = manifest(lang, &texts, names, latest);
        fs::write(dist.join(file(lang)), manifest.to_string()).with_context(|| file(lang))?;
    }
    Ok(())
}

/// The last year of which there are outcomes.
pub(super) fn latest(corpus: &CorpusFiles) -> Option<u16> {
    let has_outcomes = |text: &str| {
        let edition: Value = serde_json::from_str(text).unwrap_or_default();
        edition.get("outcomes").and_then(Value::as_array).is_some_and(|outcomes| !outcomes.is_empty())
    };
    corpus.editions.iter().filter(|edition| has_outcomes(&edition.text)).map(|edition| edition.year).max()
}

/// All addresses are relative to the manifest, so that they hold at any base; the identity is the start's.
fn manifest(lang: Lang, texts: &Map<String, Value>, names: &Names, latest: Option<u16>) -> Value {
    let tag = lang.tag();
    let text = |key: &str| texts.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let image = |name: &str| names.get(&format!("{IMAGES}{name}")).cloned().unwrap_or_default();
    let icon = |name: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": image(name), "sizes": sizes, "type": kind, "purpose": purpose });
    let shortcut = |name: String, url: String| json!({ "name": name, "url": url });
    let shot = |name: &str, sizes: &str, form: &str| json!({ "src": image(name), "sizes": sizes, "type": "image/png", "form_factor": form, "label": text("site.tagline") });
    let mut shortcuts = vec![shortcut(text("search.label"), format!("{tag}/"))];
    if let Some(year) = latest {
        let name = text("ways.latest").replace("{name}", &format!("{} {year}", text("site.igf")));
        shortcuts.push(shortcut(name, format!("{tag}/editions/{year}")));
    }
    shortcuts.push(shortcut(text("coverage.title"), format!("{tag}/coverage")));
    json!({
        "name": text("site.name"),
        "short_name": text("site.name"),
        "description": text("site.tagline"),
        "lang": tag,
        "dir": "ltr",
        "scope": "./",
        // The bare address leads to the reader's own language.
        "start_url": "./",
        "display": "standalone",
        "launch_handler": { "client_mode": ["navigate-existing", "auto"] },
        "background_color": GROUND,
        "theme_color": GROUND,
        "categories": ["reference", "government", "education"],
        "icons": [
            icon("icon-192.png", "192x192", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "any"),
            icon("maskable-512.png", "512x512", "image/png", "maskable"),
            icon("monochrome.svg", "any", "image/svg+xml", "monochrome"),
        ],
        "screenshots": [shot(&format!("wide-{tag}.png"), "1280x800", "wide"), shot(&format!("narrow-{tag}.png"), "720x1280", "narrow")],
        "shortcuts": shortcuts,
        "share_target": { "action": format!("{tag}/"), "method": "GET", "enctype": "application/x-www-form-urlencoded", "params": { "text": "q" } },
    })
}
