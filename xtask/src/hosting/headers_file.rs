//! `_headers` and `_redirects`, which Netlify, Cloudflare Pages and others read.

use igf_explorer::domain::Lang;

use super::rules;
use crate::base_path::BasePath;
use crate::site_address::SiteAddress;

/// What is asked for again before every use. Rules that overlap would join their values, so each is named.
const ASKED_AGAIN: [&str; 10] = [
    "index.html",
    "sw.js",
    "en.webmanifest",
    "fr.webmanifest",
    "release.json",
    "embed.js",
    "embed.d.ts",
    "embed-demo/*",
    "releases/*",
    "oembed/*",
];

/// The headers by path.
pub(super) fn headers(site: &SiteAddress) -> String {
    let base = site.base();
    let all: String =
        rules::headers(site.origin()).iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
    let kept = |path: &str, value: &str| format!("{base}{path}\n  Cache-Control: {value}\n");
    let pages = Lang::ALL.map(|lang| kept(&format!("{}/*", lang.tag()), rules::ASK_AGAIN)).concat();
    let files = ASKED_AGAIN.map(|file| kept(file, rules::ASK_AGAIN)).concat();
    let assets = kept(&format!("{}*", rules::ASSETS), rules::FOREVER);
    format!("{base}*\n{all}{}{pages}{files}{assets}", kept("", rules::ASK_AGAIN))
}

/// Pages are drawn by the app; whatever else is missing is missing (`404.html`).
pub(super) fn redirects(base: &BasePath) -> String {
    Lang::ALL.map(|lang| format!("{base}{}/* {base} 200\n", lang.tag())).concat()
}
