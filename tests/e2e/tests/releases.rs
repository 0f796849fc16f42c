//! New releases: nobody ever sees a page of two of them, and nobody is moved without a word.

use anyhow::{Context, Result, ensure};
use e2e::wait::until;
use e2e::{Journey, Visit, heading, link, role};
use serde_json::json;

/// How often the tab has loaded the page, and of which app and data it is.
const SEEN: &str = "[sessionStorage.loads, document.documentElement.dataset.app, \
    document.querySelector('footer.site').innerText.match(/(?:Data release|données)[\\s:]*(\\w+)/)?.[1]].join(' ')";

/// Waits until the page is that of a release, whole, after so many loads.
async fn is_of(page: &Visit, loads: usize, app: &str, data: &str) -> Result<()> {
    page.is_running().await?;
    page.comes_true("the release", SEEN, json!(format!("{loads} {app} {data}"))).await
}

async fn accept(page: &Visit) -> Result<()> {
    page.click(&role("button").named("Reload")).await
}

/// App alone, data alone, both, in turn.
fn next(number: usize, app: &mut String, data: &mut String) {
    if number % 3 != 1 {
        *app = format!("a{number}");
    }
    if number % 3 != 2 {
        *data = format!("d{number}");
    }
}

#[test]
fn twenty_releases_in_a_row_are_taken_whole_on_the_readers_word_with_one_reload_each() -> Result<()> {
    Journey::default().run(async |page| {
        let (mut app, mut data) = ("a0".to_owned(), "d0".to_owned());
        let mut deployed = vec![page.site.deploy(&app, &data)?];
        page.open("en/").await?;
        page.is_kept().await?;
        let mut loads = 1;
        is_of(page, loads, &app, &data).await?;
        for number in 1..=20 {
            let (old_app, old_data) = (app.clone(), data.clone());
            next(number, &mut app, &mut data);
            deployed.push(page.site.deploy(&app, &data)?);
            let recent = deployed.len().saturating_sub(3);
            page.site.clean_up_all_but(deployed.get(recent..).context("no release")?)?;
            page.finds_update().await?;
            // Without the reader's word everything stays as it was, for who returns too.
            page.open("en/editions/2024").await?;
            page.find(&heading("Parliamentary track")).await?;
            loads += 1;
            is_of(page, loads, &old_app, &old_data).await.with_context(|| format!("before {number}"))?;
            accept(page).await?;
            loads += 1;
            is_of(page, loads, &app, &data).await.with_context(|| format!("after {number}"))?;
            page.find(&heading("Parliamentary track")).await?;
            page.is_kept().await?;
        }
        ensure!(page.kept_files().await?.1 == 0);
        Ok(())
    })
}

#[test]
fn a_reader_who_never_accepts_keeps_the_old_release_whole_and_can_go_straight_to_the_last() -> Result<()> {
    Journey::default().run(async |page| {
        let mut deployed = vec![page.site.deploy("a0", "d0")?];
        page.open("en/").await?;
        page.is_kept().await?;
        let (mut app, mut data) = ("a0".to_owned(), "d0".to_owned());
        for number in 1..=4 {
            next(number, &mut app, &mut data);
            deployed.push(page.site.deploy(&app, &data)?);
            page.site.clean_up_all_but(deployed.get(deployed.len().saturating_sub(2)..).context("no release")?)?;
            page.finds_update().await?;
        }
        // Of the release in use nothing is left on the host.
        page.click(&link("Français")).await?;
        page.is_at("/fr/").await?;
        page.open("fr/editions/2024").await?;
        page.find(&heading("Volet parlementaire")).await?;
        page.open("en/about").await?;
        page.says("It is an older release").await?;
        is_of(page, 3, "a0", "d0").await?;
        accept(page).await?;
        is_of(page, 4, &app, &data).await
    })
}

#[test]
fn all_tabs_turn_to_a_release_together() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.deploy("a0", "d0")?;
        page.open("en/").await?;
        page.is_kept().await?;
        let first = page.driver().window().await?;
        let second = page.driver().new_tab().await?;
        page.driver().switch_to_window(second.clone()).await?;
        page.open("en/coverage").await?;
        page.site.deploy("a1", "d1")?;
        page.finds_update().await?;
        is_of(page, 1, "a0", "d0").await?;
        accept(page).await?;
        is_of(page, 2, "a1", "d1").await?;
        page.driver().switch_to_window(first).await?;
        is_of(page, 2, "a1", "d1").await
    })
}

#[test]
fn a_page_opened_before_a_deploy_works_after_it_without_any_copy() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose("sw.js")?;
        page.open("en/").await?;
        page.copy_is("denied").await?;
        page.site.deploy("a1", "d1")?;
        page.click(&link("Français")).await?;
        page.is_at("/fr/").await?;
        page.find(&link("À propos")).await?;
        Ok(())
    })
}

#[test]
fn a_release_that_has_only_half_arrived_is_not_taken() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.deploy("a0", "d0")?;
        page.open("en/").await?;
        page.is_kept().await?;
        let (files, _) = page.kept_files().await?;
        let next = page.site.deploy("a1", "d1")?;
        let missing = next.path("boot.js").context("no boot.js")?;
        page.site.lose_path(missing)?;
        until("an attempt to take it", async || {
            page.look_for_update().await?;
            Ok(page.site.log()?.iter().any(|asked| asked == missing).then_some(()))
        })
        .await?;
        page.open("en/about").await?;
        is_of(page, 2, "a0", "d0").await?;
        page.find_none(&role("button").named("Reload")).await?;
        ensure!(page.kept_files().await? == (files, 0));
        page.site.restore_path(missing)?;
        page.finds_update().await?;
        accept(page).await?;
        is_of(page, 3, "a1", "d1").await
    })
}

#[test]
fn clocks_that_differ_by_years_change_nothing() -> Result<()> {
    for date in ["Mon, 01 Jan 2001 00:00:00 GMT", "Tue, 01 Jan 2047 00:00:00 GMT"] {
        Journey::default().on_the_local_server().run(async |page| {
            ensure!(page.site.set_date(date), "this host tells no other date");
            page.site.deploy("a0", "d0")?;
            page.open("en/").await?;
            page.is_kept().await?;
            page.site.deploy("a1", "d1")?;
            page.finds_update().await?;
            accept(page).await?;
            is_of(page, 2, "a1", "d1").await?;
            page.site.stop()?;
            page.open("fr/editions/2024").await?;
            page.find(&heading("Volet parlementaire")).await?;
            Ok(())
        })?;
    }
    Ok(())
}
