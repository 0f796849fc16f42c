//! Search: words that say how a question is asked are read as what they mean, and can be taken back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::explorer;
use igf_explorer::domain::search::{Meaning, Note};
use igf_explorer::domain::{Facet, Query, Record, Sort};

fn typed(text: &str) -> Query {
    Query { text: text.to_owned(), ..Query::default() }
}

/// What a text was read to mean, with the byte from which on.
fn meant(text: &str) -> Vec<(Meaning, usize)> {
    let notes = explorer().understand(text).notes;
    let meant = notes.into_iter().filter_map(|note| match note {
        Note::Meant(meaning, start) => Some((meaning, start)),
        _ => None,
    });
    meant.collect()
}

fn only(facet: Facet, id: &str) -> Meaning {
    Meaning::Only(facet, id.into())
}

#[test]
fn who_is_asked_is_read_as_the_addressee() {
    for (text, id) in [
        ("what have parliaments been asked to do about AI", "parliaments"),
        ("What must companies do about hate speech?", "private-sector"),
        ("what can tech companies do to protect children", "private-sector"),
        ("recommendations to governments on competition", "governments"),
        ("what were governments told about data", "governments"),
        ("SHOULD GOVERNMENTS BAN ENCRYPTION?", "governments"),
        ("qu'a demandé le Forum aux parlements sur l'IA", "parliaments"),
        ("que doivent faire les entreprises contre la haine", "private-sector"),
        ("recommandations adressées aux gouvernements", "governments"),
        ("les parlements peuvent-ils agir sur les données", "parliaments"),
        ("ce que les universités devraient enseigner", "academia"),
    ] {
        let all = meant(text);
        let ids: Vec<&Meaning> = all.iter().map(|(meaning, _)| meaning).collect();
        assert_eq!(ids, [&only(Facet::Addressee, id)], "{text:?}");
        let answer = explorer().explore(&typed(text));
        let is_asked = |hit: &Record| match hit {
            Record::Outcome(outcome) => outcome.addressees.iter().any(|term| *term.id == *id),
            _ => false,
        };
        assert!(answer.total > 0 && answer.hits.iter().all(is_asked), "{text:?}");
    }
}

#[test]
fn who_asks_or_is_spoken_of_is_not() {
    for text in [
        "parliaments and artificial intelligence",
        "what was asked by parliaments about AI",
        "parliaments asked for more resources",
        "recommendations of parliaments",
        "messages from parliaments",
        "qu'est-ce que l'on doit faire pour les parlements",
        "participation des universités",
        "what should be done about companies without a licence",
    ] {
        assert_eq!(meant(text), [], "{text:?}");
    }
}

#[test]
fn editions_and_years_are_read_as_such() {
    for (text, expected) in [
        ("privacy between 2015 and 2020", Meaning::Years(2015, 2020)),
        ("privacy from 2015 to 2020", Meaning::Years(2015, 2020)),
        ("privacy 2015-2020", Meaning::Years(2015, 2020)),
        ("2015 – 2020 privacy", Meaning::Years(2015, 2020)),
        ("vie privée entre 2015 et 2020", Meaning::Years(2015, 2020)),
        ("vie privée de 2015 à 2020", Meaning::Years(2015, 2020)),
        ("chiffrement depuis 2019", Meaning::Years(2019, 2026)),
        ("encryption after 2019", Meaning::Years(2020, 2026)),
        ("encryption before 2010", Meaning::Years(2006, 2009)),
        ("chiffrement jusqu'en 2010", Meaning::Years(2006, 2010)),
        ("what did the first IGF say about access", only(Facet::Edition, "2006")),
        ("la première réunion : accès", only(Facet::Edition, "2006")),
        ("what happened at the first Internet Governance Forum", only(Facet::Edition, "2006")),
        ("children at the latest forum", only(Facet::Edition, "2025")),
        ("dernier FGI : enfants", only(Facet::Edition, "2025")),
    ] {
        let all: Vec<Meaning> = meant(text).into_iter().map(|(meaning, _)| meaning).collect();
        assert_eq!(all, std::slice::from_ref(&expected), "{text:?}");
        let years = match expected {
            Meaning::Years(first, last) => first..=last,
            Meaning::Only(_, id) => id.parse().map(|year| year..=year).unwrap(),
            Meaning::Order(_) => unreachable!(),
        };
        let answer = explorer().explore(&typed(text));
        assert!(answer.total > 0 && answer.hits.iter().all(|hit| years.contains(&hit.year())), "{text:?}");
    }
    for text in [
        "2019 or 2024",
        "2020-2015",
        "between 2031 and 2035",
        "before 2006",
        "the first lady of 2009",
        "the first people of the Forum",
        "2019",
    ] {
        assert_eq!(meant(text), [], "{text:?}");
    }
}

#[test]
fn since_when_puts_the_oldest_first_and_the_latest_the_newest() {
    for (text, order) in [
        ("since when has the Forum talked about encryption?", Sort::Oldest),
        ("when did the IGF first mention encryption", Sort::Oldest),
        ("depuis quand parle-t-on de chiffrement", Sort::Oldest),
        ("quand a-t-on parlé de chiffrement pour la première fois", Sort::Oldest),
        ("latest recommendations on encryption", Sort::Newest),
        ("the most recent messages on encryption", Sort::Newest),
    ] {
        let answer = explorer().explore(&typed(text));
        assert_eq!(answer.understood.order, Some(order), "{text:?}");
        let years: Vec<u16> = answer.hits[..answer.said].iter().map(Record::year).collect();
        let is_in_order = if order == Sort::Oldest { years.is_sorted() } else { years.is_sorted_by(|a, b| a >= b) };
        assert!(years.len() > 1 && is_in_order, "{text:?}: {years:?}");
        // The reader's own choice of an order comes before it.
        let own = explorer().explore(&Query { sort: Sort::Newest, ..typed(text) });
        assert!(own.hits[..own.said].iter().map(Record::year).is_sorted_by(|a, b| a >= b), "{text:?}");
    }
    assert_eq!(explorer().understand("the history museum").order, None);
}

#[test]
fn a_reading_is_taken_back_by_one_plus() {
    for text in [
        "what have parliaments been asked to do about AI",
        "que doivent faire les entreprises contre la haine",
        "privacy between 2015 and 2020",
        "children at the latest forum",
        "since when has the Forum talked about encryption?",
    ] {
        let understood = explorer().understand(text);
        let [(_, start)] = meant(text)[..] else { panic!("one reading: {text:?}") };
        let back = understood.taken_back(start);
        assert_eq!(back.replace('+', ""), text);
        assert_eq!(meant(&back), [], "{back:?}");
        assert!(explorer().explore(&typed(&back)).total > 0, "{back:?}");
    }
    let plain = explorer().explore(&typed("what is the +internet"));
    assert_eq!(plain.hits, explorer().explore(&typed("what is the internet")).hits, "a plus changes no other word");
}

#[test]
fn what_is_meant_is_left_out_before_the_question_finds_nothing() {
    let answer = explorer().explore(&typed("What must companies do about terrorist propaganda?"));
    assert!(!answer.hits.is_empty());
    let is_kept = answer.hits.iter().all(|hit| match hit {
        Record::Outcome(outcome) => outcome.addressees.iter().any(|term| *term.id == *"private-sector"),
        _ => false,
    });
    let says_so = answer.understood.notes.iter().any(|note| matches!(note, Note::Meant(..)));
    assert_eq!(is_kept, says_so, "the page says what it does: {:?}", answer.understood.notes);
}
