//! Small pieces of markup that know neither the domain nor the address.

mod counted;
mod el;
mod highlighted;
mod host;
mod parts;
mod view;

pub use counted::counted;
pub use el::{El, el};
pub use highlighted::highlighted;
pub use host::host_of;
pub use parts::{button, disclosure, facts, item, link, muted, para, section};
pub use view::{View, live, nothing, side_by_side, text_view};
