//! Filters: each act is one entry of the history, and the address is all that a colleague needs.

use anyhow::Result;
use e2e::engine::Options;
use e2e::{Browser, Target, Visit, heading, link, role, visit};
use serde_json::json;

/// The checkbox of a value that begins so, in the facet of this name.
fn tick(facet: &str, value: &str) -> Target {
    role("checkbox").like(&format!(r"^{value} \d+$")).inside(role("group").named(facet))
}

/// Four outcomes of the 2024 parliamentary document are addressed to the IPU.
const ASKED_OF_THE_IPU: &str = "/en/?edition=2024&addressee=ipu&document=parliamentary-output";

async fn filter_to_the_ipu(page: &Visit) -> Result<()> {
    page.click(&tick("Edition", "2024 Riyadh")).await?;
    page.is_at("/en/?edition=2024").await?;
    page.click(&tick("Document", "Parliamentary output")).await?;
    page.is_at("/en/?edition=2024&document=parliamentary-output").await?;
    page.click(&tick("Addressed to", r"Inter-Parliamentary Union.*")).await?;
    page.is_at(ASKED_OF_THE_IPU).await
}

#[test]
fn three_clicks_lead_to_what_the_2024_parliamentary_track_asks_of_the_ipu() -> Result<()> {
    visit("en/", async |page| {
        filter_to_the_ipu(page).await?;
        page.says("^4 outcomes match the filters$").await?;
        let found = page.results().await?;
        assert_eq!(found.len(), 4);
        assert!(found.iter().all(|id| id.starts_with("2024-pt-")), "{found:?}");
        Ok(())
    })
}

#[test]
fn a_colleague_with_the_address_sees_the_same() -> Result<()> {
    visit("en/", async |page| {
        filter_to_the_ipu(page).await?;
        let found = page.results().await?;
        let address: String = page.value("location.href").await?;
        let colleague = Browser::start(&Options::default()).await?;
        colleague.driver().goto(address).await?;
        colleague.is_running().await?;
        assert_eq!(found.len(), 4);
        colleague.has_results(&found).await
    })
}

#[test]
fn each_tick_adds_one_entry_to_the_history() -> Result<()> {
    visit("en/", async |page| {
        let entries = page.history_length().await?;
        filter_to_the_ipu(page).await?;
        assert_eq!(page.history_length().await?, entries + 3);
        page.driver().back().await?;
        page.is_at("/en/?edition=2024&document=parliamentary-output").await?;
        page.driver().back().await?;
        page.is_at("/en/?edition=2024").await?;
        page.is_ticked(&tick("Edition", "2024 Riyadh"), true).await?;
        page.driver().back().await?;
        page.is_at("/en/").await?;
        page.is_ticked(&tick("Edition", "2024 Riyadh"), false).await
    })
}

#[test]
fn the_filters_in_use_can_be_removed_one_by_one_and_all_at_once() -> Result<()> {
    visit("en/?edition=2024&addressee=ipu&document=parliamentary-output&years=2020-2025", async |page| {
        let in_use = || role("group").named("Filters in use");
        page.click(&role("button").named("Remove the filter Edition: 2024 Riyadh").inside(in_use())).await?;
        page.is_at("/en/?addressee=ipu&document=parliamentary-output&years=2020-2025").await?;
        page.click(&role("button").named("Remove the filter Years: 2020–2025").inside(in_use())).await?;
        page.is_at("/en/?addressee=ipu&document=parliamentary-output").await?;
        page.click(&role("button").named("Clear all").inside(in_use())).await?;
        page.is_at("/en/").await?;
        page.find_none(&in_use()).await?;
        page.says(r"^All \d+ outcomes$").await
    })
}

#[test]
fn back_and_forward_restore_page_and_place() -> Result<()> {
    visit("en/?topic=ai,access", async |page| {
        page.click(&link("Next")).await?;
        page.is_at("/en/?topic=access,ai&page=2").await?;
        let found = page.results().await?;
        // A link in sight, so that following it does not scroll.
        let y = page.scroll_to(700).await?;
        let outcome: String = page.value(FOLLOW_LINK_IN_SIGHT).await?;
        page.is_at(&format!("/en/outcomes/{outcome}")).await?;
        page.is_on_heading().await?;
        page.driver().back().await?;
        page.is_at("/en/?topic=access,ai&page=2").await?;
        page.is_scrolled_to(y).await?;
        page.has_results(&found).await?;
        page.driver().forward().await?;
        page.is_at(&format!("/en/outcomes/{outcome}")).await?;
        page.is_scrolled_to(0.0).await
    })
}

/// Follows the first result that is wholly in sight and gives its id.
const FOLLOW_LINK_IN_SIGHT: &str = "(() => {
  const inSight = (article) => article.getBoundingClientRect().top >= 0;
  const article = [...document.querySelectorAll('main ol > li > article')].find(inSight);
  article.querySelector('h3 a').click();
  return article.id;
})()";

#[test]
fn what_no_address_can_mean_is_dropped_and_leaves_no_entry() -> Result<()> {
    visit("en/about", async |page| {
        for bad in ["years=abc", "foo=1", "edition=1999", "page=0", "sort=best", "topic=ai%20ai"] {
            page.open(&format!("en/?{bad}&edition=2024")).await?;
            page.is_at("/en/?edition=2024").await?;
        }
        page.says(r"^\d+ outcomes match the filters$").await?;
        // Each address was replaced by its better form, not followed by it: six steps lead to the start.
        for _ in 0..6 {
            page.driver().back().await?;
            page.is_running().await?;
        }
        page.is_at("/en/about").await
    })
}

#[test]
fn the_years_can_be_narrowed() -> Result<()> {
    visit("en/", async |page| {
        let entries = page.history_length().await?;
        let year = |end: &str| role("combobox").named(end).inside(role("group").named("Years"));
        page.choose(&year("From"), "2015").await?;
        page.is_at("/en/?years=2015-2026").await?;
        page.choose(&year("To"), "2016").await?;
        page.is_at("/en/?years=2015-2016").await?;
        page.says(r"^\d+ outcomes match the filters$").await?;
        assert_eq!(page.history_length().await?, entries + 2);
        let found = page.results().await?;
        assert!(found.iter().all(|id| id.starts_with("2015-") || id.starts_with("2016-")), "{found:?}");
        Ok(())
    })
}

#[test]
fn pages_of_results_are_links() -> Result<()> {
    visit("en/", async |page| {
        let first = page.results().await?;
        let entries = page.history_length().await?;
        let paging = || role("navigation").named("Pages of results");
        page.click(&link("Page 2").inside(paging())).await?;
        page.is_at("/en/?page=2").await?;
        let second = page.other_results(&first).await?;
        assert!(second.iter().all(|id| !first.contains(id)));
        page.is_on_heading().await?;
        page.is_scrolled_to(0.0).await?;
        page.comes_true(
            "the mark of the current page",
            "document.querySelector('.paging [aria-current]')?.textContent",
            json!("2"),
        )
        .await?;
        page.comes_true(
            "the number of the first result",
            "document.querySelector('main ol').start",
            json!(first.len() + 1),
        )
        .await?;
        assert_eq!(page.history_length().await?, entries + 1);
        page.click(&link("Previous").inside(paging())).await?;
        page.is_at("/en/").await?;
        page.has_results(&first).await
    })
}

#[test]
fn long_lists_of_values_open_and_can_be_searched() -> Result<()> {
    visit("en/", async |page| {
        let topics = || role("group").named("Topic");
        page.click(&role("button").like(r"^\d+ more$").inside(topics())).await?;
        page.find(&role("textbox").named("Find in Topic")).await?.send_keys("youth").await?;
        page.find_none(&tick("Topic", "Access")).await?;
        page.click(&tick("Topic", "Children and youth")).await?;
        page.says(r"^\d+ outcomes match the filters$").await?;
        page.is_at("/en/?topic=children-youth").await
    })
}

#[test]
fn the_order_can_be_chosen() -> Result<()> {
    visit("en/?q=access", async |page| {
        let before = page.results().await?;
        page.choose(&role("combobox").named("Sort"), "Oldest first").await?;
        page.is_at("/en/?q=access&sort=oldest").await?;
        let found = page.other_results(&before).await?;
        assert!(found.is_sorted_by_key(|id| id.chars().take(4).collect::<String>()), "{found:?}");
        page.find(&heading("Results")).await?;
        Ok(())
    })
}
