//! The app takes the place of the page that came, and loses nothing of what the reader has done meanwhile.

use anyhow::{Result, ensure};
use e2e::{Engine, Journey, css, engine, role, search_field};
use serde_json::{Value, json};

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
/// How much of the page has moved without the reader's doing; only Chromium tells.
const FOLLOW_SHIFTS: &str = "window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value)))
        .observe({ type: 'layout-shift' });";
const SHIFT: &str = "return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(window.shift)))));";
const PROGRAM: &str = "igf-explorer_bg.wasm";
/// Where the middle of the page stands in the window.
const PLACE: &str =
    "[...document.querySelectorAll('article')].map((card) => Math.round(card.getBoundingClientRect().top))";

/// Marks a card in sight.
const MARK_IN_SIGHT: &str = "[...document.querySelectorAll('main article h4 a')]
    .find((link) => link.getBoundingClientRect().top > 100).id = 'in-sight'";

#[test]
fn scroll_focus_and_what_was_opened_stay() -> Result<()> {
    Journey::default().on_the_local_server().run(async |page| {
        page.site.hold(PROGRAM)?;
        page.load("en/editions/2024").await?;
        page.shows("Riyadh").await?;
        page.run("document.querySelectorAll('details.evidence')[3].open = true", Vec::new()).await?;
        page.run("document.querySelectorAll('main article a')[9].focus({ preventScroll: true })", Vec::new()).await?;
        let (scroll, focus) = (page.scroll_to(900).await?, page.focus().await?);
        let places: Value = page.value(PLACE).await?;
        if engine()? == Engine::Chromium {
            page.run(FOLLOW_SHIFTS, Vec::new()).await?;
        }
        page.site.let_go(PROGRAM)?;
        page.is_running().await?;
        page.is_scrolled_to(scroll).await?;
        ensure!(page.focus().await? == focus, "the focus went from {focus} to {}", page.focus().await?);
        let now: Value = page.value(PLACE).await?;
        ensure!(now == places, "cards moved from {places} to {now}");
        page.comes_true("the opened part", "document.querySelectorAll('details.evidence')[3].open", json!(true))
            .await?;
        if engine()? == Engine::Chromium {
            let shift = page.run_async(SHIFT, Vec::new()).await?;
            ensure!(shift.as_f64().is_some_and(|shift| shift < 0.001), "the page moved: {shift}");
        }
        Ok(())
    })
}

#[test]
fn what_was_typed_and_ticked_meanwhile_is_asked() -> Result<()> {
    Journey::default().on_the_local_server().run(async |page| {
        page.site.hold(PROGRAM)?;
        page.load("en/").await?;
        page.find(&search_field()).await?.send_keys("encryption").await?;
        page.click(&role("checkbox").like("^2024")).await?;
        page.site.let_go(PROGRAM)?;
        page.is_running().await?;
        page.is_at("en/?q=encryption&edition=2024").await?;
        page.says("encryption").await?;
        ensure!(page.has_focus(&role("checkbox").like("^2024")).await?, "the focus is on {}", page.focus().await?);
        page.press(" ").await?;
        page.is_at("en/?q=encryption").await
    })
}

#[test]
fn an_address_with_a_query_shows_its_search_and_no_other_list() -> Result<()> {
    Journey::default().on_the_local_server().run(async |page| {
        page.site.hold(PROGRAM)?;
        page.load("fr/?q=chiffrement").await?;
        page.comes_true("the text asked for", "document.querySelector('#search').value", json!("chiffrement")).await?;
        page.find_none(&role("article")).await?;
        page.site.let_go(PROGRAM)?;
        page.is_running().await?;
        page.says("chiffrement").await?;
        ensure!(!page.results().await?.is_empty(), "nothing is found");
        Ok(())
    })
}

#[test]
fn where_the_program_cannot_come_the_page_stays_and_says_so() -> Result<()> {
    Journey::default().on_the_local_server().run(async |page| {
        page.site.lose(PROGRAM)?;
        page.load("en/topics/ai").await?;
        page.says("Search and filters could not be loaded").await?;
        page.shows("Artificial intelligence").await?;
        ensure!(!page.all(&role("article")).await?.is_empty(), "the outcomes are gone");
        page.load("en/?topic=ai").await?;
        page.says("Search and filters could not be loaded").await?;
        page.find_none(&search_field()).await?;
        page.find(&role("article")).await.map(drop)
    })
}

#[test]
fn a_reader_who_has_switched_webassembly_off_can_read_and_learns_why() -> Result<()> {
    Journey::default().on_the_local_server().run(async |page| {
        with_script(page, "fr/topics/ai", "delete globalThis.WebAssembly")?;
        page.load("fr/topics/ai").await?;
        page.says("Un réglage l.a peut-être désactivé").await?;
        page.shows("Intelligence artificielle").await
    })
}

#[test]
fn what_is_not_the_sites_own_cannot_take_the_page_away() -> Result<()> {
    Journey::default().on_the_local_server().breaking_the_policy().run(async |page| {
        let foreign = "dispatchEvent(new ErrorEvent('error'));
            dispatchEvent(new ErrorEvent('error', { error: new Error('an extension') }));
            Promise.reject(new Error('a beacon'));
            for (const src of ['https://127.0.0.1:9/beacon.js', 'no-such-script.js'])
              document.head.append(Object.assign(document.createElement('script'), { src }));";
        // A script may only be added by a trusted type, so the page itself has those that fail.
        let tags = "<script src=\"https://127.0.0.1:9/beacon.js\"></script><script src=\"no-such-script.js\"></script>";
        with_script(page, "en/topics/ai", foreign)?;
        with_markup(page, "en/topics/ai", tags)?;
        page.open("en/topics/ai").await?;
        page.run(
            "dispatchEvent(new ErrorEvent('error')); setTimeout(() => { throw new Error('another extension') })",
            Vec::new(),
        )
        .await?;
        page.click(&role("link").named("Explore")).await?;
        page.is_at("en/").await?;
        page.says("outcomes").await?;
        ensure!(
            page.all(&css("#app-note")).await?.is_empty() || page.all(&role("alert")).await?.is_empty(),
            "a failure is said"
        );
        Ok(())
    })
}

#[test]
fn back_and_reload_return_to_the_place_of_the_first_entry_too() -> Result<()> {
    Journey::default().at("en/editions/2024", async |page| {
        let place = page.scroll_to(2000).await?;
        // A driver would first scroll to what is out of sight.
        page.run(MARK_IN_SIGHT, Vec::new()).await?;
        page.click(&css("#in-sight")).await?;
        page.is_on_heading().await?;
        page.driver().back().await?;
        page.is_at("en/editions/2024").await?;
        page.is_scrolled_to(place).await?;
        page.driver().refresh().await?;
        page.is_running().await?;
        page.is_scrolled_to(place).await
    })
}

/// Has the page at a path run a script before the site's own.
fn with_script(page: &e2e::Visit, path: &str, script: &str) -> Result<()> {
    page.site.answer("foreign.js", SCRIPT, script)?;
    with_markup(page, path, "<script src=\"foreign.js\"></script>")
}

/// Adds markup before the site's first script to the page at a path.
fn with_markup(page: &e2e::Visit, path: &str, markup: &str) -> Result<()> {
    let file = format!("{path}.html");
    let html = page.site.answered(&file)?;
    page.site.answer(&file, HTML, html.replacen("<script", &format!("{markup}<script"), 1))
}
