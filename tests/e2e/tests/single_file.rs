//! The whole site in one file, opened from a disk: no server, no network, no address but its own.

use std::path::Path;

use anyhow::Result;
use e2e::{Engine, Journey, Visit, engine, heading, link, role, search_field};
use serde_json::json;
use xtask::pack;

/// Opens the file at what stands behind `#` in its address.
async fn open(page: &Visit, folder: &Path, behind: &str) -> Result<()> {
    let address = format!("file://{}{behind}", folder.join(pack::SINGLE).display());
    // Another place in the same file would not load it anew.
    page.driver().goto("about:blank").await?;
    page.driver().goto(address).await?;
    page.is_running().await
}

async fn is_behind(page: &Visit, hash: &str) -> Result<()> {
    page.comes_true(&format!("the address {hash}"), "location.hash", json!(hash)).await
}

/// Runs a journey with the file alone: the server is stopped before it begins.
fn from_disk(journey: Journey, test: impl AsyncFnOnce(&Visit, &Path) -> Result<()>) -> Result<()> {
    if engine()? == Engine::Webkit {
        // What its files from a disk may do is up to each program that shows them; the promise is made for the others.
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    pack::single(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist")), folder.path())?;
    // All files from a disk share what they keep.
    journey.in_a_new_browser().run(async |page| {
        page.site.stop()?;
        test(page, folder.path()).await
    })
}

#[test]
fn from_a_disk_every_page_opens_and_back_leads_back() -> Result<()> {
    from_disk(Journey::default(), async |page, folder| {
        open(page, folder, "").await?;
        is_behind(page, "#/en/").await?;
        page.find(&search_field()).await?.send_keys("privacy").await?;
        is_behind(page, "#/en/?q=privacy").await?;
        let found = page.results().await?;
        page.click(&role("link").inside(role("heading")).inside(role("article"))).await?;
        is_behind(page, &format!("#/en/outcomes/{}", found.first().cloned().unwrap_or_default())).await?;
        page.click(&link("Coverage").inside(role("navigation"))).await?;
        page.find(&heading("What is covered")).await?;
        page.click(&link("Français")).await?;
        page.find(&heading("Ce qui est couvert")).await?;
        is_behind(page, "#/fr/coverage").await?;
        page.driver().back().await?;
        page.find(&heading("What is covered")).await?;
        page.driver().back().await?;
        page.driver().back().await?;
        is_behind(page, "#/en/?q=privacy").await?;
        page.has_results(&found).await
    })
}

#[test]
fn from_a_disk_a_deep_link_opens_in_its_language() -> Result<()> {
    from_disk(Journey::default(), async |page, folder| {
        open(page, folder, "#/fr/editions/2024").await?;
        page.find(&heading("Volet parlementaire")).await?;
        open(page, folder, "#/en/?topic=ai&edition=2024").await?;
        page.says(r"^\d+ outcomes match the filters$").await?;
        open(page, folder, "#/en/about").await?;
        page.says("^The whole site is in the one file that you have opened").await
    })
}

#[test]
fn from_a_disk_the_site_needs_no_storage() -> Result<()> {
    from_disk(Journey::default().without_storage(), async |page, folder| {
        open(page, folder, "#/fr/topics/ai").await?;
        page.find(&heading("Intelligence artificielle")).await?;
        page.click(&link("English")).await?;
        is_behind(page, "#/en/topics/ai").await?;
        page.find(&heading("Artificial intelligence")).await?;
        Ok(())
    })
}
