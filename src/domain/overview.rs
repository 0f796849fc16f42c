//! Twenty editions at a glance: how many outcomes each has on each topic, and where a theme named it.

use std::sync::Arc;

use super::dataset::Dataset;
use super::edition::Edition;
use super::order::sorted_by;
use super::vocabulary::Term;

/// From how many outcomes on each shade begins: steps that grow, since most counts are small.
pub const SHADES: [usize; 6] = [1, 2, 3, 5, 7, 10];

/// Topics by editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The editions that have outcomes or themes, in order of time.
    pub editions: Vec<Arc<Edition>>,
    /// Most outcomes first.
    pub rows: Vec<Row>,
}

/// A topic through the editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub topic: Arc<Term>,
    /// Outcomes of all editions.
    pub total: usize,
    /// In the order of the editions.
    pub cells: Vec<Cell>,
}

/// A topic in one edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// How many outcomes the edition has on the topic.
    pub count: usize,
    /// A theme by which its programme was ordered names the topic.
    pub is_theme: bool,
}

impl Cell {
    /// The number of its shade among [`SHADES`], from 1; 0 where there is nothing.
    pub fn shade(self) -> usize {
        SHADES.iter().filter(|from| self.count >= **from).count()
    }
}

/// Counts the outcomes of every topic in every edition.
pub fn overview(dataset: &Dataset) -> Overview {
    let has_content =
        |edition: &&Arc<Edition>| !edition.themes.is_empty() || dataset.outcomes_of(edition.year).next().is_some();
    let editions: Vec<Arc<Edition>> = dataset.editions.iter().filter(has_content).cloned().collect();
    let rows: Vec<Row> = dataset.vocabulary.topics.iter().map(|topic| row(topic, &editions, dataset)).collect();
    let rows = sorted_by(&rows, |row| u64::MAX - row.total as u64);
    Overview { editions, rows }
}

fn row(topic: &Arc<Term>, editions: &[Arc<Edition>], dataset: &Dataset) -> Row {
    let mut cells = vec![Cell::default(); editions.len()];
    let mut cell_of = |year: u16, change: &dyn Fn(&mut Cell)| {
        let at = editions.iter().position(|edition| edition.year == year);
        at.and_then(|at| cells.get_mut(at)).into_iter().for_each(change);
    };
    let on_topic = |terms: &[Arc<Term>]| terms.iter().any(|term| term.id == topic.id);
    for outcome in dataset.outcomes.iter().filter(|outcome| on_topic(&outcome.topics)) {
        cell_of(outcome.edition.year, &|cell| cell.count += 1);
    }
    for theme in dataset.themes.iter().filter(|theme| theme.is_of_programme && on_topic(&theme.topics)) {
        cell_of(theme.year, &|cell| cell.is_theme = true);
    }
    Row { topic: topic.clone(), total: cells.iter().map(|cell| cell.count).sum(), cells }
}
