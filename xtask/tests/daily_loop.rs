//! `trunk serve` as a newcomer types it, in a copy of the checkout: the site with its data, and every change followed.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod daily_loop {
    pub mod checkout;
    pub mod trunk;
}

use daily_loop::checkout::Checkout;
use daily_loop::trunk::Trunk;
use serde_json::json;

const MARK: &str = "changed by the test of the daily loop";
const EDITION: &str = "public/data/editions/2024.json";
const SUMMARIES: &str = "/data/summaries.en.ndjson";

#[test]
fn trunk_serves_the_site_and_follows_every_change() {
    let checkout = Checkout::copy();
    let trunk = Trunk::serve(&checkout);
    let page = serves_the_site(&trunk);
    follows_texts(&checkout, &trunk);
    follows_styles(&checkout, &trunk, &page);
    follows_data(&checkout, &trunk);
    follows_sources(&checkout, &trunk);
    follows_the_page(&checkout, &trunk);
    tells_faults_and_goes_on(&checkout, &trunk);
}

/// Gives the page.
fn serves_the_site(trunk: &Trunk) -> String {
    trunk.until("the page", || trunk.get("/").contains("<title>IGF Explorer</title>"));
    let page = trunk.get("/");
    assert!(page.contains(".well-known/trunk/ws"), "the page reloads by itself");
    trunk.until("the page at any address", || trunk.get("/en/editions/2024") == page);
    trunk.until("the program", || trunk.get("/igf-explorer_bg.wasm").starts_with("\0asm"));
    trunk.until("the editions", || trunk.get("/data/editions.ndjson").starts_with(r#"{"release":""#));
    for file in [SUMMARIES, "/data/summaries.fr.ndjson", "/data/details.ndjson", "/data/vocabulary.json"] {
        trunk.until(file, || trunk.get(file).starts_with('{'));
    }
    page
}

fn follows_texts(checkout: &Checkout, trunk: &Trunk) {
    checkout.rewrite("public/locales/en.json", |text| text.replacen(": \"", &format!(": \"{MARK}"), 1));
    trunk.until("a changed text", || trunk.get("/locales/en.json").contains(MARK));
}

fn follows_styles(checkout: &Checkout, trunk: &Trunk, page: &str) {
    let sheet = page.split('"').find(|part| part.ends_with(".css")).unwrap().trim_start_matches('/');
    checkout.rewrite(&format!("src/ui/styles/{sheet}"), |text| format!("{text}/* {MARK} */\n"));
    trunk.until("a changed style", || trunk.get(&format!("/{sheet}")).contains(MARK));
}

fn follows_data(checkout: &Checkout, trunk: &Trunk) {
    checkout.replace_json(EDITION, |edition| edition["outcomes"][0]["summary"]["en"] = json!(MARK));
    trunk.until("a changed summary", || trunk.get(SUMMARIES).contains(MARK));
}

fn follows_sources(checkout: &Checkout, trunk: &Trunk) {
    // What is printed is lost in a browser, but its text is in the program.
    checkout
        .replace("src/main.rs", |text| text.replace("fn main() {", &format!("fn main() {{\n    println!({MARK:?});")));
    trunk.until("a changed source", || trunk.get("/igf-explorer_bg.wasm").contains(MARK));
}

/// Twice: who watches a file instead of its folder loses it once another has taken its place.
fn follows_the_page(checkout: &Checkout, trunk: &Trunk) {
    for mark in ["first change", "second change"] {
        checkout.replace("index.html", |text| text.replace("</body>", &format!("<!-- {mark} --></body>")));
        trunk.until(mark, || trunk.get("/en/").contains(mark));
    }
}

fn tells_faults_and_goes_on(checkout: &Checkout, trunk: &Trunk) {
    let before = checkout.read(EDITION);
    checkout.replace_json(EDITION, |edition| edition["outcomes"][0]["evidence"] = json!("made-up"));
    trunk.until("the faulty record", || trunk.get("/data/editions.ndjson").contains("made-up"));
    let fault = format!("{EDITION}: $.outcomes[0].evidence: unknown \"made-up\"; expected an id of vocabulary.json");
    assert!(trunk.log().contains(&fault), "{}", trunk.log());

    checkout.replace(EDITION, |_| "{".to_owned());
    let fault = "editions/2024.json is not JSON: EOF while parsing an object at line 1 column 1";
    trunk.until_after_failures("the broken file", || trunk.log().contains(fault));
    assert!(trunk.get("/data/editions.ndjson").contains("made-up"), "the last site that could be built");

    checkout.replace(EDITION, |_| before.replace(MARK, "mended"));
    trunk.until_after_failures("the mended record", || trunk.get(SUMMARIES).contains("mended"));
}
