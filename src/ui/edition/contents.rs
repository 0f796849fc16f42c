//! What the page of an edition holds, as links to its parts.

use super::outcomes::of_class;
use crate::app::{App, Texts};
use crate::domain::Dataset;
use crate::domain::edition::Edition;
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, item, link};

/// Links to the parts of the page; nothing where it is short.
pub(super) fn contents(app: App, dataset: &Dataset, edition: &Edition, texts: &Texts) -> Option<El> {
    let outcomes = |is_reported| -> usize {
        of_class(dataset, edition, is_reported).iter().map(|(_, outcomes)| outcomes.len()).sum()
    };
    let reported = dataset.vocabulary.evidence.last().map_or("", |term| term.label.get(texts.lang()));
    let all = [
        ("themes", texts.text(Key::ColumnThemes), edition.themes.len()),
        ("outcomes", texts.text(Key::EditionOutcomes), outcomes(false)),
        ("reported", reported, outcomes(true)),
        ("milestones", texts.text(Key::Milestones), dataset.milestones_of(edition.year).count()),
        ("documents", texts.text(Key::Documents), edition.documents.len()),
    ];
    let lines: Vec<View> =
        all.into_iter().filter(|(.., count)| *count > 0).map(|part| line(app, part, texts)).collect();
    if lines.len() < 2 {
        return None;
    }
    let list = el("ul").class("contents").children(lines);
    Some(el("nav").class("around screen-only").attr("aria-label", texts.text(Key::EditionContents)).child(list))
}

fn line(app: App, (id, name, count): (&'static str, &str, usize), texts: &Texts) -> View {
    let href = app.here(Clone::clone) + "#" + id;
    let go = move |event: leptos::ev::Event| {
        event.prevent_default();
        app.focus_part(id);
    };
    let count = el("span").class("muted").text(" ").text(texts.number(count));
    item(link(href, name).on("click", go).child(count))
}
