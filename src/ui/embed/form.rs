//! The choices of the dialog.

use std::ops::RangeInclusive;

use leptos::prelude::*;

use super::filter_choice::filter_choice;
use super::settings::Settings;
use crate::app::{Texts, use_app, use_texts};
use crate::domain::Lang;
use crate::domain::embed::{LIMITS, SCHEMES, Scheme};
use crate::i18n::Key;
use crate::ui::kit::{El, View, el, nothing};

/// The heights that can be chosen, in CSS pixels.
const HEIGHTS: RangeInclusive<u32> = 200..=5000;

pub(super) fn form(settings: RwSignal<Settings>) -> View {
    let app = use_app();
    let texts = use_texts();
    let release = app.loaded.release.get_untracked();
    let ways =
        [("element", texts.text(Key::EmbedElement).to_owned()), ("frame", texts.text(Key::EmbedFrame).to_owned())];
    let schemes = SCHEMES.map(|scheme| (scheme.name(), texts.text(scheme_key(scheme)).to_owned()));
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
        .child(language(settings, &texts))
        .child(list(Key::EmbedData, &data, Box::new(set_data)))
        .child(number(
            settings,
            Key::EmbedHeight,
            HEIGHTS,
            |own| Some(own.height),
            |own, height| {
                own.height = height.unwrap_or(own.height);
            },
        ))
        .child(number(settings, Key::EmbedMaxHeight, HEIGHTS, |own| own.max_height, |own, most| own.max_height = most))
        .child(number(settings, Key::EmbedLimit, limits(), limit, set_limit))
        .child(compact(settings, &texts))
        .child(if settings.with_untracked(Settings::is_explorer) { filter_choice(settings) } else { nothing() })
        .view()
}

fn set_scheme(own: &mut Settings, value: &str) {
    own.embed.scheme = SCHEMES.into_iter().find(|scheme| scheme.name() == value).unwrap_or_default();
}

fn limits() -> RangeInclusive<u32> {
    *LIMITS.start() as u32..=*LIMITS.end() as u32
}

fn limit(own: &Settings) -> Option<u32> {
    own.embed.limit.map(|limit| limit as u32)
}

fn set_limit(own: &mut Settings, limit: Option<u32>) {
    own.embed.limit = limit.map(|limit| limit as usize);
}

/// The language of the view, and of the words of the snippet.
fn language(settings: RwSignal<Settings>, texts: &Texts) -> El {
    let app = use_app();
    let langs = Lang::ALL.map(|lang| (lang.tag(), lang.own_name().to_owned()));
    let set = move |own: &mut Settings, value: &str| {
        let lang = Lang::from_tag(value).unwrap_or(own.route.lang);
        own.route.lang = lang;
        app.title_in(lang, move |title| {
            settings.update(|own| {
                if own.route.lang == lang {
                    own.title = title;
                }
            });
        });
    };
    select(settings, texts.text(Key::NavLanguage), &langs, Box::new(set))
}

fn compact(settings: RwSignal<Settings>, texts: &Texts) -> El {
    let tick = el("input")
        .attr("type", "checkbox")
        .live_flag("checked", move || settings.with(|own| own.embed.is_compact))
        .on("change", move |_| settings.update(|own| own.embed.is_compact = !own.embed.is_compact));
    el("label").class("embed-tick").child(tick).text(" ").text(texts.text(Key::EmbedCompact))
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

/// A field for a whole number, or none.
fn number(
    settings: RwSignal<Settings>,
    label: Key,
    allowed: RangeInclusive<u32>,
    get: fn(&Settings) -> Option<u32>,
    set: fn(&mut Settings, Option<u32>),
) -> El {
    let texts = use_texts();
    let (least, most) = (allowed.start().to_string(), allowed.end().to_string());
    let change = move |event| {
        let text = event_target_value(&event);
        match text.parse() {
            Ok(number) if allowed.contains(&number) => settings.update(|own| set(own, Some(number))),
            // What is no number yet, while it is typed, changes nothing.
            Err(_) if text.is_empty() => settings.update(|own| set(own, None)),
            _ => {}
        }
    };
    let now = settings.with_untracked(get).map(|number| number.to_string()).unwrap_or_default();
    let field = el("input").attr("type", "number").attr("min", least).attr("max", most).attr("value", now);
    el("label").child(el("span").text(texts.text(label))).child(field.on("input", change))
}
