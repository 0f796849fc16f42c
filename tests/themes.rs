//! Themes and what stands below them: complete, in the outline, found, and joined through the editions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::sync::Arc;

use common::{Corpus, explorer};
use igf_explorer::domain::lineage::{futures, origins, strip};
use igf_explorer::domain::outline::{Node, OutlineFilter, outline};
use igf_explorer::domain::{Kind, Query, Record};

/// What is an example, a tag or a heading of the schedule never passes for an official part of a theme.
#[test]
fn every_theme_below_another_says_what_its_list_is_and_whether_it_is_known_whole() {
    let corpus = Corpus::shipped();
    for theme in &corpus.dataset.themes {
        let details = corpus.details(theme.year);
        let list = details.list_of(theme).unwrap_or_else(|| panic!("{}: in no list", theme.id));
        assert!(list.note.is_some(), "{}: its list says nothing of itself", theme.id);
        let own = details.theme(&theme.id).and_then(|facts| facts.source.as_ref());
        assert!(theme.is_of_programme || own.or(list.source.as_ref()).is_some(), "{}: no source", theme.id);
        for list in &details.themes.lists {
            let edition = corpus.dataset.edition(theme.year).unwrap();
            assert!(edition.themes.iter().any(|theme| list.has(theme)), "{list:?}: no theme stands in it");
        }
        if let Some(parent) = theme.parent.as_deref() {
            assert!(corpus.dataset.theme(parent).is_some_and(|parent| parent.year == theme.year), "{}", theme.id);
        }
    }
}

/// From one edition to the next every theme came from somewhere or was new, and went on or was dropped.
#[test]
fn the_lineage_of_themes_has_no_gap() {
    let corpus = Corpus::shipped();
    let details: Vec<Arc<_>> = corpus.details.iter().cloned().map(Arc::new).collect();
    let themes = || corpus.dataset.themes.iter().filter(|theme| theme.is_of_programme);
    let (first, last) = (2006, themes().map(|theme| theme.year).max().unwrap());
    for theme in themes() {
        assert!(theme.year == first || !origins(&details, &theme.id).is_empty(), "{} comes from nowhere", theme.id);
        assert!(theme.year == last || !futures(&details, &theme.id).is_empty(), "{} goes nowhere", theme.id);
    }
    let relations: Vec<_> = details.iter().flat_map(|details| &details.themes.lineage).collect();
    assert_eq!(relations.len(), 136);
    for relation in relations {
        let reason = &relation.reason;
        assert!(reason.each().all(|text| (3..=40).contains(&text.split_whitespace().count())), "{}", relation.id);
        assert_ne!(reason.en, reason.fr, "{}", relation.id);
    }
}

#[test]
fn the_outline_has_every_theme_once_and_what_leads_to_those_that_are_meant() {
    let dataset = &explorer().dataset;
    let whole = outline(dataset, &OutlineFilter::default());
    assert_eq!(whole.iter().flat_map(|(_, nodes)| nodes).map(Node::count).sum::<usize>(), dataset.themes.len());
    for theme in &dataset.themes {
        for title in theme.title.text.each() {
            let filter = OutlineFilter { text: title.to_owned(), ..OutlineFilter::default() };
            let found = outline(dataset, &filter);
            let edition = found.iter().find(|(edition, _)| edition.year == theme.year);
            assert!(edition.is_some_and(|(_, nodes)| nodes.iter().any(|node| has(node, &theme.id))), "{title}");
        }
    }
    let panels = OutlineFilter { level: Some("panel".to_owned()), ..OutlineFilter::default() };
    let (_, nodes) = &outline(dataset, &panels).pop().unwrap();
    assert!(!nodes[0].is_meant && nodes[0].below.iter().all(|node| &*node.theme.level_term.id == "panel"));
}

fn has(node: &Node, id: &str) -> bool {
    node.theme.id.as_ref() == id && node.is_meant || node.below.iter().any(|below| has(below, id))
}

/// Each is one link away from the search, the 22 main themes without outcomes included.
#[test]
fn every_theme_is_found_by_its_title_in_each_of_its_languages() {
    for theme in &explorer().dataset.themes {
        for title in theme.title.text.each() {
            let query = Query { text: title.to_owned(), ..Query::of_kind(Kind::Themes) };
            let mut pages = (1..=explorer().explore(&query).page_count)
                .map(|page| explorer().explore(&Query { page, ..query.clone() }));
            assert!(pages.any(|page| page.hits.contains(&Record::Theme(theme.clone()))), "{}: {title}", theme.id);
        }
    }
}

#[test]
fn the_line_of_a_theme_leads_through_the_editions_around_it() {
    let corpus = common::Corpus::shipped();
    let details: Vec<Arc<_>> = corpus.details.into_iter().map(Arc::new).collect();
    let theme = corpus.dataset.theme("2010-critical-internet-resources").unwrap();
    let years: Vec<u16> = strip(&corpus.dataset, &details, theme).iter().map(|step| step[0].year).collect();
    assert_eq!(years, [2008, 2009, 2010, 2011, 2012]);
}
