//! A title, with its original where the one shown is our translation.

use crate::app::Texts;
use crate::domain::Title;
use crate::i18n::Key;
use crate::ui::kit::{View, el, side_by_side, text_view};

/// The title in the page's language; a translation of ours says so and gives the original.
pub fn title_view(title: &Title, texts: &Texts) -> View {
    let shown = text_view(title.get(texts.lang()));
    let Some((lang, original)) = title.original(texts.lang()) else { return shown };
    let note = el("small")
        .class("unofficial")
        .text("(")
        .text(texts.text(Key::OurTranslation))
        .text(" · ")
        .child(el("span").attr("lang", lang.tag()).text(original))
        .text(")");
    side_by_side(vec![shown, text_view(" "), note.view()])
}
