//! The reader's list: kept, ordered, noted; nothing lost between tabs, visits and devices.

use anyhow::{Result, ensure};
use e2e::{Journey, Key, Target, Visit, heading, link, role, visit};
use serde_json::{Value, json};

fn button(name: &str) -> Target {
    role("button").named(name)
}

/// The button of the first card that is not kept yet.
fn keep() -> Target {
    button("Keep").inside(role("article"))
}

/// The titles of the list, in its order.
const TITLES: &str = "[...document.querySelectorAll('.kept h3')].map((title) => title.textContent)";

async fn titles(page: &Visit) -> Result<Vec<String>> {
    page.value(TITLES).await
}

async fn counts(page: &Visit, number: usize) -> Result<()> {
    page.find(&link(&format!("My list{number}"))).await.map(drop)
}

/// Keeps the first results of a search.
async fn keep_some(page: &Visit, count: usize) -> Result<()> {
    page.open("en/?q=privacy").await?;
    for number in 1..=count {
        page.click(&keep()).await?;
        counts(page, number).await?;
    }
    Ok(())
}

/// A list of so many outcomes as its stored text.
fn stored(page: &Visit, count: usize) -> Result<String> {
    let all = page.site.static_pages("en")?;
    let outcomes = all.iter().filter_map(|path| Some(path.split_once("outcomes/")?.1));
    let ids: Vec<&str> = outcomes.take(count).collect();
    ensure!(ids.len() == count, "there are only {} outcomes", ids.len());
    let lines: String =
        ids.iter().map(|id| format!("\noutcomes/{}\n> on {id}", id.trim_end_matches(".html"))).collect();
    Ok(format!("igf-explorer list 1{lines}"))
}

async fn store(page: &Visit, text: &str) -> Result<()> {
    page.run("localStorage.setItem('igf-explorer.list', arguments[0])", vec![json!(text)]).await.map(drop)
}

#[test]
fn what_is_kept_is_ordered_by_keyboard_and_noted_and_survives_a_reload() -> Result<()> {
    Journey::default().run(async |page| {
        keep_some(page, 2).await?;
        page.says(r"^Kept\. Your list has 2 entries\.$").await?;
        page.click(&link("My list2")).await?;
        page.is_at("/en/list").await?;
        page.is_on_heading().await?;
        let before = titles(page).await?;
        let down = format!("Move down: {}", before.first().cloned().unwrap_or_default());
        page.tab_to(&button(&down), 60).await?;
        page.press(Key::Enter).await?;
        page.comes_true("the other order", TITLES, json!([before[1], before[0]])).await?;
        page.gets_focus(&button(&down)).await?;
        let note = role("textbox").named(&format!("Your note on: {}", before[1]));
        page.find(&note).await?.send_keys("Ask for this in March").await?;
        page.find(&role("textbox").named("Heading")).await?.send_keys("For later").await?;
        page.click(&button("Add a heading")).await?;
        page.find(&heading("For later")).await?;
        page.open("en/list").await?;
        ensure!(titles(page).await? == [before[1].clone(), before[0].clone()]);
        page.find(&heading("For later")).await?;
        page.comes_true("the note", "document.querySelector('.kept textarea').value", json!("Ask for this in March"))
            .await?;
        page.find(&heading("References")).await?;
        page.click(&button(&format!("Remove: {}", before[1]))).await?;
        counts(page, 1).await?;
        page.click(&button("Undo")).await?;
        counts(page, 2).await?;
        ensure!(titles(page).await? == [before[1].clone(), before[0].clone()], "back where it was");
        Ok(())
    })
}

#[test]
fn two_tabs_lose_nothing_of_each_other() -> Result<()> {
    Journey::default().run(async |page| {
        keep_some(page, 1).await?;
        let first = page.driver().window().await?;
        let second = page.driver().new_tab().await?;
        page.driver().switch_to_window(second).await?;
        page.open("en/topics/ai").await?;
        page.click(&button("Keep")).await?;
        counts(page, 2).await?;
        page.driver().switch_to_window(first).await?;
        counts(page, 2).await?;
        page.click(&keep()).await?;
        counts(page, 3).await?;
        page.open("en/list").await?;
        ensure!(titles(page).await?.contains(&"Artificial intelligence".to_owned()));
        Ok(())
    })
}

#[test]
fn a_list_of_fifty_opens_from_its_address_in_another_browser_and_joins_what_is_there() -> Result<()> {
    let mut address = String::new();
    let mut expected = Vec::new();
    Journey::default().at("en/list", async |page| {
        store(page, &stored(page, 50)?).await?;
        page.open("en/list").await?;
        counts(page, 50).await?;
        expected = titles(page).await?;
        page.click(&button("Share by address")).await?;
        let link = role("textbox").named("Link to copy").inside(role("dialog"));
        let shared = page.find(&link).await?.prop("value").await?.unwrap_or_default();
        ensure!(shared.len() < 4_000, "an address of {} letters", shared.len());
        address = shared.split_once('#').map(|(_, packed)| packed.to_owned()).unwrap_or_default();
        Ok(())
    })?;
    Journey::default().in_a_new_browser().at("en/", async |page| {
        store(page, "igf-explorer list 1\ntopics/ai").await?;
        page.open(&format!("fr/list#{address}")).await?;
        page.find(&heading("Une liste de 50 entrées est arrivée avec cette adresse")).await?;
        ensure!(titles(page).await?.len() == 1, "nothing is done before the reader says so");
        page.click(&button("Ajouter à ma liste")).await?;
        page.find(&link("Ma liste51")).await?;
        page.comes_true("an address without the list", "location.hash", json!("")).await?;
        page.open("en/list").await?;
        ensure!(titles(page).await?[1..] == expected[..], "in their order");
        page.open(&format!("en/list#{}", &address[..address.len() / 2])).await?;
        page.says("This address holds no list that can be read").await
    })
}

#[test]
fn a_full_storage_is_said_and_the_list_lives_on_in_the_page() -> Result<()> {
    visit("en/", async |page| {
        let fill = "let size = 1 << 22, at = 0;
            while (size > 0) { try { localStorage.setItem(`full ${at++}`, 'x'.repeat(size)); } catch { size >>= 1; } }";
        page.run(fill, vec![]).await?;
        page.open("en/topics/ai").await?;
        page.click(&button("Keep")).await?;
        counts(page, 1).await?;
        page.click(&link("My list1")).await?;
        page.says("This browser stores nothing here").await?;
        page.find(&link("Artificial intelligence").inside(heading("Artificial intelligence"))).await?;
        page.run("localStorage.clear()", vec![]).await.map(drop)
    })
}

#[test]
fn a_stored_text_that_cannot_be_read_is_left_alone_until_the_reader_begins_anew() -> Result<()> {
    visit("en/list", async |page| {
        store(page, "something else").await?;
        page.open("en/topics/ai").await?;
        page.click(&button("Keep")).await?;
        page.open("en/list").await?;
        page.says("The stored list cannot be read").await?;
        page.comes_true("the text as it was", "localStorage.getItem('igf-explorer.list')", json!("something else"))
            .await?;
        page.click(&button("Begin a new list")).await?;
        page.shows("Nothing is kept yet").await?;
        let aside: Value = page.value("localStorage.getItem('igf-explorer.list.damaged')").await?;
        ensure!(aside == json!("something else"), "{aside}");
        Ok(())
    })
}

#[test]
fn on_paper_the_list_has_notes_references_and_no_controls() -> Result<()> {
    visit("en/list", async |page| {
        store(page, "igf-explorer list 1\n# Now\noutcomes/2024-pt-1a\n> Ask\n# Later\ntopics/ai").await?;
        page.open("en/list").await?;
        page.find(&heading("References")).await?;
        page.find(&role("navigation").named("On this page")).await?;
        // What the style sheets say of paper, read from the rules: only Chromium can show it.
        let printed = "[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
            .filter((rule) => rule.media && /print/.test(rule.conditionText)).length > 0";
        page.comes_true("rules for paper", printed, json!(true)).await?;
        let note = "document.querySelector('.kept .note').textContent";
        page.comes_true("the note for paper", note, json!("Ask")).await
    })
}
