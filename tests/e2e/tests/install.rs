//! The site as an app: what its manifest promises the system, and the offer to install it.

use anyhow::{Context, Result, ensure};
use e2e::{Visit, role, search_field, visit};
use serde_json::{Value, json};

const INSTALL: &str = "Install the app";

/// What a browser does that would install the site; the reader's answer is `outcome`. Of the engines only Chromium offers
/// it, in its own time, which must not come between.
async fn offer(page: &Visit, outcome: &str) -> Result<()> {
    const OFFER: &str = "
        const isReal = (event) => event.isTrusted && event.stopImmediatePropagation();
        addEventListener('beforeinstallprompt', isReal, true);
        const event = new Event('beforeinstallprompt', { cancelable: true });
        window.asked = 0;
        event.prompt = async () => { window.asked += 1 };
        event.userChoice = Promise.resolve({ outcome: arguments[0] });
        return !dispatchEvent(event);";
    page.comes_true("the script that hears it", "!!window.igfOffline", json!(true)).await?;
    let is_kept_back = page.run(OFFER, vec![json!(outcome)]).await?;
    ensure!(is_kept_back == json!(true), "the browser would show an offer of its own");
    Ok(())
}

#[test]
fn a_text_that_another_app_shares_is_searched() -> Result<()> {
    visit("en/about", async |page| {
        let manifest: Value = serde_json::from_slice(&page.site.read("fr.webmanifest")?)?;
        let shared = |pointer: &str| manifest.pointer(pointer).and_then(Value::as_str).context("not in the manifest");
        ensure!(shared("/share_target/method")? == "GET");
        // As the system would open it: the action, relative to the manifest, with the text as its parameter.
        let (action, parameter) = (shared("/share_target/action")?, shared("/share_target/params/text")?);
        page.open(&format!("{action}?{parameter}=donn%C3%A9es+personnelles")).await?;
        let typed = page.find(&search_field()).await?.prop("value").await?;
        ensure!(typed.as_deref() == Some("données personnelles"), "{typed:?}");
        ensure!(!page.results().await?.is_empty());
        page.is_at("fr/?q=donn%C3%A9es+personnelles").await
    })
}

#[test]
fn the_offer_to_install_waits_on_its_page_and_is_not_made_again_once_declined() -> Result<()> {
    visit("en/about", async |page| {
        offer(page, "dismissed").await?;
        page.click(&role("button").named(INSTALL)).await?;
        page.comes_true("the browser's question", "window.asked", json!(1)).await?;
        page.find_none(&role("button").named(INSTALL)).await?;
        page.open("en/about").await?;
        offer(page, "dismissed").await?;
        page.says("^(Stored|Storing|Nothing)").await?;
        page.find_none(&role("button").named(INSTALL)).await
    })
}

#[test]
fn only_who_installs_is_asked_to_let_the_copy_stay_for_good() -> Result<()> {
    visit("en/about", async |page| {
        let watch = "window.asked = 0;
            if (navigator.storage) navigator.storage.persist = async () => { window.asked += 1; return true };
            return !!navigator.storage;";
        let can_ask = page.run(watch, Vec::new()).await? == json!(true);
        offer(page, "accepted").await?;
        page.find(&role("button").named(INSTALL)).await?;
        ensure!(page.value::<usize>("window.asked").await? == 0, "asked before anything was installed");
        page.run("dispatchEvent(new Event('appinstalled'))", Vec::new()).await?;
        page.comes_true("the question", "window.asked", json!(usize::from(can_ask))).await?;
        page.find_none(&role("button").named(INSTALL)).await
    })
}
