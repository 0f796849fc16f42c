//! When the copy on the device cannot be kept, or is damaged: the site works or says what to do, and nothing is kept that
//! is not what the release says.

use anyhow::{Context, Result, ensure};
use e2e::{Engine, Journey, Visit, css, engine, heading, link, role, search_field};
use serde_json::json;

const HTML: &str = "text/html; charset=utf-8";

/// Opens a page that keeps nothing yet, breaks something, and lets it try to keep a copy.
async fn keep_with(page: &Visit, fault: impl FnOnce() -> Result<()>) -> Result<()> {
    page.site.lose("sw.js")?;
    page.open("en/").await?;
    page.copy_is("denied").await?;
    page.site.restore("sw.js")?;
    fault()?;
    page.act_offline("keep").await
}

/// Nothing is kept, the app goes on, and once the cause is gone the copy is kept.
fn check_refused(name: &str, fault: impl Fn(&Visit) -> Result<()>) -> Result<()> {
    Journey::default().run(async |page| {
        keep_with(page, || fault(page)).await?;
        page.copy_is("none").await?;
        ensure!(page.kept_files().await? == (0, 0));
        page.find(&search_field()).await?;
        page.site.restore(name)?;
        page.act_offline("keep").await?;
        page.is_kept().await?;
        let (files, wrong) = page.kept_files().await?;
        ensure!(files > 10 && wrong == 0, "{files} {wrong}");
        Ok(())
    })
}

#[test]
fn a_program_cut_off_is_not_kept() -> Result<()> {
    let name = "igf-explorer_bg.wasm";
    check_refused(name, |page| {
        let whole = page.site.read(name)?;
        page.site.replace(name, "application/wasm", whole.get(..whole.len() / 2).context("an empty app")?)
    })
}

#[test]
fn a_page_in_place_of_data_is_not_kept() -> Result<()> {
    let name = "data/details.ndjson";
    check_refused(name, |page| page.site.replace(name, HTML, page.site.read("app.html")?))
}

#[test]
fn a_style_with_another_byte_is_not_kept() -> Result<()> {
    let name = "styles.css";
    check_refused(name, |page| {
        let mut bytes = page.site.read(name)?;
        *bytes.last_mut().context("an empty style")? ^= 1;
        page.site.replace(name, "text/css", bytes)
    })
}

#[test]
fn without_one_of_its_files_no_release_is_kept() -> Result<()> {
    check_refused("locales/fr.json", |page| page.site.lose("locales/fr.json"))
}

#[test]
fn right_bytes_of_a_wrong_type_are_kept_with_the_right_one() -> Result<()> {
    Journey::default().run(async |page| {
        let wrong = |name: &str| page.site.replace(name, "text/plain", page.site.read(name)?);
        keep_with(page, || {
            ["igf-explorer_bg.wasm", "igf-explorer.js", "styles.css", "locales/fr.json"].into_iter().try_for_each(wrong)
        })
        .await?;
        page.is_kept().await?;
        page.site.stop()?;
        page.open("fr/about").await?;
        page.find(&heading("À propos d’IGF Explorer")).await?;
        Ok(())
    })
}

#[test]
fn a_worker_that_is_not_to_be_had_costs_nothing_but_the_copy() -> Result<()> {
    for (content_type, text) in
        [("text/javascript", "throw new Error();"), ("text/javascript", "const {"), (HTML, "<!doctype html>")]
    {
        Journey::default().run(async |page| {
            page.site.replace("sw.js", content_type, text)?;
            page.open("en/about").await?;
            page.says("^Nothing is stored: this browser or its settings allow no copy here").await?;
            page.click(&link("Français")).await?;
            page.is_at("/fr/about").await
        })?;
    }
    Ok(())
}

#[test]
fn without_the_script_that_keeps_the_copy_the_site_works() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose("offline.js")?;
        page.open("en/about").await?;
        page.says("^Nothing is stored").await?;
        page.find_none(&css("#boot")).await
    })
}

#[test]
fn where_storage_is_denied_the_site_works_and_says_that_nothing_is_stored() -> Result<()> {
    if engine()? == Engine::Webkit {
        // Its driver cannot deny it; what a denial looks like is the same as above.
        return Ok(());
    }
    Journey::default().without_storage().run(async |page| {
        page.open("en/about").await?;
        page.says("^Nothing is stored: this browser or its settings allow no copy here").await?;
        page.click(&link("Français")).await?;
        page.is_at("/fr/about").await?;
        page.open("en/editions/2024").await?;
        page.find(&heading("Parliamentary track")).await?;
        Ok(())
    })
}

#[test]
fn damaged_files_are_fetched_anew_and_never_used() -> Result<()> {
    Journey::default().run(async |page| {
        page.open("en/").await?;
        page.is_kept().await?;
        page.damage_kept("").await?;
        ensure!(page.kept_files().await?.1 > 10);
        page.open("en/editions/2024").await?;
        page.find(&heading("Parliamentary track")).await?;
        page.is_kept().await?;
        // What this page did not need is still damaged, until all is verified.
        ensure!(page.kept_files().await?.1 > 0);
        page.act_offline("verify").await?;
        page.copy_is("stored").await?;
        page.comes_true("all is well", "window.igfOffline.state().includes('missing=0')", json!(true)).await?;
        ensure!(page.kept_files().await?.1 == 0);
        page.site.stop()?;
        page.open("fr/topics/ai").await
    })
}

#[test]
fn without_the_server_a_damaged_program_is_said_to_be_missing() -> Result<()> {
    Journey::default().run(async |page| {
        page.open("en/").await?;
        page.is_kept().await?;
        page.damage_kept(".wasm").await?;
        page.site.stop()?;
        page.load("en/about").await?;
        page.says("^Search and filters could not be loaded").await
    })
}

#[test]
fn without_the_server_a_damaged_page_is_the_one_that_the_worker_brought() -> Result<()> {
    Journey::default().run(async |page| {
        page.open("en/").await?;
        page.is_kept().await?;
        page.damage_kept("page").await?;
        page.site.stop()?;
        page.open("en/about").await?;
        page.find(&heading("About IGF Explorer")).await.map(drop)
    })
}

#[test]
fn files_that_the_browser_threw_away_are_fetched_again() -> Result<()> {
    Journey::default().run(async |page| {
        page.open("en/").await?;
        page.is_kept().await?;
        let thrown = "caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(done)";
        page.wait_for(thrown, Vec::new()).await?;
        page.open("en/about").await?;
        page.is_kept().await?;
        page.site.stop()?;
        page.open("fr/coverage").await
    })
}

#[test]
fn where_the_device_is_full_the_site_works_and_nothing_is_kept() -> Result<()> {
    if engine()? != Engine::Chromium {
        // The other drivers cannot make the device full.
        return Ok(());
    }
    Journey::default().run(async |page| {
        page.site.lose("sw.js")?;
        page.open("en/about").await?;
        page.copy_is("denied").await?;
        page.site.restore("sw.js")?;
        page.set_quota(100_000).await?;
        page.act_offline("keep").await?;
        page.says("^Nothing is stored: the copy could not be fetched whole").await?;
        ensure!(page.kept_files().await? == (0, 0));
        page.open("fr/").await?;
        // The page has tried once more by itself: that attempt must be over.
        page.copy_is("none").await?;
        page.set_quota(100_000_000).await?;
        page.act_offline("keep").await?;
        page.is_kept().await
    })
}

/// What a proxy adds to every page on its way.
const ALTERED: &str = "<!-- optimised -->";

#[test]
fn pages_that_are_altered_on_the_way_lock_nobody_to_an_old_release() -> Result<()> {
    Journey::default().run(async |page| {
        let alter = || {
            let altered = [page.site.read_served("app.html")?, ALTERED.into()].concat();
            page.site.replace("app.html", HTML, altered)
        };
        alter()?;
        page.open("en/about").await?;
        page.is_kept().await?;
        page.says("alters its pages on the way").await?;
        let asked = page.site.log()?.len();
        for _ in 0..5 {
            page.open("en/").await?;
        }
        let again = page.site.log()?.into_iter().skip(asked).filter(|path| path.starts_with("assets/")).count();
        ensure!(again == 0, "{again} files were asked for again");
        page.site.deploy("next", "0000000b")?;
        alter()?;
        page.finds_update().await?;
        page.click(&role("button").named("Reload")).await?;
        page.comes_true("the next release", "document.documentElement.dataset.app", json!("next")).await
    })
}
