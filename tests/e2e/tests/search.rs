//! Searching: the page answers while one types, and the address follows.

use anyhow::Result;
use e2e::{Key, css, heading, link, role, search_field, visit};
use serde_json::json;

#[test]
fn typing_changes_the_count_and_the_results() -> Result<()> {
    visit("en/", async |page| {
        let before = page.results().await?;
        page.find(&search_field()).await?.send_keys("privacy").await?;
        page.other_results(&before).await?;
        page.says(r"^\d+ outcomes for “privacy”$").await?;
        // The sentence that is seen is another element than the one that is said after a pause.
        page.shows(r"\b\d+ outcomes for “privacy”").await?;
        page.find(&role("article").inside(role("list")).inside(role("main"))).await?;
        Ok(())
    })
}

#[test]
fn what_was_searched_for_is_marked() -> Result<()> {
    visit("en/?q=privacy", async |page| {
        let marked = page.text(&css("article mark")).await?;
        assert!(marked.to_lowercase().starts_with("privacy"), "{marked}");
        Ok(())
    })
}

#[test]
fn what_a_question_was_read_as_is_taken_back_by_one_press() -> Result<()> {
    visit("en/?q=what+have+parliaments+been+asked+to+do+since+2023", async |page| {
        page.find(&role("button").named("Take back: Only Years: 2023–2026")).await?;
        let before = page.results().await?;
        let addressee = role("button").named("Take back: Only Addressed to: Parliaments");
        page.click(&addressee).await?;
        page.other_results(&before).await?;
        page.is_at("/en/?q=what+have+%2Bparliaments+been+asked+to+do+since+2023").await?;
        page.driver().back().await?;
        page.find(&addressee).await?;
        Ok(())
    })
}

#[test]
fn a_corrected_word_can_be_searched_as_it_was_typed() -> Result<()> {
    visit("en/?q=encyrption+code", async |page| {
        page.shows("Results for encryption").await?;
        page.click(&role("button").named("Search instead for “encyrption”")).await?;
        page.shows("Nothing recorded says: encyrption").await
    })
}

#[test]
fn typing_replaces_the_address() -> Result<()> {
    visit("en/", async |page| {
        let entries = page.history_length().await?;
        page.find(&search_field()).await?.send_keys("human rights").await?;
        page.is_at("/en/?q=human+rights").await?;
        assert_eq!(page.history_length().await?, entries);
        Ok(())
    })
}

#[test]
fn a_reload_keeps_the_search() -> Result<()> {
    visit("en/", async |page| {
        let before = page.results().await?;
        page.find(&search_field()).await?.send_keys("privacy").await?;
        let found = page.other_results(&before).await?;
        page.is_at("/en/?q=privacy").await?;
        page.driver().refresh().await?;
        page.is_running().await?;
        page.comes_true("the text in the field", "document.getElementById('search').value", json!("privacy")).await?;
        page.has_results(&found).await
    })
}

#[test]
fn french_words_are_found_without_their_accents() -> Result<()> {
    visit("fr/?q=donn%C3%A9es", async |page| {
        page.says(r"^\d+ résultats pour « données »$").await?;
        let count = "document.body.innerText.match(/(\\d+) résultats pour/)[1]";
        let with_accents: String = page.value(count).await?;
        page.open("fr/?q=donnees").await?;
        page.says(&format!("^{with_accents} résultats pour « donnees »$")).await?;
        let marked = page.text(&css("article mark")).await?;
        assert!(marked.to_lowercase().starts_with("données"), "{marked}");
        Ok(())
    })
}

#[test]
fn a_slash_leads_to_the_search_field() -> Result<()> {
    visit("en/", async |page| {
        page.press("/").await?;
        page.gets_focus(&search_field()).await?;
        page.press("a/b").await?;
        let typed = "document.getElementById('search').value";
        page.comes_true("the text, with its slash", typed, json!("a/b")).await?;
        Ok(())
    })
}

#[test]
fn the_search_can_be_cleared() -> Result<()> {
    visit("en/?q=privacy", async |page| {
        page.click(&role("button").named("Clear the search")).await?;
        page.is_at("/en/").await?;
        page.gets_focus(&search_field()).await?;
        page.says(r"^All \d+ outcomes$").await?;
        page.find_none(&role("button").named("Clear the search")).await
    })
}

#[test]
fn where_nothing_is_found_the_words_can_be_left_out() -> Result<()> {
    visit("en/?q=xyzzyq&edition=2024", async |page| {
        page.find(&heading("Nothing matches")).await?;
        page.says("^0 outcomes for “xyzzyq”$").await?;
        page.click(&role("button").named("Without the words “xyzzyq”")).await?;
        page.says(r"^\d+ outcomes match the filters$").await?;
        page.is_at("/en/?edition=2024").await?;
        assert!(page.results().await?.iter().all(|id| id.starts_with("2024-")));
        // The button is gone; the focus is not.
        page.gets_focus(&search_field()).await
    })
}

#[test]
fn where_nothing_is_found_a_filter_can_be_left_out() -> Result<()> {
    visit("en/?q=privacy&edition=2026", async |page| {
        page.find(&heading("Nothing matches")).await?;
        page.click(&role("button").named("Without the filter Edition")).await?;
        page.is_at("/en/?q=privacy").await?;
        page.says(r"^\d+ outcomes for “privacy”$").await?;
        Ok(())
    })
}

#[test]
fn where_nothing_is_found_everything_is_one_link_away() -> Result<()> {
    visit("en/?q=xyzzyq", async |page| {
        page.click(&link("See everything")).await?;
        page.is_at("/en/").await?;
        page.says(r"^All \d+ outcomes$").await?;
        Ok(())
    })
}

#[test]
fn enter_in_the_search_field_loads_nothing() -> Result<()> {
    visit("en/", async |page| {
        page.run("window.marker = true", Vec::new()).await?;
        page.find(&search_field()).await?.send_keys("access" + Key::Enter).await?;
        page.is_at("/en/?q=access").await?;
        assert!(page.value::<bool>("window.marker === true").await?, "the page was loaded anew");
        Ok(())
    })
}
