//! References to cite: to every record of the shipped data, and hostile ones.

use igf_explorer::domain::date::Date;
use igf_explorer::domain::record::Record;
use igf_explorer::domain::takeaway::{Issued, Reference};
use igf_explorer::domain::{Details, Lang};
use proptest::prelude::*;

use super::Corpus;

/// A plain reference with this title.
pub fn titled(title: &str, lang: &str) -> Reference {
    Reference {
        id: "igf-2024-pt-1a".to_owned(),
        author: Some("Internet Governance Forum".to_owned()),
        title: title.to_owned(),
        container: "IGF Explorer (data release 1a2b3c4d)".to_owned(),
        issued: Some(Issued { year: 2024, day: Some((12, 19)) }),
        url: format!("https://igf.example/{lang}/outcomes/2024-pt-1a"),
        accessed: "2026-11-28".to_owned(),
        lang: lang.to_owned(),
        source: None,
        note: None,
    }
}

/// A reference to every record, in each language.
pub fn of_corpus() -> Vec<Reference> {
    let corpus = Corpus::shipped();
    let records = corpus.dataset.records().enumerate();
    records.flat_map(|(number, record)| Lang::ALL.map(|lang| of_record(number, &record, lang, &corpus))).collect()
}

fn of_record(number: usize, record: &Record, lang: Lang, corpus: &Corpus) -> Reference {
    let (date, source) = facts(record, corpus.details(record.year()));
    let is_french = lang == Lang::Fr;
    let institution = if is_french { "Forum sur la gouvernance de l’Internet" } else { "Internet Governance Forum" };
    let container = if is_french { "données 1a2b3c4d" } else { "data release 1a2b3c4d" };
    let day = |date: Date| Issued { year: date.year, day: Some((date.month, date.day)) };
    let year = Issued { year: record.year(), day: None };
    Reference {
        id: format!("igf-{}", record.id()),
        author: source.as_ref().map(|_| institution.to_owned()),
        issued: if number.is_multiple_of(7) { None } else { Some(date.map_or(year, day)) },
        container: format!("IGF Explorer ({container})"),
        url: format!("https://igf.example/{}/{}", lang.tag(), record.id()),
        accessed: format!("2026-{:02}-{:02}", number % 12 + 1, number % 28 + 1),
        note: number.is_multiple_of(3).then(|| "A summary of ours, in “our” own words.".to_owned()),
        source,
        ..titled(record.text().get(lang), lang.tag())
    }
}

/// When a record was published, and the address of its document.
fn facts(record: &Record, details: &Details) -> (Option<Date>, Option<String>) {
    let document = match record {
        Record::Outcome(outcome) => Some(&outcome.document),
        Record::Document(document) => Some(document),
        Record::Milestone(milestone) => return (Some(milestone.date), None),
        Record::Theme(_) => None,
    };
    let facts = document.and_then(|document| details.document(&document.id));
    facts.map_or((None, None), |facts| (facts.date, facts.url.as_deref().map(str::to_owned)))
}

/// Titles that a careless program would write wrongly.
pub const HOSTILE: [&str; 40] = [
    "50% of $5 & {x} #1 _y_ ~z ^w \\s <b> \"q\"",
    "A line\nbreak,\r\n a\ttab  and   spaces ",
    "} an end { and a start",
    "\\end{document} \\input{x}",
    "Tom & Jerry &amp; <script>alert('x')</script>",
    "What is next?",
    "Act now!",
    "The end.",
    "Etc…",
    "A list; of things;",
    "Colon:",
    "“Quoted”",
    "“Quoted and ended.”",
    "“Is it quoted?”",
    "About “trust”",
    "About “the ‘right’ trust”, and more",
    "The “states’ role” in “enhanced cooperation”",
    "The 'other' kind of \"quotes\"",
    "'tis the users' choice, isn't it",
    "«\u{a0}Citation\u{a0}»",
    "Une «\u{a0}fracture\u{a0}» numérique\u{a0}: que faire\u{a0}?",
    "Une « fracture » numérique : que faire ?",
    "L'accès à l'Internet d'aujourd'hui",
    "a by-product of the on-line and off-line world",
    "the state of the art: a view from within",
    "from A to B and/or back (of the envelope) via WSIS+20",
    "internet governance – an overview — and what it is about",
    "e-mail, iPhone and eGovernment in the AI era",
    "Who owns it? the few, or the many! a question",
    "منتدى حوكمة الإنترنت: الرسائل",
    "互联网治理论坛：信息",
    "Форум по управлению интернетом",
    "Emoji 🚀 and a\u{301}ccents ﬁ ß ŉ",
    "--- BEGIN ---",
    "TY  - JOUR",
    "ER  - ",
    "@article{x, title = {y}}",
    "a",
    "the",
    "-",
];

/// References with any text in any field.
pub fn any() -> impl Strategy<Value = Reference> {
    let text = || "[ -~\n\r\té中ع🚀“”‘’«»\u{a0}\u{202f}…–]{0,40}[a-zé中ع}{%\"'.?]";
    let day = (1..=12u8, 1..=31u8);
    let issued = proptest::option::of((1000..=2999u16, proptest::option::of(day)));
    let names = (proptest::option::of("[A-Z][a-z]{1,9}( [A-Za-zé&{}%$#_'-]{1,9}){0,4}"), text(), text(), issued);
    let rest = ("[a-z0-9-]{1,12}", proptest::option::of(text()), proptest::option::of("[a-z]{3,9}/[a-z%&#_=?~]{1,9}"));
    (names, rest, any_lang()).prop_map(|((author, title, container, issued), (id, note, source), lang)| Reference {
        id,
        author,
        container,
        issued: issued.map(|(year, day)| Issued { year, day }),
        source: source.map(|path| format!("https://source.example/{path}")),
        note,
        ..titled(&title, lang)
    })
}

fn any_lang() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("en"), Just("fr")]
}
