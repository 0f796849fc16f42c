//! Starts the app in the browser.

use igf_explorer::ui::Root;

fn main() {
    leptos::mount::mount_to_body(Root);
}
