//! The corpus cut as it is shipped: editions without summaries, and the summaries of each language.

use igf_explorer::domain::packed::unpack;
use igf_explorer::domain::{DataIssue, Dataset, Lang, add_summaries, load_packed};
use serde_json::{Map, Value, json};

#[derive(Clone)]
pub struct Packed {
    pub vocabulary: String,
    pub years: Vec<u16>,
    /// A line for each year.
    pub editions: Vec<String>,
    /// By language, in the order of [`Lang::ALL`], a line for each year.
    pub summaries: [Vec<String>; 2],
}

impl Packed {
    pub fn shipped() -> Packed {
        let none = || [Vec::new(), Vec::new()];
        let vocabulary = super::read("public/data/vocabulary.json");
        let mut packed = Packed { vocabulary, years: Vec::new(), editions: Vec::new(), summaries: none() };
        for (_, text) in super::edition_files() {
            let mut edition: Value = serde_json::from_str(&text).expect("JSON");
            packed.years.push(edition["year"].as_u64().expect("a year") as u16);
            let mut texts = [Map::new(), Map::new()];
            let lists = ["outcomes", "milestones"].map(|key| edition.get_mut(key).map(Value::take));
            let mut lists: Vec<Value> = lists.into_iter().map(Option::unwrap_or_default).collect();
            for record in lists.iter_mut().filter_map(Value::as_array_mut).flatten() {
                let summary = record.as_object_mut().expect("a record").remove("summary").expect("a summary");
                for (lang, texts) in Lang::ALL.iter().zip(&mut texts) {
                    texts.insert(record["id"].as_str().expect("an id").to_owned(), summary[lang.tag()].clone());
                }
            }
            for (key, list) in ["outcomes", "milestones"].into_iter().zip(lists).filter(|(_, list)| !list.is_null()) {
                edition[key] = list;
            }
            packed.editions.push(edition.to_string());
            for (lines, texts) in packed.summaries.iter_mut().zip(texts) {
                lines.push(Value::from(texts).to_string());
            }
        }
        packed
    }

    /// `editions.ndjson`.
    pub fn file(&self) -> String {
        let header = json!({ "release": "0", "years": self.years });
        format!("{header}\n{}\n", self.editions.join("\n"))
    }

    /// `summaries.<lang>.ndjson`.
    pub fn summaries(&self, lang: Lang) -> String {
        self.summaries[lang as usize].join("\n") + "\n"
    }

    /// What the app makes of the files with summaries in some languages.
    pub fn load(&self, langs: &[Lang]) -> (Dataset, Vec<DataIssue>) {
        load_text(&self.vocabulary, &self.file(), &self.years, |dataset, issues| {
            langs.iter().for_each(|lang| add_summaries(dataset, *lang, &self.summaries(*lang), &self.years, issues));
        })
    }
}

/// Loads a packed file and hands the dataset on before it is given back.
pub fn load_text(
    vocabulary: &str,
    text: &str,
    years: &[u16],
    then: impl FnOnce(&mut Dataset, &mut Vec<DataIssue>),
) -> (Dataset, Vec<DataIssue>) {
    let mut issues = Vec::new();
    let packed = unpack(text, &mut issues).expect("a sound first line");
    assert_eq!(packed.header.years, years);
    let files: Vec<(&str, &str)> = packed.files.iter().map(|(name, line)| (name.as_str(), *line)).collect();
    let (mut dataset, faults) = load_packed(vocabulary, &files);
    issues.extend(faults);
    then(&mut dataset, &mut issues);
    (dataset, issues)
}
