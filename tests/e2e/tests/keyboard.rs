//! The keyboard alone is enough.

use anyhow::{Result, ensure};
use e2e::{Journey, Key, Target, Visit, heading, link, role, visit};
use serde_json::json;

fn edition_2024() -> Target {
    role("checkbox").like(r"^2024 Riyadh \d+$")
}

/// More steps than the explorer has places before its first result.
const MANY: usize = 120;

#[test]
fn the_first_step_offers_to_skip_the_header() -> Result<()> {
    visit("en/about", async |page| {
        let skip = link("Skip to content");
        page.tab_to(&skip, 1).await?;
        page.press(Key::Enter).await?;
        page.comes_true("the focus on the content", "document.activeElement.tagName", json!("MAIN")).await?;
        page.is_at("/en/about").await?;
        page.is_kept().await?;
        page.tab_to(&role("button").named("Share"), 1).await?;
        page.tab_to(&role("button").named("Verify now"), 2).await?;
        // Between them: removing the copy, and installing where the browser offers it.
        page.tab_to(&link("About").inside(role("contentinfo")), 4).await
    })
}

#[test]
fn a_search_and_enter_on_a_result_lead_to_its_page() -> Result<()> {
    visit("en/", async |page| {
        let before = page.results().await?;
        page.press("/privacy").await?;
        let found = page.other_results(&before).await?;
        page.is_at("/en/?q=privacy").await?;
        page.tab_to(&role("link").inside(role("heading")).inside(role("article")), MANY).await?;
        page.press(Key::Enter).await?;
        let first = found.first().cloned().unwrap_or_default();
        page.is_at(&format!("/en/outcomes/{first}")).await?;
        page.is_on_heading().await
    })
}

#[test]
fn space_ticks_a_filter_and_the_focus_stays_on_it() -> Result<()> {
    visit("en/", async |page| {
        page.tab_to(&edition_2024(), MANY).await?;
        page.press(" ").await?;
        page.is_at("/en/?edition=2024").await?;
        page.says(r"^\d+ outcomes match the filters$").await?;
        page.gets_focus(&edition_2024()).await?;
        page.press(" ").await?;
        page.is_at("/en/").await?;
        page.gets_focus(&edition_2024()).await
    })
}

#[test]
fn the_language_changes_and_the_focus_stays_on_the_switch() -> Result<()> {
    visit("en/coverage", async |page| {
        page.tab_to(&link("Français"), 12).await?;
        page.press(Key::Enter).await?;
        page.find(&heading("Ce qui est couvert")).await?;
        page.comes_true("the focus on the switch", "document.activeElement.textContent.trim()", json!("Français")).await
    })
}

#[test]
fn years_can_be_chosen_by_typing_them() -> Result<()> {
    visit("en/", async |page| {
        page.tab_to(&role("combobox").named("From"), MANY).await?;
        // Typed digits choose in a closed list in every browser; what arrows do differs.
        page.press("2024").await?;
        page.is_at("/en/?years=2024-2026").await
    })
}

#[test]
fn no_step_leads_nowhere() -> Result<()> {
    visit("en/?q=privacy", async |page| {
        for _ in 0..40 {
            page.press(Key::Tab).await?;
            let seen = page.comes_true("the focus in sight", FOCUS_IS_SEEN, json!(true)).await;
            ensure!(seen.is_ok(), "the focus is hidden on {}", page.focus().await?);
        }
        Ok(())
    })
}

/// The focused element has a size and lies in the window: the browser scrolls to it.
const FOCUS_IS_SEEN: &str = "(() => {
  const box = document.activeElement.getBoundingClientRect();
  return document.activeElement !== document.body && box.width > 1 && box.height > 1
    && box.bottom > 0 && box.top < innerHeight;
})()";

async fn open_filters(page: &Visit) -> Result<Target> {
    let button = role("button").named("Filters");
    page.tab_to(&button, MANY).await?;
    page.press(Key::Enter).await?;
    let dialog = role("dialog").named("Filters");
    page.find(&dialog).await?;
    Ok(button)
}

#[test]
fn on_a_phone_escape_closes_the_filters_and_the_focus_returns() -> Result<()> {
    Journey::default().on_a_phone().at("en/", async |page| {
        page.comes_true("a phone's width", "innerWidth", json!(360)).await?;
        let button = open_filters(page).await?;
        page.press(Key::Escape).await?;
        page.find_none(&role("dialog")).await?;
        page.gets_focus(&button).await
    })
}

#[test]
fn on_a_phone_the_open_filters_keep_the_focus() -> Result<()> {
    Journey::default().on_a_phone().at("en/", async |page| {
        open_filters(page).await?;
        let steps: usize = page.value("document.querySelectorAll('dialog :is(input, button, select)').length").await?;
        for _ in 0..steps + 5 {
            page.press(Key::Tab).await?;
            // A browser may step through its own bars, and then nothing in the page has the focus.
            let inside = "document.activeElement === document.body || !!document.activeElement.closest('dialog')";
            ensure!(page.value::<bool>(inside).await?, "the focus left the dialog for {}", page.focus().await?);
        }
        Ok(())
    })
}

#[test]
fn on_a_phone_filters_are_chosen_in_the_dialog() -> Result<()> {
    Journey::default().on_a_phone().at("en/", async |page| {
        open_filters(page).await?;
        page.tab_to(&edition_2024(), MANY).await?;
        page.press(" ").await?;
        page.is_at("/en/?edition=2024").await?;
        page.gets_focus(&edition_2024()).await?;
        page.tab_to(&role("button").like(r"^Show \d+ results$"), MANY).await?;
        page.press(Key::Enter).await?;
        page.find_none(&role("dialog")).await?;
        page.find(&role("button").named("Filters (1)")).await?;
        page.says(r"^\d+ outcomes match the filters$").await
    })
}
