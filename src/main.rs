//! Starts the app in the browser.

fn main() {
    leptos::mount::mount_to_body(igf_explorer::ui::root);
}
