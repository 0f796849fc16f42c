//! Themes, and the first screen that leads to them: what a reader comes for is one or two clicks away.

use anyhow::{Result, ensure};
use e2e::{Journey, Key, Target, link, role, search_field, visit};
use serde_json::json;

/// The picture of all editions.
fn picture() -> Target {
    role("table").like("^20 editions at a glance$")
}

/// A kind of record above the results.
fn kind(name: &str) -> Target {
    role("link").like(&format!(r"^{name} \d+$")).inside(role("navigation").named("What is shown"))
}

#[test]
fn one_click_leads_from_the_first_screen_to_all_themes_of_an_edition() -> Result<()> {
    visit("en/", async |page| {
        page.click(&link("2019 Berlin").inside(picture())).await?;
        page.is_at("/en/editions/2019").await?;
        page.find(&link("Data Governance")).await?;
        page.click(&link("Cross-border data")).await?;
        page.is_at("/en/themes/2019-cross-border-data").await?;
        page.shows("Sub-theme · An official part of a theme").await?;
        page.shows("Part of").await?;
        page.click(&link("Data Governance")).await?;
        page.is_at("/en/themes/2019-data-governance").await?;
        page.shows("The list is known whole").await?;
        page.shows("Where it came from").await
    })
}

#[test]
fn a_name_that_is_typed_leads_to_its_topic_and_on_to_the_themes_that_named_it() -> Result<()> {
    visit("en/", async |page| {
        page.click(&link("critical Internet resources")).await?;
        page.is_at("/en/?q=critical+Internet+resources").await?;
        let direct = || role("list").named("By that name");
        page.click(
            &role("link").like(r"^Topic · \d+ outcomes since 2007 Critical Internet resources$").inside(direct()),
        )
        .await?;
        page.is_at("/en/topics/critical-resources").await?;
        page.shows("Themes of \\d+ editions name it, the first in 2007").await?;
        for edition in ["2007 Rio de Janeiro", "2012 Baku", "2015 João Pessoa"] {
            page.find(&link(edition).inside(role("main"))).await?;
        }
        page.click(&link("Managing critical Internet resources")).await?;
        page.shows("Its line through the editions").await
    })
}

#[test]
fn one_filter_tells_requests_to_parliaments_from_all_that_is_asked_of_them() -> Result<()> {
    visit("en/?addressee=parliaments", async |page| {
        let acts = role("group").named("What it does");
        page.click(&role("checkbox").like(r"^Invitation \d+$").inside(acts)).await?;
        page.is_at("/en/?addressee=parliaments&act=invite").await?;
        page.says(r"^\d+ outcomes match the filters$").await
    })
}

#[test]
fn each_kind_of_record_says_how_many_there_are_and_shows_them() -> Result<()> {
    visit("en/", async |page| {
        let entries = page.history_length().await?;
        page.find(&search_field()).await?.send_keys("privacy").await?;
        page.says(r"^\d+ outcomes for “privacy”$").await?;
        page.click(&kind("Themes")).await?;
        page.is_at("/en/?q=privacy&show=themes").await?;
        page.says(r"^\d+ themes for “privacy”$").await?;
        page.find(&role("article").inside(role("list")).inside(role("main"))).await?;
        // Whom it addresses is asked of outcomes alone.
        page.find_none(&role("group").named("Addressed to")).await?;
        page.find(&role("group").named("Level")).await?;
        page.click(&kind("Documents")).await?;
        page.is_at("/en/?q=privacy&show=documents").await?;
        page.driver().back().await?;
        page.is_at("/en/?q=privacy&show=themes").await?;
        ensure!(page.history_length().await? >= entries + 2);
        Ok(())
    })
}

#[test]
fn the_picture_is_read_with_the_arrow_keys_and_leads_to_what_it_counts() -> Result<()> {
    visit("en/", async |page| {
        let topic = link("Inclusion").inside(picture());
        page.tab_to(&topic, 60).await?;
        page.press(Key::Right).await?;
        page.gets_focus(&role("link").named("2006 Athens: 3 outcomes").inside(picture())).await?;
        page.press(Key::Down).await?;
        page.gets_focus(&role("link").like("^2006 Athens: 4 outcomes; a theme names the topic$")).await?;
        page.press(Key::Enter).await?;
        page.is_at("/en/?edition=2006&topic=access").await?;
        page.says("^4 outcomes match the filters$").await
    })
}

#[test]
fn the_outline_of_all_themes_is_narrowed_by_words_topic_and_level() -> Result<()> {
    visit("en/themes", async |page| {
        page.says(r"^\d+ themes$").await?;
        page.find(&role("textbox").named("Find in the titles")).await?.send_keys("quantum").await?;
        page.says("^1 theme$").await?;
        page.find(&link("Quantum Computing")).await?;
        // What it stands below is shown as the way to it.
        page.find(&role("link").like("Emerging Technologies$")).await?;
        page.choose(&role("combobox").named("Level"), "Panel").await?;
        page.says("^0 themes$").await?;
        page.shows("No theme has such a title").await
    })
}

#[test]
fn on_a_phone_the_first_result_of_a_search_is_in_sight() -> Result<()> {
    Journey::default().on_a_phone().at("en/?q=privacy", async |page| {
        page.find(&role("article")).await?;
        let top = "document.querySelector('main ol article').getBoundingClientRect().top";
        let is_high = format!("{top} < 420 || `${{{top}}} px in a window of ${{innerWidth}} px`");
        page.comes_true("a card above 420 px", &is_high, json!(true)).await
    })
}
