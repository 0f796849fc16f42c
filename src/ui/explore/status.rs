//! How many outcomes there are, as a sentence; said to those who listen once the typing pauses.

use leptos::prelude::*;

use crate::app::announce::settled;
use crate::app::{App, Texts, use_app, use_texts};
use crate::i18n::Key;

#[component]
pub fn Status() -> impl IntoView {
    let app = use_app();
    let texts = use_texts();
    let sentence = Memo::new(move |_| sentence(app, &texts));
    let said = settled(move || sentence.get());
    view! {
        <p class="count" aria-hidden="true">
            {sentence}
        </p>
        <p class="hidden-text" role="status">
            {said}
        </p>
    }
}

fn sentence(app: App, texts: &Texts) -> String {
    let Some(total) = app.explored.with(|explored| explored.as_ref().map(|explored| explored.total)) else {
        return String::new();
    };
    app.query.with(|query| match query.text.trim() {
        "" if query.filter_count() == 0 => texts.counted(Key::CountAll, total),
        "" => texts.counted(Key::CountFiltered, total),
        text => texts.counted_with(Key::CountText, total, &[("text", text)]),
    })
}
