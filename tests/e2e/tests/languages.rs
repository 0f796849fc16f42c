//! Languages: every page in both, at the same place, and the reader's choice is remembered.

use anyhow::{Result, ensure};
use e2e::{Engine, Journey, Visit, css, engine, link, visit};
use serde_json::json;

/// A page of each kind, below the language.
const PAGES: [&str; 13] = [
    "?q=access&edition=2024",
    "?q=internet&show=themes",
    "editions",
    "editions/2024",
    "themes",
    "themes/2019-data-governance",
    "documents/2024-parliamentary-output",
    "outcomes/2024-pt-6b",
    "topics/ai",
    "compare?topics=ai,privacy",
    "coverage",
    "about",
    "nothing/here",
];

/// Follows the link to a language without scrolling to it: the header is at the top, the reader is not.
async fn switch(page: &Visit, lang: &str) -> Result<()> {
    page.run("document.querySelector(`nav a[hreflang=${arguments[0]}]`).click()", vec![json!(lang)]).await?;
    page.comes_true("the language", "document.documentElement.lang", json!(lang)).await
}

async fn check_switch(page: &Visit, path: &str) -> Result<()> {
    page.open(&format!("en/{path}")).await?;
    let title: String = page.value("document.title").await?;
    let entries = page.history_length().await?;
    // Details arrive after the rest and make the page longer: wait until they are there.
    page.comes_true("the details", "!document.querySelector('.waiting')", json!(true)).await?;
    if path.starts_with("outcomes") {
        page.find(&css("main section [lang=fr]")).await?;
    }
    let y = page.scroll_to(400).await?;
    switch(page, "fr").await?;
    page.is_at(&format!("/fr/{path}")).await?;
    page.find(&link("À propos")).await?;
    page.is_scrolled_to(y).await?;
    assert_eq!(page.history_length().await?, entries + 1, "{path}");
    // Of a search the title is the words searched for, in either language, and the names of its filters and its kind.
    let changes = !path.contains("q=") || path.contains("edition=") || path.contains("show=");
    page.comes_true("the title", &format!("document.title !== {}", json!(title)), json!(changes)).await
}

#[test]
fn on_every_page_the_language_changes_and_the_place_stays() -> Result<()> {
    visit("en/", async |page| {
        let mut wrong = Vec::new();
        for path in PAGES {
            if let Err(error) = check_switch(page, path).await {
                wrong.push(format!("{path}: {error:#}"));
            }
        }
        ensure!(wrong.is_empty(), "{wrong:#?}");
        Ok(())
    })
}

#[test]
fn back_leads_to_the_former_language() -> Result<()> {
    visit("en/?edition=2024", async |page| {
        let found = page.results().await?;
        page.click(&link("Français")).await?;
        page.is_at("/fr/?edition=2024").await?;
        page.says(r"^\d+ résultats correspondent aux filtres$").await?;
        page.has_results(&found).await?;
        page.driver().back().await?;
        page.is_at("/en/?edition=2024").await?;
        page.says(r"^\d+ outcomes match the filters$").await?;
        page.comes_true("the language", "document.documentElement.lang", json!("en")).await
    })
}

/// What the browser's list of languages leads to. WebKit's comes from the machine's locale, which
/// has none of a person's languages on a bare machine ("C"): there the site falls back to English.
fn expected_for_a_french_reader() -> Result<&'static str> {
    Ok(if engine()? == Engine::Webkit { "en" } else { "fr" })
}

#[test]
fn the_bare_address_leads_to_the_browsers_language() -> Result<()> {
    let lang = expected_for_a_french_reader()?;
    Journey::default().in_languages("fr,en").at("en/about", async |page| {
        page.open("").await?;
        page.is_at(&format!("/{lang}/")).await?;
        page.comes_true("the language", "document.documentElement.lang", json!(lang)).await?;
        // The address was replaced: one step back leads to the page before.
        page.driver().back().await?;
        page.is_at("/en/about").await
    })
}

#[test]
fn an_address_without_a_language_leads_to_the_page_in_the_browsers() -> Result<()> {
    let lang = expected_for_a_french_reader()?;
    Journey::default().in_languages("fr-CA,en").at("topics/ai", async |page| {
        page.is_at(&format!("/{lang}/topics/ai")).await?;
        page.comes_true("the language", "document.documentElement.lang", json!(lang)).await
    })
}

#[test]
fn a_reader_of_other_languages_gets_english() -> Result<()> {
    Journey::default().in_languages("ja,sw").at("", async |page| page.is_at("/en/").await)
}

#[test]
fn the_chosen_language_is_remembered() -> Result<()> {
    visit("en/", async |page| {
        page.click(&link("Français")).await?;
        page.is_at("/fr/").await?;
        page.open("").await?;
        page.is_at("/fr/").await?;
        page.find(&link("À propos")).await?;
        page.click(&link("English")).await?;
        page.is_at("/en/").await?;
        page.open("").await?;
        page.is_at("/en/").await
    })
}

#[test]
fn an_address_in_a_language_is_no_choice_of_it() -> Result<()> {
    visit("fr/about", async |page| {
        page.comes_true("the language", "document.documentElement.lang", json!("fr")).await?;
        page.open("").await?;
        page.is_at("/en/").await
    })
}

#[test]
fn where_a_language_does_not_arrive_the_page_stays_and_says_so() -> Result<()> {
    Journey::default().run(async |page| {
        // Kept on the device it would be there.
        page.site.lose("sw.js")?;
        page.open("en/about").await?;
        page.site.lose("locales/fr.json")?;
        page.click(&link("Français")).await?;
        page.says("^This page could not be loaded in Français").await?;
        assert_eq!(page.h1().await?, "About IGF Explorer");
        Ok(())
    })
}
