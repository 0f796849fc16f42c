//! Small pieces of markup that know neither the domain nor the address.

mod disclosure;
mod highlighted;
mod host;

pub use disclosure::Disclosure;
pub use highlighted::highlighted;
pub use host::host_of;
