//! axe finds nothing to complain of: every kind of page, both languages, wide and narrow, light and dark.

use anyhow::Result;
use e2e::{Engine, Journey, Visit, engine, role, search_field};
use serde_json::json;

/// A page of each kind and state, below the language.
const PAGES: [&str; 18] = [
    "",
    "?q=privacy&edition=2024",
    "?q=xyzzyq&edition=2024",
    "?q=privacy&show=themes",
    "?show=milestones&years=2020-2024",
    "editions",
    "editions/2024",
    "editions/2026",
    "themes/2010-critical-internet-resources",
    "documents/2024-parliamentary-output",
    "topics",
    "outcomes/2024-pt-6b",
    "topics/ai",
    "compare",
    "compare?editions=2019,2022,2024",
    "compare?topics=ai,privacy",
    "about",
    "nothing/here",
];

/// The longest pages have tests of their own: axe takes as long for one as for all others together.
const LONG: [&str; 2] = ["coverage", "themes"];

async fn check(page: &Visit, path: &str) -> Result<()> {
    page.open(path).await?;
    page.comes_true("the details", "!document.querySelector('.waiting')", json!(true)).await?;
    let width: usize = page.value("innerWidth").await?;
    page.check_accessibility(&format!("{path} at {width} px")).await
}

async fn check_all(page: &Visit, lang: &str) -> Result<()> {
    for path in PAGES {
        check(page, &format!("{lang}/{path}")).await?;
    }
    Ok(())
}

/// Every page in one engine: names, roles and colours are the same in all. The others have every page once wide and once
/// narrow, once light and once dark, once in each language: by the two tests after these.
fn check_in_chromium(journey: Journey, lang: &str) -> Result<()> {
    match engine()? {
        Engine::Chromium => journey.run(async |page| check_all(page, lang).await),
        _ => Ok(()),
    }
}

#[test]
fn wide_pages_in_english() -> Result<()> {
    check_in_chromium(Journey::default(), "en")
}

#[test]
fn wide_pages_in_french() -> Result<()> {
    check_in_chromium(Journey::default(), "fr")
}

#[test]
fn narrow_pages_in_english() -> Result<()> {
    check_in_chromium(Journey::default().on_a_phone(), "en")
}

#[test]
fn narrow_dark_pages() -> Result<()> {
    check_in_chromium(Journey::default().in_the_dark().on_a_phone(), "fr")
}

#[test]
fn narrow_pages_in_french() -> Result<()> {
    Journey::default().on_a_phone().run(async |page| check_all(page, "fr").await)
}

#[test]
fn wide_dark_pages() -> Result<()> {
    Journey::default().in_the_dark().run(async |page| {
        page.open("en/").await?;
        page.comes_true("dark", "matchMedia('(prefers-color-scheme: dark)').matches", json!(true)).await?;
        check_all(page, "en").await
    })
}

#[test]
fn wide_long_pages() -> Result<()> {
    Journey::default().run(async |page| {
        for path in LONG {
            check(page, &format!("en/{path}")).await?;
            check(page, &format!("fr/{path}")).await?;
        }
        Ok(())
    })
}

#[test]
fn narrow_long_pages_in_the_dark() -> Result<()> {
    Journey::default().in_the_dark().on_a_phone().run(async |page| {
        for path in LONG {
            check(page, &format!("en/{path}")).await?;
        }
        Ok(())
    })
}

/// Opens the filters of a phone, with a list opened and a filter in use.
async fn check_dialog(page: &Visit) -> Result<()> {
    page.open("en/?edition=2024").await?;
    page.click(&role("button").named("Filters (1)")).await?;
    page.find(&role("dialog").named("Filters")).await?;
    page.click(&role("button").like(r"^\d+ more$").inside(role("group").named("Topic"))).await?;
    page.find(&role("textbox").named("Find in Topic")).await?;
    page.check_accessibility("the filters' dialog").await
}

#[test]
fn the_open_dialog_of_filters() -> Result<()> {
    Journey::default().on_a_phone().run(async |page| check_dialog(page).await)
}

#[test]
fn the_open_dialog_of_filters_in_the_dark() -> Result<()> {
    Journey::default().in_the_dark().on_a_phone().run(async |page| check_dialog(page).await)
}

/// Opens the dialog that gives the code for other sites.
async fn check_embed_dialog(page: &Visit) -> Result<()> {
    page.open("en/?topic=ai").await?;
    page.click(&role("button").named("Embed this page")).await?;
    page.find(&role("textbox").named("Code to paste")).await?;
    page.check_accessibility("the dialog of the code for other sites").await
}

#[test]
fn the_dialog_of_the_code_for_other_sites() -> Result<()> {
    Journey::default().run(async |page| check_embed_dialog(page).await)
}

#[test]
fn the_dialog_of_the_code_for_other_sites_on_a_phone_in_the_dark() -> Result<()> {
    Journey::default().in_the_dark().on_a_phone().run(async |page| check_embed_dialog(page).await)
}

#[test]
fn views_for_other_sites() -> Result<()> {
    Journey::default().on_a_phone().run(async |page| {
        // Views let their host's page shine through, which axe takes for white: dark ones it cannot judge.
        for path in ["?topic=ai&", "outcomes/2024-pt-6b?"] {
            check(page, &format!("fr/{path}embed=1&scheme=light")).await?;
        }
        Ok(())
    })
}

#[test]
fn what_is_said_when_the_data_is_lost() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose("data/editions.ndjson")?;
        page.load("en/").await?;
        page.find(&role("button").named("Try again")).await?;
        page.find_none(&search_field()).await?;
        page.check_accessibility("the message of a failure").await
    })
}

#[test]
fn the_notice_of_missing_details() -> Result<()> {
    Journey::default().on_a_phone().run(async |page| {
        page.site.lose("data/details.ndjson")?;
        page.open("en/editions/2024").await?;
        page.find(&role("alert")).await?;
        page.check_accessibility("the notice of missing details").await
    })
}
