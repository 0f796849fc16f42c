//! What an address asks for.

use crate::domain::{Query, Route};

/// Route and query of an address, and whether it is already in its canonical form.
pub struct Address {
    pub route: Route,
    pub query: Query,
    pub is_canonical: bool,
}
