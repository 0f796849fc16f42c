//! Measures the shipped engine in headless Chromium: `cargo xtask bench` runs this with the folders of the engine and
//! of the made-up corpora, and their sizes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use e2e::{Browser, Options};
use serde_json::{Map, Value};
use xtask::bench::BenchServer;

/// Loads a corpus and asks all its queries, some of each kind to warm up, then each kind measured.
const MEASURE: &str = include_str!("bench.js");

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [engine, corpora, sizes @ ..] = &args[..] else { bail!("run `cargo xtask bench`") };
    let server = BenchServer::start(Path::new(engine), Path::new(corpora))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut results = Map::new();
    println!("\nmilliseconds in headless Chromium, one core of {}", processor());
    for size in sizes {
        // A browser of its own: memory is never given back.
        let figures = runtime.block_on(measure(&server, size)).with_context(|| format!("with {size} outcomes"))?;
        print(size, &figures);
        results.insert(size.clone(), figures);
    }
    let path = Path::new(corpora).join("results.json");
    fs::write(&path, serde_json::to_string_pretty(&results)?)?;
    println!("\nAlso in {}", path.display());
    Ok(())
}

async fn measure(server: &BenchServer, size: &str) -> Result<Value> {
    let browser = Browser::start(&Options::default()).await?;
    let driver = browser.driver();
    driver.set_script_timeout(std::time::Duration::from_secs(600)).await?;
    driver.goto(format!("{}corpora/{size}/queries.json", server.url())).await?;
    let answer = driver.execute_async(MEASURE, vec![Value::from(size)]).await?;
    let figures = answer.json().clone();
    if let Some(problem) = figures.get("error") {
        bail!("{problem}");
    }
    Ok(figures)
}

fn print(size: &str, figures: &Value) {
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    let at = |name: &str| figures.get(name).map_or(f64::NAN, number);
    println!("\n{size} outcomes, {} values of facets", at("values"));
    println!("  loading and indexing {:.0} ms, of which indexing {:.0} ms", at("load"), at("build"));
    println!("  wasm memory {:.1} MB, of which indexes {:.1} MB", at("memory") / 1e6, at("index") / 1e6);
    println!("  {:<20} {:>8} {:>8} {:>8}", "", "p50", "p95", "p99");
    for (kind, times) in figures.get("kinds").and_then(Value::as_object).into_iter().flatten() {
        let time = |name: &str| times.get(name).map_or(f64::NAN, number);
        println!("  {kind:<20} {:>8.3} {:>8.3} {:>8.3}", time("p50"), time("p95"), time("p99"));
    }
}

fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    name.map_or_else(|| "an unknown processor".to_owned(), |(_, name)| name.to_owned())
}
