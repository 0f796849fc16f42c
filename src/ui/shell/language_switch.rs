//! The same page in the other languages.

use crate::app::{use_app, use_texts};
use crate::domain::Lang;
use crate::i18n::Key;
use crate::ui::kit::{View, el, item};

pub(super) fn language_switch() -> View {
    let app = use_app();
    let texts = use_texts();
    let current = texts.lang();
    let link = |lang: Lang| {
        let link = el("a")
            .attr("id", format!("lang-{lang}"))
            .attr("lang", lang.tag())
            .attr("hreflang", lang.tag())
            .live_attr("href", move || Some(app.here_in(lang)))
            .text(lang.own_name());
        item(if lang == current { link.attr("aria-current", "true") } else { link })
    };
    el("nav")
        .class("languages")
        .attr("aria-label", texts.text(Key::NavLanguage))
        .child(el("ul").children(Lang::ALL.map(link).into()))
        .view()
}
