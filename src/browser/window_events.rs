//! Events of the window. The listeners last as long as the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Calls `act` when the reader goes back or forward.
pub fn on_history(act: impl Fn() + 'static) {
    listen("popstate", act);
}

/// Calls `act` when the page is left.
pub fn on_leave(act: impl Fn() + 'static) {
    listen("pagehide", act);
}

/// Calls `act` when `key` is pressed alone and not while typing.
pub fn on_shortcut(key: &'static str, act: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_alone = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        if is_alone && event.key() == key && !super::focus::is_typing(event) {
            event.prevent_default();
            act();
        }
    })
    .forget();
}

/// The key of an event of the keyboard, else nothing.
pub fn key(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}

pub(super) fn listen(name: &'static str, act: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, name, move |_| act()).forget();
    }
}
