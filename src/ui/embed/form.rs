//! The choices of the dialog.

use leptos::prelude::*;

use super::filter_choice::filter_choice;
use super::settings::Settings;
use crate::app::{use_app, use_texts};
use crate::domain::Lang;
use crate::domain::embed::{SCHEMES, Scheme};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, nothing};

/// The heights that can be chosen, in CSS pixels.
const HEIGHTS: std::ops::RangeInclusive<u32> = 200..=5000;

pub(super) fn form(settings: RwSignal<Settings>) -> View {
    let app = use_app();
    let texts = use_texts();
    let release = app.loaded.release.get_untracked();
    let ways =
        [("element", texts.text(Key::EmbedElement).to_owned()), ("frame", texts.text(Key::EmbedFrame).to_owned())];
    let schemes = SCHEMES.map(|scheme| (scheme.name(), texts.text(scheme_key(scheme)).to_owned()));
    let langs = Lang::ALL.map(|lang| (lang.tag(), lang.own_name().to_owned()));
    let pinned = texts.filled(Key::EmbedPinned, &[("release", &release)]);
    let data = [("live", texts.text(Key::EmbedLive).to_owned()), ("pinned", pinned)];
    let set_data = move |own: &mut Settings, value: &str| {
        own.embed.release = (value == "pinned").then(|| release.clone());
    };
    let list = |key, options: &[_], set| select(settings, texts.text(key), options, set);
    el("div")
        .class("embed-form")
        .child(list(Key::EmbedWay, &ways, Box::new(|own, value| own.is_frame = value == "frame")))
        .child(list(Key::EmbedScheme, &schemes, Box::new(set_scheme)))
        .child(list(Key::NavLanguage, &langs, Box::new(set_lang)))
        .child(list(Key::EmbedData, &data, Box::new(set_data)))
        .child(height(settings))
        .child(if settings.with_untracked(Settings::is_explorer) { filter_choice(settings) } else { nothing() })
        .view()
}

fn set_scheme(own: &mut Settings, value: &str) {
    own.embed.scheme = SCHEMES.into_iter().find(|scheme| scheme.name() == value).unwrap_or_default();
}

fn set_lang(own: &mut Settings, value: &str) {
    own.route.lang = Lang::from_tag(value).unwrap_or(own.route.lang);
}

fn scheme_key(scheme: Scheme) -> Key {
    match scheme {
        Scheme::Auto => Key::SchemeAuto,
        Scheme::Light => Key::SchemeLight,
        Scheme::Dark => Key::SchemeDark,
    }
}

type Set = Box<dyn Fn(&mut Settings, &str)>;

/// A list of values under a label; the present language is chosen at first, else the first value.
fn select(settings: RwSignal<Settings>, label: &str, options: &[(&'static str, String)], set: Set) -> El {
    let lang = settings.with_untracked(|own| own.route.lang.tag());
    let option = |(value, text): &(&'static str, String)| {
        let option = el("option").attr("value", value).text(text);
        if *value == lang { option.attr("selected", "") } else { option }.view()
    };
    let change = move |event| {
        let value = event_target_value(&event);
        settings.update(|own| set(own, &value));
    };
    let list = el("select").on("change", change).children(options.iter().map(option).collect());
    el("label").child(el("span").text(label)).child(list)
}

fn height(settings: RwSignal<Settings>) -> El {
    let texts = use_texts();
    let set = move |event| {
        // What is no height yet, while it is typed, changes nothing.
        if let Ok(height) = event_target_value(&event).parse()
            && HEIGHTS.contains(&height)
        {
            settings.update(|own| own.height = height);
        }
    };
    let field = el("input")
        .attr("type", "number")
        .attr("min", HEIGHTS.start().to_string())
        .attr("max", HEIGHTS.end().to_string())
        .attr("step", "50")
        .attr("value", settings.with_untracked(|own| own.height.to_string()))
        .on("input", set);
    el("label").child(el("span").text(texts.text(Key::EmbedHeight))).child(field)
}
