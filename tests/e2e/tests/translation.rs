//! The browser translates the page: it puts elements of its own in the place of our texts.

use anyhow::{Result, ensure};
use e2e::{Visit, heading, link, role, search_field, visit};
use serde_json::json;

/// What Chromium's and other translators do to a page; the words stay, so that numbers can be compared.
const TRANSLATE: &str = "
const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
const all = [];
while (texts.nextNode()) if (texts.currentNode.textContent.trim()) all.push(texts.currentNode);
for (const text of all) {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  inner.textContent = text.textContent;
  outer.append(inner);
  text.replaceWith(outer);
}
window.thrown ??= (addEventListener('error', (event) => thrown.push(event.message)), []);
return null;";

/// All that the page says, its numbers among it; without announcements, which come a moment later.
const SAID: &str = "[...document.querySelectorAll('main :is(h1, h2, label, button, summary, a, td, .count, .facet-count)')]
    .filter((element) => element.checkVisibility()).map((element) => element.innerText.replace(/\\s+/g, ' ').trim()).join(' | ')";

/// The page shows what it shows when it is opened anew, and nothing was thrown.
async fn is_as_new(page: &Visit, path: &str) -> Result<()> {
    let thrown: Vec<String> = page.value("window.thrown ?? []").await?;
    ensure!(thrown.is_empty(), "{path}: {thrown:?}");
    page.comes_true("the details", "!document.querySelector('.waiting')", json!(true)).await?;
    let said: String = page.value(SAID).await?;
    page.open(path).await?;
    page.comes_true(&format!("what {path} says when it is translated"), SAID, json!(said)).await
}

#[test]
fn a_translated_page_keeps_its_numbers_right() -> Result<()> {
    visit("en/", async |page| {
        page.run(TRANSLATE, Vec::new()).await?;
        page.find(&search_field()).await?.send_keys("privacy").await?;
        page.is_at("/en/?q=privacy").await?;
        page.run(TRANSLATE, Vec::new()).await?;
        page.click(&role("checkbox").like(r"^2024 Riyadh \d+$")).await?;
        page.is_at("/en/?q=privacy&edition=2024").await?;
        is_as_new(page, "en/?q=privacy&edition=2024").await?;
        page.run(TRANSLATE, Vec::new()).await?;
        page.click(&role("checkbox").like(r"^2024 Riyadh \d+$")).await?;
        page.is_at("/en/?q=privacy").await?;
        page.run(TRANSLATE, Vec::new()).await?;
        page.click(&link("Themes").inside(role("navigation"))).await?;
        page.find(&heading("Themes and sub-themes")).await?;
        page.run(TRANSLATE, Vec::new()).await?;
        page.driver().back().await?;
        page.is_at("/en/?q=privacy").await?;
        page.run(TRANSLATE, Vec::new()).await?;
        page.click(&link("Français")).await?;
        page.is_at("/fr/?q=privacy").await?;
        is_as_new(page, "fr/?q=privacy").await
    })
}
