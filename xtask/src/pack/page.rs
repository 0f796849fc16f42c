//! The page: where its files are, what their bytes must be, and what it is allowed to do.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde_json::json;

use super::digest;
use super::names::Names;
use super::release::DataRelease;
use crate::hosting::rules;
use crate::site_address::SiteAddress;

/// The page's name in dist/.
pub(super) const PAGE: &str = "index.html";
/// The program, whose bytes `boot.js` has compared before it compiles them.
const PROGRAM: &str = "igf-explorer_bg.wasm";

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
        bail!("{PAGE}: {}", missing.join("; "));
    }
    Ok(())
}

/// Writes into the page the path below which it lives, to which all its references are relative, the policy of content,
/// and where everything else of the release is.
///
/// # Errors
/// When the page cannot be read or written, or there is no program.
pub(super) fn place(dist: &Path, names: &Names, data: &DataRelease, site: &SiteAddress) -> Result<()> {
    let release = release_block(dist, names, data, site)?;
    let handlers = vec![
        element!("base", |element| Ok(element.set_attribute("href", site.base().as_str())?)),
        element!("meta[http-equiv]", |meta| Ok(meta.set_attribute("content", &rules::policy_in_page(site.origin()))?)),
        element!("script#release", |script| {
            script.set_inner_content(&release, ContentType::Html);
            Ok(())
        }),
    ];
    rewrite(dist, handlers)
}

pub(super) type Handlers<'h> =
    Vec<(std::borrow::Cow<'h, lol_html::Selector>, lol_html::ElementContentHandlers<'h, lol_html::LocalHandlerTypes>)>;

/// Changes some elements of the page in `dist`.
///
/// # Errors
/// When the page cannot be read, changed or written.
pub(super) fn rewrite(dist: &Path, handlers: Handlers<'_>) -> Result<()> {
    let file = dist.join(PAGE);
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
    rewrite_str(html, settings).context(PAGE)
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
    element.tag_name() == "script" || element.get_attribute("rel").as_deref() == Some("stylesheet")
}

/// What `boot.js` and the app need to find the files that they ask for by name, which data they are, and whether other
/// sites can ask how to show the page.
fn release_block(dist: &Path, names: &Names, data: &DataRelease, site: &SiteAddress) -> Result<String> {
    let program = names.get(PROGRAM).with_context(|| format!("there is no {PROGRAM}"))?;
    let integrity = digest::integrity(fs::read(dist.join(program))?);
    let paths: serde_json::Map<_, _> =
        names.iter().filter(|(name, _)| is_asked_for(name)).map(|(name, path)| (name.clone(), json!(path))).collect();
    let oembed = site.origin().is_some();
    // Names are plain and digests too: nothing in it can end the element.
    Ok(json!({ "wasm": integrity, "data": data.release, "oembed": oembed, "paths": paths }).to_string())
}

/// Whether scripts ask for the file by name; the page names its scripts, styles and icons itself.
fn is_asked_for(name: &str) -> bool {
    name == PROGRAM || name.starts_with("data/") || name.starts_with("locales/")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "<!doctype html><html><meta charset=utf-8><base href=/><script src=igf-explorer.js \
        type=module></script><link as=fetch crossorigin href=data/a.json rel=preload><script id=release \
        type=application/json>{}</script><script defer src=/boot.js></script><link href=/a.css rel=stylesheet>\
        <link href=manifest.webmanifest rel=manifest></html>";

    fn site(page: &str) -> (tempfile::TempDir, Names) {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join(PAGE), page).unwrap();
        fs::write(dist.path().join("manifest.webmanifest"), "{}").unwrap();
        let mut names = Names::new();
        for name in ["igf-explorer.js", PROGRAM, "data/a.json", "boot.js", "a.css"] {
            let path = format!("1-{}", name.replace('/', "-"));
            fs::write(dist.path().join(&path), "abc").unwrap();
            names.insert(name.to_owned(), path);
        }
        (dist, names)
    }

    fn placed(dist: &tempfile::TempDir, names: &Names, base: &str) {
        let data = DataRelease { release: "0123".to_owned(), newest: None };
        place(dist.path(), names, &data, &base.parse().unwrap()).unwrap();
    }

    fn page(dist: &tempfile::TempDir) -> String {
        fs::read_to_string(dist.path().join(PAGE)).unwrap()
    }

    #[test]
    fn references_have_new_names_and_scripts_and_styles_digests() {
        let (dist, names) = site(SOURCE);
        refer(dist.path(), &names).unwrap();
        placed(&dist, &names, "/");
        let page = page(&dist);
        let digest = digest::integrity("abc");
        for expected in [
            format!(r#"<script src="1-igf-explorer.js" type=module integrity="{digest}" crossorigin="anonymous">"#),
            r#"<link as=fetch crossorigin href="1-data-a.json" rel=preload>"#.to_owned(),
            format!(r#"<script defer src="1-boot.js" integrity="{digest}" crossorigin="anonymous"></script>"#),
            format!(r#"<link href="1-a.css" rel=stylesheet integrity="{digest}" crossorigin="anonymous">"#),
            "<link href=manifest.webmanifest rel=manifest>".to_owned(),
            format!(r#"{{"wasm":"{digest}","data":"0123","oembed":false,"paths":{{"data/a.json":"1-data-a.json","#),
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
    fn the_place_can_be_set_again_and_again() {
        let (dist, names) = site(SOURCE);
        refer(dist.path(), &names).unwrap();
        for (place, base, own) in [
            ("https://a.example/igf/explorer/", "/igf/explorer/", "'self' https://a.example"),
            ("https://b.example/", "/", "'self' https://b.example"),
            ("/", "/", "'self'"),
        ] {
            placed(&dist, &names, place);
            let page = page(&dist);
            assert!(page.contains(&format!(r#"<base href="{base}">"#)), "{page}");
            assert!(page.contains(&format!("img-src {own}; ")), "{page}");
            assert_eq!(page.contains("\"oembed\":true"), place != "/", "{page}");
        }
    }
}
