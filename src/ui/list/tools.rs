//! The buttons that move a line and take it out, by hand or by keyboard.

use leptos::prelude::*;

use crate::app::{use_app, use_texts};
use crate::domain::reading_list::Change;
use crate::i18n::Key;
use crate::ui::kit::{El, bare_button, el};

/// The id of an element that belongs to the line of a name.
pub(super) fn id_of(what: &str, name: &str) -> String {
    format!("{what}-{}", name.replace(char::is_whitespace, "_"))
}

/// Up, down, out, for the line of that name. `title` is what readers call it.
pub(super) fn tools(name: &str, title: &str, undo: RwSignal<Option<Change>>) -> El {
    let app = use_app();
    let texts = use_texts();
    let place = {
        let name = name.to_owned();
        Memo::new(move |_| app.kept.list.with(|list| (list.place(&name), list.lines().len())))
    };
    let mover = |what: &'static str, sign: &'static str, key: Key, by: isize| {
        let own = name.to_owned();
        // It stays where it is at an end, and keeps the focus.
        let is_at_end = move || match place.get() {
            (Some(at), count) => at.checked_add_signed(by).is_none_or(|to| to >= count),
            (None, _) => true,
        };
        bare_button()
            .attr("id", id_of(what, name))
            .attr("aria-label", texts.filled(key, &[("name", title)]))
            .live_attr("aria-disabled", move || is_at_end().then(|| "true".to_owned()))
            .on("click", move |_| {
                app.change_list(Change::Move(own.clone(), by));
                app.keep_focus();
            })
            .text(sign)
    };
    let own = name.to_owned();
    let take_out = move |_| {
        let line = app
            .kept
            .list
            .with_untracked(|list| Some((list.place(&own)?, list.lines().get(list.place(&own)?)?.clone())));
        if app.change_list(Change::Drop(own.clone())) {
            undo.set(line.map(|(place, line)| Change::PutBack(place, line)));
            app.focus_main();
        }
    };
    let out = bare_button()
        .attr("aria-label", texts.filled(Key::ListDrop, &[("name", title)]))
        .on("click", take_out)
        .text(texts.text(Key::ListDropShort));
    el("div")
        .class("card-acts screen-only")
        .child(mover("up", "↑", Key::ListUp, -1))
        .child(mover("down", "↓", Key::ListDown, 1))
        .child(out)
}
