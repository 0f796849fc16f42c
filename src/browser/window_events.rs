//! Events of the window. The listeners last as long as the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

/// Calls `act` when the reader goes back or forward.
pub fn on_history(act: impl Fn() + 'static) {
    listen("popstate", act);
}

/// Calls `act` when the page is left.
pub fn on_leave(act: impl Fn() + 'static) {
    listen("pagehide", act);
}

/// Calls `act` when another tab has changed what is stored, or the page comes back as it was left.
pub fn on_storage(act: impl Fn() + Clone + 'static) {
    listen("storage", act.clone());
    listen("pageshow", act);
}

/// Calls `act` with every key that is pressed alone and not while typing; where it answers true the browser does not
/// take the key too.
pub fn on_keys(act: impl Fn(&str) -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_alone = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing());
        if is_alone && !super::focus::is_typing(event) && act(&event.key()) {
            event.prevent_default();
        }
    })
    .forget();
}

/// The key of an event of the keyboard, else nothing.
pub fn key(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}

/// Whether an event of a pointer comes from a finger.
pub fn is_touch(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch")
}

/// The id of the element at which an event happens.
pub fn target_id(event: &Event) -> Option<String> {
    event.target()?.dyn_into::<Element>().ok().map(|element| element.id())
}

pub(super) fn listen(name: &'static str, act: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, name, move |_| act()).forget();
    }
}
