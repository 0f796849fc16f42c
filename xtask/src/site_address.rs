//! Where the site is served: below which path, and by which origin, where that is known.

use std::fmt;
use std::str::FromStr;

use anyhow::{Context, Result, bail};
use url::{Host, Url};

use crate::base_path::BasePath;
use crate::feedback::Feedback;

/// A path (`/igf/explorer/`), or a full address (`https://igf.example.org/igf/explorer/`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress {
    origin: Option<String>,
    base: BasePath,
    /// Any port of this machine may serve it.
    is_local: bool,
    /// Whom readers tell of errors there.
    feedback: Option<Feedback>,
}

/// What the content security policy calls every port of this machine.
const LOCAL: &str = "http://127.0.0.1:*";

impl SiteAddress {
    /// The path.
    pub fn base(&self) -> &BasePath {
        &self.base
    }

    /// `https://igf.example.org`, as browsers write it; `None` where only the path is known.
    pub fn origin(&self) -> Option<&str> {
        self.origin.as_deref()
    }
}

impl SiteAddress {
    /// The same, with whom readers tell of errors.
    #[must_use]
    pub fn with_feedback(self, feedback: Option<Feedback>) -> Self {
        Self { feedback, ..self }
    }

    /// Whom readers tell of errors, if anybody.
    pub fn feedback(&self) -> Option<&Feedback> {
        self.feedback.as_ref()
    }

    /// On this machine, at any port: for looking at it and for tests.
    pub fn local(base: BasePath) -> Self {
        Self { origin: None, base, is_local: true, feedback: None }
    }

    /// What stands beside `'self'` in the content security policy, which means nobody in a frame of an opaque origin.
    pub fn source(&self) -> Option<&str> {
        self.origin().or(self.is_local.then_some(LOCAL))
    }
}

impl From<BasePath> for SiteAddress {
    fn from(base: BasePath) -> Self {
        Self { origin: None, base, is_local: false, feedback: None }
    }
}

impl FromStr for SiteAddress {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        if !text.contains("://") {
            return Ok(text.parse::<BasePath>()?.into());
        }
        let url = Url::parse(text).with_context(|| format!("address `{text}`"))?;
        if !["http", "https"].contains(&url.scheme()) {
            bail!("address `{text}` must begin with https:// or http://");
        }
        if !is_plain(&url) {
            bail!("address `{text}` must hold a plain host, a port if need be and a path, and nothing else");
        }
        Ok(Self {
            origin: Some(url.origin().ascii_serialization()),
            base: url.path().parse()?,
            is_local: false,
            feedback: None,
        })
    }
}

/// Whether the address means itself in a policy of content, which knows no host of the form `[::1]`.
fn is_plain(url: &Url) -> bool {
    let is_plain_host = match url.host() {
        Some(Host::Domain(name)) => name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.'),
        host => matches!(host, Some(Host::Ipv4(_))),
    };
    let has_more =
        !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some();
    is_plain_host && !has_more
}

impl fmt::Display for SiteAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.origin().unwrap_or_default(), self.base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, origin: Option<&str>, base: &str) {
        let address: SiteAddress = text.parse().unwrap();
        assert_eq!((address.origin(), address.base().as_str()), (origin, base), "{text}");
        assert_eq!(address.to_string().parse::<SiteAddress>().unwrap(), address);
    }

    #[test]
    fn an_address_is_a_path_with_or_without_an_origin() {
        check("/", None, "/");
        check("/igf/explorer/", None, "/igf/explorer/");
        check("https://igf.example.org/igf/explorer/", Some("https://igf.example.org"), "/igf/explorer/");
        check("https://igf.example.org", Some("https://igf.example.org"), "/");
        check("http://127.0.0.1:8080/", Some("http://127.0.0.1:8080"), "/");
    }

    #[test]
    fn an_origin_is_written_as_browsers_write_it() {
        check("https://IGF.Example.org:443/igf/", Some("https://igf.example.org"), "/igf/");
        check("https://forum-numérique.example/", Some("https://xn--forum-numrique-jkb.example"), "/");
    }

    #[test]
    fn what_could_mean_something_else_in_a_policy_or_an_address_is_refused() {
        for text in [
            "igf.example.org/",
            "ftp://igf.example.org/",
            "https://igf.example.org/igf",
            "https://igf.example.org/i gf/",
            "https://igf.example.org/?q=a",
            "https://igf.example.org/#a",
            "https://me@igf.example.org/",
            "https://igf;script-src*/",
            "https://'none'/",
            "https://[::1]/",
        ] {
            assert!(text.parse::<SiteAddress>().is_err(), "{text}");
        }
    }
}
