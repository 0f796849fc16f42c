//! The view as the host's readers will see it.

use leptos::prelude::*;

use super::settings::{Settings, WIDTHS};
use crate::app::use_texts;
use crate::i18n::Key;
use crate::ui::kit::{View, button, el, live};

pub(super) fn preview(settings: RwSignal<Settings>) -> View {
    let texts = use_texts();
    let name = texts.text(Key::EmbedPreview).to_owned();
    let choice = |width: &'static str| {
        button(texts.filled(Key::EmbedWidth, &[("width", width)]), move || settings.update(|own| own.width = width))
            .live_attr("aria-pressed", move || Some(settings.with(|own| own.width == width).to_string()))
            .view()
    };
    let widths = el("div").class("embed-widths").attr("role", "group").attr("aria-label", &name);
    let stage = el("div").class("embed-stage").attr("tabindex", "0").attr("role", "region").attr("aria-label", &name);
    let address = Memo::new(move |_| settings.with(Settings::address));
    let frame = live(move || {
        let frame = el("iframe").attr("title", &name).attr("src", address.get());
        frame.live_attr("width", move || Some(settings.with(|own| own.width.to_owned()))).view()
    });
    el("div").class("embed-preview").child(widths.children(WIDTHS.map(choice).into())).child(stage.child(frame)).view()
}
