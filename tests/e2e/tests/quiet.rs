//! A walk through all pages: no error in the console, no request to anybody else.

use anyhow::{Context, Result, ensure};
use e2e::wait::until;
use e2e::{Engine, Journey, Visit, heading, link, role, search_field, visit};
use serde_json::Value;

/// Notes what goes wrong from now on. WebDriver gives the console's log in Chromium only; errors
/// before this, while the app starts, end on the screen in the other engines (see `failing.rs`).
const LISTEN: &str = "
window.wrong = [];
addEventListener('error', (event) => window.wrong.push(`error: ${event.message ?? event.target?.src}`), true);
addEventListener('unhandledrejection', (event) => window.wrong.push(`rejection: ${event.reason}`));
for (const level of ['error', 'warn']) {
  const before = console[level];
  console[level] = (...all) => { window.wrong.push(`${level}: ${all.join(' ')}`); before.apply(console, all); };
}";

/// Every page and every kind of act, without loading anything anew.
async fn walk(page: &Visit) -> Result<()> {
    let menu = |name: &str| link(name).inside(role("navigation"));
    page.find(&search_field()).await?.send_keys("privacy").await?;
    page.is_at("/en/?q=privacy").await?;
    page.click(&role("checkbox").like(r"^2024 Riyadh \d+$")).await?;
    page.is_at("/en/?q=privacy&edition=2024").await?;
    page.click(&role("link").inside(role("heading")).inside(role("article"))).await?;
    page.click(&link("IGF 2024 Riyadh")).await?;
    page.find(&heading("Parliamentary track")).await?;
    page.click(&menu("Coverage")).await?;
    page.find(&heading("What is covered")).await?;
    page.click(&link("Français")).await?;
    page.find(&heading("Ce qui est couvert")).await?;
    page.click(&menu("À propos")).await?;
    page.find(&heading("À propos d’IGF Explorer")).await?;
    page.click(&menu("Explorer")).await?;
    page.click(&link("Intelligence artificielle").inside(role("table"))).await?;
    page.find(&heading("Intelligence artificielle")).await?;
    page.driver().back().await?;
    page.is_at("/fr/").await
}

#[test]
fn nothing_goes_wrong_unseen() -> Result<()> {
    Journey::default().logged().at("en/", async |page| {
        page.run(LISTEN, Vec::new()).await?;
        walk(page).await?;
        let wrong: Vec<String> = page.value("window.wrong").await?;
        ensure!(wrong.is_empty(), "{wrong:#?}");
        if page.engine() == Engine::Chromium {
            let mut log = page.driver().get_log("browser").await?;
            // Warnings too, such as of a file that was fetched ahead and not used.
            log.retain(|entry| ["SEVERE", "WARNING"].contains(&entry.level.as_str()));
            ensure!(log.is_empty(), "{log:#?}");
        }
        Ok(())
    })
}

#[test]
fn nobody_else_is_asked_for_anything() -> Result<()> {
    Journey::default().logged().at("en/", async |page| {
        walk(page).await?;
        let own = page.site.url();
        let loaded: Vec<String> =
            page.value("performance.getEntriesByType('resource').map((entry) => entry.name)").await?;
        ensure!(loaded.len() > 5, "few resources are known: {loaded:?}");
        let foreign: Vec<&String> = loaded.iter().filter(|address| !address.starts_with(own)).collect();
        ensure!(foreign.is_empty(), "{foreign:#?}");
        if page.engine() == Engine::Chromium {
            let foreign: Vec<String> = requests(page).await?.into_iter().filter(|url| !url.starts_with(own)).collect();
            ensure!(foreign.is_empty(), "{foreign:#?}");
        }
        Ok(())
    })
}

/// The addresses that Chromium's network asked for, from its performance log.
async fn requests(page: &Visit) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in page.driver().get_log("performance").await? {
        let event: Value = serde_json::from_str(&entry.message).context("the performance log")?;
        if event.pointer("/message/method").and_then(Value::as_str) == Some("Network.requestWillBeSent") {
            let url = event.pointer("/message/params/request/url").and_then(Value::as_str).unwrap_or_default();
            // The browser's own first page comes from `chrome:`, and asks nobody.
            if ["http", "ws", "ftp"].iter().any(|scheme| url.starts_with(scheme)) {
                found.push(url.to_owned());
            }
        }
    }
    ensure!(found.len() > 5, "the performance log is nearly empty: {found:?}");
    Ok(found)
}

#[test]
fn the_server_is_asked_for_its_own_files_only_and_once() -> Result<()> {
    Journey::default().run(async |page| {
        // What keeps a copy of the site on the device asks for it once more: see below.
        page.site.lose("sw.js")?;
        page.open("en/").await?;
        walk(page).await?;
        let asked: Vec<String> = page.site.log()?.into_iter().filter(|path| path != "sw.js").collect();
        let strange: Vec<&String> = asked.iter().filter(|path| *path != "en/" && !page.site.has_file(path)).collect();
        ensure!(strange.is_empty(), "{strange:#?}");
        // Following links is the app's business, and what was fetched ahead is what is used; but WebKit fetches data
        // again that it has fetched ahead, and a driven one keeps nothing from which it could take them.
        if page.engine() == Engine::Webkit {
            ensure!(asked.iter().filter(|path| *path == "en/").count() == 1, "{asked:#?}");
            return Ok(());
        }
        let twice: Vec<&String> =
            asked.iter().filter(|path| asked.iter().filter(|other| other == path).count() > 1).collect();
        ensure!(twice.is_empty(), "asked for again: {twice:#?}");
        Ok(())
    })
}

#[test]
fn the_copy_on_the_device_asks_for_each_file_once_and_not_at_all_when_a_release_has_the_same() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.deploy("a0", "d0")?;
        page.site.lose("sw.js")?;
        page.open("en/").await?;
        page.copy_is("denied").await?;
        // The page itself fetches the rest when it has nothing better to do.
        until("all that the page loads", async || {
            let asked = page.site.log()?;
            let rest = ["data/details.ndjson", "data/summaries.fr.ndjson"].map(|name| page.site.path(name));
            Ok(rest
                .into_iter()
                .all(|path| path.is_ok_and(|path| asked.iter().any(|other| other == path)))
                .then_some(()))
        })
        .await?;
        page.site.restore("sw.js")?;
        let asked_since = async |start: usize| -> Result<Vec<String>> {
            let asked = page.site.log()?.split_off(start);
            Ok(asked.into_iter().filter(|path| path != "sw.js").collect())
        };
        let start = page.site.log()?.len();
        page.act_offline("keep").await?;
        page.is_kept().await?;
        let (kept, _) = page.kept_files().await?;
        let asked = asked_since(start).await?;
        ensure!(
            asked.len() as u64 == kept && asked.iter().all(|path| path.is_empty() || page.site.has_file(path)),
            "{asked:#?}"
        );
        // A release with new data: only they, the page and the list of the release's files are new.
        let start = page.site.log()?.len();
        page.site.deploy("a0", "d1")?;
        page.finds_update().await?;
        let asked = asked_since(start).await?;
        ensure!(asked.len() == 2 && asked.iter().any(|path| path.contains("editions")), "{asked:#?}");
        Ok(())
    })
}

#[test]
fn nothing_is_stored_but_the_language_and_the_copy_of_the_site() -> Result<()> {
    visit("en/", async |page| {
        walk(page).await?;
        let kept: Vec<String> = page.value("Object.keys(localStorage)").await?;
        ensure!(kept == ["igf-explorer.lang"], "{kept:?}");
        page.is_kept().await?;
        let (files, _) = page.kept_files().await?;
        let is_left_out = |path: &str| ["sw.js", "embed.js", "embed.d.ts"].contains(&path) || path.ends_with(".png");
        let all = page.site.release().files.iter().filter(|file| !is_left_out(&file.path)).count();
        ensure!(files as usize == all, "{files} files are kept");
        ensure!(page.value::<String>("document.cookie").await?.is_empty());
        Ok(())
    })
}
