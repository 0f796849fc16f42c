//! The site inside another, and the dialog that gives the code for it.

use std::sync::Arc;

use igf_explorer::app::{App, use_app};
use igf_explorer::domain::{Embed, Facet, Lang, Query};
use igf_explorer::i18n::Key;
use igf_explorer::ui::shell::shell;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlSelectElement, HtmlTextAreaElement};

use super::page::{Mounted, drawn, mount_app, press};
use super::roles::{all, attr, by, has};
use super::sample::said;

fn embedded(query: Query, search: &str) -> (Mounted, App) {
    let embed = Embed::read(search).map(Arc::new);
    mount_app(Lang::En, query, move || {
        use_app().frame.embed.set_value(embed);
        shell()
    })
}

#[wasm_bindgen_test]
async fn inside_another_site_there_is_no_header_but_the_way_to_the_full_page() {
    let (page, app) = embedded(Query::of(Facet::Topic, "ai"), "?embed=1&scheme=dark");
    assert!(all(&page, "banner").is_empty() && !has(&page, "navigation", &said(Key::NavLanguage)));
    assert!(!has(&page, "button", &said(Key::EmbedThis)));
    let open = by(&page, "link", &said(Key::EmbedOpen));
    assert_eq!((attr(&open, "href"), attr(&open, "target")), ("en/?topic=ai".into(), "_blank".into()));
    app.ask(Query::default());
    drawn().await;
    assert_eq!(attr(&by(&page, "link", &said(Key::EmbedOpen)), "href"), "en/");
}

#[wasm_bindgen_test]
async fn what_a_host_forbids_is_not_offered() {
    let (page, _) = embedded(Query::default(), "?embed=1&filter=topic");
    assert!(all(&page, "searchbox").is_empty() && !has(&page, "group", &said(Key::FacetEdition)));
    assert!(has(&page, "group", &said(Key::FacetTopic)));
    let (page, _) = embedded(Query::default(), "?embed=1&filter=none");
    assert!(all(&page, "checkbox").is_empty() && all(&page, "combobox").is_empty());
    assert!(!all(&page, "article").is_empty(), "the outcomes are still there");
}

#[wasm_bindgen_test]
async fn the_code_follows_the_choices() {
    let (page, _) = embedded(Query::of(Facet::Topic, "ai"), "");
    press(&by(&page, "button", &said(Key::EmbedThis))).await;
    let code = || by(&page, "textbox", &said(Key::EmbedCode)).unchecked_into::<HtmlTextAreaElement>().value();
    let proposed = "<igf-explorer view=\"explorer\" lang=\"en\" topic=\"ai\" height=\"800\" max-height=\"800\">";
    assert!(code().contains(proposed), "{}", code());
    choose(&page, Key::NavLanguage, "fr").await;
    choose(&page, Key::EmbedScheme, "dark").await;
    press(&by(&page, "checkbox", &said(Key::Years))).await;
    assert!(code().contains("lang=\"fr\" theme=\"dark\" topic=\"ai\" filter=\"q,show,sort,edition,"), "{}", code());
    choose(&page, Key::EmbedWay, "frame").await;
    assert!(
        code().starts_with("<iframe src=\"http") && code().contains("/igf/fr/?topic=ai&amp;embed=1&amp;scheme=dark")
    );
    let preview = page.query_selector("iframe").unwrap().expect("a preview");
    assert!(attr(&preview, "src").contains("/igf/fr/?topic=ai&embed=1&scheme=dark&filter="));
}

async fn choose(page: &Mounted, label: Key, value: &str) {
    let list = by(page, "combobox", &said(label)).unchecked_into::<HtmlSelectElement>();
    list.set_value(value);
    list.dispatch_event(&Event::new("change").unwrap()).unwrap();
    drawn().await;
}
