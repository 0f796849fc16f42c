//! Citations, files, shared links, and the keys for them.

use anyhow::{Result, ensure};
use e2e::{Journey, Key, Target, Visit, role, visit};
use serde_json::{Value, json};

fn button(name: &str) -> Target {
    role("button").named(name)
}

fn in_dialog(target: Target) -> Target {
    target.inside(role("dialog"))
}

/// What a field of the dialog holds.
async fn field(page: &Visit, name: &str) -> Result<String> {
    Ok(page.find(&in_dialog(role("textbox").named(name))).await?.prop("value").await?.unwrap_or_default())
}

/// From now on files are noted instead of saved: name, type, and content as text.
async fn note_files(page: &Visit) -> Result<()> {
    let script = "window.files = [];
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (file) => { window.file = file; return make(file); };
        HTMLAnchorElement.prototype.click = function () {
          const { download: name } = this, { file } = window;
          file.text().then((text) => window.files.push({ name, type: file.type, text }));
        };";
    page.run(script, vec![]).await.map(drop)
}

async fn file(page: &Visit) -> Result<Value> {
    page.comes_true("a file", "window.files.length", json!(1)).await?;
    page.value("window.files.pop()").await
}

const PARTS: &str =
    "performance.getEntriesByType('resource').filter((entry) => entry.name.includes('igf-export')).length";

#[test]
fn an_outcome_is_cited_as_the_document_or_as_our_summary() -> Result<()> {
    visit("en/outcomes/2024-pt-1a", async |page| {
        page.comes_true("nothing fetched for it yet", PARTS, json!(0)).await?;
        page.click(&button("Cite")).await?;
        let apa = field(page, "APA").await?;
        for part in ["Internet Governance Forum", "2024", "/en/outcomes/2024-pt-1a", "data release"] {
            // Styles write titles in capitals of their own.
            ensure!(apa.to_lowercase().contains(&part.to_lowercase()), "{part} is missing: {apa}");
        }
        page.click(&in_dialog(role("radio").named("Our summary of it"))).await?;
        page.comes_true(
            "the other",
            "document.getElementById('cite-apa').value.includes('Take an active part')",
            json!(true),
        )
        .await?;
        note_files(page).await?;
        page.click(&in_dialog(button("BibTeX"))).await?;
        let file = file(page).await?;
        ensure!(
            file["name"].as_str().unwrap_or_default().ends_with(".bib")
                && file["text"].as_str().unwrap_or_default().starts_with('@'),
            "{file}"
        );
        page.press(Key::Escape).await?;
        page.gets_focus(&button("Cite")).await
    })
}

#[test]
fn all_results_are_taken_along_in_the_order_shown() -> Result<()> {
    visit("en/?topic=ai", async |page| {
        let found = page.results().await?;
        page.click(&button("Download")).await?;
        page.shows(r"All \d+ results in the order shown").await?;
        let total: usize = page.value("document.querySelector('.count').textContent.match(/\\d+/)[0] | 0").await?;
        note_files(page).await?;
        page.click(&in_dialog(button("JSON (programs)"))).await?;
        let file = file(page).await?;
        page.says("^Handed to your browser: igf-explorer-.*\\.json$").await?;
        let table: Value = serde_json::from_str(file["text"].as_str().unwrap_or_default())?;
        let ids: Vec<&str> =
            table["records"].as_array().into_iter().flatten().filter_map(|row| row["id"].as_str()).collect();
        ensure!(ids.len() == total && total > found.len(), "{} of {total}", ids.len());
        ensure!(ids[..found.len()] == found[..], "{ids:?}");
        for name in ["CSV (any spreadsheet)", "XLSX (Excel, LibreOffice)", "BibTeX", "CSL-JSON"] {
            page.click(&in_dialog(button(name))).await?;
            ensure!(!self::file(page).await?["text"].as_str().unwrap_or_default().is_empty(), "{name}");
        }
        Ok(())
    })
}

#[test]
fn what_cannot_be_loaded_is_said_and_tried_again() -> Result<()> {
    Journey::default().run(async |page| {
        // Before the copy on the device holds it.
        page.site.lose("igf-export_bg.wasm")?;
        page.open("en/topics/ai").await?;
        page.click(&button("Cite")).await?;
        page.shows("could not be loaded").await?;
        page.site.restore("igf-export_bg.wasm")?;
        page.click(&in_dialog(button("Try again"))).await?;
        ensure!(field(page, "In one line").await?.contains("/en/topics/ai"));
        Ok(())
    })
}

#[test]
fn without_a_share_sheet_the_link_is_there_to_copy() -> Result<()> {
    visit("fr/?q=vie+privée", async |page| {
        page.run("Object.defineProperty(navigator, 'share', { value: undefined, configurable: true })", vec![]).await?;
        page.click(&button("Partager")).await?;
        let link = field(page, "Lien à copier").await?;
        ensure!(link == page.site.address("fr/?q=vie+priv%C3%A9e"), "{link}");
        page.shows("vie privée – IGF Explorer").await
    })
}

#[test]
fn with_a_share_sheet_it_is_given_title_text_and_address() -> Result<()> {
    visit("en/topics/ai", async |page| {
        let sheet = "Object.defineProperty(navigator, 'share', { configurable: true, value: (data) => (window.shared = data, Promise.resolve()) })";
        page.run(sheet, vec![]).await?;
        page.click(&button("Share")).await?;
        page.comes_true("the address", "window.shared?.url", json!(page.site.address("en/topics/ai"))).await?;
        page.comes_true("the title", "window.shared.title", json!("Artificial intelligence – IGF Explorer")).await?;
        page.comes_true("a text", "window.shared.text.length > 20", json!(true)).await
    })
}

#[test]
fn keys_go_through_results_keep_and_cite_and_can_be_switched_off() -> Result<()> {
    visit("en/?q=privacy", async |page| {
        let found = page.results().await?;
        let here = "document.activeElement.closest('.card')?.id ?? null";
        page.run("document.querySelector('h1').focus()", vec![]).await?;
        page.press("j").await?;
        page.comes_true("the first result", here, json!(found[0])).await?;
        page.press("j").await?;
        page.press("s").await?;
        page.comes_true("the second result", here, json!(found[1])).await?;
        page.says(r"^Kept\. Your list has 1 entry\.$").await?;
        page.press("k").await?;
        page.press("c").await?;
        ensure!(field(page, "In one line").await?.contains(&found[0]));
        page.press("j").await?;
        page.press(Key::Escape).await?;
        page.comes_true("where it was", here, json!(found[0])).await?;
        page.press("?").await?;
        page.click(&in_dialog(role("checkbox").like("^j "))).await?;
        page.press(Key::Escape).await?;
        page.press("j").await?;
        page.comes_true("the key is off", here, json!(found[0])).await?;
        page.open("en/?q=privacy").await?;
        page.run("document.querySelector('h1').focus()", vec![]).await?;
        page.press("j").await?;
        page.comes_true("and stays off", here, Value::Null).await
    })
}

#[test]
fn a_key_with_nothing_to_do_is_left_to_the_browser() -> Result<()> {
    visit("en/topics/ai", async |page| {
        page.run("addEventListener('keydown', (event) => (window.taken = event.defaultPrevented))", vec![]).await?;
        page.press("/").await?;
        page.comes_true("not taken where there is no search field", "window.taken", json!(false)).await
    })
}

#[test]
fn frames_of_other_sites_have_neither_buttons_nor_keys() -> Result<()> {
    visit("en/topics/ai?embed=1", async |page| {
        page.find_none(&button("Cite")).await?;
        page.find_none(&button("Keep")).await?;
        page.press("?").await?;
        page.find_none(&role("dialog")).await
    })
}

#[test]
fn on_a_phone_a_result_is_kept_and_all_are_taken_along() -> Result<()> {
    Journey::default().on_a_phone().at("fr/?topic=ai&addressee=parliaments", async |page| {
        page.click(&button("Garder").inside(role("article"))).await?;
        page.says(r"^Gardé\. Votre liste compte 1 entrée\.$").await?;
        page.click(&button("Télécharger")).await?;
        note_files(page).await?;
        page.click(&in_dialog(button("CSV (tout tableur)"))).await?;
        let file = file(page).await?;
        let head = file["text"].as_str().unwrap_or_default().lines().next().unwrap_or_default().to_owned();
        ensure!(head.contains("Destinataire") && head.contains("Adresse permanente"), "{head}");
        let width = "document.querySelector('dialog[open]').getBoundingClientRect().width <= innerWidth";
        page.comes_true("a dialog that fits", width, json!(true)).await?;
        page.click(&in_dialog(button("Fermer"))).await?;
        page.click(&role("link").like("^Ma liste")).await?;
        page.comes_true("no scrolling sideways", "document.documentElement.scrollWidth <= innerWidth", json!(true))
            .await
    })
}
