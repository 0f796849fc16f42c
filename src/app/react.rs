//! Memos and effects whose closures are boxed: the wasm holds their machinery once a type, not once a use.

use leptos::prelude::*;

/// A value that is worked out when something changes that it reads, and that only tells of real changes.
pub fn memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    boxed_memo(Box::new(value))
}

/// Whether `condition` has ever held.
pub fn once(condition: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    Memo::new(move |was| was == Some(&true) || condition())
}

/// Runs `act` now, and again whenever something changes that it reads.
pub fn effect(act: impl FnMut() + 'static) {
    boxed_effect(Box::new(act));
}

fn boxed_memo<T: PartialEq + Send + Sync + 'static>(value: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| value())
}

fn boxed_effect(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}
