//! Figures of participation side by side.

use super::table::{Tables, cell};
use crate::app::corpus::Awaited;
use crate::app::{App, Texts};
use crate::domain::details::{Figure, Figures};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, live, muted, nothing, para, section};

/// The figures that are known of any of the editions; nothing until they arrive.
pub(super) fn figures_view(app: App, tables: Tables) -> View {
    live(move || {
        let mut all = Vec::new();
        for (id, _) in &tables.columns {
            match app.details_of(id.parse().unwrap_or_default()) {
                Awaited::Here(details) => all.push(details),
                // The part on what continues says so.
                Awaited::Waiting | Awaited::Lost => return nothing(),
            }
        }
        let all: Vec<Option<&Figures>> = all.iter().map(|details| details.figures.as_ref()).collect();
        drawn(&tables, &all)
    })
}

fn drawn(tables: &Tables, all: &[Option<&Figures>]) -> View {
    const KEYS: [Key; 5] =
        [Key::CompareParticipants, Key::CompareOnsite, Key::CompareOnline, Key::CompareCountries, Key::CompareSessions];
    let mut body = el("tbody");
    let mut is_any = false;
    for (at, key) in KEYS.into_iter().enumerate() {
        let mut row: El = tables.row(key);
        let mut is_known = false;
        for figures in all {
            let own = figures.map(|own| [own.total, own.onsite, own.online, own.countries, own.sessions]);
            let figure = own.and_then(|own| own.get(at).copied().flatten());
            is_known |= figure.is_some();
            row = row.child(match figure {
                Some(figure) => cell(shown(figure, &tables.texts)),
                None => el("td").child(muted("small", tables.texts.text(Key::CompareNotKnown))),
            });
        }
        if is_known {
            body = body.child(row);
            is_any = true;
        }
    }
    let title = tables.texts.text(Key::CompareFigures);
    if is_any {
        return tables.section(title, vec![body.view()]);
    }
    section(title).child(para(tables.texts.text(Key::CompareNoFigures))).view()
}

fn shown(figure: Figure, texts: &Texts) -> String {
    let value = texts.number(figure.value as usize);
    if figure.approximate { texts.filled(Key::FigureAbout, &[("value", &value)]) } else { value }
}
