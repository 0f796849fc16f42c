//! `robots.txt` and `sitemap.xml` (<https://www.sitemaps.org/protocol.html>), which must name full addresses.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use igf_explorer::domain::markup::escaped;
use igf_explorer::domain::{Dataset, Lang, Page, Route, pages};

use crate::site_address::SiteAddress;

const SITEMAP: &str = "sitemap.xml";
const ROBOTS: &str = "robots.txt";

/// Writes both into `dist`; without the site's full address there is no sitemap.
///
/// # Errors
/// When one cannot be written.
pub(super) fn write(dist: &Path, dataset: &Dataset, site: &SiteAddress) -> Result<()> {
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if site.origin().is_some() {
        put(dist, SITEMAP, &sitemap(dataset, site))?;
        robots += &format!("Sitemap: {site}{SITEMAP}\n");
    }
    put(dist, ROBOTS, &robots)
}

/// Every page in every language, each with the same page in the others.
fn sitemap(dataset: &Dataset, site: &SiteAddress) -> String {
    let address = |lang: Lang, page: &Page| escaped(&format!("{site}{}", Route::new(lang, page.clone()).path()));
    let mut text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                    xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
            .to_owned();
    for page in pages(dataset) {
        let others: String = Lang::ALL
            .map(|lang| {
                format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\"/>", address(lang, &page))
            })
            .concat();
        for lang in Lang::ALL {
            text += &format!("<url><loc>{}</loc>{others}</url>\n", address(lang, &page));
        }
    }
    text + "</urlset>\n"
}

fn put(dist: &Path, name: &str, text: &str) -> Result<()> {
    fs::write(dist.join(name), text).with_context(|| format!("cannot write {name}"))
}
