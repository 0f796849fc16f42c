//! How themes continue those of earlier editions.

use std::sync::Arc;

use super::dataset::Dataset;
use super::details::{Confidence, Continuation, Details, Relation};
use super::edition::{Edition, Theme};

/// How many editions before and after a theme its strip shows.
const REACH: usize = 2;

/// The relations by which a theme came to be, or that say it was new.
pub fn origins<'a>(details: &'a [Arc<Details>], theme: &str) -> Vec<&'a Relation> {
    relations(details).filter(|relation| relation.to.iter().any(|id| **id == *theme)).collect()
}

/// The relations by which a theme went on, or that say it was dropped.
pub fn futures<'a>(details: &'a [Arc<Details>], theme: &str) -> Vec<&'a Relation> {
    relations(details).filter(|relation| relation.from.iter().any(|id| **id == *theme)).collect()
}

/// The line of a theme through the editions around it, in order of time: at each step the themes that it came from or
/// became. The theme itself stands alone at its step.
pub fn strip(dataset: &Dataset, details: &[Arc<Details>], theme: &Arc<Theme>) -> Vec<Vec<Arc<Theme>>> {
    let before = |id: &str| origins(details, id).into_iter().flat_map(|relation| &relation.from).cloned().collect();
    let after = |id: &str| futures(details, id).into_iter().flat_map(|relation| &relation.to).cloned().collect();
    let mut steps = reached(dataset, theme, &before);
    steps.reverse();
    steps.push(vec![theme.clone()]);
    steps.extend(reached(dataset, theme, &after));
    steps
}

/// The themes one step away, then those two steps away and so on.
fn reached(dataset: &Dataset, theme: &Arc<Theme>, next: &dyn Fn(&str) -> Vec<Box<str>>) -> Vec<Vec<Arc<Theme>>> {
    let mut steps: Vec<Vec<Arc<Theme>>> = Vec::new();
    let mut current = vec![theme.clone()];
    for _ in 0..REACH {
        let mut found: Vec<Arc<Theme>> = Vec::new();
        for id in current.iter().flat_map(|theme| next(&theme.id)) {
            let Some(theme) = dataset.theme(&id).filter(|theme| !found.contains(theme)) else { continue };
            found.push(theme.clone());
        }
        if found.is_empty() {
            break;
        }
        steps.push(found.clone());
        current = found;
    }
    steps
}

/// Every relation, edition by edition.
pub fn relations(details: &[Arc<Details>]) -> impl Iterator<Item = &Relation> {
    details.iter().flat_map(|details| &details.themes.lineage)
}

/// A theme that goes on in a later edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Continued {
    pub theme: Arc<Theme>,
    /// What it became there.
    pub to: Vec<Arc<Theme>>,
    /// What happened on the way, each once; "kept" only where nothing else did.
    pub kinds: Vec<Continuation>,
    /// The lowest on the way.
    pub confidence: Confidence,
}

/// What became of the themes of one edition until a later one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub continued: Vec<Continued>,
    /// Those that lead to none of the later edition.
    pub gone: Vec<Arc<Theme>>,
    /// Those to which none of the earlier edition leads.
    pub new: Vec<Arc<Theme>>,
}

/// The themes by which the programme of an edition as a whole was ordered.
pub fn of_programme(edition: &Edition) -> Vec<Arc<Theme>> {
    edition.themes.iter().filter(|theme| theme.is_of_programme).cloned().collect()
}

/// Follows the themes of a programme to those of a later one, from edition to edition; `None` where the themes of one
/// of the two are not known.
pub fn changes(details: &[Arc<Details>], before: &Edition, after: &Edition) -> Option<Changes> {
    let (themes, later) = (of_programme(before), of_programme(after));
    if themes.is_empty() || later.is_empty() {
        return None;
    }
    let mut changes = Changes { new: later.clone(), ..Changes::default() };
    for theme in themes {
        match continued(details, &theme, after.year, &later) {
            Some(continued) => {
                changes.new.retain(|theme| !continued.to.contains(theme));
                changes.continued.push(continued);
            }
            None => changes.gone.push(theme),
        }
    }
    Some(changes)
}

/// What a theme became until a year. Relations are in order of time: one pass finds everything that follows from it.
fn continued(details: &[Arc<Details>], theme: &Arc<Theme>, year: u16, later: &[Arc<Theme>]) -> Option<Continued> {
    let start = Way { id: &theme.id, kinds: 0, confidence: Confidence::High };
    let mut ways = vec![start];
    for relation in details.iter().filter(|own| own.year <= year).flat_map(|own| &own.themes.lineage) {
        let own = Way { id: "", kinds: 1 << relation.kind as u8, confidence: relation.confidence };
        let reached = ways.iter().filter(|way| relation.from.iter().any(|id| **id == *way.id));
        let (count, all) = reached.fold((0, own), |(count, all), way| (count + 1, all.and(*way)));
        if count == 0 {
            continue;
        }
        for id in &relation.to {
            let before = ways.iter().position(|way| *way.id == **id).map(|at| ways.swap_remove(at));
            ways.push(Way { id, ..before.map_or(all, |before| all.and(before)) });
        }
    }
    let (mut to, mut all) = (Vec::new(), Way { id: "", ..start });
    for theme in later {
        if let Some(way) = ways.iter().find(|way| *way.id == *theme.id) {
            to.push(theme.clone());
            all = all.and(*way);
        }
    }
    let changed = CHANGED.into_iter().filter(|kind| all.kinds & 1 << *kind as u8 != 0);
    let kinds: Vec<Continuation> = changed.collect();
    let kinds = if kinds.is_empty() { vec![Continuation::Kept] } else { kinds };
    (!to.is_empty()).then(|| Continued { theme: theme.clone(), to, kinds, confidence: all.confidence })
}

/// What can happen to a theme that goes on.
const CHANGED: [Continuation; 3] = [Continuation::Renamed, Continuation::Merged, Continuation::Split];

/// What happened on all ways to a theme.
#[derive(Clone, Copy)]
struct Way<'a> {
    id: &'a str,
    /// A bit for each [`Continuation`].
    kinds: u8,
    confidence: Confidence,
}

impl Way<'_> {
    /// Together with another; the lower confidence counts.
    fn and(self, other: Way<'_>) -> Self {
        let is_lower = other.confidence as u8 > self.confidence as u8;
        let confidence = if is_lower { other.confidence } else { self.confidence };
        Way { kinds: self.kinds | other.kinds, confidence, ..self }
    }
}
