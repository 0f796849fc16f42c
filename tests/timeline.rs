//! The picture of how themes live on: where themes and lines stand, and that it tells what the data tell.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::{BTreeSet, HashSet};
use std::sync::{Arc, OnceLock};

use common::{Corpus, explorer, property};
use igf_explorer::domain::Dataset;
use igf_explorer::domain::details::{Details, Relation, ThemeDetails};
use igf_explorer::domain::edition::{Edition, Theme};
use igf_explorer::domain::timeline::Timeline;
use proptest::prelude::*;

fn details() -> &'static [Arc<Details>] {
    static DETAILS: OnceLock<Vec<Arc<Details>>> = OnceLock::new();
    DETAILS.get_or_init(|| Corpus::shipped().details.into_iter().map(Arc::new).collect())
}

fn timeline() -> Timeline {
    Timeline::new(&explorer().dataset, details())
}

/// The columns as the data list their themes.
fn unordered(dataset: &Dataset) -> Vec<Vec<Box<str>>> {
    let themes = |edition: &Edition| {
        edition.themes.iter().filter(|theme| theme.is_of_programme).map(|theme| theme.id.clone()).collect::<Vec<_>>()
    };
    dataset.editions.iter().map(|edition| themes(edition)).filter(|themes| !themes.is_empty()).collect()
}

#[test]
fn every_theme_of_the_programmes_stands_once_in_the_column_of_its_edition() {
    let timeline = timeline();
    let expected = unordered(&explorer().dataset);
    assert_eq!(timeline.columns.len(), expected.len());
    for (column, expected) in timeline.columns.iter().zip(expected) {
        let own: BTreeSet<&str> = column.places.iter().map(|place| &*place.theme.id).collect();
        assert_eq!(own, expected.iter().map(|id| &**id).collect::<BTreeSet<_>>(), "{}", column.edition.year);
        assert!(column.places.iter().all(|place| place.theme.year == column.edition.year && place.row < timeline.rows));
        assert!(column.places.is_sorted_by(|one, other| one.row < other.row), "none stands on another");
    }
}

#[test]
fn the_lines_are_the_relations_of_the_data() {
    let timeline = timeline();
    let drawn: HashSet<(String, String)> =
        timeline.lines.iter().map(|line| (line.from.theme.to_string(), line.to.theme.to_string())).collect();
    let relations = details().iter().flat_map(|details| &details.themes.lineage);
    let stated: HashSet<(String, String)> = relations
        .flat_map(|relation| {
            relation.from.iter().flat_map(|from| relation.to.iter().map(|to| (from.to_string(), to.to_string())))
        })
        .filter(|(from, to)| {
            [from, to].iter().all(|id| explorer().dataset.theme(id).is_some_and(|theme| theme.is_of_programme))
        })
        .collect();
    assert_eq!(drawn, stated);
    assert!(drawn.len() > 90, "{}", drawn.len());
    for line in &timeline.lines {
        for spot in [&line.from, &line.to] {
            let places = &timeline.columns[spot.column].places;
            assert!(places.iter().any(|place| place.theme.id == spot.theme && place.row == spot.row));
        }
    }
}

#[test]
fn lines_cross_less_than_in_the_order_of_the_data() {
    let timeline = timeline();
    let row = |id: &str| {
        let columns = unordered(&explorer().dataset);
        columns.iter().find_map(|column| column.iter().position(|other| **other == *id)).unwrap()
    };
    let ends: Vec<(usize, usize, usize)> =
        timeline.lines.iter().map(|line| (line.from.column, row(&line.from.theme), row(&line.to.theme))).collect();
    let mut crossings = 0;
    for (at, one) in ends.iter().enumerate() {
        for other in &ends[at + 1..] {
            crossings += usize::from(
                one.0 == other.0 && (one.1 < other.1) != (one.2 < other.2) && one.1 != other.1 && one.2 != other.2,
            );
        }
    }
    assert!(timeline.crossings() * 2 < crossings, "{} of {crossings}", timeline.crossings());
}

#[test]
fn a_line_is_followed_to_both_ends_and_to_nothing_beside_it() {
    let timeline = timeline();
    for column in &timeline.columns {
        for place in &column.places {
            let line = timeline.line_of(&place.theme.id);
            let mut expected: HashSet<Box<str>> = HashSet::from([place.theme.id.clone()]);
            for is_forward in [true, false] {
                let mut current = HashSet::from([place.theme.id.clone()]);
                for _ in 0..timeline.columns.len() {
                    let ends = timeline
                        .lines
                        .iter()
                        .map(|line| if is_forward { (&line.from, &line.to) } else { (&line.to, &line.from) });
                    current = ends
                        .filter(|(end, _)| current.contains(&end.theme))
                        .map(|(_, next)| next.theme.clone())
                        .collect();
                    expected.extend(current.iter().cloned());
                }
            }
            assert_eq!(line, expected, "{}", place.theme.id);
        }
    }
}

#[test]
fn a_picture_of_nothing_and_of_one_theme_can_be_drawn() {
    let none = Timeline::of(&explorer().dataset, details(), &|_| false);
    assert!(none.columns.is_empty() && none.lines.is_empty() && none.rows == 0);
    let one = Timeline::of(&explorer().dataset, details(), &|theme| *theme.id == *"2019-data-governance");
    assert_eq!((one.columns.len(), one.rows, one.lines.len()), (1, 1, 0));
}

/// Editions from 2000 on with so many themes each, and relations by year, number of the earlier and of the later theme.
fn made_up(themes: &[usize], relations: &[(usize, usize, usize)]) -> (Dataset, Vec<Arc<Details>>) {
    let real = &explorer().dataset;
    let (sample, model) = (&real.editions[4], &details()[4]);
    let year = |at: usize| 2000 + at as u16;
    let theme = |at: usize, number: usize| {
        let id = format!("{}-{number}", year(at)).into();
        Arc::new(Theme { id, year: year(at), ..(*sample.themes[0]).clone() })
    };
    let edition = |(at, count): (usize, &usize)| {
        let themes = (0..*count).map(|number| theme(at, number)).collect();
        Arc::new(Edition { id: year(at).to_string().into(), year: year(at), themes, ..(**sample).clone() })
    };
    let lineage = |at: usize| {
        let own = relations.iter().filter(|(to, ..)| *to == at && at > 0);
        own.map(|(_, from, to)| Relation {
            id: format!("{at}-{from}-{to}").into(),
            from: vec![format!("{}-{from}", year(at - 1)).into()],
            to: vec![format!("{}-{to}", year(at)).into()],
            ..model.themes.lineage[0].clone()
        })
        .collect()
    };
    let details = (0..themes.len()).map(|at| {
        let themes = ThemeDetails { lineage: lineage(at), ..ThemeDetails::default() };
        Arc::new(Details { year: year(at), themes, ..(**model).clone() })
    });
    let details = details.collect();
    let dataset = Dataset { editions: themes.iter().enumerate().map(edition).collect(), ..Dataset::default() };
    (dataset, details)
}

/// Every theme kept, each under another number.
#[test]
fn a_hundred_editions_that_go_straight_on_are_laid_out_without_a_crossing() {
    let straight = (1..100).flat_map(|at| (0..8).map(move |number| (at, number, (number * 3 + 1) % 8)));
    let (dataset, details) = made_up(&[8; 100], &straight.collect::<Vec<_>>());
    let timeline = Timeline::new(&dataset, &details);
    assert_eq!((timeline.columns.len(), timeline.lines.len()), (100, 99 * 8));
    assert_eq!(timeline.crossings(), 0);
    assert_eq!(timeline.line_of("2000-0").len(), 100);
}

proptest! {
    #![proptest_config(property(12))]

    #[test]
    fn a_hundred_editions_of_any_kind_are_laid_out_too(
        themes in prop::collection::vec(0..12usize, 100),
        relations in prop::collection::vec((1..100usize, 0..12usize, 0..12usize), 0..600),
    ) {
        let (dataset, details) = made_up(&themes, &relations);
        let timeline = Timeline::new(&dataset, &details);
        let counts: Vec<usize> = timeline.columns.iter().map(|column| column.places.len()).collect();
        prop_assert_eq!(&counts, &themes.iter().copied().filter(|count| *count > 0).collect::<Vec<_>>());
        for column in &timeline.columns {
            prop_assert!(column.places.is_sorted_by(|one, other| one.row < other.row), "none stands on another");
            prop_assert!(column.places.iter().all(|place| place.row < timeline.rows));
        }
        // As high as its fullest column, or one row more so that lines can run straight.
        prop_assert!(timeline.rows <= counts.iter().max().map_or(0, |most| most + 1));
        let is_there = |(at, from, to): &&(usize, usize, usize)| *from < themes[at - 1] && *to < themes[*at];
        prop_assert_eq!(timeline.lines.len(), relations.iter().filter(is_there).count());
        for line in &timeline.lines {
            for spot in [&line.from, &line.to] {
                let places = &timeline.columns[spot.column].places;
                prop_assert!(places.iter().any(|place| place.theme.id == spot.theme && place.row == spot.row));
            }
        }
    }
}
