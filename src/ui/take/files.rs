//! Buttons that make files.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::takeaway::{Content, Format, Request};
use crate::i18n::Key;
use crate::ui::kit::{View, button, el, item};

/// A kind of file that is offered.
#[derive(Clone, Copy)]
pub struct FileChoice {
    pub format: Format,
    pub label: Key,
}

/// A button for each kind of file, and what has become of the last. `about` is what the file is called after, `content`
/// what stands in it, made when it is asked for.
pub fn file_buttons(
    choices: &'static [FileChoice],
    about: String,
    content: impl Fn(Format) -> Option<Content> + Clone + 'static,
) -> View {
    let (app, texts) = (use_app(), use_texts());
    let said = RwSignal::new(String::new());
    let one = |choice: &'static FileChoice| {
        let (texts, content, about) = (texts.clone(), content.clone(), about.clone());
        let label = texts.text(choice.label).to_owned();
        let act = move || {
            let texts = texts.clone();
            said.set(texts.text(Key::TakeWaiting).to_owned());
            let tell = move |name: Option<String>| {
                said.set(match name {
                    Some(name) => texts.filled(Key::TakeDone, &[("file", &name)]),
                    None => texts.text(Key::TakeFailed).to_owned(),
                });
            };
            match content(choice.format) {
                Some(content) => app.save(Request { format: choice.format, content }, about.clone(), tell),
                None => tell(None),
            }
        };
        item(button(label, act))
    };
    el("div")
        .class("files")
        .child(el("ul").class("file-list").children(choices.iter().map(one).collect()))
        .child(el("p").class("muted").attr("role", "status").live_text(move || said.get()))
        .view()
}
