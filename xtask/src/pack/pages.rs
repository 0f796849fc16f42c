//! The static pages: every page that exists, in every language, as a file of HTML that is whole before any script runs.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use igf_explorer::app::Platform;
use igf_explorer::domain::embed::controls;
use igf_explorer::domain::markup::escaped;
use igf_explorer::domain::{Lang, Page, Route, pages};
use igf_explorer::i18n::{Catalog, Key};
use igf_explorer::ui::written::Written;
use lol_html::element;
use lol_html::html_content::{ContentType, Element};

use super::corpus::Corpus;
use super::formats::FORMATS;
use super::head::Head;
use super::layout::{SHELL, file_of, file_without_slash};
use super::page::{ReleaseBlock, rewritten};
use crate::hosting::{NOT_FOUND, START};
use crate::site_address::SiteAddress;

/// Writes every page of the site into `dist`, in which its shell and data are.
///
/// # Errors
/// When the shell cannot be read, or a page cannot be written.
pub(super) fn write(dist: &Path, corpus: &Corpus, block: &ReleaseBlock, site: &SiteAddress) -> Result<()> {
    let shell = fs::read_to_string(dist.join(SHELL)).context(SHELL)?;
    let site = Site { dist, corpus, block, site, shell: &shell };
    let mut count = 0;
    for catalog in &corpus.catalogs {
        let written = site.written(catalog);
        for page in pages(corpus.dataset()) {
            let route = Route::new(catalog.lang, page);
            let path = file_of(&route);
            if route.page == Page::Explore {
                site.page(&file_without_slash(route.lang), "./", &written, route.clone())?;
            }
            site.page(&path, &above(&path), &written, route)?;
            count += 1;
        }
    }
    site.start_page()?;
    site.not_found()?;
    println!("{} static pages", count + 2);
    Ok(())
}

/// The way from a page's folder to the site's: a page may be served below any path.
fn above(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

struct Site<'a> {
    dist: &'a Path,
    corpus: &'a Corpus,
    block: &'a ReleaseBlock,
    site: &'a SiteAddress,
    shell: &'a str,
}

impl Site<'_> {
    fn written(&self, catalog: &std::sync::Arc<Catalog>) -> Written {
        Written {
            platform: Platform {
                formats: FORMATS,
                permanent: self.site.origin().map(|_| self.site.to_string()).unwrap_or_default(),
                feedback: self.block.feedback.clone(),
                ..Platform::default()
            },
            explorer: self.corpus.explorer.clone(),
            details: self.corpus.details.clone(),
            catalog: catalog.clone(),
            release: self.block.data.clone(),
        }
    }

    fn page(&self, path: &str, base: &str, written: &Written, route: Route) -> Result<()> {
        let catalog = &written.catalog;
        let body = note(catalog) + "<div id=\"page\">" + &written.page(route.page.clone()) + "</div>";
        let head = Head { route, corpus: self.corpus, catalog, site: self.site };
        let block = self.block.in_languages(&[catalog]);
        let lang = catalog.lang;
        let html = Html {
            base,
            lang,
            title: &head.title(),
            description: &head.description(),
            head: &head.html(),
            body: &body,
            block: &block,
        };
        self.put(path, &html)
    }

    /// The bare address: without scripts the reader chooses a language, else the app goes on in the reader's own.
    fn start_page(&self) -> Result<()> {
        let catalogs = self.corpus.catalogs();
        let Some(first) = catalogs.first() else { return Ok(()) };
        let choice = |catalog: &&Catalog| {
            let lang = catalog.lang;
            format!(
                "<li lang=\"{lang}\"><a href=\"{lang}/\" hreflang=\"{lang}\">{}</a> – {}</li>",
                lang.own_name(),
                escaped(catalog.text(Key::SiteTagline)),
            )
        };
        let choices: String = catalogs.iter().map(choice).collect();
        let titles: String = catalogs
            .iter()
            .map(|catalog| format!("<h2 lang=\"{}\">{}</h2>", catalog.lang, escaped(catalog.text(Key::BootChoose))))
            .collect();
        let body = format!(
            "<div id=\"page\"><main id=\"main\" class=\"choose\"><h1>{}</h1>{titles}<ul>{choices}</ul></main></div>",
            escaped(first.text(Key::SiteName))
        );
        let head =
            Head { route: Route::new(first.lang, Page::Explore), corpus: self.corpus, catalog: first, site: self.site };
        let block = self.block.in_languages(&catalogs);
        let html = Html {
            base: "./",
            lang: first.lang,
            title: first.text(Key::SiteName),
            description: &head.description(),
            head: &head.html(),
            body: &body,
            block: &block,
        };
        self.put(START, &html)
    }

    /// What a host answers where there is no page, at any depth: the one page that must know where the site is.
    fn not_found(&self) -> Result<()> {
        let catalogs = self.corpus.catalogs();
        let Some(first) = catalogs.first() else { return Ok(()) };
        // A document has one heading of the first level.
        let part = |(at, catalog): (usize, &&Catalog)| {
            let (lang, heading) = (catalog.lang, if at == 0 { "h1" } else { "h2" });
            format!(
                "<article class=\"reading\" lang=\"{lang}\"><{heading}>{}</{heading}><p>{}</p><p><a class=\"button\" \
                 href=\"{lang}/\">{}</a></p></article>",
                escaped(catalog.text(Key::NotFoundTitle)),
                escaped(catalog.text(Key::NotFoundText)),
                escaped(catalog.text(Key::NotFoundExplore)),
            )
        };
        let parts: String = catalogs.iter().enumerate().map(part).collect();
        let body = format!("<div id=\"page\"><main id=\"main\">{parts}</main></div>");
        let title = igf_explorer::i18n::titles::document_title(first.text(Key::NotFoundTitle), first);
        let block = self.block.in_languages(&catalogs);
        let html = Html {
            base: self.site.base().as_str(),
            lang: first.lang,
            title: &title,
            description: first.text(Key::NotFoundText),
            head: "<meta name=\"robots\" content=\"noindex\">",
            body: &body,
            block: &block,
        };
        self.put(NOT_FOUND, &html)
    }

    fn put(&self, path: &str, html: &Html<'_>) -> Result<()> {
        let file = self.dist.join(path);
        let text = html.fill(self.shell)?;
        fs::create_dir_all(file.parent().unwrap_or(self.dist))
            .and_then(|()| fs::write(&file, text))
            .with_context(|| format!("cannot write {path}"))
    }
}

/// Says, where no script runs or the app cannot start, what is missing.
fn note(catalog: &Catalog) -> String {
    format!("<p id=\"app-note\" class=\"notice quiet\">{}</p>", escaped(catalog.text(Key::BootNote)))
}

/// What a page has in place of what the shell has.
struct Html<'a> {
    base: &'a str,
    lang: Lang,
    title: &'a str,
    description: &'a str,
    head: &'a str,
    body: &'a str,
    block: &'a str,
}

impl Html<'_> {
    fn fill(&self, shell: &str) -> Result<String> {
        let manifest = format!("{}.webmanifest", self.lang);
        let handlers = vec![
            element!("html", |html| {
                html.set_attribute("lang", self.lang.tag())?;
                Ok(html.set_attribute("dir", "ltr")?)
            }),
            element!("base", |base| Ok(base.set_attribute("href", self.base)?)),
            element!("title", |title| {
                title.set_inner_content(self.title, ContentType::Text);
                Ok(())
            }),
            element!("meta[name=description]", |meta| Ok(meta.set_attribute("content", self.description)?)),
            // A page is drawn before anything is fetched for the app.
            element!("link[rel=preload]", |link| {
                link.remove();
                Ok(())
            }),
            element!("link#app", |link| Ok(link.set_attribute("rel", "app")?)),
            element!("link#manifest", |link| Ok(link.set_attribute("href", &manifest)?)),
            element!("script#first", |script| {
                let parameters = controls().chain(["page", "editions", "topics"]).collect::<Vec<_>>().join(" ");
                Ok(script.set_attribute("data-parameters", &parameters)?)
            }),
            element!("script#release", |script| {
                script.set_inner_content(self.block, ContentType::Html);
                Ok(())
            }),
            element!("head", |head: &mut Element<'_, '_>| {
                head.append(self.head, ContentType::Html);
                Ok(())
            }),
            element!("body > *", |element| {
                element.remove();
                Ok(())
            }),
            element!("body", |body: &mut Element<'_, '_>| {
                body.prepend(self.body, ContentType::Html);
                Ok(())
            }),
        ];
        rewritten(shell, handlers)
    }
}
