//! Views of the site in hosts of every kind: strict ones, crowded ones, hostile ones.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::wait::until;
use e2e::{Engine, Journey, Partner, Visit, css, heading, link, role, search_field};
use igf_explorer::domain::snippet::Snippet;
use igf_explorer::domain::{Embed, Facet, Lang, Page, Query, Route};
use serde_json::{Value, json};

const TOPIC: &str = "<igf-explorer view=topic topic=ai lang=en><a href='SITE/en/topics/ai'>AI</a></igf-explorer>";

#[test]
fn it_runs_in_any_sandbox_and_under_a_strict_policy_of_the_host() -> Result<()> {
    const STRICT: &str = "<meta http-equiv=Content-Security-Policy
        content=\"default-src 'none'; script-src SITE/embed.js; frame-src SITE/\">
        <script type=module src='SITE/embed.js'></script>";
    Journey::default().run(async |page| {
        let sandboxes = ["allow-scripts", "allow-scripts allow-same-origin", "allow-scripts allow-popups"];
        let views = sandboxes
            .map(|sandbox| format!("<igf-explorer view=topic topic=ai lang=en sandbox='{sandbox}'></igf-explorer>"));
        let credentialless = "<igf-explorer view=topic topic=ai lang=en credentialless></igf-explorer>";
        let partner = Partner::open_whole(page, &format!("{STRICT}{}{credentialless}", views.concat())).await?;
        for view in 0..=sandboxes.len() {
            partner.go_to(view).await?;
            partner.fits(view).await.context(view)?;
            partner.within(view, async || page.find(&heading("Artificial intelligence")).await.map(drop)).await?;
        }
        // Live changes reach a frame without an origin of its own too.
        partner.set(0, "lang", "fr").await?;
        partner.within(0, async || page.find(&heading("Intelligence artificielle")).await.map(drop)).await
    })
}

#[test]
fn the_page_in_full_opens_out_of_a_sandbox_that_hands_its_rules_on() -> Result<()> {
    const FRAME: &str = "<iframe title=IGF width=600 height=600 src='SITE/en/topics/ai?embed=1'
        sandbox='allow-scripts allow-same-origin allow-popups'></iframe>";
    Journey::default().run(async |page| {
        let _partner = Partner::open_whole(page, FRAME).await?;
        let host = page.driver().window().await?;
        page.driver().enter_frame(0).await?;
        page.is_running().await?;
        page.click(&link("Open in full")).await?;
        page.driver().enter_default_frame().await?;
        let opened = until("the page in full", async || {
            Ok(page.driver().windows().await?.into_iter().find(|window| *window != host))
        });
        page.driver().switch_to_window(opened.await?).await?;
        page.is_running().await?;
        page.find(&heading("Artificial intelligence")).await?;
        page.driver().close_window().await?;
        Ok(page.driver().switch_to_window(host).await?)
    })
}

#[test]
fn a_page_on_a_disk_shows_it_in_a_frame() -> Result<()> {
    Journey::default().run(async |page| {
        let file = tempfile::Builder::new().suffix(".html").tempfile()?;
        let frame = "<!doctype html><title>Host</title><iframe title=IGF src='SITEen/topics/ai?embed=1'></iframe>";
        fs::write(file.path(), frame.replace("SITE", page.site.url()))?;
        page.driver().goto(format!("file://{}", file.path().display())).await?;
        page.driver().enter_frame(0).await?;
        page.is_running().await?;
        page.find(&heading("Artificial intelligence")).await?;
        Ok(page.driver().enter_default_frame().await?)
    })
}

#[test]
fn a_plain_frame_needs_no_script_of_the_host() -> Result<()> {
    let pages = [
        (Page::Explore, "^What has the Internet Governance Forum said"),
        (Page::Edition(2024), "2024"),
        (Page::Topic("ai".to_owned()), "^Artificial intelligence$"),
        (Page::Outcome("2024-pt-1a".to_owned()), "."),
    ];
    Journey::default().run(async |page| {
        let (query, embed) = (Query::of(Facet::Addressee, "parliaments"), Embed::default());
        let mut body =
            "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; frame-src SITE/\">".to_owned();
        for (view, _) in &pages {
            let route = Route::new(Lang::En, view.clone());
            let query = if *view == Page::Explore { query.clone() } else { Query::default() };
            let site = page.site.url();
            body += &Snippet {
                site,
                route: &route,
                query: &query,
                embed: &embed,
                title: "IGF",
                height: 640,
                max_height: None,
            }
            .frame();
        }
        let _partner = Partner::open_whole(page, &body).await?;
        let entries = page.history_length().await?;
        for (number, (_, title)) in pages.iter().enumerate() {
            page.run("document.querySelectorAll('iframe')[arguments[0]].scrollIntoView()", vec![json!(number)]).await?;
            page.driver().enter_frame(u16::try_from(number)?).await?;
            page.is_running().await?;
            page.find(&role("heading").like(title)).await?;
            if number == 0 {
                search(page).await?;
            }
            page.driver().enter_default_frame().await?;
        }
        ensure!(page.history_length().await? == entries, "an entry was added to the host's history");
        Ok(())
    })
}

/// Searches in the explorer of a frame, and waits until it has other results.
async fn search(page: &Visit) -> Result<()> {
    let all = page.text(&css("main [role=status]")).await?;
    page.click(&search_field()).await?;
    page.press("internet").await?;
    let differs = format!("document.querySelector('main [role=status]').innerText !== {}", json!(all));
    page.comes_true("other results", &differs, json!(true)).await
}

#[test]
fn without_the_site_the_text_inside_the_element_stays() -> Result<()> {
    Journey::default().run(async |page| {
        page.site.lose_path("embed.js")?;
        let view = "<igf-explorer lang=en><p>Outcomes of the Forum</p></igf-explorer>";
        let _partner = Partner::open(page, view).await?;
        page.shows("Outcomes of the Forum").await?;
        page.site.restore_path("embed.js")?;
        // Where the app cannot run, its page can be read in its place.
        page.site.lose("igf-explorer_bg.wasm")?;
        let partner = Partner::open(page, view).await?;
        partner.is_ready(0).await?;
        let reads = async || {
            page.says("^Search and filters could not be loaded.").await?;
            page.find(&role("article")).await.map(drop)
        };
        partner.within(0, reads).await
    })
}

#[test]
fn forged_and_flooding_messages_change_nothing() -> Result<()> {
    const FLOOD: &str = "
        const [target, count] = arguments;
        const frame = document.querySelector('igf-explorer').shadowRoot.querySelector('iframe');
        const id = new URLSearchParams(frame.name).get('id');
        const forged = [
          // Right in all but who says it, or how it is said.
          { source: 'igf-explorer', v: 1, id, height: 9 }, { source: 'igf-explorer', v: 1, id, url: frame.src.split('?')[0] },
          { source: 'igf-explorer-host', v: 2, id, lang: 'fr', theme: 'dark' }, { source: 'igf-explorer', v: 1, id, lang: 'fr' },
          { source: 'igf-explorer-host', v: 1, id, lang: '<b>', theme: 'neon' },
          { height: 9 }, { source: 'igf-explorer', v: 1, height: 9 }, { source: 'igf-explorer', v: 2, id: 'x', height: 9 },
          { source: 'igf-explorer', v: 1, id: 'x', height: '9' }, 'igf-explorer', null, 7, [], { source: 'igf-explorer-host', v: 1, id: 'x', lang: 'fr', theme: 'dark' },
          { source: 'igf-explorer-host', v: 1, lang: 'fr' }, { source: 'igf-explorer', v: 1, id: 'x', url: 'javascript:alert(1)' }, 'x'.repeat(1e5),
        ];
        const to = target === 'host' ? window : frame.contentWindow;
        for (let at = 0; at < count; at++) to.postMessage(forged[at % forged.length], '*');";
    Journey::default().run(async |page| {
        let partner = Partner::open(page, TOPIC).await?;
        partner.is_ready(0).await?;
        partner.within(0, async || page.is_running().await).await?;
        let height = partner.fits(0).await?;
        let told: Value = page.value("told").await?;
        for target in ["host", "view"] {
            page.run(FLOOD, vec![json!(target), json!(10_000)]).await?;
        }
        ensure!((partner.fits(0).await? - height).abs() <= 1.0, "the height changed");
        ensure!(page.value::<Value>("told").await? == told, "the host was told something");
        // The view still hears its host.
        partner.set(0, "lang", "fr").await?;
        partner.within(0, async || page.find(&heading("Intelligence artificielle")).await.map(drop)).await
    })
}

#[test]
fn a_view_gone_wild_cannot_harm_its_host() -> Result<()> {
    // What the view's own code could say, were it not ours any more.
    const WILD: &str = "
        const id = new URLSearchParams(name).get('id');
        for (let at = 0; at < 10000; at++) {
          parent.postMessage({ source: 'igf-explorer', v: 1, id, height: [1e12, -5, NaN, 3, '7'][at % 5] }, '*');
          parent.postMessage({ source: 'igf-explorer', v: 1, id, url: 'https://elsewhere.example/' + at }, '*');
        }
        const last = { source: 'igf-explorer', v: 1, id, url: new URL('en/?q=last', document.baseURI).href };
        setInterval(() => parent.postMessage(last, '*'), 300);";
    const WATCH: &str = "
        window.heights = [];
        window.since = performance.now();
        const frame = document.querySelector('igf-explorer').shadowRoot.querySelector('iframe');
        new MutationObserver(() => heights.push(frame.offsetHeight)).observe(frame, { attributes: true });";
    Journey::default().run(async |page| {
        let partner = Partner::open(page, TOPIC).await?;
        partner.is_ready(0).await?;
        partner.fits(0).await?;
        page.run(WATCH, Vec::new()).await?;
        partner.within(0, async || page.run(WILD, Vec::new()).await.map(drop)).await?;
        // Once the flood is over, the view is heard again.
        page.comes_true("the last word", "told.some(([, , url]) => url.endsWith('?q=last'))", json!(true)).await?;
        let heights: Vec<f64> = page.value("heights").await?;
        // Twenty times a second at most, as exactly as timers go.
        let most = 1 + page.value::<f64>("performance.now() - since").await? as usize / 45;
        ensure!((1..=most).contains(&heights.len()), "the height changed {} times of {most}", heights.len());
        ensure!(heights.iter().all(|height| (40.0..=30_000.0).contains(height)), "{heights:?}");
        let elsewhere: Value = page.value("told.filter(([, , url]) => url.includes('elsewhere'))").await?;
        ensure!(elsewhere == json!([]), "{elsewhere}");
        Ok(())
    })
}

#[test]
fn ten_views_on_a_page_fetch_the_program_once() -> Result<()> {
    Journey::default().run(async |page| {
        let partner = Partner::open(page, &TOPIC.repeat(10)).await?;
        for view in 0..10 {
            partner.is_ready(view).await?;
        }
        // A driven WebKit keeps nothing of what it has fetched.
        if page.engine() == Engine::Webkit {
            return Ok(());
        }
        let program = page.site.path("igf-explorer_bg.wasm")?.to_owned();
        let asked = page.site.log()?.into_iter().filter(|path| *path == program).count();
        ensure!(asked == 1, "the program was fetched {asked} times");
        Ok(())
    })
}

#[test]
fn the_example_of_the_readme_works_as_it_is_pasted() -> Result<()> {
    let readme = include_str!("../../../docs/embedding.md");
    let after = readme.split_once("```html\n<script type=\"module\"").context("no example in the README")?.1;
    let example = format!("<script type=\"module\"{}", after.split_once("```").context("no end")?.0);
    Journey::default().run(async |page| {
        let pasted = example.replace("https://igf.example.org/", "SITE/");
        ensure!(pasted != example, "the example names no site");
        let partner = Partner::open(page, &pasted).await?;
        partner.is_ready(0).await?;
        partner.fits(0).await.map(drop)
    })
}

#[test]
fn the_page_of_hosts_of_every_kind_shows_all_its_views() -> Result<()> {
    Journey::default().run(async |page| {
        page.load("embed-demo/demo.html?lang=en").await?;
        page.find(&heading("IGF Explorer inside other sites")).await?;
        let views: usize = page.value("document.querySelectorAll('article').length").await?;
        for view in 0..views {
            let article = format!("document.querySelectorAll('article')[{view}]");
            page.run(&format!("{article}.scrollIntoView()"), Vec::new()).await?;
            let name: String = page.value(&format!("{article}.querySelector('h3').innerText")).await?;
            page.comes_true(&name, &format!("{article}.classList.contains('shown')"), json!(true)).await?;
        }
        page.says(&format!("^{views} of {views} views shown$")).await
    })
}
