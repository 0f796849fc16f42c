//! The pages: what each is called, that each can be opened directly, and that links between them
//! load nothing anew.

use anyhow::Result;
use e2e::{Target, Visit, heading, link, role, visit};
use serde_json::json;

/// Path, heading and document title of a page of each kind, in a language.
type Pages = [(&'static str, &'static str, &'static str); 13];

const ENGLISH: Pages = [
    ("en/", "What has the Internet Governance Forum said?", "What the Internet Governance Forum has said since 2006"),
    ("en/editions/2024", "Building our Multistakeholder Digital Future", "IGF 2024 Riyadh"),
    ("en/editions", "Editions", "Editions"),
    ("en/themes", "Themes and sub-themes", "Themes and sub-themes"),
    ("en/themes/2019-data-governance", "Data Governance", "Data Governance · 2019 Berlin"),
    ("en/documents/2019-berlin-messages", "Berlin IGF Messages", "Berlin IGF Messages (IGF 2019 Messages)"),
    ("en/topics", "Topics", "Topics"),
    ("en/topics/ai", "Artificial intelligence", "Artificial intelligence"),
    ("en/compare", "Compare editions or topics", "Compare editions or topics"),
    ("en/compare?editions=2019,2024", "Comparison: 2019 Berlin · 2024 Riyadh", "Comparison: 2019 Berlin · 2024 Riyadh"),
    ("en/coverage", "What is covered", "What is covered"),
    ("en/about", "About IGF Explorer", "About IGF Explorer"),
    ("en/nothing/here", "There is no such page", "There is no such page"),
];

const FRENCH: Pages = [
    (
        "fr/",
        "Qu’a dit le Forum sur la gouvernance de l’Internet ?",
        "Ce que dit le Forum sur la gouvernance de l’Internet depuis 2006",
    ),
    ("fr/editions/2020", "L’Internet au service de la résilience humaine et de la solidarité", "FGI 2020 (en ligne)"),
    ("fr/editions", "Éditions", "Éditions"),
    ("fr/themes", "Thèmes et sous-thèmes", "Thèmes et sous-thèmes"),
    ("fr/themes/2019-data-governance", "Gouvernance des données", "Gouvernance des données · 2019 Berlin"),
    (
        "fr/documents/2019-chairs-summary",
        "FGI 2019 : résumé de la présidence",
        "FGI 2019\u{a0}: résumé de la présidence",
    ),
    ("fr/topics", "Sujets", "Sujets"),
    ("fr/topics/ai", "Intelligence artificielle", "Intelligence artificielle"),
    ("fr/compare", "Comparer des éditions ou des sujets", "Comparer des éditions ou des sujets"),
    (
        "fr/compare?topics=ai,privacy",
        "Comparaison : Intelligence artificielle · Vie privée",
        "Comparaison\u{a0}: Intelligence artificielle · Vie privée",
    ),
    ("fr/coverage", "Ce qui est couvert", "Ce qui est couvert"),
    ("fr/about", "À propos d’IGF Explorer", "À propos d’IGF Explorer"),
    ("fr/topics/nothing-of-ours", "Cette page n’existe pas", "Cette page n’existe pas"),
];

async fn check_pages(page: &Visit, lang: &str, pages: Pages) -> Result<()> {
    for (path, name, title) in pages {
        page.open(path).await?;
        page.is_at(&format!("/{path}")).await?;
        let shown = page.h1().await?.replace('\u{a0}', " ");
        assert!(shown.starts_with(name), "{path}: {shown}");
        page.comes_true("the title", "document.title", json!(format!("{title} – IGF Explorer"))).await?;
        page.comes_true("the language", "document.documentElement.lang", json!(lang)).await?;
        page.comes_true("one heading of the first level", "document.querySelectorAll('h1').length", json!(1)).await?;
    }
    Ok(())
}

#[test]
fn every_page_can_be_opened_directly_in_english() -> Result<()> {
    visit("en/", async |page| check_pages(page, "en", ENGLISH).await)
}

#[test]
fn every_page_can_be_opened_directly_in_french() -> Result<()> {
    visit("fr/", async |page| check_pages(page, "fr", FRENCH).await)
}

#[test]
fn an_outcome_has_a_page_with_its_source() -> Result<()> {
    visit("en/outcomes/2024-pt-6b", async |page| {
        let summary = page.h1().await?;
        page.comes_true("the title", "document.title", json!(format!("{summary} – IGF Explorer"))).await?;
        page.shows("This is a summary in our own words, not the text of the document").await?;
        page.shows(r"6\(b\)").await?;
        page.find(&link("Open the document")).await?;
        page.find(&link("Inter-Parliamentary Union (IPU)")).await?;
        // The other language's words are marked as such.
        page.comes_true("French words", "document.querySelector('main [lang=fr]').textContent.length > 40", json!(true))
            .await
    })
}

#[test]
fn an_edition_shows_its_themes_details_and_documents() -> Result<()> {
    visit("en/editions/2024", async |page| {
        for name in
            ["Themes", "Outcomes", "Parliamentary track", "What we have, and what is missing", "Sources", "Documents"]
        {
            page.find(&heading(name)).await?;
        }
        page.shows("about 11,000 participants · about 170 countries").await?;
        page.click(&link("What it asks, and of whom")).await?;
        page.is_at("/en/?edition=2024&document=parliamentary-output").await
    })
}

#[test]
fn of_the_edition_of_2026_the_page_says_that_nothing_is_known() -> Result<()> {
    visit("en/editions/2026", async |page| {
        assert_eq!(page.h1().await?, "IGF 2026");
        page.shows("No trustworthy source gives its place, dates or theme yet").await?;
        page.shows("No themes or outcomes are known yet").await?;
        page.find_none(&link("Search and filter these outcomes")).await
    })
}

/// Follows a link and checks that the app, and not the browser, drew the page.
async fn follow(page: &Visit, target: &Target, path: &str, name: &str) -> Result<()> {
    page.click(target).await?;
    page.is_at(path).await?;
    page.find(&heading(name)).await?;
    page.is_on_heading().await?;
    page.is_scrolled_to(0.0).await?;
    assert!(page.value::<bool>("window.marker === true").await?, "{path} was loaded anew");
    Ok(())
}

#[test]
fn links_between_pages_load_nothing_anew_and_lead_to_the_heading() -> Result<()> {
    visit("en/", async |page| {
        page.run("window.marker = true", Vec::new()).await?;
        let menu = |name: &str| link(name).inside(role("navigation").named("Main"));
        follow(page, &menu("Coverage"), "/en/coverage", "What is covered").await?;
        follow(
            page,
            &link("2024").inside(role("table")),
            "/en/editions/2024",
            "Building our Multistakeholder Digital Future",
        )
        .await?;
        let outcome = link("What it asks, and of whom");
        let found = "What has the Internet Governance Forum said?";
        follow(page, &outcome, "/en/?edition=2024&document=parliamentary-output", found).await?;
        follow(page, &menu("About"), "/en/about", "About IGF Explorer").await?;
        follow(page, &menu("Explore"), "/en/", found).await?;
        let topic = link("Artificial intelligence").inside(role("table"));
        follow(page, &topic, "/en/topics/ai", "Artificial intelligence").await?;
        follow(
            page,
            &link("2023 Kyoto").inside(role("main")),
            "/en/editions/2023",
            "The Internet We Want - Empowering All People",
        )
        .await
    })
}

#[test]
fn a_result_leads_to_its_outcome_and_on_to_its_edition() -> Result<()> {
    visit("en/?q=IPU&document=parliamentary-output&edition=2024", async |page| {
        page.run("window.marker = true", Vec::new()).await?;
        let first = page.results().await?.first().cloned().unwrap_or_default();
        page.click(&role("link").inside(role("heading")).inside(role("article"))).await?;
        page.is_at(&format!("/en/outcomes/{first}")).await?;
        page.is_on_heading().await?;
        page.click(&link("IGF 2024 Riyadh")).await?;
        page.is_at("/en/editions/2024").await?;
        page.is_on_heading().await?;
        assert!(page.value::<bool>("window.marker === true").await?, "a page was loaded anew");
        Ok(())
    })
}

#[test]
fn an_unknown_address_leads_back_to_everything() -> Result<()> {
    visit("en/editions/1999", async |page| {
        page.find(&heading("There is no such page")).await?;
        page.click(&link("Explore all outcomes")).await?;
        page.is_at("/en/").await?;
        page.says(r"^All \d+ outcomes$").await
    })
}

#[test]
fn an_address_that_was_altered_on_its_way_is_read_as_it_was_meant_and_corrected() -> Result<()> {
    visit("en/", async |page| {
        for (altered, path) in [
            ("en/outcomes/2024-PT-1A", "/en/outcomes/2024-pt-1a"),
            ("en/outcomes/2024-pt-1a).", "/en/outcomes/2024-pt-1a"),
            ("fr-CA/editions/2024%C2%A0", "/fr/editions/2024"),
            ("EN/?q=access&amp;topic=AI&years=2024%E2%80%932020", "/en/?q=access&topic=ai&years=2020-2024"),
        ] {
            page.open(altered).await?;
            page.is_at(path).await?;
            let title = page.h1().await?;
            assert_ne!(title, "There is no such page", "{altered}");
            let complains = "document.body.innerText.includes('was not understood')";
            assert!(!page.value::<bool>(complains).await?, "{altered}");
        }
        Ok(())
    })
}

#[test]
fn what_of_an_address_is_not_understood_is_said() -> Result<()> {
    visit("en/?topics=ai&years=soon&utm_source=mail&q=privacy&topic=nothing-of-ours", async |page| {
        page.is_at("/en/?q=privacy").await?;
        page.shows("Part of this address was not understood and is left out: topics, years, topic=nothing-of-ours")
            .await
    })
}

#[test]
fn the_address_of_a_record_that_is_not_there_leads_to_the_nearest() -> Result<()> {
    visit("en/topics/artificial-intelligence", async |page| {
        page.shows("The collection has no topic with the identifier “artificial-intelligence”").await?;
        page.click(&link("Artificial intelligence").inside(role("main"))).await?;
        page.is_at("/en/topics/ai").await?;
        page.open("fr/outcomes/2024-pt-99").await?;
        page.click(&link("FGI 2024 Riyad").inside(role("main"))).await?;
        page.is_at("/fr/editions/2024").await
    })
}
