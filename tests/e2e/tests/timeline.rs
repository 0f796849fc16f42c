//! The life of the themes: a line is followed by keyboard, by a topic and by a word, and told in words.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use e2e::tree::Branch;
use e2e::{Engine, Key, Tree, Visit, engine, link, role, visit};
use serde_json::json;

/// The id of the box that has the focus.
const FOCUSED: &str = "document.activeElement.id";
/// What the document is called.
const TITLE: &str = "document.title";
/// How many boxes are not stepped back.
const SEEN: &str = "document.querySelectorAll('.lineage a[id]:not([data-away])').length";

/// How many titles say the word that is looked for.
const NAMED: &str =
    r"[...document.querySelectorAll('.lineage a[id]')].filter((box) => /\bcritical/i.test(box.textContent)).length";

#[test]
fn the_arrow_keys_follow_a_line_and_its_reasons_are_told() -> Result<()> {
    visit("en/timeline", async |page| {
        page.find(&role("group").like("^Themes by edition, joined where they continue each other")).await?;
        page.value::<()>("document.getElementById('line-2007-critical-internet-resources').focus()").await?;
        page.shows("What became of these themes").await?;
        page.press(Key::Right).await?;
        page.comes_true("the theme of 2008", FOCUSED, json!("line-2008-critical-internet-resources")).await?;
        page.press(Key::Right).await?;
        page.comes_true("the theme of 2009", FOCUSED, json!("line-2009-critical-internet-resources")).await?;
        let told = role("table").named("What became of these themes");
        page.find(&role("cell").named("Kept").inside(told)).await?;
        page.press(Key::Left).await?;
        page.comes_true("back in 2008", FOCUSED, json!("line-2008-critical-internet-resources")).await?;
        page.press(Key::Enter).await?;
        page.is_at("/en/themes/2008-critical-internet-resources").await
    })
}

#[test]
fn a_topic_or_a_word_leaves_its_themes_in_sight() -> Result<()> {
    visit("en/timeline", async |page| {
        let all: u64 = page.value(SEEN).await?;
        assert_eq!(all, 121);
        page.find(&role("textbox").named("Find in the titles")).await?.send_keys("critical").await?;
        let named: u64 = page.value(NAMED).await?;
        assert!(named > 5, "{named}");
        page.comes_true("the themes of that name", SEEN, json!(named)).await?;
        page.find(&role("table").named("What became of these themes")).await?;
        page.click(&link("2009 Sharm El Sheikh").inside(role("group").like("^Themes by edition"))).await?;
        page.is_at("/en/editions/2009").await
    })
}

/// What is chosen in the list of topics.
const TOPIC: &str = "document.querySelector('.outline-filter select').value";

#[test]
fn what_is_followed_is_the_address_and_so_it_is_shared_kept_and_gone_back_to() -> Result<()> {
    visit("en/timeline", async |page| {
        let all: u64 = page.value(SEEN).await?;
        let entries = page.history_length().await?;
        // A driver's choice from a list is no act of a reader to WebKit, which goes back past what none acted on.
        page.click(&role("textbox").named("Find in the titles")).await?;
        page.choose(&role("combobox").named("Topic"), "Artificial intelligence").await?;
        page.is_at("/en/timeline?topic=ai").await?;
        page.comes_true("its name", TITLE, json!("How the themes lived on: Artificial intelligence – IGF Explorer"))
            .await?;
        page.says("^Followed: Artificial intelligence \\(\\d+ themes?\\)").await?;
        let of_topic: u64 = page.value(SEEN).await?;
        ensure!(0 < of_topic && of_topic < all, "{of_topic} of {all}");
        page.find(&role("textbox").named("Find in the titles")).await?.send_keys("gov").await?;
        page.is_at("/en/timeline?q=gov&topic=ai").await?;
        ensure!(page.history_length().await? == entries + 1, "typing adds none");
        page.driver().refresh().await?;
        page.is_running().await?;
        page.comes_true("the topic in the list", TOPIC, json!("ai")).await?;
        page.driver().back().await?;
        page.is_at("/en/timeline").await?;
        page.comes_true("all themes", SEEN, json!(all)).await?;
        page.comes_true("no topic in the list", TOPIC, json!("")).await?;
        page.driver().forward().await?;
        page.comes_true("the topic again", TOPIC, json!("ai")).await?;
        page.click(&link("Français")).await?;
        page.is_at("/fr/timeline?q=gov&topic=ai").await?;
        page.click(&link("Afficher tous les thèmes")).await?;
        page.is_at("/fr/timeline").await?;
        page.comes_true("all themes in French", SEEN, json!(all)).await
    })
}

#[test]
fn what_cannot_be_followed_is_said() -> Result<()> {
    visit("en/timeline?theme=2008-access&years=2010", async |page| {
        page.is_at("/en/timeline").await?;
        page.shows("Part of this address was not understood and is left out: years=2010, theme=2008-access").await?;
        page.open("en/timeline?q=zebra").await?;
        page.says("^Followed: zebra \\(0 themes\\)").await?;
        page.shows("No theme of a programme is named so").await
    })
}

/// Taps the box of a theme with a finger; only Chromium can be told to.
async fn tap(page: &Visit, id: &str) -> Result<()> {
    let place: (f64, f64) = page
        .value(&format!(
            "(() => {{ const box = document.getElementById('{id}'); box.scrollIntoView({{ block: 'center', inline: 'center' }});
             const {{ x, y, width, height }} = box.getBoundingClientRect(); return [x + width / 2, y + height / 2]; }})()"
        ))
        .await?;
    let finger = json!([{ "x": place.0, "y": place.1 }]);
    for (act, points) in [("touchStart", finger), ("touchEnd", json!([]))] {
        let event = json!({ "type": act, "touchPoints": points });
        page.driver().cdp().send_raw("Input.dispatchTouchEvent", event).await?;
    }
    Ok(())
}

#[test]
fn a_first_tap_follows_a_line_and_a_second_opens_its_theme() -> Result<()> {
    if engine()? != Engine::Chromium {
        return Ok(());
    }
    visit("en/timeline", async |page| {
        page.comes_true("the picture", SEEN, json!(121)).await?;
        tap(page, "line-2008-critical-internet-resources").await?;
        page.is_at("/en/timeline?theme=2008-critical-internet-resources").await?;
        page.says("^Followed: 2008 · Managing Critical Internet Resources").await?;
        page.find(&role("table").named("What became of these themes")).await?;
        tap(page, "line-2009-critical-internet-resources").await?;
        page.is_at("/en/timeline?theme=2009-critical-internet-resources").await?;
        tap(page, "line-2009-critical-internet-resources").await?;
        page.is_at("/en/themes/2009-critical-internet-resources").await?;
        page.driver().back().await?;
        page.driver().back().await?;
        page.is_at("/en/timeline?theme=2008-critical-internet-resources").await?;
        page.click(&link("Open this theme")).await?;
        page.is_at("/en/themes/2008-critical-internet-resources").await
    })
}

/// By the tree that a screen reader gets, and nothing else: from a theme to its line among all, to each theme of it as a
/// link below its edition, and to the reasons, which tell of exactly these.
#[test]
fn the_lineage_of_a_theme_can_be_walked_by_its_names_alone() -> Result<()> {
    if engine()? != Engine::Chromium {
        return Ok(());
    }
    visit("en/themes/2008-critical-internet-resources", async |page| {
        let tree = page.tree_with("link", "Follow it among all themes").await?;
        page.enter(tree.one("link", "Follow it among all themes")?).await?;
        let tree = page.tree_with("table", "What became of these themes").await?;
        let said = tree.of_role("status").map(|status| tree.text(status)).find(|said| said.starts_with("Followed: "));
        let said = said.context("nothing is followed")?;
        ensure!(said.starts_with("Followed: 2008 · Managing Critical Internet Resources ("), "{said}");
        let told = tree.one("table", "What became of these themes")?;
        let named: BTreeSet<&str> = tree.all(told, "link").iter().map(|link| link.name.as_str()).collect();
        ensure!(named.contains("Managing Critical Internet Resources"), "{named:?}");
        let rows = tree.all(told, "row");
        let spoken: Vec<String> = rows.iter().skip(1).map(|row| tree.text(row)).collect();
        let kinds = ["Kept", "Renamed", "Merged", "Split", "New", "Not continued"];
        ensure!(spoken.iter().all(|row| kinds.iter().any(|kind| row.contains(kind))), "how: {spoken:?}");
        ensure!(spoken.iter().all(|row| row.contains("Judged from the titles; confidence: ")), "how sure: {spoken:?}");
        let themes: BTreeSet<(String, String)> = told_themes(&tree, told);
        ensure!(said.contains(&format!("({} themes)", themes.len())), "{said}: {themes:?}");
        let map = tree.one("group", "Themes by edition, joined where they continue each other")?;
        let boxes = boxes(&tree, map);
        for theme in &themes {
            ensure!(boxes.contains(theme), "{theme:?} is no box of {boxes:?}");
        }
        page.enter(tree.all(map, "link").into_iter().find(|link| link.name == "2008 Hyderabad").context("an edition")?)
            .await?;
        page.is_at("/en/editions/2008").await
    })
}

/// Year and title of every theme that a table of reasons names.
fn told_themes(tree: &Tree, told: &Branch) -> BTreeSet<(String, String)> {
    let mut themes = BTreeSet::new();
    let mut year = String::new();
    for part in tree.below(told) {
        match part.role.as_str() {
            "StaticText" if part.name.len() == 4 && part.name.parse::<u16>().is_ok() => year.clone_from(&part.name),
            "link" => drop(themes.insert((year.clone(), part.name.clone()))),
            _ => {}
        }
    }
    themes
}

/// Year and title of every box: the first link of a column is its edition.
fn boxes(tree: &Tree, map: &Branch) -> BTreeSet<(String, String)> {
    let mut boxes = BTreeSet::new();
    let mut year = String::new();
    for link in tree.all(map, "link") {
        match link.name.split_once(' ') {
            Some((own, _)) if own.len() == 4 && own.parse::<u16>().is_ok() => own.clone_into(&mut year),
            _ => drop(boxes.insert((year.clone(), link.name.clone()))),
        }
    }
    boxes
}
