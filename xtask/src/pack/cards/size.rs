//! The size of a card.

/// In pixels, which all networks show whole.
pub(in crate::pack) const WIDTH: u32 = 1200;
pub(in crate::pack) const HEIGHT: u32 = 630;
