//! Saying things to those who listen, not on every keystroke.

use leptos::prelude::*;

use crate::browser::timer::{Timer, after};

/// How long a text must stand before it is said, in milliseconds.
const PAUSE: u32 = 600;

/// Follows `text` once it has not changed for a while.
pub fn settled(text: Memo<String>) -> ReadSignal<String> {
    let (settled, set_settled) = signal(String::new());
    let pending: StoredValue<Option<Timer>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |_| {
        let text = text.get();
        let timer = after(PAUSE, move || drop(set_settled.try_set(text)));
        pending.set_value(Some(timer));
    });
    settled
}
