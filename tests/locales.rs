//! Every text of the interface exists in every language, with the same places to fill and the plural forms it needs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use igf_explorer::domain::Lang;
use igf_explorer::i18n::fill::places;
use igf_explorer::i18n::plural::{Plural, plural};
use igf_explorer::i18n::{Catalog, Key};

type File = BTreeMap<String, String>;

fn file(lang: Lang) -> File {
    serde_json::from_str(&common::read(&format!("public/locales/{lang}.json"))).expect("a flat object of texts")
}

/// The name of a text without its plural form.
fn base(name: &str) -> &str {
    name.strip_suffix(".one").or_else(|| name.strip_suffix(".other")).unwrap_or(name)
}

#[test]
fn every_language_has_a_file_that_can_be_read() {
    for lang in Lang::ALL {
        Catalog::read(lang, &common::read(&format!("public/locales/{lang}.json"))).expect("a complete catalogue");
    }
}

#[test]
fn every_language_has_exactly_the_texts_that_the_app_uses() {
    let used: BTreeSet<&str> = Key::ALL.iter().map(|(_, name)| *name).collect();
    assert_eq!(used.len(), Key::ALL.len(), "a name stands twice");
    for lang in Lang::ALL {
        let file = file(lang);
        let there: BTreeSet<&str> = file.keys().map(|name| base(name)).collect();
        assert_eq!(there, used, "{lang}");
    }
}

#[test]
fn a_text_that_depends_on_a_number_has_both_forms_in_every_language() {
    for lang in Lang::ALL {
        let file = file(lang);
        for name in file.keys().filter(|name| base(name) != name.as_str()) {
            for form in ["one", "other"] {
                assert!(file.contains_key(&format!("{}.{form}", base(name))), "{lang}: {name} lacks {form}");
            }
        }
        let plural_names = |file: &File| -> BTreeSet<String> {
            file.keys().filter(|name| base(name) != name.as_str()).map(|name| base(name).to_owned()).collect()
        };
        assert_eq!(plural_names(&file), plural_names(&self::file(Lang::En)), "{lang}");
    }
}

#[test]
fn every_form_of_a_text_fills_the_same_places_in_every_language() {
    let set = |text: &String| places(text).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    for (_, name) in Key::ALL {
        let own = |file: File| -> BTreeSet<String> {
            file.iter().filter(|(key, _)| base(key) == *name).flat_map(|(_, text)| set(text)).collect()
        };
        let english = own(file(Lang::En));
        for lang in Lang::ALL {
            assert_eq!(own(file(lang)), english, "{lang}: {name}");
        }
    }
}

#[test]
fn every_text_is_used_somewhere() {
    let sources = ["src", "xtask/src"].map(common::sources);
    let used = sources.into_iter().flatten().map(|(_, text)| text).collect::<String>();
    // Those of `boot.js` are asked for by name.
    for (key, name) in Key::ALL.iter().filter(|(_, name)| !name.starts_with("boot.")) {
        assert!(used.contains(&format!("Key::{key:?}")), "{name} is not used");
    }
}

#[test]
fn no_text_is_empty_or_has_loose_ends() {
    for lang in Lang::ALL {
        for (name, text) in file(lang) {
            assert!(!text.trim().is_empty() && text.trim() == text, "{lang}: {name}");
            assert_eq!(text.matches('{').count(), places(&text).len(), "{lang}: {name}: {text}");
        }
    }
}

#[test]
fn french_sets_its_high_punctuation_off_with_a_space_that_does_not_break() {
    for (name, text) in file(Lang::Fr) {
        for sign in [" :", " ;", " ?", " !", " »", "« "] {
            assert!(!text.contains(sign), "{name}: {text}");
        }
    }
}

#[test]
fn numbers_take_the_form_of_their_language() {
    let cases = [(0, Plural::Other, Plural::One), (1, Plural::One, Plural::One), (2, Plural::Other, Plural::Other)];
    for (number, english, french) in cases {
        assert_eq!((plural(Lang::En, number), plural(Lang::Fr, number)), (english, french), "{number}");
    }
}

#[test]
fn a_counted_text_shows_its_number_and_the_right_form() {
    let catalog = |lang: Lang| Catalog::read(lang, &common::read(&format!("public/locales/{lang}.json"))).unwrap();
    assert_eq!(catalog(Lang::En).counted(Key::OutcomeCount, 1, "1", &[]), "1 outcome");
    assert_eq!(catalog(Lang::En).counted(Key::OutcomeCount, 28, "28", &[]), "28 outcomes");
    assert_eq!(catalog(Lang::Fr).counted(Key::OutcomeCount, 0, "0", &[]), "0 résultat");
}

#[test]
fn a_text_typed_by_the_reader_is_never_taken_for_a_place() {
    let english = Catalog::read(Lang::En, &common::read("public/locales/en.json")).unwrap();
    let shown = english.counted(Key::CountText, 3, "3", &[("text", "{count}")]);
    assert_eq!(shown, "3 outcomes for “{count}”");
}

#[test]
fn a_missing_text_is_named() {
    let fault = Catalog::read(Lang::En, "{}").unwrap_err();
    assert!(fault.contains("site.name"), "{fault}");
}

#[test]
fn a_text_that_stands_twice_is_named() {
    let shipped = common::read("public/locales/en.json");
    let twice = shipped.replacen('{', "{ \"site.name\": \"Another\",", 1);
    assert_eq!(Catalog::read(Lang::En, &twice), Err("standing twice: site.name".to_owned()));
    assert!(Catalog::read(Lang::En, &format!("\u{feff}{shipped}")).is_ok(), "a byte order mark is taken");
}

#[test]
fn the_script_before_the_app_asks_for_texts_that_are_there() {
    let script = common::read("public/boot.js");
    let asked: BTreeSet<&str> =
        script.split("text(\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    assert!(asked.len() > 3, "{asked:?}");
    // The kinds of failure are names of texts too.
    for name in asked.into_iter().chain(["wasm", "offline", "data", "crash", "old", "off"]) {
        assert!(Key::ALL.iter().any(|(_, key)| *key == format!("boot.{name}")), "boot.{name}");
    }
}

#[test]
fn what_stands_beside_the_app_knows_the_same_languages() {
    let tags = Lang::ALL.map(Lang::tag);
    let element = common::read("public/embed.js");
    assert!(element.contains(&format!("const LANGS = /^({})", tags.join("|"))), "the element of other sites");
    let boot = common::read("public/boot.js");
    assert!(boot.contains(&format!("const LANGS = [\"{}\"]", tags.join("\", \""))), "what stands before the app");
    let demo = common::read("public/embed-demo/demo.js");
    assert!(tags.iter().all(|tag| demo.contains(&format!("\n  {tag}: {{"))), "the demonstration");
}

/// The width stands in the style sheet, which cannot be read from Rust, and in a file that only browsers compile: so
/// both are read as text. What counts is the media query, however either file is laid out.
#[test]
fn the_filters_beside_the_results_are_drawn_at_the_width_at_which_they_are_shown() {
    let asked = widths(&common::read("src/browser/media.rs"));
    assert_eq!(asked.len(), 1, "{asked:?}");
    let styled = widths(&common::read("src/ui/styles/explore.css"));
    assert!(asked.is_subset(&styled), "{asked:?} is none of {styled:?}");
}

/// The least widths for which media queries in a text ask.
fn widths(text: &str) -> BTreeSet<String> {
    let queries = text.split("min-width").skip(1).filter_map(|rest| rest.split_once(')'));
    queries.map(|(width, _)| width.trim_start_matches([' ', ':']).trim().to_owned()).collect()
}
