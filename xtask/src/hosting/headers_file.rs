//! `_headers`, which Netlify, Cloudflare Pages and others read. They find pages without `.html` and `404.html` by
//! themselves.

use igf_explorer::domain::Lang;

use super::rules;
use crate::site_address::SiteAddress;

/// What is asked for again before every use. Rules that overlap would join their values, so each is named.
const ASKED_AGAIN: [&str; 16] = [
    "index.html",
    "app.html",
    "404.html",
    "robots.txt",
    "sitemap.xml",
    "sw.js",
    "en.webmanifest",
    "fr.webmanifest",
    "release.json",
    "embed.js",
    "embed.d.ts",
    "embed-demo/*",
    "releases/*",
    "oembed/*",
    "cards/*",
    "pictures/*",
];

/// The headers by path.
pub(super) fn headers(site: &SiteAddress) -> String {
    let base = site.base();
    let all: String =
        rules::headers(site.source()).iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
    let kept = |path: &str, value: &str| format!("{base}{path}\n  Cache-Control: {value}\n");
    let pages = Lang::ALL.map(|lang| kept(&format!("{}/*", lang.tag()), rules::ASK_AGAIN)).concat();
    let files = ASKED_AGAIN.map(|file| kept(file, rules::ASK_AGAIN)).concat();
    let assets = kept(&format!("{}*", rules::ASSETS), rules::FOREVER);
    format!("{base}*\n{all}{}{pages}{files}{assets}", kept("", rules::ASK_AGAIN))
}
