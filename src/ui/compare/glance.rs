//! The first things that one asks of editions and topics, and what topics share.

use super::table::{Tables, cell};
use crate::app::{App, Texts};
use crate::domain::compare::{Compared, naming, shared};
use crate::domain::edition::Edition;
use crate::domain::relations::by_edition;
use crate::domain::{Comparison, Dataset, Facet};
use crate::i18n::Key;
use crate::ui::cards::title_view;
use crate::ui::kit::{El, View, el, item, link, section, text_view};

/// Where, when and under which theme, or since when; and how much of it is recorded.
pub(super) fn glance(tables: &Tables, dataset: &Dataset, comparison: &Comparison, found: &Compared) -> View {
    let texts = &tables.texts;
    let outcomes = tables.row(Key::ColumnOutcomes);
    let outcomes = tables.cells(outcomes, texts.text(Key::ColumnOutcomes), &found.outcomes);
    let rows = match comparison.facet {
        Facet::Topic => of_topics(tables, dataset, comparison),
        _ => of_editions(tables, dataset, comparison),
    };
    let body = el("tbody").child(outcomes).children(rows.into_iter().map(El::view).collect());
    tables.section(texts.text(Key::CompareGlance), vec![body.view()])
}

fn of_editions(tables: &Tables, dataset: &Dataset, comparison: &Comparison) -> Vec<El> {
    let texts = &tables.texts;
    let mut rows = [Key::ComparePlace, Key::CompareDays, Key::FieldEditionTheme].map(|name| tables.row(name));
    for id in &comparison.ids {
        let Some(edition) = dataset.editions.iter().find(|edition| *edition.id == **id) else { continue };
        let [place, days, theme] = rows;
        rows = [
            place.child(cell(place_of(edition, texts))),
            days.child(cell(texts.period(edition.start, edition.end).unwrap_or_default())),
            theme.child(el("td").maybe(edition.theme.as_ref().map(|theme| title_view(theme, texts)))),
        ];
    }
    rows.into()
}

/// City, country and how the meeting was held.
fn place_of(edition: &Edition, texts: &Texts) -> String {
    let lang = texts.lang();
    let mut parts = Vec::new();
    parts.extend(edition.city.as_ref().map(|name| name.get(lang)));
    parts.extend(edition.country.as_ref().map(|name| name.get(lang)));
    parts.extend(edition.format.as_ref().map(|format| format.label.get(lang)));
    parts.join(" · ")
}

fn of_topics(tables: &Tables, dataset: &Dataset, comparison: &Comparison) -> Vec<El> {
    let texts = &tables.texts;
    let (mut first, mut themes) = (tables.row(Key::ColumnSince), tables.row(Key::TopicThemes));
    for (at, id) in comparison.ids.iter().enumerate() {
        let edition = by_edition(dataset, id).pop().map(|(edition, _)| edition.short_name(texts.lang()));
        first = first.child(cell(edition.unwrap_or_default()));
        let number = naming(dataset, id);
        let label = texts.counted_with(Key::CompareThemeCell, number.count, &[("column", tables.name(at))]);
        themes = themes.child(el("td").child(tables.number(&number, &label)));
    }
    vec![first, themes]
}

/// What every two topics have in common.
pub(super) fn shared_view(
    app: App,
    dataset: &Dataset,
    comparison: &Comparison,
    columns: &[(String, String)],
    texts: &Texts,
) -> View {
    let name = |at: usize| columns.get(at).map_or("", |(_, name)| name.as_str());
    let mut lines = el("ul").class("plain-list");
    for (first, second, number) in shared(dataset, &comparison.ids) {
        let values = [("first", name(first)), ("second", name(second))];
        let said = texts.counted_with(Key::CompareBoth, number.count, &values);
        let is_there = number.count > 0;
        lines = lines.child(if is_there {
            item(link(app.explore_href(number.query), said))
        } else {
            item(text_view(said))
        });
    }
    section(texts.text(Key::CompareShared)).child(lines).view()
}
