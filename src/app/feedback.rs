//! A prepared message about an error, for whoever looks after the site.

use leptos::prelude::*;

use super::state::App;
use super::texts::Texts;
use crate::domain::{Page, Query};
use crate::i18n::Key;

impl App {
    /// Whom to write to, where the build says so: the address of a form for new issues, or `mailto:` and an address.
    pub fn feedback(self) -> Option<String> {
        self.platform.with_value(|platform| platform.feedback.clone())
    }

    /// The link that begins a message about a page.
    pub fn report_href(self, to: &str, page: &Page, texts: &Texts) -> String {
        let release = self.loaded.release.get_untracked();
        let address = self.permanent_href(page.clone(), &Query::default());
        let subject = texts.filled(Key::ReportSubject, &[("page", &page.path())]);
        let body = texts.filled(Key::ReportBody, &[("address", &address), ("release", &release)]);
        // Mail programs know `subject`, forms for issues `title`.
        let name = if to.starts_with("mailto:") { "subject" } else { "title" };
        let joint = if to.contains('?') { '&' } else { '?' };
        let encoded =
            |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
        format!("{to}{joint}{name}={}&body={}", encoded(&subject), encoded(&body))
    }
}
