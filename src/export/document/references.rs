//! The numbers of references.

use crate::domain::takeaway::{Briefing, Reference};

/// The references of a document, numbered from 1 in the order in which its text needs them.
#[derive(Default)]
pub(super) struct References<'a>(Vec<&'a Reference>);

impl<'a> References<'a> {
    /// The number of a reference, the same each time.
    pub(super) fn number(&mut self, reference: &'a Reference) -> usize {
        let place = self.0.iter().position(|known| *known == reference);
        place.unwrap_or_else(|| {
            self.0.push(reference);
            self.0.len() - 1
        }) + 1
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, each with its number.
    pub(super) fn list(&self) -> impl Iterator<Item = (usize, &'a Reference)> {
        (1..).zip(self.0.iter().copied())
    }
}

/// The headings of a document, where there are so many that it needs contents.
pub(super) fn contents(briefing: &Briefing) -> Option<Vec<&str>> {
    let mut titles: Vec<&str> = briefing.sections.iter().filter_map(|section| section.title.as_deref()).collect();
    let has_contents = titles.len() > 1;
    if briefing.sections.iter().any(|section| !section.items.is_empty()) {
        titles.push(&briefing.references_title);
    }
    has_contents.then_some(titles)
}
