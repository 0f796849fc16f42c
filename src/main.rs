//! Starts the app in the browser.

fn main() {
    if let Some(body) = leptos::prelude::document().body() {
        leptos::mount::mount_to_renderer(&body, igf_explorer::ui::root).forget();
    }
}
