//! What is cited: an official document as it is read here, or a page of ours.

use serde::{Deserialize, Serialize};

/// One thing to cite. All texts are in the language of the citation, but for titles, which are names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Names it among others: ASCII letters, digits and hyphens, such as `igf-2024-pt-1a`.
    pub id: String,
    /// The body that speaks: an institution, never a person; `None` where it is not known.
    pub author: Option<String>,
    pub title: String,
    /// Where it is read: this site, with the release of its data.
    pub container: String,
    /// When it was published; `None` where it is not known.
    pub issued: Option<Issued>,
    /// The permanent address of the page that shows it.
    pub url: String,
    /// The day on which the reader saw it, as `2026-11-28`.
    pub accessed: String,
    /// BCP 47 tag of the language in which the citation is written.
    pub lang: String,
    /// The address of the official document itself, where there is one.
    pub source: Option<String>,
    /// What a reader of the citation should know: whose words they are, whether a title is our translation.
    pub note: Option<String>,
}

/// A day, or a year of which more is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    pub year: u16,
    /// Month, 1 to 12, and day, 1 to 31.
    pub day: Option<(u8, u8)>,
}
