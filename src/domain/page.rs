//! The pages of the site, listed once: how each is written in a path, how it is read, and which of them exist.

use super::comparison::Comparison;
use super::dataset::Dataset;
use super::written;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    Explore,
    Editions,
    Edition(u16),
    Themes,
    Theme(String),
    Outcome(String),
    Document(String),
    Topics,
    Topic(String),
    Timeline,
    /// Editions, or topics, side by side: which, stands after the path, so that the comparison is a page of its own.
    Compare(Comparison),
    /// The reader's own list.
    List,
    Coverage,
    About,
    /// Anything that is no page; the path is kept so that a change of language keeps it too.
    NotFound(String),
}

macro_rules! kinds {
    ($($kind:ident = $segment:literal,)*) => {
        /// A kind of page: a single one, or a list with the pages of its records. Whatever is true of every page follows
        /// from this list.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum PageKind {
            $($kind,)*
        }

        impl PageKind {
            /// Every kind.
            pub const ALL: &'static [PageKind] = &[$(PageKind::$kind,)*];

            /// The first segment of its paths, after the language.
            pub fn segment(self) -> &'static str {
                match self {
                    $(PageKind::$kind => $segment,)*
                }
            }
        }
    };
}

kinds! {
    Explore = "",
    Edition = "editions",
    Theme = "themes",
    Outcome = "outcomes",
    Document = "documents",
    Topic = "topics",
    Timeline = "timeline",
    Compare = "compare",
    List = "list",
    Coverage = "coverage",
    About = "about",
}

impl PageKind {
    /// The page of this kind with that id, the segment after the first; `None` where it can be none.
    pub fn read(self, id: Option<&str>) -> Option<Page> {
        match (self, id) {
            (PageKind::Explore, None) => Some(Page::Explore),
            (PageKind::Edition, None) => Some(Page::Editions),
            (PageKind::Edition, Some(year)) => written::year(year).map(Page::Edition),
            (PageKind::Theme, None) => Some(Page::Themes),
            (PageKind::Theme, Some(id)) => written::is_id(id).then(|| Page::Theme(id.to_owned())),
            (PageKind::Outcome, Some(id)) => written::is_id(id).then(|| Page::Outcome(id.to_owned())),
            (PageKind::Document, Some(id)) => written::is_id(id).then(|| Page::Document(id.to_owned())),
            (PageKind::Topic, None) => Some(Page::Topics),
            (PageKind::Topic, Some(id)) => written::is_id(id).then(|| Page::Topic(id.to_owned())),
            (PageKind::Timeline, None) => Some(Page::Timeline),
            (PageKind::Compare, None) => Some(Page::Compare(Comparison::NOTHING)),
            (PageKind::List, None) => Some(Page::List),
            (PageKind::Coverage, None) => Some(Page::Coverage),
            (PageKind::About, None) => Some(Page::About),
            (
                PageKind::Explore
                | PageKind::Timeline
                | PageKind::Compare
                | PageKind::List
                | PageKind::Coverage
                | PageKind::About,
                Some(_),
            ) => None,
            (PageKind::Outcome | PageKind::Document, None) => None,
        }
    }

    /// The pages of this kind, in the order of the data.
    pub fn pages(self, dataset: &Dataset) -> Vec<Page> {
        match self {
            PageKind::Explore => vec![Page::Explore],
            PageKind::Edition => {
                let editions = dataset.editions.iter().map(|edition| Page::Edition(edition.year));
                [Page::Editions].into_iter().chain(editions).collect()
            }
            PageKind::Theme => {
                let themes = dataset.themes.iter().map(|theme| Page::Theme(theme.id.to_string()));
                [Page::Themes].into_iter().chain(themes).collect()
            }
            PageKind::Outcome => dataset.outcomes.iter().map(|outcome| Page::Outcome(outcome.id.to_string())).collect(),
            PageKind::Document => dataset.documents.iter().map(|document| Page::Document(document.full_id())).collect(),
            PageKind::Topic => {
                let topics = dataset.vocabulary.topics.iter().map(|topic| Page::Topic(topic.id.to_string()));
                [Page::Topics].into_iter().chain(topics).collect()
            }
            PageKind::Timeline => vec![Page::Timeline],
            PageKind::Compare => vec![Page::Compare(Comparison::NOTHING)],
            PageKind::List => vec![Page::List],
            PageKind::Coverage => vec![Page::Coverage],
            PageKind::About => vec![Page::About],
        }
    }
}

impl Page {
    /// Its kind; `None` for what is no page.
    pub fn kind(&self) -> Option<PageKind> {
        Some(match self {
            Page::Explore => PageKind::Explore,
            Page::Editions | Page::Edition(_) => PageKind::Edition,
            Page::Themes | Page::Theme(_) => PageKind::Theme,
            Page::Outcome(_) => PageKind::Outcome,
            Page::Document(_) => PageKind::Document,
            Page::Topics | Page::Topic(_) => PageKind::Topic,
            Page::Timeline => PageKind::Timeline,
            Page::Compare(_) => PageKind::Compare,
            Page::List => PageKind::List,
            Page::Coverage => PageKind::Coverage,
            Page::About => PageKind::About,
            Page::NotFound(_) => return None,
        })
    }

    /// Reads a path without language, such as `editions/2023`, as it is written or as it was meant.
    pub fn read(path: &str) -> Page {
        let meant = written::meant(&written::decoded(path));
        let of_meant = || Page::of_path(meant.strip_suffix(".html").unwrap_or(&meant)).filter(|_| !meant.is_empty());
        Page::of_path(path).or_else(of_meant).unwrap_or_else(|| Page::NotFound(path.to_owned()))
    }

    /// The page with exactly that path.
    fn of_path(path: &str) -> Option<Page> {
        let mut segments = path.split('/');
        let (first, id, rest) = (segments.next().unwrap_or_default(), segments.next(), segments.next());
        let mut kinds = PageKind::ALL.iter().filter(|kind| kind.segment() == first && rest.is_none());
        kinds.find_map(|kind| kind.read(id))
    }

    /// The path without language: see [`Page::read`].
    pub fn path(&self) -> String {
        let segment = self.kind().map_or("", PageKind::segment);
        match self {
            Page::Explore | Page::Editions | Page::Themes | Page::Topics => segment.to_owned(),
            Page::Timeline | Page::Compare(_) | Page::List | Page::Coverage | Page::About => segment.to_owned(),
            Page::Edition(year) => format!("{segment}/{year}"),
            Page::Theme(id) | Page::Outcome(id) | Page::Document(id) | Page::Topic(id) => format!("{segment}/{id}"),
            Page::NotFound(path) => path.clone(),
        }
    }
}

/// Every page that exists, kind by kind.
pub fn pages(dataset: &Dataset) -> impl Iterator<Item = Page> {
    PageKind::ALL.iter().flat_map(|kind| kind.pages(dataset))
}
