//! A heading that opens and closes what follows it.

use leptos::prelude::*;

/// A `<details>` with its summary.
#[component]
pub fn Disclosure(
    #[prop(into)] summary: String,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <details class=class>
            <summary>{summary}</summary>
            {children()}
        </details>
    }
}
