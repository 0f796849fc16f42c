//! Notes on the sources of an edition, and the sources.

use crate::app::Texts;
use crate::domain::details::{Details, Source};
use crate::domain::vocabulary::OfficialDocument;
use crate::domain::web_address::host_of;
use crate::i18n::Key;
use crate::ui::cards::external_link;
use crate::ui::kit::{El, View, disclosure, el, item, muted, para, section, side_by_side, text_view};

pub(super) fn sources_view(details: &Details, texts: &Texts) -> El {
    let line = |source: &Source| item(source_view(source, texts));
    let summary = texts.counted(Key::SourceCount, details.sources.len());
    let list = el("ul").children(details.sources.iter().map(line).collect());
    section(texts.text(Key::Sources))
        .child(para(details.notes.get(texts.lang())))
        .child(disclosure(summary, list).class("sources"))
}

/// The title of an official document and its day.
pub fn official_name(document: &OfficialDocument, texts: &Texts) -> String {
    let mut name = document.title.get(texts.lang()).to_owned();
    name.push_str(", ");
    name.push_str(&texts.date(document.date));
    name
}

/// Says from which official document a fact comes.
pub(super) fn source_note(document: &OfficialDocument, texts: &Texts) -> El {
    muted("small", texts.filled(Key::Source, &[("name", document.title.get(texts.lang()))]))
}

/// A source as a link where it can be one.
pub fn source_view(source: &Source, texts: &Texts) -> View {
    match source {
        Source::Official(document) => text_view(official_name(document, texts)),
        Source::Web { url, seen } => {
            let link = external_link(url, text_view(url)).view();
            let Some(seen) = seen else { return link };
            let copy = texts.filled(Key::DocumentSeen, &[("host", host_of(seen))]);
            let copy = muted("small", "(").text(copy).text(")");
            side_by_side(vec![link, text_view(" "), copy.view()])
        }
        Source::Copy { seen } => text_view(texts.filled(Key::SourceCopy, &[("host", host_of(seen))])),
    }
}
