//! The search engine that other sites import: it loads the data files, and answers as the program does natively.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Options};
use fastrand::Rng;
use igf_explorer::engine::{Builder, Engine};
use serde_json::{Value, json};
use xtask::bench::BenchServer;

const QUERIES: usize = 2000;
/// Queries asked in one call of the driver.
const CHUNK: usize = 250;

/// Loads the engine once and asks it a list of requests.
const ASK: &str = r#"
const [requests, done] = arguments;
const ask = async () => {
  if (!window.engine) {
    const { Engine } = await import("/engine/igf-engine.js");
    const text = async (name) => (await fetch(`/corpora/${name}`)).text();
    const years = Array.from({ length: 21 }, (_, at) => 2006 + at);
    const editions = await Promise.all(years.map((year) => text(`editions/${year}.json`)));
    window.engine = await Engine.load(editions, await text("vocabulary.json"));
  }
  return requests.map((request) => window.engine.query(request));
};
ask().then(done, (error) => done({ error: String(error) }));
"#;

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn native() -> Result<Engine> {
    let read = |name: &str| fs::read_to_string(project("public/data").join(name)).with_context(|| name.to_owned());
    let mut builder = Builder::new(&read("vocabulary.json")?);
    for year in 2006..=2026 {
        builder.add(&read(&format!("editions/{year}.json"))?);
    }
    Ok(builder.build())
}

/// Words, beginnings, misspelt words, phrases, exclusions, choices, fields, questions and filters, the same on every run.
fn requests() -> Result<Vec<Value>> {
    let mut rng = Rng::with_seed(18);
    let read = |year: u16| fs::read_to_string(project(&format!("public/data/editions/{year}.json")));
    let text = format!("{}{}", read(2024)?, read(2017)?);
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 2).collect();
    let topics = ["ai", "access", "privacy", "gender", "cybersecurity", "no-such-topic"];
    let list = (0..QUERIES).map(|_| {
        let mut word = || rng.choice(words.iter()).map_or_else(String::new, |word| (*word).to_owned());
        let (one, other) = (word(), word());
        let cut = |word: &str, length: usize| word.chars().take(length.max(1)).collect::<String>();
        let q = match rng.u32(..11) {
            0 => String::new(),
            1 => cut(&one, rng.usize(1..6)),
            2 => format!("{one} {}", cut(&other, 3)),
            3 => format!("\"{one} {other}\""),
            4 => format!("{one} -{other}"),
            5 => format!("{one} OR {other}"),
            6 => format!("topic:{} {one}", rng.choice(topics).unwrap_or_default()),
            7 => one.chars().enumerate().filter(|(at, _)| *at != 2).map(|(_, c)| c).collect(),
            8 => format!("what must governments do about {one} and {other} since 2015"),
            9 => format!("since when {one} {other} {}", cut(&one, 4)),
            _ => format!("{} ", one.to_uppercase()),
        };
        let (show, filters) = match rng.u32(..6) {
            0 => ("outcomes", json!({ "topic": [rng.choice(topics).unwrap_or_default()] })),
            1 => ("outcomes", json!({ "edition": ["2024", "2017"], "evidence": ["agreed"] })),
            2 => ("themes", json!({ "level": ["main", "sub-theme"] })),
            3 => ("documents", json!({ "document": ["messages"] })),
            4 => ("milestones", json!({})),
            _ => ("outcomes", json!({})),
        };
        let years = rng.bool().then(|| [rng.u16(2006..2016), rng.u16(2016..2027)]);
        let (sort, lang) = (rng.choice(["relevance", "newest", "oldest"]), rng.choice(["en", "fr"]));
        json!({ "q": q, "show": show, "filters": filters, "years": years, "sort": sort, "lang": lang, "offset": rng.usize(..3) * 10, "near": 10 })
    });
    Ok(list.collect())
}

/// Keys in order: JavaScript keeps those that look like numbers elsewhere than Rust does.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(keys) => {
            let keys: BTreeMap<&String, Value> = keys.iter().map(|(key, value)| (key, sorted(value))).collect();
            json!(keys)
        }
        Value::Array(list) => Value::Array(list.iter().map(sorted).collect()),
        _ => value.clone(),
    }
}

#[test]
fn the_engine_for_other_sites_answers_in_every_browser_as_natively() -> Result<()> {
    let server = BenchServer::start(&project("dist/engine"), &project("public/data"))?;
    let native = native()?;
    ensure!(native.outcomes() == 379 && native.issues() == Ok("[]".to_owned()), "the files load whole");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let browser = Browser::start(&Options::default()).await?;
        let driver = browser.driver();
        driver.set_script_timeout(std::time::Duration::from_secs(120)).await?;
        // Not a JSON file: Firefox shows those in a viewer that lets no script in.
        driver.goto(format!("{}engine/igf-engine.js", server.url())).await?;
        let mut found = 0;
        for requests in requests()?.chunks(CHUNK) {
            let answers = driver.execute_async(ASK, vec![json!(requests)]).await?.json().clone();
            let answers = answers.as_array().with_context(|| format!("no list: {answers}"))?;
            ensure!(answers.len() == requests.len(), "an answer to each");
            for (request, answer) in requests.iter().zip(answers) {
                let expected: Value =
                    serde_json::from_str(&native.query(&request.to_string()).map_err(anyhow::Error::msg)?)?;
                ensure!(sorted(answer) == sorted(&expected), "{request}\nhere {answer}\nnatively {expected}");
                found += usize::from(answer["total"] != json!(0));
            }
        }
        ensure!(found > QUERIES / 3, "only {found} queries find anything");
        Ok(())
    })
}
