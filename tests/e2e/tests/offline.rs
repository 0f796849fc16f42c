//! Without the server: after one visit everything is there.

use anyhow::{Result, ensure};
use e2e::{Visit, heading, link, role, search_field, visit};

/// A page of each kind below the language, and what it shows of what only files hold.
const PAGES: [(&str, &str, &str); 13] = [
    ("", "recommendations, messages and conclusions", "recommandations, messages et conclusions"),
    ("?q=privacy&edition=2024", "2024", "2024"),
    ("?q=cross-border&show=themes", "Cross-border data", "Données transfrontières"),
    ("editions", "Sharm El Sheikh", "Charm el-Cheikh"),
    ("themes", "Cross-border data", "Données transfrontières"),
    ("themes/2019-data-governance", "Where it came from", "D’où il vient"),
    ("documents/2024-parliamentary-output", "was read whole", "a été lu"),
    ("editions/2024", "Parliamentary track", "Volet parlementaire"),
    ("outcomes/2024-pt-6b", "Riyadh", "Riyad"),
    ("topics/ai", "Artificial intelligence", "Intelligence artificielle"),
    ("compare?editions=2019,2024", "No longer there in", "Absents de l’édition"),
    ("coverage", "What is covered", "Ce qui est couvert"),
    ("about", "About IGF Explorer", "À propos d’IGF Explorer"),
];

/// One visit, and then the server is gone.
async fn leave(page: &Visit) -> Result<()> {
    page.is_kept().await?;
    page.site.stop()
}

async fn check_every_page(page: &Visit) -> Result<()> {
    let mut wrong = Vec::new();
    for (path, english, french) in PAGES {
        for (lang, text) in [("en", english), ("fr", french)] {
            let shown = async {
                page.open(&format!("{lang}/{path}")).await?;
                page.shows(text).await
            };
            if let Err(error) = shown.await {
                wrong.push(format!("{lang}/{path}: {error:#}"));
            }
        }
    }
    ensure!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}

#[test]
fn after_one_visit_every_page_opens_without_the_server() -> Result<()> {
    visit("en/", async |page| {
        leave(page).await?;
        check_every_page(page).await
    })
}

#[test]
fn after_one_visit_of_a_deep_link_in_french_every_page_opens_without_the_server() -> Result<()> {
    visit("fr/outcomes/2024-pt-6b", async |page| {
        leave(page).await?;
        check_every_page(page).await
    })
}

#[test]
fn addresses_that_no_list_names_open_without_the_server() -> Result<()> {
    visit("en/", async |page| {
        leave(page).await?;
        for path in ["", "topics/ai", "en/a-page/of-later?with=parameters", "en"] {
            page.open(path).await?;
            page.find(&link("IGF Explorer")).await?;
        }
        Ok(())
    })
}

#[test]
fn the_page_of_the_first_visit_goes_on_without_the_server() -> Result<()> {
    visit("en/", async |page| {
        leave(page).await?;
        page.find(&search_field()).await?.send_keys("privacy").await?;
        page.is_at("/en/?q=privacy").await?;
        page.click(&link("Français")).await?;
        page.is_at("/fr/?q=privacy").await?;
        page.click(&link("À propos").inside(role("navigation"))).await?;
        page.find(&heading("Copie hors ligne")).await?;
        Ok(())
    })
}

#[test]
fn without_the_server_the_page_says_so_and_with_it_does_not() -> Result<()> {
    visit("en/", async |page| {
        page.is_kept().await?;
        page.open("en/").await?;
        page.find(&search_field()).await?;
        ensure!(!page.value::<String>("document.body.innerText").await?.contains("Offline:"));
        page.site.stop()?;
        page.open("en/").await?;
        page.says("^Offline: you are reading the copy on your device").await
    })
}

#[test]
fn the_page_about_the_site_tells_what_is_stored_checks_it_and_removes_it() -> Result<()> {
    visit("en/about", async |page| {
        page.is_kept().await?;
        let release = &page.site.release().release;
        page.says(&format!(
            r"^Stored: \d+ files, [\d,]+ kB, version {release} of the site\. Every byte was last checked on \d+ \w+ \d+"
        ))
        .await?;
        page.click(&role("button").named("Verify now")).await?;
        page.says("^Stored: ").await?;
        page.click(&role("button").named("Remove all")).await?;
        page.says("^Nothing is stored: you removed the copy").await?;
        let caches = page.wait_for("caches.keys().then((keys) => done(keys.length))", Vec::new()).await?;
        ensure!(caches == 0, "{caches}");
        // And so it stays, until the reader wants it otherwise.
        page.open("en/about").await?;
        page.says("^Nothing is stored: you removed the copy").await?;
        page.click(&role("button").named("Keep a copy")).await?;
        page.is_kept().await?;
        page.site.stop()?;
        page.open("fr/coverage").await
    })
}

#[test]
fn inside_another_site_nothing_is_stored() -> Result<()> {
    visit("en/?embed=1", async |page| {
        page.copy_is("denied").await?;
        let kept = "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])
            .then(([caches, workers]) => done(caches.length + workers.length))";
        ensure!(page.wait_for(kept, Vec::new()).await? == 0);
        Ok(())
    })
}
