//! Small pieces of markup that know neither the domain nor the address.
//!
//! They are written once and have two faces: in a browser they are elements of the page that stay live, elsewhere they
//! are the HTML of a page.

mod el;
mod highlighted;
#[cfg(not(target_arch = "wasm32"))]
mod in_html;
#[cfg(target_arch = "wasm32")]
mod in_page;
mod part;
mod parts;
mod view;

#[cfg(not(target_arch = "wasm32"))]
use in_html as face;
#[cfg(target_arch = "wasm32")]
use in_page as face;

pub use el::{El, el};
pub use face::{counted, live};
pub use highlighted::highlighted;
#[cfg(not(target_arch = "wasm32"))]
pub use in_html::html;
pub use parts::{bare_button, button, disclosure, facts, item, link, muted, para, section};
pub use view::{View, nothing, side_by_side, text_view};
