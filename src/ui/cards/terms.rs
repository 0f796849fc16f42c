//! Links to terms of the vocabulary.

use std::sync::Arc;

use crate::app::{App, Texts};
use crate::domain::vocabulary::Term;
use crate::domain::{Facet, Page, Query};
use crate::ui::kit::{El, el, item, link};

/// Links to its page for a topic, to the explorer for the terms of other facets.
pub fn term_links(app: App, texts: &Texts, facet: Facet, terms: &[Arc<Term>]) -> El {
    let line = |term: &Arc<Term>| {
        let href = match facet {
            Facet::Topic => app.page_href(Page::Topic(term.id.to_string())),
            _ => app.explore_href(Query::of(facet, &term.id)),
        };
        item(link(href, term.label.get(texts.lang())))
    };
    el("ul").class("terms").children(terms.iter().map(line).collect())
}
