//! How themes continue those of earlier editions.

use std::sync::Arc;

use super::dataset::Dataset;
use super::details::{Details, Relation};
use super::edition::Theme;

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
