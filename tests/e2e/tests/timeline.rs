//! The life of the themes: a line is followed by keyboard, by a topic and by a word, and told in words.

use anyhow::Result;
use e2e::{Key, link, role, visit};
use serde_json::json;

/// The id of the box that has the focus.
const FOCUSED: &str = "document.activeElement.id";
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
