//! Whom readers tell of errors.

use std::fmt;
use std::str::FromStr;

use anyhow::{Context, Result, bail};
use url::Url;

/// The address of a form for new issues (`https://…/issues/new`), or of a mailbox, as a link begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback(String);

impl FromStr for Feedback {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        let is_mailbox = text.contains('@') && !text.contains(':');
        let address = if is_mailbox { format!("mailto:{text}") } else { text.to_owned() };
        let url = Url::parse(&address).with_context(|| format!("address `{text}`"))?;
        if !matches!(url.scheme(), "mailto" | "https" | "http") {
            bail!("`{text}` is neither a mailbox nor the address of a page");
        }
        Ok(Self(url.into()))
    }
}

impl fmt::Display for Feedback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mailboxes_and_pages_are_taken_and_nothing_else() {
        for (text, expected) in [
            ("igf@example.org", Some("mailto:igf@example.org")),
            ("mailto:igf@example.org", Some("mailto:igf@example.org")),
            ("https://forge.example/igf/issues/new", Some("https://forge.example/igf/issues/new")),
            ("javascript:alert(1)", None),
            ("issues", None),
        ] {
            let read = text.parse::<Feedback>().ok().map(|feedback| feedback.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }
}
