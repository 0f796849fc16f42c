//! A title, with its original where the one shown is our translation.

use leptos::prelude::*;

use crate::app::Texts;
use crate::domain::Title;
use crate::i18n::Key;

/// The title in the page's language; a translation of ours says so and gives the original.
pub fn title_view(title: &Title, texts: &Texts) -> AnyView {
    let shown = title.get(texts.lang()).to_owned();
    match title.original(texts.lang()) {
        None => shown.into_any(),
        Some((lang, original)) => view! {
            {shown}
            " "
            <small class="unofficial">
                "(" {texts.text(Key::OurTranslation)} " · " <span lang=lang.tag()>{original.to_owned()}</span> ")"
            </small>
        }
        .into_any(),
    }
}
