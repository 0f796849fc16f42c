//! What holds for every page of the site.

use leptos::prelude::*;

use crate::app::dialogs::Dialog;
use crate::app::{use_app, use_texts};
use crate::domain::Page;
use crate::i18n::Key;
use crate::ui::embed::embed_dialog;
use crate::ui::kit::{El, View, button, el, link, live, nothing, para};

pub(super) fn footer() -> View {
    let app = use_app();
    let texts = use_texts();
    let release =
        app.loaded.release.with_untracked(|release| texts.filled(Key::FooterRelease, &[("release", release)]));
    let terms = el("p")
        .class("muted")
        .text(texts.text(Key::FooterLicence))
        .text(" · ")
        .text(release)
        .text(" · ")
        .child(link(app.page_href(Page::About), texts.text(Key::NavAbout)));
    let embed = live(move || match (app.can_embed(), app.asked.page.get()) {
        (false, _) | (_, Page::NotFound(_)) => nothing(),
        _ => untrack(|| el("div").class("footer-acts").child(embed_dialog()).child(keys_button()).view()),
    });
    el("footer").class("site").child(para(texts.text(Key::FooterNote))).child(terms).child(embed).view()
}

/// Opens what the keyboard can do, for those who do not know its key.
fn keys_button() -> El {
    let app = use_app();
    button(use_texts().text(Key::KeysTitle), move || app.ask_for(Dialog::Keys)).attr("aria-haspopup", "dialog")
}
