//! The tables of the page: a column for each of what is compared.

use crate::app::corpus::Corpus;
use crate::app::{App, Texts};
use crate::domain::compare::{Line, Number};
use crate::domain::labels::label;
use crate::domain::{Comparison, Facet, Page};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, link, muted, nothing, section, text_view};

/// What all tables of the page have in common.
pub(super) struct Tables {
    pub app: App,
    pub texts: Texts,
    pub corpus: Corpus,
    pub facet: Facet,
    /// Id and name of each of what is compared.
    pub columns: Vec<(String, String)>,
}

impl Tables {
    pub fn new(app: App, corpus: Corpus, comparison: &Comparison, texts: Texts) -> Self {
        let mut tables = Tables { app, texts, corpus, facet: comparison.facet, columns: Vec::new() };
        for id in &comparison.ids {
            tables.columns.push((id.clone(), tables.label(comparison.facet, id)));
        }
        tables
    }

    /// What one of the columns is called.
    pub fn name(&self, at: usize) -> &str {
        self.columns.get(at).map_or("", |(_, name)| name.as_str())
    }

    fn label(&self, facet: Facet, id: &str) -> String {
        label(self.corpus.dataset(), facet, id, self.texts.lang()).unwrap_or_default()
    }

    /// The name of a value, which leads to its page if it has one.
    fn heading(&self, scope: &'static str, facet: Facet, id: &str, name: &str) -> El {
        let page = match facet {
            Facet::Edition => id.parse().ok().map(Page::Edition),
            Facet::Topic => Some(Page::Topic(id.to_owned())),
            _ => None,
        };
        let heading = el("th").attr("scope", scope);
        match page {
            Some(page) => heading.child(link(self.app.page_href(page), name)),
            None => heading.text(name),
        }
    }

    /// A part of the page with a table, which scrolls by itself where it is too wide.
    pub fn section(&self, title: &str, bodies: Vec<View>) -> View {
        let mut head = el("tr").child(el("td"));
        let mut names = String::new();
        for (id, name) in &self.columns {
            head = head.child(self.heading("col", self.facet, id, name));
            names.push_str(if names.is_empty() { "" } else { " · " });
            names.push_str(name);
        }
        let caption = self.texts.filled(Key::CompareCaption, &[("title", title), ("names", &names)]);
        let table = el("table").child(el("caption").class("hidden-text").text(&caption));
        let table = table.child(el("thead").child(head)).children(bodies);
        section(title).child(scrolling(&caption, table)).view()
    }

    /// A part with the numbers of a facet's values; nothing where there is none.
    pub fn numbers(&self, title: &str, facet: Facet, lines: &[Line]) -> View {
        let mut body = el("tbody");
        for line in lines {
            body = body.child(self.line(facet, line));
        }
        if lines.is_empty() { nothing() } else { self.section(title, vec![body.view()]) }
    }

    /// The row of a value.
    pub fn line(&self, facet: Facet, line: &Line) -> El {
        let name = self.label(facet, &line.id);
        let row = el("tr").child(self.heading("row", facet, &line.id, &name));
        self.cells(row, &name, &line.numbers)
    }

    /// Adds the numbers of a row, each a link to what it counts.
    pub fn cells(&self, row: El, name: &str, numbers: &[Number]) -> El {
        let mut row = row;
        for (at, number) in numbers.iter().enumerate() {
            let values = [("row", name), ("column", self.name(at))];
            let label = self.texts.counted_with(Key::CompareCell, number.count, &values);
            let theme = number.is_theme.then(|| muted("small", self.texts.text(Key::CompareThemeNames)));
            row = row.child(el("td").child(self.number(number, &label)).text(" ").maybe(theme));
        }
        row
    }

    /// A number as a link that says what it counts; nothing leads nowhere.
    pub fn number(&self, number: &Number, label: &str) -> El {
        let shown = self.texts.number(number.count);
        if number.count == 0 {
            return muted("span", shown);
        }
        link(self.app.explore_href(number.query.clone()), shown).attr("aria-label", label)
    }

    /// The beginning of a row.
    pub fn row(&self, name: Key) -> El {
        el("tr").child(el("th").attr("scope", "row").text(self.texts.text(name)))
    }
}

/// The frame in which a table scrolls.
pub(super) fn scrolling(name: &str, table: El) -> El {
    el("div").class("table-scroll").attr("role", "region").attr("tabindex", "0").attr("aria-label", name).child(table)
}

/// A cell with a text.
pub(super) fn cell(text: impl AsRef<str>) -> El {
    el("td").child(text_view(text.as_ref()))
}
