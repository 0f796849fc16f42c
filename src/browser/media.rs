//! How wide and how high the window is, and how it is handled.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Whether there is room for a panel beside the page: the same width as in the style sheet.
const WIDE: &str = "(min-width: 1024px)";

/// Calls `act` with whether the window is wide, now and whenever that changes. Lasts as long as the page.
pub fn follow_width(act: impl Fn(bool) + 'static) {
    let Some(query) = web_sys::window().and_then(|window| window.match_media(WIDE).ok().flatten()) else {
        return act(true);
    };
    act(query.matches());
    let followed = query.clone();
    let listener = Closure::<dyn Fn()>::new(move || act(followed.matches()));
    drop(query.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// Whether the device is handled by fingers, so that its keyboard lies on the screen.
pub fn is_touched() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(pointer: coarse)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// The height of the window, in CSS pixels.
pub fn height() -> usize {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.unwrap_or_default() as usize
}
