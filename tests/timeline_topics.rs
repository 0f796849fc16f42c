//! The life of a topic, as its page shows it, against the data as they were written: worked out here from the plain JSON.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use common::{Corpus, edition_files, explorer};
use igf_explorer::domain::Lang;
use igf_explorer::domain::edition::Theme;
use igf_explorer::domain::relations::named_in;
use igf_explorer::domain::timeline::Timeline;
use serde_json::Value;

/// The topics of which readers ask most how they lived on.
const TOPICS: [&str; 5] = ["critical-resources", "security", "access", "human-rights", "ai"];

/// The files of all editions.
fn files() -> Vec<Value> {
    edition_files().iter().map(|(name, text)| serde_json::from_str(text).expect(name)).collect()
}

fn list<'a>(of: &'a Value, name: &str) -> &'a [Value] {
    of[name].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn names(theme: &Value, topic: &str) -> bool {
    list(theme, "topics").iter().any(|own| own == topic)
}

fn full_id(file: &Value, theme: &Value) -> String {
    format!("{}-{}", file["year"], theme["id"].as_str().expect("an id"))
}

/// A title of the file in a language; where it has none, in the other.
fn title(theme: &Value, lang: Lang) -> &str {
    let of = |lang: Lang| theme["title"][lang.tag()].as_str();
    of(lang).or_else(|| Lang::ALL.into_iter().find_map(of)).expect("a title")
}

/// The themes of a file by which its programme as a whole was ordered: its main and cross-cutting themes, or its main
/// sessions where it had none.
fn of_programme(file: &Value) -> Vec<&Value> {
    let themes = list(file, "themes");
    let has_main = themes.iter().any(|theme| theme["level"] == "main" && theme["parliamentary"] != true);
    let is_top = |theme: &&Value| match theme["level"].as_str().expect("a level") {
        "main" | "cross-cutting" => true,
        "session" => !has_main,
        _ => false,
    };
    let is_own = |theme: &&Value| theme["parent"].is_null() && theme["parliamentary"] != true;
    themes.iter().filter(is_top).filter(is_own).collect()
}

/// What the topic's page draws.
fn drawn(topic: &str) -> Timeline {
    let details: Vec<_> = Corpus::shipped().details.into_iter().map(Arc::new).collect();
    let is_wanted = |theme: &Theme| theme.is_of_programme && theme.topics.iter().any(|own| *own.id == *topic);
    Timeline::of(&explorer().dataset, &details, &is_wanted)
}

#[test]
fn the_picture_of_a_topic_has_the_themes_that_the_data_file_under_it() {
    let files = files();
    for topic in TOPICS {
        let mut expected = Vec::new();
        for file in &files {
            let own = of_programme(file).into_iter().filter(|theme| names(theme, topic));
            expected.extend(own.map(|theme| (full_id(file, theme), Lang::ALL.map(|lang| title(theme, lang)))));
        }
        assert!(expected.len() > 1, "{topic}");
        let timeline = drawn(topic);
        let places = timeline.columns.iter().flat_map(|column| &column.places);
        let shown: Vec<_> = places
            .map(|place| (place.theme.id.to_string(), Lang::ALL.map(|lang| place.theme.title.get(lang))))
            .collect();
        let sorted = |list: &[(String, [&str; 2])]| {
            list.iter().map(|(id, titles)| (id.clone(), titles.map(str::to_owned))).collect::<BTreeSet<_>>()
        };
        assert_eq!(sorted(&shown), sorted(&expected), "{topic}");
        assert_eq!(shown.len(), expected.len(), "{topic}: each once");
        let years: Vec<u16> = timeline.columns.iter().map(|column| column.edition.year).collect();
        assert!(years.is_sorted(), "{topic}: {years:?}");
    }
}

#[test]
fn the_lines_of_a_topic_are_the_relations_between_its_themes_with_their_reasons() {
    let files = files();
    for topic in TOPICS {
        let mut own = BTreeSet::new();
        for file in &files {
            own.extend(of_programme(file).into_iter().filter(|theme| names(theme, topic)).map(|it| full_id(file, it)));
        }
        let mut expected = BTreeSet::new();
        for relation in files.iter().flat_map(|file| list(&file["details"], "lineage")) {
            let ends = |name| list(relation, name).iter().map(|id| id.as_str().expect("an id").to_owned());
            for (from, to) in ends("from").flat_map(|from| ends("to").map(move |to| (from.clone(), to))) {
                if own.contains(&from) && own.contains(&to) {
                    let reasons =
                        Lang::ALL.map(|lang| relation["reason"][lang.tag()].as_str().expect("both").to_owned());
                    expected.insert((from, to, reasons));
                }
            }
        }
        let shown: BTreeSet<_> = drawn(topic)
            .lines
            .iter()
            .map(|line| {
                let reasons = Lang::ALL.map(|lang| line.relation.reason.get(lang).to_owned());
                (line.from.theme.to_string(), line.to.theme.to_string(), reasons)
            })
            .collect();
        assert_eq!(shown, expected, "{topic}");
    }
}

#[test]
fn the_list_below_the_picture_has_every_theme_that_names_the_topic_edition_by_edition() {
    for topic in TOPICS {
        let mut expected = Vec::new();
        for file in files() {
            let own: BTreeSet<String> =
                list(&file, "themes").iter().filter(|it| names(it, topic)).map(|it| full_id(&file, it)).collect();
            if !own.is_empty() {
                expected.push((file["year"].as_u64().expect("a year"), own));
            }
        }
        let listed = named_in(&explorer().dataset, topic);
        let listed: Vec<(u64, BTreeSet<String>)> = listed
            .iter()
            .map(|(edition, themes)| (edition.year.into(), themes.iter().map(|theme| theme.id.to_string()).collect()))
            .collect();
        assert_eq!(listed, expected, "{topic}");
    }
}
