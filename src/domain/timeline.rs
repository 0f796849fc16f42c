//! How the themes of the editions live on, as a picture: a column for each edition, a row for each theme, and lines from
//! theme to theme. Plain numbers; `ui` draws them.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::dataset::Dataset;
use super::details::{Details, Relation};
use super::edition::{Edition, Theme};
use super::lang::Lang;
use super::lineage::relations;
use super::order::sorted_by;

/// The file in which the whole picture is kept in a form, `svg` or `png`, below the site's address.
pub fn picture_file(lang: Lang, form: &str) -> String {
    format!("pictures/timeline-{lang}.{form}")
}

/// How often the columns are ordered anew: more changes nothing for hundreds of themes.
const SWEEPS: usize = 12;
/// Rows that a picture has more than its fullest column, so that lines can run straight.
const SPARE_ROWS: usize = 1;

/// The picture.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// In order of time.
    pub columns: Vec<Column>,
    pub lines: Vec<Line>,
    /// How many rows it has.
    pub rows: usize,
}

/// An edition with its themes.
#[derive(Clone, Debug)]
pub struct Column {
    pub edition: Arc<Edition>,
    /// From the top down.
    pub places: Vec<Place>,
}

/// A theme and its row, from 0.
#[derive(Clone, Debug)]
pub struct Place {
    pub theme: Arc<Theme>,
    pub row: usize,
}

/// A line between themes of two columns.
#[derive(Clone, Debug)]
pub struct Line {
    pub relation: Arc<Relation>,
    pub from: Spot,
    pub to: Spot,
}

/// A place by its numbers, with the full id of its theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    pub column: usize,
    pub row: usize,
    pub theme: Box<str>,
}

impl Timeline {
    /// Lays out the themes by which the editions' programmes were ordered, and their lineage. The order in a column is
    /// that of the barycentre heuristic (Sugiyama, Tagawa and Toda, 1981), which keeps crossings few; rows are then the
    /// nearest to those of the neighbours that this order allows.
    pub fn new(dataset: &Dataset, details: &[Arc<Details>]) -> Timeline {
        Self::of(dataset, details, &|theme| theme.is_of_programme)
    }

    /// The same with the themes alone that are wanted.
    pub fn of(dataset: &Dataset, details: &[Arc<Details>], is_wanted: &dyn Fn(&Theme) -> bool) -> Timeline {
        let of_edition = |edition: &Arc<Edition>| -> Vec<Arc<Theme>> {
            edition.themes.iter().filter(|theme| is_wanted(theme)).cloned().collect()
        };
        let columns = dataset.editions.iter().map(|edition| (edition.clone(), of_edition(edition)));
        let columns: Vec<(Arc<Edition>, Vec<Arc<Theme>>)> = columns.filter(|(_, themes)| !themes.is_empty()).collect();
        let edges = edges(details, &columns);
        let themes: Vec<Vec<Arc<Theme>>> = columns.iter().map(|(_, themes)| themes.clone()).collect();
        let ordered = ordered(themes, &edges);
        let rows = ordered.iter().map(Vec::len).max().unwrap_or(0) + SPARE_ROWS;
        let placed = placed(&ordered, &edges, rows);
        let columns = columns.into_iter().zip(placed);
        let columns: Vec<Column> = columns.map(|((edition, _), places)| Column { edition, places }).collect();
        let lines = lines(&columns, &edges);
        // No row is left empty above all themes.
        let rows = columns.iter().flat_map(|column| &column.places).map(|place| place.row + 1).max().unwrap_or(0);
        Timeline { columns, lines, rows }
    }

    /// The themes on the line of one: it, those that it came from, and those that it became, however far away.
    pub fn line_of(&self, theme: &str) -> HashSet<Box<str>> {
        let mut all: HashSet<Box<str>> = HashSet::from([theme.into()]);
        let step = |from_end: fn(&Line) -> (&Spot, &Spot), all: &mut HashSet<Box<str>>| {
            let mut reached = vec![Box::<str>::from(theme)];
            while let Some(current) = reached.pop() {
                let next = self.lines.iter().map(from_end).filter(|(end, _)| end.theme == current);
                for (_, other) in next {
                    if all.insert(other.theme.clone()) {
                        reached.push(other.theme.clone());
                    }
                }
            }
        };
        step(|line| (&line.from, &line.to), &mut all);
        step(|line| (&line.to, &line.from), &mut all);
        all
    }

    /// How many pairs of lines cross between neighbouring columns.
    pub fn crossings(&self) -> usize {
        let ends: Vec<(usize, usize, usize)> =
            self.lines.iter().map(|line| (line.from.column, line.from.row, line.to.row)).collect();
        count_crossings(&ends)
    }
}

/// A relation between two themes by their ids.
struct Edge {
    relation: Arc<Relation>,
    from: Box<str>,
    to: Box<str>,
}

/// The relations between themes of the columns.
fn edges(details: &[Arc<Details>], columns: &[(Arc<Edition>, Vec<Arc<Theme>>)]) -> Vec<Edge> {
    let known: HashSet<&str> = columns.iter().flat_map(|(_, themes)| themes).map(|theme| &*theme.id).collect();
    let mut edges = Vec::new();
    for relation in relations(details) {
        let relation = Arc::new(relation.clone());
        for (from, to) in relation.from.iter().flat_map(|from| relation.to.iter().map(move |to| (from, to))) {
            if known.contains(&**from) && known.contains(&**to) {
                edges.push(Edge { relation: relation.clone(), from: from.clone(), to: to.clone() });
            }
        }
    }
    edges
}

/// The neighbours of each theme on one side.
type Neighbours<'a> = HashMap<&'a str, Vec<&'a str>>;

fn neighbours(edges: &[Edge], is_left: bool) -> Neighbours<'_> {
    let mut all = Neighbours::new();
    for edge in edges {
        let (own, other) = if is_left { (&edge.to, &edge.from) } else { (&edge.from, &edge.to) };
        all.entry(own).or_default().push(other);
    }
    all
}

/// The columns, each in the order that makes the fewest crossings of those tried.
fn ordered(mut columns: Vec<Vec<Arc<Theme>>>, edges: &[Edge]) -> Vec<Vec<Arc<Theme>>> {
    let (left, right) = (neighbours(edges, true), neighbours(edges, false));
    let mut best = (crossings_of(&columns, edges), columns.clone());
    for sweep in 0..SWEEPS {
        let is_forward = sweep % 2 == 0;
        let count = columns.len();
        for step in 1..count {
            let (own, other) = if is_forward { (step, step - 1) } else { (count - 1 - step, count - step) };
            let places = places_of(columns.get(other));
            let sides = if is_forward { &left } else { &right };
            if let Some(column) = columns.get_mut(own) {
                *column = by_barycentre(column, &places, sides);
            }
        }
        let crossings = crossings_of(&columns, edges);
        if crossings < best.0 {
            best = (crossings, columns.clone());
        }
    }
    best.1
}

fn places_of(column: Option<&Vec<Arc<Theme>>>) -> HashMap<Box<str>, usize> {
    column.into_iter().flatten().enumerate().map(|(row, theme)| (theme.id.clone(), row)).collect()
}

/// A column in the order of the mean places of its neighbours in thousandths; what has none stays where it is.
fn by_barycentre(column: &[Arc<Theme>], places: &HashMap<Box<str>, usize>, sides: &Neighbours) -> Vec<Arc<Theme>> {
    let keyed: Vec<(u64, Arc<Theme>)> = column
        .iter()
        .enumerate()
        .map(|(row, theme)| (mean(theme, places, sides).unwrap_or(row as u64 * 1000), theme.clone()))
        .collect();
    sorted_by(&keyed, |(key, _)| *key).into_iter().map(|(_, theme)| theme).collect()
}

/// The mean place of a theme's neighbours, in thousandths of a row.
fn mean(theme: &Theme, places: &HashMap<Box<str>, usize>, sides: &Neighbours) -> Option<u64> {
    let rows: Vec<usize> = sides.get(&*theme.id)?.iter().filter_map(|other| places.get(*other).copied()).collect();
    (rows.iter().sum::<usize>() as u64 * 1000).checked_div(rows.len() as u64)
}

fn crossings_of(columns: &[Vec<Arc<Theme>>], edges: &[Edge]) -> usize {
    let spots: HashMap<&str, (usize, usize)> = columns
        .iter()
        .enumerate()
        .flat_map(|(at, column)| column.iter().enumerate().map(move |(row, theme)| (&*theme.id, (at, row))))
        .collect();
    let ends = edges.iter().filter_map(|edge| {
        let (column, from) = *spots.get(&*edge.from)?;
        Some((column, from, spots.get(&*edge.to)?.1))
    });
    count_crossings(&ends.collect::<Vec<_>>())
}

/// Of lines given by column, row of the one end and row of the other.
fn count_crossings(lines: &[(usize, usize, usize)]) -> usize {
    let crosses = |one: &(usize, usize, usize), other: &(usize, usize, usize)| {
        one.0 == other.0 && ((one.1 < other.1 && one.2 > other.2) || (one.1 > other.1 && one.2 < other.2))
    };
    let pairs = lines.iter().enumerate().flat_map(|(at, one)| lines.iter().skip(at + 1).map(move |other| (one, other)));
    pairs.filter(|(one, other)| crosses(one, other)).count()
}

/// Gives every theme a row, so that lines run as straight as the order of each column allows.
fn placed(ordered: &[Vec<Arc<Theme>>], edges: &[Edge], rows: usize) -> Vec<Vec<Place>> {
    let left = neighbours(edges, true);
    let mut before: HashMap<Box<str>, usize> = HashMap::new();
    let mut columns = Vec::new();
    for column in ordered {
        let wanted: Vec<usize> = column
            .iter()
            .enumerate()
            .map(|(row, theme)| mean(theme, &before, &left).map_or(row, |mean| (mean as usize + 500) / 1000))
            .collect();
        let places: Vec<Place> = column
            .iter()
            .zip(nearest_rows(&wanted, rows))
            .map(|(theme, row)| Place { theme: theme.clone(), row })
            .collect();
        before = places.iter().map(|place| (place.theme.id.clone(), place.row)).collect();
        columns.push(places);
    }
    columns
}

/// Rising rows whose distances to the wanted ones are the least in sum.
fn nearest_rows(wanted: &[usize], rows: usize) -> Vec<usize> {
    // For each row: the cost of the best places so far with the last one at or above it, and those places.
    let mut best: Vec<(usize, Vec<usize>)> = vec![(0, Vec::new()); rows + 1];
    for (at, wish) in wanted.iter().enumerate() {
        let mut next: Vec<(usize, Vec<usize>)> = vec![(usize::MAX, Vec::new())];
        for row in 0..rows {
            let (cost, places) = best.get(row).cloned().unwrap_or((usize::MAX, Vec::new()));
            let own = cost.saturating_add(row.abs_diff(*wish));
            let above = next.last().cloned().unwrap_or((usize::MAX, Vec::new()));
            let can = places.len() == at && own < above.0;
            next.push(if can { (own, places.into_iter().chain([row]).collect()) } else { above });
        }
        best = next;
    }
    best.pop().map(|(_, places)| places).unwrap_or_default()
}

fn lines(columns: &[Column], edges: &[Edge]) -> Vec<Line> {
    let spots = columns.iter().enumerate().flat_map(|(column, own)| {
        own.places.iter().map(move |place| Spot { column, row: place.row, theme: place.theme.id.clone() })
    });
    let spots: HashMap<Box<str>, Spot> = spots.map(|spot| (spot.theme.clone(), spot)).collect();
    let line = |edge: &Edge| {
        let (from, to) = (spots.get(&edge.from)?.clone(), spots.get(&edge.to)?.clone());
        Some(Line { relation: edge.relation.clone(), from, to })
    };
    edges.iter().filter_map(line).collect()
}
