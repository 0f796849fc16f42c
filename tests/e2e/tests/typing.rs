//! Hands that type in other ways: with an input method, on the screen of a phone.

use anyhow::{Result, ensure};
use e2e::{Engine, Journey, Key, Visit, engine, search_field, visit};
use serde_json::json;

const FIELD: &str = "document.getElementById('search').value";
const COUNT: &str = "document.querySelector('.count').textContent";

/// An input method's word that is not finished; only Chromium can be told to.
async fn compose(page: &Visit, text: &str) -> Result<()> {
    let end = text.chars().count();
    let word = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
    page.driver().cdp().send_raw("Input.imeSetComposition", word).await?;
    Ok(())
}

#[test]
fn a_word_is_searched_once_the_input_method_has_finished_it() -> Result<()> {
    if engine()? != Engine::Chromium {
        return Ok(());
    }
    for (steps, word, address) in [
        (&["r", "re", "ren", "ren g", "ren gong"][..], "人工智能", "/en/?q=%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD"),
        (&["t", "ti", "tie"], "tiế", "/en/?q=ti%E1%BA%BF"),
    ] {
        visit("en/", async |page| {
            page.click(&search_field()).await?;
            let (all, entries): (String, usize) = (page.value(COUNT).await?, page.history_length().await?);
            for step in steps {
                compose(page, step).await?;
                ensure!(page.value::<String>(FIELD).await? == *step, "the word is left alone");
                ensure!(page.value::<String>(COUNT).await? == all, "nothing was searched at {step}");
            }
            page.driver().cdp().send_raw("Input.insertText", json!({ "text": word })).await?;
            page.comes_true("the word", FIELD, json!(word)).await?;
            page.comes_true(
                "the address",
                "location.pathname.replace(/.*(?=\\/en)/, '') + location.search",
                json!(address),
            )
            .await?;
            ensure!(page.history_length().await? == entries, "typing adds none");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn on_a_phone_enter_puts_the_keyboard_away_and_shows_how_much_was_found() -> Result<()> {
    if engine()? != Engine::Chromium {
        // Only Chromium pretends fingers.
        return Ok(());
    }
    Journey::default().on_a_phone().at("fr/", async |page| {
        page.driver().cdp().send_raw("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await?;
        page.click(&search_field()).await?;
        page.press("IA").await?;
        page.is_at("/fr/?q=IA").await?;
        page.press(Key::Enter).await?;
        page.comes_true("no field", "document.activeElement === document.body", json!(true)).await?;
        let place = "(() => { const box = document.querySelector('.count').getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight && box.height > 0; })()";
        page.comes_true("how much was found", place, json!(true)).await?;
        page.driver().cdp().send_raw("Emulation.setTouchEmulationEnabled", json!({ "enabled": false })).await?;
        Ok(())
    })
}
