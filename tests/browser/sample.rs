//! The corpus and the texts on which the components are tested: two editions as they are shipped.

use std::sync::{Arc, OnceLock};

use igf_explorer::app::{App, Texts};
use igf_explorer::domain::outcome::Outcome;
use igf_explorer::domain::{self, Explorer, Lang, Page, Query, Route};
use igf_explorer::i18n::{Catalog, Key};

const VOCABULARY: &str = include_str!("../../public/data/vocabulary.json");
const EDITIONS: [(&str, &str); 2] = [
    ("editions/2023.json", include_str!("../../public/data/editions/2023.json")),
    ("editions/2024.json", include_str!("../../public/data/editions/2024.json")),
];

/// The explorer of the editions of 2023 and 2024.
pub fn explorer() -> Arc<Explorer> {
    static EXPLORER: OnceLock<Arc<Explorer>> = OnceLock::new();
    let build = || {
        let (dataset, issues) = domain::load(VOCABULARY, &EDITIONS);
        assert_eq!(issues, [], "the files are sound");
        Arc::new(Explorer::new(dataset))
    };
    EXPLORER.get_or_init(build).clone()
}

/// An outcome that has everything a card shows.
pub fn full_outcome() -> Arc<Outcome> {
    let explorer = explorer();
    let is_full = |outcome: &&Arc<Outcome>| outcome.theme.is_some() && outcome.place.is_some();
    explorer.dataset.outcomes.iter().find(is_full).expect("an outcome with theme and place").clone()
}

/// The texts of a language.
pub fn texts(lang: Lang) -> Texts {
    let json = match lang {
        Lang::En => include_str!("../../public/locales/en.json"),
        Lang::Fr => include_str!("../../public/locales/fr.json"),
    };
    let formats = App::in_browser(Route::new(lang, Page::Explore), Query::default()).formats();
    Texts { catalog: Arc::new(Catalog::read(lang, json).expect("a whole catalogue")), formats }
}

/// An English text.
pub fn said(key: Key) -> String {
    texts(Lang::En).text(key).to_owned()
}

/// An English text with its places filled.
pub fn filled(key: Key, values: &[(&str, &str)]) -> String {
    texts(Lang::En).filled(key, values)
}

/// The English text for a number.
pub fn counted(key: Key, number: usize) -> String {
    texts(Lang::En).counted(key, number)
}
