//! Words: how a text is taken apart and folded, the same for the corpus and for what readers type.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{explorer, property};
use igf_explorer::domain::text::{each_token, words};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

fn folded(text: &str) -> String {
    words(text).join(" ")
}

#[test]
fn words_are_folded_to_plain_lower_case_letters() {
    for (text, expected) in [
        ("Éthique ÉTHIQUE", "ethique ethique"),
        ("l'Œuvre, l’œuvre, qu'on", "oeuvre oeuvre on"),
        ("Ærø Þing Łódź", "aero thing lodz"),
        ("ﬁnance ﬂux eﬀort oﬃce", "finance flux effort office"),
        ("Straße STRAẞE STRASSE", "strasse strasse strasse"),
        ("İstanbul ISTANBUL Iğdır", "istanbul istanbul igdir"),
        ("e\u{301}thique E\u{301}", "ethique e"),
        ("Việt Nam ẤN ĐỘ", "viet nam an do"),
        ("IJ Ĳssel ǆ", "ij ijssel dz"),
        ("\u{212b}ngström \u{212a}elvin", "angstrom kelvin"),
        ("multi-parties (WSIS+20) n°5", "multi parties wsis 20 n 5"),
        ("Parliament's don’t", "parliament don"),
        ("ИНТЕРНЕТ 互联网 网", "интернет 互联 联网 网"),
        ("الإنترنت إنترنت الذَّكاء", "انترنت انترنت ذكاء"),
        ("soft\u{ad}hyphen", "softhyphen"),
        (" \u{a0}—!?\u{301} ", ""),
        ("", ""),
    ] {
        assert_eq!(folded(text), expected, "{text:?}");
    }
}

/// The accented letters of Latin scripts.
fn latin() -> impl Iterator<Item = char> {
    ('\u{c0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}')
}

#[test]
fn every_accented_latin_letter_is_folded_as_unicode_takes_it_apart() {
    let plain = |c: char| c.to_string().nfkd().filter(|c| !is_combining_mark(*c)).collect::<String>();
    let apart = latin().map(|c| (c, plain(c))).filter(|(_, plain)| plain.bytes().all(|b| b.is_ascii_alphabetic()));
    let wrong: Vec<(char, String, String)> = apart
        .map(|(c, plain)| (c, folded(&c.to_string()), plain.to_ascii_lowercase()))
        .filter(|(_, ours, theirs)| ours != theirs)
        .collect();
    assert!(wrong.is_empty(), "(letter, ours, Unicode's): {wrong:?}");
}

#[test]
fn composed_and_decomposed_latin_letters_are_the_same() {
    let fold = |text: String| folded(&text);
    let wrong: Vec<char> = latin().filter(|c| fold(c.to_string()) != fold(c.to_string().nfd().collect())).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// Texts of the corpus and anything else.
fn texts() -> impl Strategy<Value = String> {
    let summaries = explorer().dataset.outcomes.iter().flat_map(|outcome| outcome.summary.each());
    let summaries: Vec<String> = summaries.map(str::to_owned).collect();
    prop_oneof![prop::sample::select(summaries), ".{0,60}", "([a-zàéœﬁßİ\u{301}'.+ -]|IGF |U.N. |人工 ){0,30}"]
}

proptest! {
    #![proptest_config(property(500))]

    #[test]
    fn words_lie_in_order_on_character_boundaries_and_are_never_empty(text in texts()) {
        let mut tokens = Vec::new();
        each_token(&text, &mut |token| {
            tokens.push((token.range.clone(), token.folded.to_owned(), token.is_compound));
        });
        let mut start = 0;
        for (range, folded, is_compound) in tokens {
            let own = text.get(range.clone()).expect("character boundaries");
            prop_assert!(!own.is_empty() && !folded.is_empty(), "{own:?}");
            if is_compound {
                prop_assert_eq!(words(own).concat(), folded);
            } else {
                prop_assert!(range.start >= start, "{own:?}");
                prop_assert_eq!(words(own), [folded]);
                start = range.start;
            }
        }
    }

    #[test]
    fn folding_what_is_folded_changes_nothing(text in texts()) {
        let once = folded(&text);
        prop_assert_eq!(folded(&once), once);
    }
}
