//! Views of the site on a partner's page, which lies on another origin: what their readers do in them.

use anyhow::{Context, Result, ensure};
use e2e::{Journey, Partner, css, heading, link, role, search_field, wait::until};
use serde_json::json;

/// Every kind of view, with the heading that it shows.
const VIEWS: [(&str, &str); 4] = [
    ("view=explorer topic=ai filter=years,addressee", "What has the Internet Governance Forum said"),
    ("view=edition edition=2024", "2024"),
    ("view=topic topic=ai", "Artificial intelligence"),
    ("view=outcome outcome=2024-pt-1a", "."),
];
const TOPIC: &str = "<igf-explorer view=topic topic=ai lang=en><a href='SITE/en/topics/ai'>AI</a></igf-explorer>";
const EXPLORER: &str = "<igf-explorer lang=en><p>Outcomes of the Forum</p></igf-explorer>";

#[test]
fn every_kind_of_view_is_shown_at_its_height_and_adds_nothing_to_the_history() -> Result<()> {
    Journey::default().run(async |page| {
        let views: String =
            VIEWS.iter().map(|(view, _)| format!("<igf-explorer {view} lang=en></igf-explorer>")).collect();
        let partner = Partner::open(page, &views).await?;
        let entries = page.history_length().await?;
        for (number, (view, title)) in VIEWS.iter().enumerate() {
            partner.is_ready(number).await.context(*view)?;
            partner.fits(number).await.context(*view)?;
            partner
                .within(number, async || {
                    page.find(&role("heading").like(title)).await?;
                    page.find_none(&role("banner")).await?;
                    let open = page.find(&link("Open in full")).await?.prop("href").await?.unwrap_or_default();
                    ensure!(open.starts_with(page.site.url()) && !open.contains("embed"), "{open}");
                    Ok(())
                })
                .await
                .context(*view)?;
        }
        ensure!(page.history_length().await? == entries, "an entry was added to the host's history");
        Ok(())
    })
}

#[test]
fn filtering_inside_moves_the_height_both_ways_and_tells_the_host_where_the_reader_is() -> Result<()> {
    Journey::default().run(async |page| {
        let partner = Partner::open(page, EXPLORER).await?;
        partner.is_ready(0).await?;
        let whole = partner.fits(0).await?;
        let entries = page.history_length().await?;
        // A driven WebKit does not hand keys to a field in another site's frame, but to whatever has the focus, which on
        // a busy machine comes after the click has been answered: typed again until the field has them.
        let typed = async |text: &str| {
            page.click(&search_field()).await?;
            page.run("document.getElementById('search').select(); return null;", Vec::new()).await?;
            page.press(text).await?;
            let has: String = page.value("document.getElementById('search').value").await?;
            Ok((has == text).then_some(()))
        };
        let search = async |text: &str| {
            partner
                .within(0, async || until(&format!("the field to have {text}"), async || typed(text).await).await)
                .await
        };
        search("zebra crossing").await?;
        page.comes_true("a lower frame", &format!("{HEIGHT} < {}", whole / 2.0), json!(true)).await?;
        let little = partner.fits(0).await?;
        partner.within(0, async || page.click(&role("button").named("Clear the search")).await).await?;
        search("internet").await?;
        page.comes_true("a higher frame", &format!("{HEIGHT} > {}", little * 2.0), json!(true)).await?;
        partner.fits(0).await?;
        let last = "told.filter(([name]) => name === 'igf-navigate').at(-1)?.[2]";
        page.comes_true("the reader's place", last, json!(page.site.address("en/?q=internet"))).await?;
        ensure!(page.history_length().await? == entries, "an entry was added to the host's history");
        Ok(())
    })
}

const HEIGHT: &str = "document.querySelector('igf-explorer').shadowRoot.querySelector('iframe').offsetHeight";

#[test]
fn a_reader_goes_on_inside_and_back_again() -> Result<()> {
    Journey::default().run(async |page| {
        let partner = Partner::open(page, TOPIC).await?;
        partner.is_ready(0).await?;
        partner.fits(0).await?;
        let entries = page.history_length().await?;
        partner.within(0, async || page.find_none(&role("button").named("← Back")).await).await?;
        partner.click(0, &css("main article a[href*='/outcomes/']")).await?;
        partner
            .within(0, async || {
                page.click(&role("button").named("← Back")).await?;
                page.find(&heading("Artificial intelligence")).await?;
                page.find_none(&role("button").named("← Back")).await
            })
            .await?;
        partner.fits(0).await?;
        // From far down the view, the next page is found at its top.
        let far = css("main li:last-child > article a[href*='/outcomes/']");
        partner.click(0, &far).await?;
        let top = "Math.abs(document.querySelector('igf-explorer').getBoundingClientRect().top) < 2";
        page.comes_true("the top of the view", top, json!(true)).await?;
        ensure!(page.history_length().await? == entries, "an entry was added to the host's history");
        Ok(())
    })
}

#[test]
fn language_and_colours_follow_the_element_while_it_is_shown() -> Result<()> {
    Journey::default().run(async |page| {
        let partner = Partner::open(page, TOPIC).await?;
        partner.is_ready(0).await?;
        partner.set(0, "lang", "fr").await?;
        partner.within(0, async || page.find(&heading("Intelligence artificielle")).await.map(drop)).await?;
        for (theme, scheme) in [("dark", "dark"), ("light", "light"), ("auto", "light dark")] {
            partner.set(0, "theme", theme).await?;
            let used = "getComputedStyle(document.documentElement).colorScheme";
            partner.within(0, async || page.comes_true("the colours", used, json!(scheme)).await).await?;
        }
        // What else a host changes at the same time costs the reader nothing.
        page.run("const view = document.querySelector('igf-explorer');
            view.className = 'dark'; view.setAttribute('inert', ''); view.removeAttribute('inert'); view.setAttribute('lang', 'en')", Vec::new())
            .await?;
        partner.within(0, async || page.find(&heading("Artificial intelligence")).await.map(drop)).await?;
        page.comes_true("the same frame", "told.filter(([name]) => name === 'igf-ready').length", json!(1)).await?;
        partner.set(0, "lang", "fr").await?;
        // Another page is another frame, in the language that the element has now.
        partner.set(0, "topic", "gender").await?;
        let is_there = "told.filter(([name]) => name === 'igf-ready').length";
        page.comes_true("the other view", is_there, json!(2)).await?;
        partner.within(0, async || page.find(&role("heading").like("^(Genre|Égalité)")).await.map(drop)).await
    })
}

#[test]
fn in_a_page_of_another_language_a_view_is_in_one_that_it_has() -> Result<()> {
    Journey::default().in_languages("fr").run(async |page| {
        let view = "<div lang=es><igf-explorer view=topic topic=ai></igf-explorer></div>";
        let partner = Partner::open(page, view).await?;
        partner.is_ready(0).await?;
        partner.within(0, async || page.find(&role("heading").like("^(Intelligence|Artificial)")).await.map(drop)).await
    })
}

#[test]
fn what_the_host_has_set_its_readers_cannot_take_away() -> Result<()> {
    Journey::default().run(async |page| {
        let view = "<igf-explorer lang=en topic=ai addressee=parliaments filter=addressee></igf-explorer>";
        let partner = Partner::open(page, view).await?;
        partner.is_ready(0).await?;
        partner
            .within(0, async || {
                page.find_none(&search_field()).await?;
                page.find(&role("button").like("^Remove.*Parliaments")).await?;
                page.find_none(&role("button").like("^Remove.*Artificial")).await?;
                page.click(&role("button").named("Clear all")).await?;
                page.find_none(&role("button").like("^Remove")).await
            })
            .await?;
        let place = "told.filter(([name]) => name === 'igf-navigate').at(-1)?.[2]";
        page.comes_true("the host's own filter", place, json!(page.site.address("en/?topic=ai"))).await?;
        // Links to the explorer lead to no other than the host's.
        partner.click(0, &link("Human rights")).await?;
        partner.within(0, async || page.says("^38 outcomes match").await).await?;
        page.comes_true("the host's own filter", place, json!(page.site.address("en/?topic=ai"))).await
    })
}

#[test]
fn a_pinned_view_keeps_its_release_and_says_when_there_is_a_newer() -> Result<()> {
    let pinned = "<igf-explorer view=topic topic=ai lang=en release=0000000a></igf-explorer>";
    Journey::default().run(async |page| {
        page.site.deploy("a1", "0000000a")?;
        let says = async |newer: bool| {
            let partner = Partner::open(page, pinned).await?;
            partner.is_ready(0).await?;
            partner
                .within(0, async || {
                    page.find(&heading("Artificial intelligence")).await?;
                    let newest = link("There is a newer release");
                    page.shows("Data release 0000000a").await?;
                    if !newer {
                        return page.find_none(&newest).await;
                    }
                    page.comes_true("its own program", "document.documentElement.dataset.app", json!("a1")).await?;
                    page.find(&newest).await.map(drop)
                })
                .await
        };
        says(false).await?;
        page.site.deploy("a2", "0000000b")?;
        says(true).await?;
        page.site.deploy("a3", "0000000c")?;
        says(true).await?;
        // By itself the page says so too, and its links stay in the release.
        page.open("en/topics/ai?release=0000000a").await?;
        page.shows("This page shows data release 0000000a").await?;
        page.click(&link("Coverage")).await?;
        page.comes_true("its own program", "document.documentElement.dataset.app", json!("a1")).await?;
        page.find(&role("heading").like("^(Coverage|What)")).await?;
        page.click(&link("Go to the newest release")).await?;
        page.is_at("en/coverage").await?;
        page.comes_true("the newest program", "document.documentElement.dataset.app", json!("a3")).await
    })
}

#[test]
fn the_dialog_gives_code_that_works_where_it_is_pasted() -> Result<()> {
    Journey::default().run(async |page| {
        page.open("fr/?topic=ai").await?;
        page.click(&role("button").named("Intégrer cette page")).await?;
        page.choose(&role("combobox").named("Couleurs"), "Sombres").await?;
        page.choose(&role("combobox").named("Langue"), "English").await?;
        page.click(&role("checkbox").named("Texte recherché")).await?;
        page.click(&role("button").named("Copier")).await?;
        // Whether the clipboard may be written is the browser's decision: the code is selected at any rate.
        page.says("^(Copié\\.|Le code est sélectionné)").await?;
        let code: String = page.value("document.querySelector('dialog textarea').value").await?;
        let partner = Partner::open(page, &code).await?;
        partner.is_ready(0).await?;
        partner
            .within(0, async || {
                page.says("^38 outcomes match").await?;
                page.find_none(&search_field()).await?;
                let used = "getComputedStyle(document.documentElement).colorScheme";
                page.comes_true("the colours", used, json!("dark")).await
            })
            .await
    })
}

#[test]
fn a_release_that_is_not_kept_any_more_is_said_not_to_be_shown() -> Result<()> {
    Journey::default().at("en/?release=00000bad&q=internet", async |page| {
        page.says("Data release 00000bad cannot be shown: this is the newest one here.").await?;
        page.find(&search_field()).await.map(drop)
    })
}
