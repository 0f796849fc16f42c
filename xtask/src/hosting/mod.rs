//! What a host of the site must do ([`rules`]), and that said in the language of each host.
//!
//! The rules are one table. The local server follows it, the page carries its policy, and the files for hosts are
//! written from it, so that none of them can say something else.

mod apache;
mod caddy;
mod headers_file;
mod iis;
mod nginx;
pub mod rules;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::site_address::SiteAddress;

pub use nginx::Nginx;

/// Hosts that are configured outside the site's folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Host {
    Nginx,
    Caddy,
}

impl Host {
    /// The host's configuration for the site at an address, whose files lie in that folder below `root`.
    pub fn configuration(self, site: &SiteAddress, root: &str) -> String {
        match self {
            Self::Nginx => Nginx::new(site, root).text(),
            Self::Caddy => caddy::text(site, root),
        }
    }
}

/// The text of `.htaccess` for the site at an address.
pub fn apache_rules(site: &SiteAddress) -> String {
    apache::text(site)
}

/// Files that tell hosts and search engines what to do, and are no part of the site.
pub const FILES: [&str; 5] = [".htaccess", "_headers", "robots.txt", "sitemap.xml", "web.config"];

/// The page that answers a path without one.
pub const NOT_FOUND: &str = "404.html";
/// The page of the bare address.
pub const START: &str = "index.html";

/// Writes the files that hosts look for in the site's folder.
///
/// # Errors
/// When one cannot be written.
pub fn write_files(dist: &Path, site: &SiteAddress) -> Result<()> {
    let write = |name: &str, text: String| {
        fs::write(dist.join(name), text).with_context(|| format!("cannot write {name} into {}", dist.display()))
    };
    write(".htaccess", apache::text(site))?;
    write("web.config", iis::text(site))?;
    write("_headers", headers_file::headers(site))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(text: &str) -> SiteAddress {
        text.parse().unwrap()
    }

    /// Every configuration, by the name of its host.
    fn all(site: &SiteAddress) -> [(&'static str, String); 4] {
        [
            ("nginx", Host::Nginx.configuration(site, "/srv/www")),
            ("Caddy", Host::Caddy.configuration(site, "/srv/www")),
            ("Apache", apache::text(site)),
            ("_headers", headers_file::headers(site)),
        ]
    }

    #[test]
    fn every_host_is_told_every_header_and_both_ways_of_keeping() {
        for site in ["/igf/explorer/", "https://igf.example.org/igf/explorer/"].map(site) {
            for (host, text) in all(&site) {
                for (name, value) in rules::headers(site.origin()) {
                    assert!(text.contains(name) && text.contains(&value), "{host}: {name}: {value}");
                }
                for value in [rules::FOREVER, rules::ASK_AGAIN] {
                    assert!(text.contains(value), "{host}: {value}");
                }
            }
        }
    }

    #[test]
    fn every_host_is_told_the_types_that_matter() {
        for (host, text) in all(&site("/")).into_iter().filter(|(host, _)| *host != "_headers") {
            for (extension, content_type) in rules::TYPES {
                assert!(text.contains(extension) && text.contains(content_type), "{host}: {extension}");
            }
        }
    }

    #[test]
    fn every_host_is_told_the_base() {
        for (host, text) in all(&site("/igf/explorer/")) {
            assert!(text.contains("/igf/explorer/assets/"), "{host}:\n{text}");
            assert!(!text.contains("//assets/"), "{host}:\n{text}");
        }
    }
}
