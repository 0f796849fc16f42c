//! When files are broken or missing: a readable message with a way on, never a blank page.

use anyhow::{Context, Result};
use e2e::{Journey, Visit, heading, role, search_field};
use serde_json::json;

const DATA_LOST: &str = "^The collection could not be loaded.";
const DATA_LOST_FR: &str = "^Le recueil n’a pas pu être chargé.";
const APP_LOST: &str = "^Search and filters could not be loaded.";
const APP_LOST_FR: &str = "^La recherche et les filtres n’ont pas pu être chargés.";

/// The editions' file with the line of 2013 cut off in its middle.
fn editions_without_2013(page: &Visit) -> Result<String> {
    let text = String::from_utf8(page.site.read("data/editions.ndjson")?)?;
    let damaged = |line: &str| match line.starts_with(r#"{"year":2013"#) {
        true => line.chars().take(line.len() / 3).collect(),
        false => line.to_owned(),
    };
    let lines: Vec<String> = text.lines().map(damaged).collect();
    Ok(lines.join("\n") + "\n")
}

/// The message says it, there is a way on, and once the cause is gone the way on works.
async fn check_recovery(page: &Visit, message: &str, retry: &str, mend: impl FnOnce() -> Result<()>) -> Result<()> {
    page.says(message).await?;
    let retry = role("button").named(retry);
    page.find(&retry).await?;
    mend()?;
    page.click(&retry).await?;
    page.is_running().await?;
    page.find(&search_field()).await?;
    Ok(())
}

#[test]
fn a_broken_edition_costs_that_edition_and_the_page_names_it() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.replace("data/editions.ndjson", "application/x-ndjson", editions_without_2013(page)?)?;
        page.open("en/").await?;
        page.says(r"^Part of the collection could not be read and is left out: 2013\.").await?;
        page.find(&role("checkbox").like(r"^2024 Riyadh \d+$")).await?;
        page.open("en/editions/2012").await?;
        page.find(&heading("Themes")).await?;
        page.open("en/editions/2013").await?;
        page.find(&heading("There is no such page")).await?;
        page.click(&role("button").named("Dismiss")).await?;
        page.find_none(&role("button").named("Dismiss")).await
    })
}

#[test]
fn the_notice_of_a_broken_edition_is_in_the_pages_language() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.replace("data/editions.ndjson", "application/x-ndjson", editions_without_2013(page)?)?;
        page.open("fr/").await?;
        page.says(r"^Une partie du recueil n’a pas pu être lue et manque ici : 2013\.").await
    })
}

#[test]
fn a_filter_by_a_broken_edition_stays_in_the_address() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.replace("data/editions.ndjson", "application/x-ndjson", editions_without_2013(page)?)?;
        page.open("en/?edition=2013").await?;
        page.find(&role("button").named("Remove the filter Edition: 2013")).await?;
        page.is_at("/en/?edition=2013").await
    })
}

#[test]
fn without_its_details_an_edition_says_so_and_can_try_again() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose("data/details.ndjson")?;
        page.open("en/editions/2024").await?;
        page.says("^The details of this edition could not be loaded.").await?;
        page.find(&heading("Themes")).await?;
        page.site.restore("data/details.ndjson")?;
        page.click(&role("button").named("Try again")).await?;
        page.find(&heading("Parliamentary track")).await?;
        page.find_none(&role("alert")).await
    })
}

#[test]
fn without_editions_the_page_says_so_in_english_and_can_try_again() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose("data/editions.ndjson")?;
        page.load("en/?edition=2024").await?;
        check_recovery(page, DATA_LOST, "Try again", || page.site.restore("data/editions.ndjson")).await?;
        page.is_at("/en/?edition=2024").await
    })
}

#[test]
fn without_editions_the_page_says_so_in_french_and_can_try_again() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose("data/editions.ndjson")?;
        page.load("fr/").await?;
        page.comes_true("the language", "document.documentElement.lang", json!("fr")).await?;
        check_recovery(page, DATA_LOST_FR, "Réessayer", || page.site.restore("data/editions.ndjson")).await
    })
}

#[test]
fn without_a_vocabulary_the_page_says_so() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.replace("data/vocabulary.json", "application/json", "{")?;
        page.load("en/").await?;
        check_recovery(page, DATA_LOST, "Try again", || page.site.restore("data/vocabulary.json")).await
    })
}

#[test]
fn without_texts_the_page_says_so() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose("locales/en.json")?;
        page.load("en/").await?;
        check_recovery(page, DATA_LOST, "Try again", || page.site.restore("locales/en.json")).await
    })
}

#[test]
fn a_page_in_place_of_data_is_no_data() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.replace("data/editions.ndjson", "text/html; charset=utf-8", page.site.read("app.html")?)?;
        page.load("en/").await?;
        check_recovery(page, DATA_LOST, "Try again", || page.site.restore("data/editions.ndjson")).await
    })
}

#[test]
fn an_app_cut_off_on_its_way_says_so() -> Result<()> {
    Journey::default().run(async |page| {
        let name = "igf-explorer_bg.wasm";
        let whole = page.site.read(name)?;
        let half = whole.get(..whole.len() / 2).context("an empty app")?;
        page.site.replace(name, "application/wasm", half)?;
        page.load("en/about").await?;
        page.says(APP_LOST).await?;
        page.site.restore(name)?;
        page.click(&role("button").named("Try again")).await?;
        page.find(&heading("About IGF Explorer")).await?;
        Ok(())
    })
}

#[test]
fn a_missing_app_says_so_in_french() -> Result<()> {
    Journey::default().run(async |page| {
        let name = "igf-explorer_bg.wasm";
        page.site.lose(name)?;
        page.load("fr/").await?;
        check_recovery(page, APP_LOST_FR, "Réessayer", || page.site.restore(name)).await
    })
}

#[test]
fn a_missing_script_of_the_app_says_so() -> Result<()> {
    Journey::default().run(async |page| {
        let name = "igf-explorer.js";
        page.site.lose(name)?;
        page.load("en/").await?;
        check_recovery(page, APP_LOST, "Try again", || page.site.restore(name)).await
    })
}

#[test]
fn without_the_script_that_starts_everything_the_page_says_so_by_itself() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose("boot.js")?;
        page.load("en/").await?;
        page.shows("^Search and filters need JavaScript and WebAssembly").await?;
        page.find(&role("article")).await?;
        page.find_none(&search_field()).await?;
        page.site.restore("boot.js")?;
        page.open("en/").await?;
        page.find(&search_field()).await.map(drop)
    })
}

#[test]
fn the_message_offers_a_clean_start_and_leaves_the_page_and_the_focus() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose("data/editions.ndjson")?;
        page.load("en/coverage").await?;
        page.says(DATA_LOST).await?;
        page.shows("For each edition: what it produced").await?;
        page.comes_true("the focus where it was", "document.activeElement === document.body", json!(true)).await?;
        page.run("localStorage.setItem('igf-explorer.lang', 'en')", Vec::new()).await?;
        page.site.restore("data/editions.ndjson")?;
        page.click(&role("button").named("Clear saved data and reload")).await?;
        page.is_running().await?;
        page.find(&heading("What is covered")).await?;
        page.comes_true("nothing stored", "localStorage.length", json!(0)).await
    })
}
