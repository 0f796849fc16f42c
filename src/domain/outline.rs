//! The themes of every edition as an outline, which can be narrowed.

use std::sync::Arc;

use super::dataset::Dataset;
use super::edition::{Edition, Theme};
use super::text::words;

/// What an outline is narrowed to; by default to nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlineFilter {
    /// Each of its words begins a word of the title, in any of its languages.
    pub text: String,
    /// The id of a topic that the title names.
    pub topic: Option<String>,
    /// The id of a level.
    pub level: Option<String>,
}

/// A theme and what stands below it.
#[derive(Clone, Debug)]
pub struct Node {
    pub theme: Arc<Theme>,
    /// Whether the filter means the theme itself, and not only something below it.
    pub is_meant: bool,
    pub below: Vec<Node>,
}

impl Node {
    /// How many themes the filter means, itself included.
    pub fn count(&self) -> usize {
        usize::from(self.is_meant) + self.below.iter().map(Node::count).sum::<usize>()
    }
}

/// The outline of every edition that has something left, newest first.
pub fn outline(dataset: &Dataset, filter: &OutlineFilter) -> Vec<(Arc<Edition>, Vec<Node>)> {
    let editions = dataset.editions.iter().rev();
    let outlined = editions.map(|edition| (edition.clone(), nodes(edition, filter)));
    outlined.filter(|(_, nodes)| !nodes.is_empty()).collect()
}

/// The outline of one edition.
pub fn nodes(edition: &Edition, filter: &OutlineFilter) -> Vec<Node> {
    below(edition, None, filter, &words(&filter.text))
}

fn below(edition: &Edition, parent: Option<&str>, filter: &OutlineFilter, wanted: &[String]) -> Vec<Node> {
    let node = |theme: &Arc<Theme>| {
        let below = below(edition, Some(&theme.id), filter, wanted);
        let is_meant = means(filter, wanted, theme);
        (is_meant || !below.is_empty()).then(|| Node { theme: theme.clone(), is_meant, below })
    };
    edition.themes_below(parent).filter_map(node).collect()
}

/// Whether a filter means a theme.
pub fn is_meant(theme: &Theme, filter: &OutlineFilter) -> bool {
    means(filter, &words(&filter.text), theme)
}

fn means(filter: &OutlineFilter, wanted: &[String], theme: &Theme) -> bool {
    let is_level = filter.level.as_ref().is_none_or(|level| *level == *theme.level_term.id);
    let is_topic = filter.topic.as_ref().is_none_or(|topic| theme.topics.iter().any(|term| *term.id == **topic));
    let says = |start: &String| {
        theme.title.text.each().any(|title| words(title).iter().any(|word| word.starts_with(start.as_str())))
    };
    is_level && is_topic && wanted.iter().all(says)
}
