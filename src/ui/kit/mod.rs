//! Small pieces of markup that know neither the domain nor the address.

mod el;
mod highlighted;
mod host;
mod parts;

pub use el::{El, el, live, nothing, side_by_side, text_view};
pub use highlighted::highlighted;
pub use host::host_of;
pub use parts::{button, disclosure, facts, item, link, muted, para, section};
