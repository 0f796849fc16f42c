//! Headings in the list, and the contents that they make.

use leptos::prelude::*;

use super::tools::{id_of, tools};
use crate::app::{use_app, use_texts};
use crate::domain::reading_list::{Change, LONGEST_HEADING, Line};
use crate::i18n::Key;
use crate::ui::kit::{El, View, button, disclosure, el, item, link};

/// A heading of the reader's, with a way to rename it.
pub(super) fn heading(title: &str, undo: RwSignal<Option<Change>>) -> View {
    let (app, texts) = (use_app(), use_texts());
    let name = Line::Heading(title.to_owned()).name();
    let own = name.clone();
    let rename = move |text: String| {
        app.change_list(Change::Rename(own.clone(), text));
    };
    let form = field(&id_of("rename", &name), texts.text(Key::ListHeading), title, texts.text(Key::ListRename), rename);
    el("li")
        .class("kept-heading")
        .child(el("h2").attr("id", id_of("h", &name)).text(title))
        .child(tools(&name, title, undo))
        .child(disclosure(texts.text(Key::ListRename), form).class("screen-only"))
        .view()
}

/// The way to add a heading at the end.
pub(super) fn add_heading() -> View {
    let (app, texts) = (use_app(), use_texts());
    let add = move |text: String| {
        app.change_list(Change::AddHeading(text));
        app.keep_focus();
    };
    let field = field("new-heading", texts.text(Key::ListHeading), "", texts.text(Key::ListAddHeading), add);
    el("div").class("new-heading screen-only").child(field).view()
}

/// A field with a button; the Enter key does the same.
fn field(id: &str, label: &str, value: &str, act_label: &str, act: impl Fn(String) + Clone + 'static) -> El {
    let text = RwSignal::new(value.to_owned());
    let send = move || {
        let value = text.get_untracked();
        if !value.trim().is_empty() {
            act(value);
        }
    };
    let on_key = send.clone();
    let input = el("input")
        .attr("id", id)
        .attr("type", "text")
        .attr("maxlength", LONGEST_HEADING.to_string())
        .attr("value", value)
        .on("input", move |event| text.set(event_target_value(&event)))
        .on("keydown", move |event| {
            if crate::app::key(&event) == "Enter" {
                on_key();
            }
        });
    el("p")
        .class("field-line")
        .child(el("label").attr("for", id).text(label))
        .child(input)
        .child(button(act_label, send).attr("id", format!("{id}-go")))
}

/// Links to the headings, where there are several.
pub(super) fn contents(lines: &[Line]) -> Option<El> {
    let texts = use_texts();
    let app = use_app();
    let heading = |line: &Line| match line {
        Line::Heading(title) => {
            let id = id_of("h", &line.name());
            let place = app.here(|query| query.clone()) + "#" + &id;
            let go = move |event: leptos::ev::Event| {
                event.prevent_default();
                app.focus_part(&id);
            };
            Some(item(link(place, title).on("click", go)))
        }
        Line::Entry { .. } => None,
    };
    let headings: Vec<View> = lines.iter().filter_map(heading).collect();
    let title = texts.text(Key::EditionContents);
    (headings.len() > 1).then(|| {
        el("nav")
            .class("list-contents")
            .attr("aria-label", title)
            .child(el("h2").text(title))
            .child(el("ol").children(headings))
    })
}
