//! Acts that wait.

use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Milliseconds within which a first page is drawn.
const IDLE_AFTER: i32 = 200;

/// An act that is due; dropped, it never happens.
pub struct Timer(#[expect(dead_code, reason = "held so that the act stays due")] Timeout);

/// Runs `act` after so many milliseconds.
pub fn after(milliseconds: u32, act: impl FnOnce() + 'static) -> Timer {
    Timer(Timeout::new(milliseconds, act))
}

/// Runs `act` when the browser has nothing better to do.
pub fn when_idle(act: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let act = Closure::once_into_js(act);
    // Safari has no idle callbacks; there a moment's wait lets the first page be drawn.
    if window.request_idle_callback(act.unchecked_ref()).is_err() {
        drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), IDLE_AFTER));
    }
}

/// Lets the browser do what waits: answer the reader's hand, draw. A page in the background has neither, and there every
/// timer would take a second.
pub async fn breathe() {
    let Some(window) = web_sys::window() else { return };
    if window.document().is_some_and(|document| document.hidden()) {
        return;
    }
    pause().await;
}

/// Lets all that is due happen: effects, answers to the reader's hand, drawing.
pub async fn pause() {
    let Some(window) = web_sys::window() else { return };
    let pause = Promise::new(&mut |go_on, _| drop(window.set_timeout_with_callback(&go_on)));
    drop(JsFuture::from(pause).await);
}

/// Runs `act` once the page is drawn with what has changed until now.
///
/// A frame that is not shown draws nothing, so a timer stands in for it.
pub fn after_drawing(act: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let act = Closure::once_into_js(act);
    let is_hidden = window.document().is_some_and(|document| document.hidden());
    // A browser that can do neither draws nothing either: then nothing is lost.
    if is_hidden {
        drop(window.set_timeout_with_callback(act.unchecked_ref()));
    } else {
        drop(window.request_animation_frame(act.unchecked_ref()));
    }
}
