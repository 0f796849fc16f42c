//! Clicks on links to the site itself, intercepted in one place.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use super::location;

/// Calls `follow` with path and search of every plain click on a link of this origin;
/// where it answers true the browser does not load the page anew. Lasts as long as the page.
pub fn intercept(follow: impl Fn(&str, &str) -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "click", options, move |event| {
        let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
        if let Some(link) = own_link(event)
            && follow_address(&link, &follow)
        {
            event.prevent_default();
        }
    })
    .forget();
}

fn follow_address(link: &HtmlAnchorElement, follow: &impl Fn(&str, &str) -> bool) -> bool {
    let Some(file) = location::file() else { return follow(&link.pathname(), &link.search()) };
    let (path, search) = location::behind_hash(&file, &link.hash());
    follow(&path, &search)
}

/// The link that was clicked, unless the reader or the markup asks for something else than following it here.
fn own_link(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let is_plain = event.button() == 0
        && !event.default_prevented()
        && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
    let target: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    let origin = web_sys::window()?.location().origin().ok()?;
    // The attribute itself: for Firefox the page's own target is that of every link.
    let is_own = link.origin() == origin && !link.has_attribute("target") && !link.has_attribute("download");
    // A link to a place on the same page is the browser's own business.
    let is_page = match location::file() {
        Some(_) => {
            location::is_page(&link.hash()) && link.pathname() == web_sys::window()?.location().pathname().ok()?
        }
        None => link.hash().is_empty(),
    };
    (is_plain && is_own && is_page).then_some(link)
}
