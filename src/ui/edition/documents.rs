//! The documents of an edition.

use std::sync::Arc;

use leptos::prelude::*;

use super::title::title_view;
use crate::app::{Texts, use_app, use_texts};
use crate::domain::edition::{Document, Edition};
use crate::i18n::Key;
use crate::ui::kit::host_of;

#[component]
pub fn Documents(edition: Arc<Edition>) -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    if edition.documents.is_empty() {
        return None;
    }
    let list = {
        let (edition, texts) = (edition.clone(), texts.clone());
        move || {
            let details = app.details_of(edition.year).ok().flatten();
            let seen = |id: &str| {
                let seen = details.as_ref()?.seen.iter().find(|(document, _)| **document == *id)?;
                Some(seen.1.to_string())
            };
            edition.documents.iter().map(|document| line(document, seen(&document.id), &texts)).collect_view()
        }
    };
    Some(view! {
        <section>
            <h2>{texts.text(Key::Documents)}</h2>
            <ul class="documents">{list}</ul>
        </section>
    })
}

fn line(document: &Document, seen: Option<String>, texts: &Texts) -> AnyView {
    let title = title_view(&document.title, texts);
    let named = match &document.url {
        Some(url) => view! { <a href=url.to_string() rel="noopener external">{title}</a> }.into_any(),
        None => title,
    };
    let no_link = document.url.is_none().then(|| texts.text(Key::DocumentNoLink));
    let seen = seen.map(|url| texts.filled(Key::DocumentSeen, &[("host", host_of(&url))]));
    let language = document.language.as_deref().and_then(language_key);
    let language = language.map(|key| texts.filled(Key::DocumentLanguage, &[("language", &texts.text(key))]));
    let kind = document.kind.label.get(texts.lang()).to_owned();
    let date = document.date.map(|date| texts.date(date));
    let facts: Vec<String> = [Some(kind), date, language, no_link, seen].into_iter().flatten().collect();
    view! {
        <li>
            {named}
            <br />
            <small class="muted">{facts.join(" · ")}</small>
        </li>
    }
    .into_any()
}

fn language_key(tag: &str) -> Option<Key> {
    Some(match tag {
        "en" => Key::LanguageEn,
        "fr" => Key::LanguageFr,
        "pt" => Key::LanguagePt,
        "it" => Key::LanguageIt,
        _ => return None,
    })
}
