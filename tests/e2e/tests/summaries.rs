//! Summaries arrive language by language: the page's first, the other's when there is time.

use anyhow::Result;
use e2e::{Journey, Visit, css, link, role, search_field, visit};
use serde_json::json;

const ENGLISH: &str = "data/summaries.en.ndjson";
const FRENCH: &str = "data/summaries.fr.ndjson";
/// Stands in French summaries alone.
const FRENCH_WORD: &str = "inégalités";

/// The languages that the summaries of the results are marked with; none where it is the page's.
async fn is_marked(page: &Visit, lang: Option<&str>) -> Result<()> {
    let langs = "[...new Set([...document.querySelectorAll('article h3 a')].map((a) => a.getAttribute('lang')))]";
    page.comes_true("the language of the summaries", langs, json!([lang])).await
}

/// A file of summaries with the line of 2013 cut off in its middle.
fn without_2013(page: &Visit, file: &str) -> Result<String> {
    let text = String::from_utf8(page.site.read(file)?)?;
    let damaged = |line: &str| match line.starts_with(r#"{"2013-"#) {
        true => line.chars().take(line.len() / 3).collect(),
        false => line.to_owned(),
    };
    Ok(text.lines().map(damaged).collect::<Vec<String>>().join("\n"))
}

#[test]
fn a_french_word_is_found_on_an_english_page() -> Result<()> {
    visit("en/", async |page| {
        page.find(&search_field()).await?.send_keys(FRENCH_WORD).await?;
        page.says(&format!(r"^\d+ outcomes? for “{FRENCH_WORD}”$")).await?;
        is_marked(page, None).await
    })
}

#[test]
fn without_the_other_languages_summaries_the_page_works_and_says_nothing() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose(FRENCH)?;
        page.open("en/outcomes/2024-pt-6b").await?;
        // The details come after the first try to get the summaries.
        page.find(&link("Open the document")).await?;
        page.find_none(&css("main section [lang=fr]")).await?;
        page.find_none(&role("button").named("Dismiss")).await?;
        page.open("en/?q=privacy").await?;
        page.says(r"^\d+ outcomes for “privacy”$").await
    })
}

#[test]
fn a_language_without_summaries_shows_those_of_the_other_and_says_so() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose(FRENCH)?;
        page.open("en/").await?;
        page.click(&link("Français")).await?;
        page.says(r"^Une partie du recueil n’a pas pu être lue et manque ici : summaries\.fr\.ndjson\.").await?;
        is_marked(page, Some("en")).await?;
        page.open("fr/outcomes/2024-pt-6b").await?;
        page.find(&css("h1[lang=en]")).await?;
        page.says(r"summaries\.fr\.ndjson").await
    })
}

#[test]
fn summaries_that_failed_come_with_the_change_of_language() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose(FRENCH)?;
        page.open("en/outcomes/2024-pt-6b").await?;
        page.find(&link("Open the document")).await?;
        page.site.restore(FRENCH)?;
        page.click(&link("Français")).await?;
        page.find(&link("Ouvrir le document")).await?;
        page.find(&css("main section [lang=en]")).await?;
        page.find(&css("h1:not([lang])")).await?;
        Ok(())
    })
}

#[test]
fn a_broken_line_costs_the_summaries_of_one_edition_in_one_language() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.replace(FRENCH, "application/x-ndjson", without_2013(page, FRENCH)?)?;
        page.open("fr/?edition=2013").await?;
        page.says(r"^Une partie du recueil n’a pas pu être lue et manque ici : 2013 \(fr\)\.").await?;
        is_marked(page, Some("en")).await?;
        page.open("fr/?edition=2012").await?;
        is_marked(page, None).await?;
        page.open("en/?edition=2013").await?;
        is_marked(page, None).await
    })
}

#[test]
fn without_any_summaries_the_page_says_so_and_can_try_again() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose(ENGLISH)?;
        page.site.lose(FRENCH)?;
        page.load("en/").await?;
        page.says("^The collection could not be loaded.").await?;
        let retry = role("button").named("Try again");
        page.find(&retry).await?;
        page.site.restore(ENGLISH)?;
        page.site.restore(FRENCH)?;
        page.click(&retry).await?;
        page.is_running().await?;
        is_marked(page, None).await
    })
}
