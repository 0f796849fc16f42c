//! A reader who does anything at all, for long: nothing is thrown, nothing piles up, and the page is always what a fresh
//! visit to its address shows. `IGF_ACTS=10000 cargo test -p e2e soak::` goes on for longer than the suite does.

use anyhow::{Result, ensure};
use e2e::{Engine, Visit, visit};
use serde_json::json;

const ACT: &str = include_str!("soak.js");
/// As many as the suite can spare.
const USUAL: usize = 60;
/// After so many at least the page is held against a fresh one, but no more than a hundred times.
const CHUNK: usize = 20;

/// What the address alone decides: names, numbers, filters and records, but not what stands open.
const SHOWN: &str = "(() => {
    const texts = (selector) => [...document.querySelectorAll(`main ${selector}`)]
        .filter((element) => element.checkVisibility()).map((element) => element.innerText.replace(/\\s+/g, ' ').trim());
    const ids = [...document.querySelectorAll('main article[id]')].map((article) => article.id);
    return [document.title, ...texts('h1'), ...texts('.count'), ...texts('.chips li'), ...ids].join(' | ');
})()";

async fn is_as_new(page: &Visit, done: usize) -> Result<()> {
    page.comes_true("the details", "!document.querySelector('main .waiting, main [aria-busy=true]')", json!(true))
        .await?;
    let (address, shown): (String, String) = (page.value("location.href").await?, page.value(SHOWN).await?);
    let (before, tab) = (page.driver().window().await?, page.driver().new_tab().await?);
    page.driver().switch_to_window(tab).await?;
    page.driver().goto(&address).await?;
    page.is_running().await?;
    page.comes_true("the details", "!document.querySelector('main .waiting, main [aria-busy=true]')", json!(true))
        .await?;
    // The texts of the other language, by which more is found, come last.
    let is_same = page.comes_true(&format!("{address} as it was after {done} acts"), SHOWN, json!(shown)).await;
    page.driver().close_window().await?;
    page.driver().switch_to_window(before).await?;
    is_same
}

/// Nodes and listeners of the whole browser's page once what nobody uses is gone; only Chromium tells.
async fn kept(page: &Visit) -> Result<Option<[f64; 2]>> {
    if page.engine() != Engine::Chromium {
        return Ok(None);
    }
    let cdp = page.driver().cdp();
    cdp.send_raw("Performance.enable", json!({})).await?;
    cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    let metrics = cdp.send_raw("Performance.getMetrics", json!({})).await?;
    let named = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        all.filter(|metric| metric["name"] == name).find_map(|metric| metric["value"].as_f64()).unwrap_or_default()
    };
    Ok(Some([named("Nodes"), named("JSEventListeners")]))
}

/// Goes to the first page without loading anything anew.
async fn go_home(page: &Visit) -> Result<()> {
    page.run("document.querySelector('header a[href]').click(); return null;", Vec::new()).await?;
    page.comes_true("the first page", "!!document.querySelector('main .overview')", json!(true)).await
}

#[test]
fn whatever_a_reader_does_the_page_stays_true_and_nothing_piles_up() -> Result<()> {
    let acts = std::env::var("IGF_ACTS").map_or(Ok(USUAL), |acts| acts.parse())?;
    let chunk = CHUNK.max(acts / 100);
    visit("en/", async |page| {
        let mut first = None;
        for done in (0..acts).step_by(chunk) {
            let thrown = page.run_async(ACT, vec![json!(done + 1), json!(chunk)]).await?;
            ensure!(thrown == json!([]), "after {done} acts: {thrown}");
            is_as_new(page, done + chunk).await?;
            // The first chunks fill what is kept for good.
            if done == chunk {
                go_home(page).await?;
                first = kept(page).await?;
            }
        }
        go_home(page).await?;
        if let Some((before, after)) = first.zip(kept(page).await?) {
            println!("nodes and listeners: {before:?}, after {acts} acts {after:?}");
            ensure!(
                after.iter().zip(before).all(|(after, before)| *after < before * 1.5 + 500.0),
                "{before:?} became {after:?}"
            );
        }
        Ok(())
    })
}
