//! What the host's readers may change.

use leptos::prelude::*;

use super::settings::Settings;
use crate::app::{Texts, use_texts};
use crate::domain::Facet;
use crate::domain::embed::controls;
use crate::domain::parameters::{SHOW, SORT, TEXT, YEARS};
use crate::i18n::Key;
use crate::ui::kit::{View, el};

pub(super) fn filter_choice(settings: RwSignal<Settings>) -> View {
    let texts = use_texts();
    let boxes = controls().map(|control| choice(settings, control, &texts)).collect();
    el("fieldset").class("embed-filter").child(el("legend").text(texts.text(Key::EmbedFilter))).children(boxes).view()
}

fn choice(settings: RwSignal<Settings>, control: &'static str, texts: &Texts) -> View {
    let is_allowed = move || settings.with(|own| own.embed.allows(control));
    let toggle = move |_| settings.update(|own| own.embed.toggle(control));
    let tick = el("input").attr("type", "checkbox").live_flag("checked", is_allowed).on("change", toggle);
    el("label").child(tick).text(" ").text(name(control, texts)).view()
}

fn name<'a>(control: &str, texts: &'a Texts) -> &'a str {
    match control {
        TEXT => texts.text(Key::EmbedFilterText),
        SHOW => texts.text(Key::Kinds),
        YEARS => texts.text(Key::Years),
        SORT => texts.text(Key::EmbedFilterSort),
        key => Facet::from_key(key).map_or("", |facet| texts.facet(facet)),
    }
}
