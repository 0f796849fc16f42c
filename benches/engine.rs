//! Instructions of a hundred queries of each kind, of loading, and of the layout of the shipped themes, counted by valgrind:
//! `cargo xtask bench` runs this with a folder of a made-up corpus. Counts do not depend on what else the machine does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::process::Command;
use std::sync::Arc;

use igf_explorer::domain::timeline::Timeline;
use igf_explorer::domain::{self, Dataset, Details};
use igf_explorer::engine::{Builder, Engine};
use serde_json::Value;

const QUERIES: usize = 100;
const LOADING: &str = "loading";
const LAYOUT: &str = "layout of themes";

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    match &args[..] {
        [folder, kind] => run(folder, kind),
        [folder] => count(folder),
        // `cargo test --benches` and the like give no folder: there is nothing to count.
        _ => println!("run `cargo xtask bench`"),
    }
}

/// Runs itself under valgrind, once for each kind.
fn count(folder: &str) {
    let kinds: Vec<String> = queries(folder).into_keys().chain([LOADING, LAYOUT].map(str::to_owned)).collect();
    for kind in kinds {
        let (measured, each, of) = match kind.as_str() {
            LOADING => ("load_measured", 1.0, "load"),
            LAYOUT => ("lay_out_measured", 1.0, "layout"),
            _ => ("ask_measured", QUERIES as f64, "query"),
        };
        let own = std::env::current_exe().expect("a path of our own");
        let valgrind = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no"])
            .arg(format!("--toggle-collect=*{measured}*"))
            .arg(own)
            .args([folder, &kind])
            .output()
            .expect("valgrind runs");
        let report = String::from_utf8_lossy(&valgrind.stderr);
        let collected = report.lines().find_map(|line| line.split_once("Collected : ")).expect("a count").1;
        let instructions: f64 = collected.trim().parse().expect("a number");
        println!("{kind:<20} {:>14.0} instructions a {of}", instructions / each);
    }
}

fn run(folder: &str, kind: &str) {
    if kind == LAYOUT {
        let (dataset, details) = shipped();
        return lay_out_measured(&dataset, &details);
    }
    let editions: Vec<String> = (2006..=2026).map(|year| read(folder, &format!("{year}.json"))).collect();
    let engine = load_measured(&read(folder, "vocabulary.json"), &editions);
    if kind != LOADING {
        ask_measured(&engine, &queries(folder)[kind][..QUERIES]);
    }
}

#[inline(never)]
fn load_measured(vocabulary: &str, editions: &[String]) -> Engine {
    let mut builder = Builder::new(vocabulary);
    editions.iter().for_each(|edition| builder.add(edition));
    builder.build()
}

/// The editions as they are shipped: made-up ones have no themes that continue each other.
fn shipped() -> (Dataset, Vec<Arc<Details>>) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");
    let names: Vec<String> = (2006..=2026).map(|year| format!("editions/{year}.json")).collect();
    let texts: Vec<String> = names.iter().map(|name| read(folder, name)).collect();
    let files: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
    let (dataset, mut issues) = domain::load(&read(folder, "vocabulary.json"), &files);
    let details = domain::load_details(&files, &dataset, &mut issues);
    (dataset, details.into_iter().map(Arc::new).collect())
}

#[inline(never)]
fn lay_out_measured(dataset: &Dataset, details: &[Arc<Details>]) {
    black_box(Timeline::new(dataset, details));
}

#[inline(never)]
fn ask_measured(engine: &Engine, requests: &[String]) {
    for request in requests {
        black_box(engine.query(request).expect("an answer"));
    }
}

/// Requests by kind, each as the engine takes it.
fn queries(folder: &str) -> BTreeMap<String, Vec<String>> {
    let kinds: BTreeMap<String, Vec<Value>> = serde_json::from_str(&read(folder, "queries.json")).expect("queries");
    kinds.into_iter().map(|(kind, list)| (kind, list.iter().map(Value::to_string).collect())).collect()
}

fn read(folder: &str, name: &str) -> String {
    fs::read_to_string(format!("{folder}/{name}")).unwrap_or_else(|error| panic!("{folder}/{name}: {error}"))
}
