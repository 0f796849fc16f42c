//! Editions and topics side by side.

use anyhow::{Result, ensure};
use e2e::{Journey, Key, Target, Visit, link, role, visit};
use serde_json::json;

/// A table of the comparison by its caption.
fn table(name: &str) -> Target {
    role("table").named(name)
}

/// Waits until what a table says of itself, and the regions in which they scroll, are there.
async fn compares(page: &Visit, names: &str) -> Result<()> {
    page.comes_true("the heading", "document.querySelector('h1').textContent", json!(format!("Comparison: {names}")))
        .await
}

#[test]
fn an_edition_leads_to_its_comparison_and_a_number_to_what_it_counts() -> Result<()> {
    visit("en/editions/2024", async |page| {
        page.click(&link("Compare with 2023 Kyoto")).await?;
        page.is_at("/en/compare?editions=2023,2024").await?;
        page.is_on_heading().await?;
        compares(page, "2023 Kyoto · 2024 Riyadh").await?;
        page.open("en/compare?editions=2024,2019").await?;
        page.is_at("/en/compare?editions=2019,2024").await?;
        compares(page, "2019 Berlin · 2024 Riyadh").await?;
        page.shows("Themes of 2019 Berlin that go on in 2024 Riyadh").await?;
        page.shows("Only in 2024 Riyadh").await?;
        let topics = table("Topics: 2019 Berlin · 2024 Riyadh");
        let number = role("link").like("^Artificial intelligence, 2024 Riyadh: \\d+ outcomes$").inside(topics);
        let count = page.text(&number).await?;
        page.click(&number).await?;
        page.is_at("/en/?edition=2024&topic=ai").await?;
        page.says(&format!("^{count} outcomes match the filters$")).await?;
        page.driver().back().await?;
        page.is_at("/en/compare?editions=2019,2024").await?;
        compares(page, "2019 Berlin · 2024 Riyadh").await
    })
}

#[test]
fn a_topic_leads_to_its_comparison_with_the_nearest_and_to_what_both_share() -> Result<()> {
    visit("en/topics/ai", async |page| {
        page.click(&role("link").like("^Compare with ")).await?;
        page.shows("Comparison: ").await?;
        page.open("en/compare?topics=Privacy,ai").await?;
        page.is_at("/en/compare?topics=ai,privacy").await?;
        page.find(&table("Outcomes by edition: Artificial intelligence · Privacy")).await?;
        let both = role("link").like(r"^\d+ outcomes speak of both Artificial intelligence and Privacy$");
        let text = page.text(&both).await?;
        let count = text.split(' ').next().unwrap_or_default().to_owned();
        page.click(&both).await?;
        page.is_at("/en/?q=topic%3Aai+topic%3Aprivacy").await?;
        page.says(&format!("^{count} outcomes for ")).await
    })
}

#[test]
fn what_is_compared_is_chosen_from_lists_and_is_one_entry_of_the_history() -> Result<()> {
    visit("en/compare", async |page| {
        let entries = page.history_length().await?;
        let list = |name: &str| role("combobox").named(name);
        page.choose(&list("Edition 1"), "2007 Rio de Janeiro").await?;
        page.choose(&list("Edition 2"), "2015 João Pessoa").await?;
        page.choose(&list("Edition 3"), "2024 Riyadh").await?;
        page.is_at("/en/compare").await?;
        let go = link("Compare these editions");
        page.tab_to(&go, 80).await?;
        page.press(Key::Enter).await?;
        page.is_at("/en/compare?editions=2007,2015,2024").await?;
        compares(page, "2007 Rio de Janeiro · 2015 João Pessoa · 2024 Riyadh").await?;
        page.shows("In some of them").await?;
        ensure!(page.history_length().await? == entries + 1, "one entry");
        page.driver().refresh().await?;
        page.is_running().await?;
        compares(page, "2007 Rio de Janeiro · 2015 João Pessoa · 2024 Riyadh").await?;
        page.driver().back().await?;
        page.is_at("/en/compare").await?;
        page.choose(&list("Topic 1"), "No choice").await?;
        page.says("Choose at least two").await
    })
}

#[test]
fn what_of_a_comparison_is_not_understood_is_said() -> Result<()> {
    visit("en/compare?editions=1999,2024,berlin", async |page| {
        page.is_at("/en/compare?editions=2024").await?;
        page.shows("Part of this address was not understood and is left out: editions=berlin, editions=1999").await?;
        page.find(&link("Compare these editions")).await?;
        Ok(())
    })
}

#[test]
fn on_a_phone_only_the_tables_of_a_comparison_scroll_sideways() -> Result<()> {
    Journey::default().on_a_phone().at("en/compare?editions=2019,2022,2023,2024", async |page| {
        page.shows("Asked|Addressed to").await?;
        page.comes_true("the details", "!document.querySelector('.waiting')", json!(true)).await?;
        let fits = "document.documentElement.scrollWidth <= innerWidth || document.documentElement.scrollWidth";
        page.comes_true("a page as wide as the window", fits, json!(true)).await
    })
}
