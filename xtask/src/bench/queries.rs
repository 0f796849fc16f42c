//! The queries that are measured: seven kinds, as readers ask them.

use fastrand::Rng;
use serde_json::{Value, json};

use super::pool::Pool;

/// Queries of each kind: enough for a 99th percentile.
const EACH: usize = 1000;

/// Lists of requests to the engine by kind; each asks for the first 50 hits.
pub(super) fn write(rng: &mut Rng, english: &Pool, french: &Pool, vocabulary: &Value) -> Value {
    let mut list = |highlights: bool, make: &dyn Fn(&mut Rng) -> (String, Value)| -> Vec<Value> {
        let request =
            |(q, filters)| json!({ "q": q, "filters": filters, "limit": 50, "lang": "en", "highlights": highlights });
        (0..EACH).map(|_| request(make(rng))).collect()
    };
    let word = |rng: &mut Rng| if rng.bool() { english.plain(rng) } else { french.plain(rng) };
    let filters = |rng: &mut Rng| filters(rng, vocabulary);
    // No record says all of four words.
    let question = |rng: &mut Rng| format!("what was said on {} {} {} {}?", word(rng), word(rng), word(rng), word(rng));
    let two = |rng: &mut Rng| format!("{} {}", word(rng), beginning(&word(rng), rng));
    json!({
        "facets only": list(false, &|rng| (String::new(), filters(rng))),
        "one word by prefix": list(false, &|rng| (beginning(&word(rng), rng), json!({}))),
        "two words": list(false, &|rng| (two(rng), json!({}))),
        "two words, marked": list(true, &|rng| (two(rng), json!({}))),
        "words and facets": list(false, &|rng| (two(rng), filters(rng))),
        "partial answers": list(false, &|rng| (question(rng), json!({}))),
        "one word, no counts": without_counts(list(false, &|rng| (beginning(&word(rng), rng), json!({})))),
    })
}

fn without_counts(mut requests: Vec<Value>) -> Vec<Value> {
    requests.iter_mut().for_each(|request| request["counts"] = json!(false));
    requests
}

/// A word while it is typed: two letters or more of it.
fn beginning(word: &str, rng: &mut Rng) -> String {
    word.chars().take(rng.usize(2..=word.chars().count().max(2))).collect()
}

fn filters(rng: &mut Rng, vocabulary: &Value) -> Value {
    let id = |rng: &mut Rng, list: &str| {
        let terms = vocabulary.get(list).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        terms.get(rng.usize(..terms.len().max(1))).and_then(|term| term.get("id")).cloned().unwrap_or_default()
    };
    match rng.u32(..4) {
        0 => json!({ "topic": [id(rng, "topics"), id(rng, "topics")] }),
        1 => json!({ "addressee": [id(rng, "addressees")], "evidence": [id(rng, "evidence")] }),
        2 => json!({ "edition": [rng.u32(2006..2027).to_string(), rng.u32(2006..2027).to_string()] }),
        _ => {
            json!({ "topic": [id(rng, "topics")], "document": [id(rng, "documents")], "addressee": [id(rng, "addressees")] })
        }
    }
}
