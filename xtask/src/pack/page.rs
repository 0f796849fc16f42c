//! The app's shell: where its files are, what their bytes must be, and what it is allowed to do.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use igf_explorer::i18n::{Catalog, Key};
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde_json::{Map, Value, json};

use super::digest;
use super::layout::{Names, SHELL};
use super::release::DataRelease;
use crate::hosting::rules;
use crate::site_address::SiteAddress;

/// The program, whose bytes `boot.js` has compared before it compiles them.
const PROGRAM: &str = "igf-explorer_bg.wasm";

/// The parts of the program that it loads once they are needed: `browser/part.rs`.
pub(super) const PARTS: [&str; 2] = ["igf-export.js", "igf-export_bg.wasm"];

/// Leads the page's references to the new names, with the digests of scripts and styles, and makes room for the
/// policy of content.
///
/// # Errors
/// When it refers to a file that is not there.
pub(super) fn refer(dist: &Path, names: &Names) -> Result<()> {
    let policy = format!(r#"<meta http-equiv="{}" content="">"#, rules::CONTENT_SECURITY_POLICY);
    let missing = RefCell::new(Vec::new());
    let lead = |element: &mut Element<'_, '_>, attribute: &str| {
        if let Err(error) = lead(dist, names, element, attribute) {
            missing.borrow_mut().push(format!("{error:#}"));
        }
        Ok(())
    };
    let handlers = vec![
        element!("meta[charset]", |meta| {
            // Before anything that it has to govern.
            meta.after(&policy, ContentType::Html);
            Ok(())
        }),
        element!("link[href]", |link| lead(link, "href")),
        element!("script[src]", |script| lead(script, "src")),
    ];
    rewrite(dist, handlers)?;
    let missing = missing.into_inner();
    if !missing.is_empty() {
        bail!("{SHELL}: {}", missing.join("; "));
    }
    Ok(())
}

/// Writes into the shell the content security policy, and where everything else of the release is.
///
/// # Errors
/// When the shell cannot be read or written.
pub(super) fn place(dist: &Path, block: &ReleaseBlock, catalogs: &[&Catalog], site: &SiteAddress) -> Result<()> {
    let text = block.in_languages(catalogs);
    let handlers = vec![
        element!("base", |element| Ok(element.set_attribute("href", "./")?)),
        element!("meta[http-equiv]", |meta| Ok(meta.set_attribute("content", &rules::policy(site.source()))?)),
        element!("script#release", |script| {
            script.set_inner_content(&text, ContentType::Html);
            Ok(())
        }),
    ];
    rewrite(dist, handlers)
}

/// What `boot.js` and the app need to find the files that they ask for by name, which data they are, and what is said
/// where the app cannot run.
pub(super) struct ReleaseBlock {
    /// The program's digest.
    integrity: String,
    /// The data release.
    pub data: String,
    paths: Map<String, Value>,
    /// The digests of the parts of the program that are fetched later.
    parts: Map<String, Value>,
    /// Whom readers tell of errors.
    pub feedback: Option<String>,
}

impl ReleaseBlock {
    /// That of the packed files in `dist`.
    ///
    /// # Errors
    /// When there is no program.
    pub fn read(dist: &Path, names: &Names, data: &DataRelease) -> Result<Self> {
        let program = names.get(PROGRAM).with_context(|| format!("there is no {PROGRAM}"))?;
        let integrity = digest::integrity(fs::read(dist.join(program))?);
        let asked_for = names.iter().filter(|(name, _)| is_asked_for(name));
        let paths = asked_for.map(|(name, path)| (name.clone(), json!(path))).collect();
        let mut parts = Map::new();
        for (name, path) in names.iter().filter(|(name, _)| PARTS.contains(&name.as_str())) {
            parts.insert(name.clone(), json!(digest::integrity(fs::read(dist.join(path))?)));
        }
        Ok(Self { integrity, data: data.release.clone(), paths, parts, feedback: None })
    }

    /// As JSON, with the texts of some languages.
    pub fn in_languages(&self, catalogs: &[&Catalog]) -> String {
        let texts: Map<_, _> = catalogs.iter().map(|catalog| (catalog.lang.to_string(), boot_texts(catalog))).collect();
        let (data, paths, parts) = (&self.data, &self.paths, &self.parts);
        let mut block = json!({ "wasm": self.integrity, "data": data, "paths": paths, "parts": parts, "texts": texts });
        if let (Some(feedback), Some(block)) = (&self.feedback, block.as_object_mut()) {
            block.insert("feedback".to_owned(), json!(feedback));
        }
        // Nothing in it can end the element.
        block.to_string().replace('<', "\\u003c")
    }
}

/// What `boot.js` says, by the names under which it asks.
fn boot_texts(catalog: &Catalog) -> Value {
    const NAMES: &str = "boot.";
    let own = Key::ALL.iter().filter_map(|(key, name)| Some((name.strip_prefix(NAMES)?, catalog.text(*key))));
    own.map(|(name, text)| (name.to_owned(), json!(text))).collect::<Map<_, _>>().into()
}

pub(super) type Handlers<'h> =
    Vec<(std::borrow::Cow<'h, lol_html::Selector>, lol_html::ElementContentHandlers<'h, lol_html::LocalHandlerTypes>)>;

/// Changes some elements of the page in `dist`.
///
/// # Errors
/// When the page cannot be read, changed or written.
pub(super) fn rewrite(dist: &Path, handlers: Handlers<'_>) -> Result<()> {
    let file = dist.join(SHELL);
    let place = || file.display().to_string();
    let html = fs::read_to_string(&file).with_context(place)?;
    fs::write(&file, rewritten(&html, handlers)?).with_context(place)
}

/// A page with some of its elements changed.
///
/// # Errors
/// When an element cannot be changed.
pub(super) fn rewritten(html: &str, handlers: Handlers<'_>) -> Result<String> {
    let settings =
        handlers.into_iter().fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
    rewrite_str(html, settings).context(SHELL)
}

/// Leads one reference to the new name of its file.
fn lead(dist: &Path, names: &Names, element: &mut Element<'_, '_>, attribute: &str) -> Result<()> {
    let address = element.get_attribute(attribute).unwrap_or_default();
    let name = address.trim_start_matches("./").trim_start_matches('/');
    let Some(path) = names.get(name) else {
        return if dist.join(name).is_file() { Ok(()) } else { Err(anyhow!("no file `{address}`")) };
    };
    element.set_attribute(attribute, path)?;
    if is_compared(element) {
        element.set_attribute("integrity", &digest::integrity(fs::read(dist.join(path))?))?;
        // In a sandboxed frame, which has no origin, a browser reads only what was asked for this way.
        element.set_attribute("crossorigin", "anonymous")?;
    }
    Ok(())
}

/// Whether browsers compare what the element fetches with its `integrity`.
fn is_compared(element: &Element<'_, '_>) -> bool {
    let rel = element.get_attribute("rel");
    element.tag_name() == "script" || matches!(rel.as_deref(), Some("stylesheet" | "modulepreload"))
}

/// Whether scripts ask for the file by name; the page names its scripts, styles and icons itself.
fn is_asked_for(name: &str) -> bool {
    name == PROGRAM || PARTS.contains(&name) || name.starts_with("data/") || name.starts_with("locales/")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "<!doctype html><html><meta charset=utf-8><base href=/><link href=igf-explorer.js \
        rel=modulepreload><link as=fetch crossorigin href=data/a.json rel=preload><script id=release \
        type=application/json>{}</script><script defer src=/boot.js></script><link href=/a.css rel=stylesheet>\
        <link href=manifest.webmanifest rel=manifest></html>";

    fn site(page: &str) -> (tempfile::TempDir, Names) {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join(SHELL), page).unwrap();
        fs::write(dist.path().join("manifest.webmanifest"), "{}").unwrap();
        let mut names = Names::new();
        for name in ["igf-explorer.js", PROGRAM, "data/a.json", "boot.js", "a.css"] {
            let path = format!("1-{}", name.replace('/', "-"));
            fs::write(dist.path().join(&path), "abc").unwrap();
            names.insert(name.to_owned(), path);
        }
        (dist, names)
    }

    fn placed(dist: &tempfile::TempDir, names: &Names, address: &str) {
        let data = DataRelease { release: "0123".to_owned(), newest: None };
        let block = ReleaseBlock::read(dist.path(), names, &data).unwrap();
        place(dist.path(), &block, &[], &address.parse().unwrap()).unwrap();
    }

    fn page(dist: &tempfile::TempDir) -> String {
        fs::read_to_string(dist.path().join(SHELL)).unwrap()
    }

    #[test]
    fn references_have_new_names_and_scripts_and_styles_digests() {
        let (dist, names) = site(SOURCE);
        refer(dist.path(), &names).unwrap();
        placed(&dist, &names, "/");
        let page = page(&dist);
        let digest = digest::integrity("abc");
        for expected in [
            format!(
                r#"<link href="1-igf-explorer.js" rel=modulepreload integrity="{digest}" crossorigin="anonymous">"#
            ),
            r#"<link as=fetch crossorigin href="1-data-a.json" rel=preload>"#.to_owned(),
            format!(r#"<script defer src="1-boot.js" integrity="{digest}" crossorigin="anonymous"></script>"#),
            format!(r#"<link href="1-a.css" rel=stylesheet integrity="{digest}" crossorigin="anonymous">"#),
            "<link href=manifest.webmanifest rel=manifest>".to_owned(),
            format!(r#"{{"wasm":"{digest}","data":"0123","paths":{{"data/a.json":"1-data-a.json","#),
        ] {
            assert!(page.contains(&expected), "{expected}\n{page}");
        }
    }

    #[test]
    fn the_policy_comes_before_all_that_it_governs() {
        let (dist, names) = site(SOURCE);
        refer(dist.path(), &names).unwrap();
        placed(&dist, &names, "/");
        let start = r#"<!doctype html><html><meta charset=utf-8><meta http-equiv="Content-Security-Policy" content="default-src 'none';"#;
        assert!(page(&dist).starts_with(start), "{}", page(&dist));
    }

    #[test]
    fn a_reference_to_nothing_is_refused() {
        let (dist, names) = site("<meta charset=utf-8><link href=gone.css rel=stylesheet>");
        let error = refer(dist.path(), &names).unwrap_err().to_string();
        assert!(error.contains("no file `gone.css`"), "{error}");
    }

    #[test]
    fn only_the_policy_depends_on_where_the_site_is() {
        for (address, own) in [
            ("https://a.example/igf/explorer/", "'self' https://a.example"),
            ("https://b.example/", "'self' https://b.example"),
            ("/igf/explorer/", "'self'"),
        ] {
            let (dist, names) = site(SOURCE);
            refer(dist.path(), &names).unwrap();
            placed(&dist, &names, address);
            let page = page(&dist);
            assert!(page.contains(r#"<base href="./">"#), "{page}");
            assert!(page.contains(&format!("img-src {own}; ")), "{page}");
            assert!(!page.contains("explorer/"), "{page}");
        }
    }
}
