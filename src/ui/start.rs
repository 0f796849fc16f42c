//! Starts the app in a browser.

use leptos::mount::mount_to_renderer;

use super::app::root;
use crate::app::page_element;

/// Draws the app beside the document; it takes the document's place once it is drawn.
pub fn start() {
    if let Some(page) = page_element() {
        mount_to_renderer(&page, root).forget();
    }
}
