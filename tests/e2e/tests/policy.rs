//! The policy of content, in real engines: what is not the site's own code does not run, and the site itself breaks
//! no rule, in a partner's frame neither. That no journey breaks one is checked at the end of each (`src/journey.rs`).

use anyhow::{Context, Result, ensure};
use e2e::foreign::Foreign;
use e2e::wait::until;
use e2e::{Journey, Visit, heading, search_field};
use serde_json::json;

/// Puts markup into the first page as it comes from the host.
fn inject(page: &Visit, markup: &str) -> Result<()> {
    let html = page.site.answered("en/index.html")?;
    let (head, body) = html.split_once("<body>").context("a page without a body")?;
    page.site.answer("en/index.html", "text/html; charset=utf-8", format!("{head}<body>{markup}{body}"))
}

const INLINE: &str = "<script>document.documentElement.dataset.injected = 'script'</script>\
    <img src=gone.png onerror=\"document.documentElement.dataset.injected = 'handler'\">";

#[test]
fn an_injected_inline_script_does_not_run() -> Result<()> {
    Journey::default().breaking_the_policy().run(async |page| {
        inject(page, INLINE)?;
        page.open("en/").await?;
        page.find(&search_field()).await?;
        ensure!(page.value::<bool>("!('injected' in document.documentElement.dataset)").await?);
        until("a report", async || Ok((page.site.breaches()? > 0).then_some(()))).await
    })
}

#[test]
fn a_foreign_script_style_or_image_is_not_even_asked_for() -> Result<()> {
    Journey::default().breaking_the_policy().run(async |page| {
        let foreign = Foreign::start("text/javascript", "document.documentElement.dataset.foreign = true".to_owned())?;
        let url = foreign.url();
        inject(
            page,
            &format!(
                "<script src={url}></script><link rel=stylesheet href={url}><img src={url}><iframe src={url}></iframe>"
            ),
        )?;
        page.open("en/").await?;
        page.find(&search_field()).await?;
        page.wait_for("fetch(arguments[0]).then(() => done(), () => done())", vec![json!(url)]).await?;
        ensure!(page.value::<bool>("!('foreign' in document.documentElement.dataset)").await?);
        ensure!(foreign.asked() == 0, "{} requests", foreign.asked());
        Ok(())
    })
}

/// Ways in which a script may make other scripts of text, as a fault in the app might. An engine that knows trusted types
/// throws; the others do nothing.
const ATTEMPTS: &str = "
const mark = (way) => `document.documentElement.dataset.injected += ' ${way}'`;
document.documentElement.dataset.injected = '';
const ways = [
  () => { document.body.insertAdjacentHTML('beforeend', `<img src=gone.png onerror=\"${mark('markup')}\">`) },
  () => { eval(mark('eval')) },
  () => { new Function(mark('Function'))() },
  () => { setTimeout(mark('timer'), 0) },
  () => { document.body.append(Object.assign(document.createElement('script'), { textContent: mark('script') })) },
];
for (const way of ways) try { way() } catch {}
// By the time that another image is found missing, all of them would have run.
const last = new Image();
last.addEventListener('error', () => { document.documentElement.dataset.over = 'yes' });
last.src = 'gone-too.png';";

#[test]
fn text_does_not_become_script() -> Result<()> {
    Journey::default().breaking_the_policy().run(async |page| {
        // The page's own code must try it: what a driver runs is free of the policy. Any file can carry it.
        page.site.replace("icon.svg", "text/javascript; charset=utf-8", ATTEMPTS)?;
        inject(page, &format!("<script src='{}'></script>", page.site.path("icon.svg")?))?;
        page.open("en/").await?;
        page.comes_true("the end of the attempts", "document.documentElement.dataset.over", json!("yes")).await?;
        let injected: String = page.value("document.documentElement.dataset.injected").await?;
        ensure!(injected.is_empty(), "{injected}");
        Ok(())
    })
}

#[test]
fn in_a_partners_sandboxed_frame_the_site_runs_within_its_policy() -> Result<()> {
    Journey::default().run(async |page| {
        let frame =
            format!("<iframe sandbox='allow-scripts' title=IGF src='{}'></iframe>", page.site.address("fr/?embed=1"));
        let partner = Foreign::start("text/html; charset=utf-8", format!("<!doctype html><html lang=fr>{frame}"))?;
        page.driver().goto(partner.url()).await?;
        page.driver().enter_frame(0).await?;
        page.is_running().await?;
        page.find(&search_field()).await?;
        Ok(())
    })
}

#[test]
fn an_app_with_other_bytes_is_not_run() -> Result<()> {
    Journey::default().run(async |page| {
        // A custom section more: still a valid program, but not the one that was built.
        let mut bytes = page.site.read("igf-explorer_bg.wasm")?;
        bytes.extend([0, 2, 1, b'x']);
        page.site.replace("igf-explorer_bg.wasm", "application/wasm", bytes)?;
        page.load("en/").await?;
        page.says("^Search and filters could not be loaded.").await?;
        page.site.restore("igf-explorer_bg.wasm")?;
        page.open("en/about").await?;
        page.find(&heading("About IGF Explorer")).await.map(drop)
    })
}

#[test]
fn a_style_or_script_with_other_bytes_is_not_used() -> Result<()> {
    Journey::default().run(async |page| {
        let mut script = page.site.read("igf-explorer.js")?;
        script.extend(b"\n;document.documentElement.dataset.injected = true;");
        page.site.replace("igf-explorer.js", "text/javascript", script)?;
        page.site.replace("styles.css", "text/css", "body { color: rgb(1, 2, 3) !important }")?;
        page.load("en/").await?;
        page.says("^Search and filters could not be loaded.").await?;
        ensure!(page.value::<bool>("!('injected' in document.documentElement.dataset)").await?);
        ensure!(page.value::<String>("getComputedStyle(document.body).color").await? != "rgb(1, 2, 3)");
        Ok(())
    })
}
