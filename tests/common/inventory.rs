//! Everything that was loaded, as lines that can be compared: what a fault costs is the difference.

use std::collections::BTreeSet;

use igf_explorer::domain::details::{Details, DocumentFacts, Figures, ThemeFacts, Track};
use igf_explorer::domain::edition::{Document, Edition, Milestone, Theme};
use igf_explorer::domain::outcome::Outcome;
use igf_explorer::domain::{Dataset, Title};

pub fn inventory(dataset: &Dataset, details: &[Details]) -> BTreeSet<String> {
    let mut lines = Lines(BTreeSet::new());
    let vocabulary = &dataset.vocabulary;
    let lists = [
        ("topics", &vocabulary.topics),
        ("addressees", &vocabulary.addressees),
        ("documents", &vocabulary.documents),
        ("evidence", &vocabulary.evidence),
        ("acts", &vocabulary.acts),
        ("levels", &vocabulary.levels),
        ("formats", &vocabulary.formats),
    ];
    for (name, term) in lists.iter().flat_map(|(name, terms)| terms.iter().map(move |term| (name, term))) {
        lines.add(format!("{name} {}", term.id));
        term.synonyms.iter().for_each(|synonym| lines.add(format!("{name} {} synonym {synonym}", term.id)));
        term.other_names.iter().for_each(|other| lines.add(format!("{name} {} other name {other}", term.id)));
    }
    vocabulary.expressions.iter().for_each(|group| lines.add(format!("expression {group:?}")));
    vocabulary.official_documents.iter().for_each(|document| lines.add(format!("official {}", document.id)));
    dataset.editions.iter().for_each(|edition| lines.edition(edition));
    dataset.outcomes.iter().for_each(|outcome| lines.outcome(outcome));
    dataset.milestones.iter().for_each(|milestone| lines.milestone(milestone));
    details.iter().for_each(|details| lines.details(details));
    lines.0
}

struct Lines(BTreeSet<String>);

impl Lines {
    fn add(&mut self, line: String) {
        self.0.insert(line);
    }

    fn some<T>(&mut self, value: Option<&T>, line: String) {
        if value.is_some() {
            self.add(line);
        }
    }

    fn title(&mut self, title: Option<&Title>, line: String) {
        self.some(title, line.clone());
        if title.is_some_and(|title| !title.unofficial.is_empty()) {
            self.add(line + " is unofficial");
        }
    }

    fn edition(&mut self, edition: &Edition) {
        let year = edition.year;
        self.add(format!("{year}"));
        self.some(edition.city.as_ref(), format!("{year} city"));
        self.some(edition.country.as_ref(), format!("{year} country"));
        self.some(edition.start.as_ref(), format!("{year} start"));
        self.some(edition.end.as_ref(), format!("{year} end"));
        self.some(edition.format.as_ref(), format!("{year} format"));
        self.title(edition.theme.as_ref(), format!("{year} theme"));
        self.some(edition.host.as_ref(), format!("{year} host"));
        edition.convenors.iter().for_each(|convenor| self.add(format!("{year} convenor {}", convenor.en)));
        edition.themes.iter().for_each(|theme| self.theme(year, theme));
        edition.documents.iter().for_each(|document| self.document(year, document));
    }

    fn theme(&mut self, year: u16, theme: &Theme) {
        let name = format!("{year} theme {}", theme.id);
        self.title(Some(&theme.title), name.clone());
        self.some(theme.parent.as_ref(), format!("{name} parent"));
        self.some(theme.is_parliamentary.then_some(&()), format!("{name} is parliamentary"));
        theme.topics.iter().for_each(|topic| self.add(format!("{name} topic {}", topic.id)));
    }

    fn theme_facts(&mut self, year: u16, facts: &ThemeFacts) {
        let name = format!("{year} theme facts {}", facts.id);
        self.title(facts.question.as_ref(), format!("{name} question"));
        facts.other_titles.iter().for_each(|title| self.title(Some(title), format!("{name} also {}", title.text.en)));
        self.some(facts.source.as_ref(), format!("{name} source"));
        self.some(facts.note.as_ref(), format!("{name} note"));
        self.add(format!("{name} {:?}", facts.confidence));
    }

    fn milestone(&mut self, milestone: &Milestone) {
        let name = format!("{} milestone {}", milestone.year, milestone.id);
        self.some(milestone.source.as_ref(), format!("{name} source"));
        self.add(name);
    }

    fn document(&mut self, year: u16, document: &Document) {
        self.title(Some(&document.title), format!("{year} document {}", document.id));
    }

    fn document_facts(&mut self, year: u16, facts: &DocumentFacts) {
        let name = format!("{year} document {}", facts.id);
        self.some(facts.date.as_ref(), format!("{name} date"));
        self.some(facts.language.as_ref(), format!("{name} language"));
        self.some(facts.url.as_ref(), format!("{name} url"));
        self.some(facts.official.as_ref(), format!("{name} official"));
    }

    fn outcome(&mut self, outcome: &Outcome) {
        let name = format!("{} outcome {}", outcome.edition.year, outcome.id);
        self.add(name.clone());
        self.some(outcome.place.as_ref(), format!("{name} place"));
        self.some(outcome.act.as_ref(), format!("{name} act"));
        outcome.theme.iter().for_each(|theme| self.add(format!("{name} theme {}", theme.id)));
        outcome.topics.iter().for_each(|topic| self.add(format!("{name} topic {}", topic.id)));
        outcome.addressees.iter().for_each(|addressee| self.add(format!("{name} addressee {}", addressee.id)));
    }

    fn details(&mut self, details: &Details) {
        let year = details.year;
        self.add(format!("{year} details"));
        self.add(format!("{year} confidence {:?}", details.confidence));
        details.other_titles.iter().for_each(|other| self.add(format!("{year} other title {}", other.title)));
        details.figures.iter().for_each(|figures| self.figures(year, figures));
        details.track.iter().for_each(|track| self.track(year, track));
        details.themes.facts.iter().for_each(|facts| self.theme_facts(year, facts));
        for list in &details.themes.lists {
            let name = format!("{year} list {:?} below {:?}", list.level, list.parent);
            self.some(list.note.as_ref(), format!("{name} note"));
            self.some(list.source.as_ref(), format!("{name} source"));
            self.some(list.is_complete.then_some(&()), format!("{name} is complete"));
            self.add(name);
        }
        for relation in &details.themes.lineage {
            let name = format!("{year} relation {}", relation.id);
            relation.from.iter().for_each(|id| self.add(format!("{name} from {id}")));
            relation.to.iter().for_each(|id| self.add(format!("{name} to {id}")));
            self.add(format!("{name} {:?} {:?}", relation.kind, relation.confidence));
        }
        for coverage in &details.coverage {
            self.add(format!("{year} coverage {}", coverage.kind.id));
            self.some(coverage.document.as_ref(), format!("{year} coverage {} document", coverage.kind.id));
        }
        details.sources.iter().for_each(|source| self.add(format!("{year} source {source:?}")));
        details.documents.iter().for_each(|facts| self.document_facts(year, facts));
        details.seen.iter().for_each(|(document, _)| self.add(format!("{year} seen {document}")));
        details.unverified.iter().for_each(|text| self.add(format!("{year} unverified {}", text.en)));
    }

    fn figures(&mut self, year: u16, figures: &Figures) {
        let Figures { total, onsite, online, countries, sessions, note } = figures;
        let named = [
            ("total", total),
            ("onsite", onsite),
            ("online", online),
            ("countries", countries),
            ("sessions", sessions),
        ];
        for (name, figure) in named.iter().filter_map(|(name, figure)| figure.map(|figure| (name, figure))) {
            self.add(format!("{year} figure {name}"));
            self.some(figure.approximate.then_some(&()), format!("{year} figure {name} is approximate"));
        }
        self.some(note.as_ref(), format!("{year} figures note"));
    }

    fn track(&mut self, year: u16, track: &Track) {
        self.add(format!("{year} track"));
        self.title(track.title.as_ref(), format!("{year} track title"));
        self.some(track.start.as_ref(), format!("{year} track start"));
        self.some(track.end.as_ref(), format!("{year} track end"));
        self.some(track.output.as_ref(), format!("{year} track output"));
        self.some(track.output_url.as_ref(), format!("{year} track output address"));
        track.topics.iter().for_each(|topic| self.add(format!("{year} track topic {}", topic.id)));
        track
            .subjects
            .iter()
            .for_each(|subject| self.title(Some(subject), format!("{year} track subject {}", subject.text.en)));
    }
}
