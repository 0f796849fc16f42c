//! The whole site in one file, for a disk without a network: all that the packed site fetches stands in the page, as
//! addresses that hold their own content.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lol_html::element;
use lol_html::html_content::{ContentType, Element};
use serde_json::{Map, json};
use sha2::{Digest, Sha256};

use super::layout::SHELL;
use super::page::{PARTS, rewritten};
use super::release::Release;

/// The name of the file.
pub const SINGLE: &str = "igf-explorer.html";

/// Scripts that run once the page is read, in their order.
const SCRIPTS: [&str; 2] = ["boot.js", "offline.js"];

type Outcome = std::result::Result<(), Box<dyn std::error::Error + Send + Sync>>;

/// Writes the packed site in `dist` as one file into the folder `to`.
///
/// # Errors
/// When `dist` holds no packed site, or a file cannot be read or written.
pub fn single(dist: &Path, to: &Path) -> Result<()> {
    let site = Site { dist, release: Release::read(dist)? };
    let page = fs::read_to_string(dist.join(SHELL)).with_context(|| format!("cannot read {SHELL}"))?;
    let text = site.joined(&page)?;
    fs::create_dir_all(to)
        .and_then(|()| fs::write(to.join(SINGLE), &text))
        .with_context(|| format!("cannot write {SINGLE} into {}", to.display()))?;
    println!("{}: {} kB", to.join(SINGLE).display(), text.len().div_ceil(1000));
    Ok(())
}

struct Site<'a> {
    dist: &'a Path,
    release: Release,
}

impl Site<'_> {
    fn joined(&self, page: &str) -> Result<String> {
        let files = self.files()?;
        let scripts = SCRIPTS.map(|name| self.script(name));
        let [boot, offline] = scripts;
        let (boot, offline) = (boot?, offline?);
        let policy = policy(&[&boot, &offline]);
        let handlers = vec![
            element!("base, link[rel=preload], link[rel=manifest], link[rel=apple-touch-icon]", |element| {
                element.remove();
                Ok(())
            }),
            element!("meta[http-equiv]", |meta| Ok(meta.set_attribute("content", &policy)?)),
            element!("link[rel=stylesheet]", |link| self.style(link)),
            element!("link[rel=icon]", |link| self.address(link, "href")),
            element!("link#app", |link| self.address(link, "href")),
            element!("script[defer], script#first", |script| {
                script.remove();
                Ok(())
            }),
            element!("script#release", |script| {
                script.set_inner_content(&files, ContentType::Html);
                Ok(())
            }),
            element!("body", |body| {
                for script in [&boot, &offline] {
                    body.append(&format!("<script>{script}</script>"), ContentType::Html);
                }
                Ok(())
            }),
        ];
        rewritten(page, handlers)
    }

    /// What the page asks for by name, each as the address that holds it.
    fn files(&self) -> Result<String> {
        let is_asked_for = |name: &str| {
            name.starts_with("data/")
                || name.starts_with("locales/")
                || name.ends_with(".wasm")
                || PARTS.contains(&name)
        };
        let mut paths = Map::new();
        for file in self.release.files.iter().filter(|file| is_asked_for(&file.name)) {
            paths.insert(file.name.clone(), json!(self.held(&file.path)?));
        }
        Ok(json!({ "wasm": "", "paths": paths }).to_string())
    }

    /// The address that holds a file.
    fn held(&self, path: &str) -> Result<String> {
        let file =
            self.release.files.iter().find(|file| file.path == path).with_context(|| format!("no file {path}"))?;
        let bytes = fs::read(self.dist.join(path)).with_context(|| format!("cannot read {path}"))?;
        let kind = file.content_type.as_deref().unwrap_or("application/octet-stream").replace("; ", ";");
        Ok(format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes)))
    }

    fn text(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.dist.join(path)).with_context(|| format!("cannot read {path}"))
    }

    /// A script, in which nothing can end its element.
    fn script(&self, name: &str) -> Result<String> {
        let path = self.release.path(name).with_context(|| format!("no file {name}"))?;
        Ok(self.text(path)?.replace("</script", "<\\/script"))
    }

    fn style(&self, link: &mut Element<'_, '_>) -> Outcome {
        let media = link.get_attribute("media").map(|media| format!(" media={media}")).unwrap_or_default();
        let text = self.text(&link.get_attribute("href").unwrap_or_default())?;
        link.replace(&format!("<style{media}>{text}</style>"), ContentType::Html);
        Ok(())
    }

    fn address(&self, element: &mut Element<'_, '_>, attribute: &str) -> Outcome {
        let path = element.get_attribute(attribute).unwrap_or_default();
        element.set_attribute(attribute, &self.held(&path)?)?;
        element.remove_attribute("integrity");
        element.remove_attribute("crossorigin");
        Ok(())
    }
}

/// Nothing is fetched from anywhere.
fn policy(scripts: &[&str]) -> String {
    let hashes: String =
        scripts.iter().map(|script| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script)))).collect();
    format!(
        "default-src 'none'; script-src{hashes} data: 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; \
         connect-src data:; base-uri 'none'; form-action 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_all_that_it_fetches_and_asks_nobody() {
        let dist = tempfile::tempdir().unwrap();
        let page = "<meta http-equiv=Content-Security-Policy content=x><base href=/><link rel=stylesheet href=a.css media=print>\
            <link rel=preload href=data/a.json><link rel=icon href=i.svg><script defer src=boot.js></script>\
            <script id=release>{}</script><link rel=modulepreload id=app href=app.js integrity=x><body><p>x</p></body>";
        let files = [
            ("app.html", page),
            ("a.css", "p {}"),
            ("i.svg", "<svg/>"),
            ("boot.js", "'</script>'"),
            ("offline.js", "2"),
            ("app.js", "3"),
            ("data/a.json", "{}"),
        ];
        for (name, text) in files {
            fs::create_dir_all(dist.path().join("data")).unwrap();
            fs::write(dist.path().join(name), text).unwrap();
        }
        Release::of(dist.path(), &Default::default(), &Default::default()).unwrap().write(dist.path()).unwrap();
        single(dist.path(), dist.path()).unwrap();
        let text = fs::read_to_string(dist.path().join(SINGLE)).unwrap();
        for expected in [
            "<style media=print>p {}</style><link rel=icon href=\"data:image/svg+xml;base64,PHN2Zy8+\">",
            "<script id=release>{\"wasm\":\"\",\"paths\":{\"data/a.json\":\"data:application/json;base64,e30=\"}}</script>",
            "<link rel=modulepreload id=app href=\"data:text/javascript;charset=utf-8;base64,Mw==\">",
            "<p>x</p><script>'<\\/script>'</script><script>2</script></body>",
        ] {
            assert!(text.contains(expected), "{expected}\n{text}");
        }
        assert!(!text.contains("<base") && !text.contains("rel=preload") && !text.contains("boot.js"), "{text}");
    }
}
