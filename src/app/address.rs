//! What an address asks for.

use crate::domain::{Query, Route};

/// Route and query of an address, and what else there is to it.
pub struct Address {
    pub route: Route,
    pub query: Query,
    /// It is already in its canonical form.
    pub is_canonical: bool,
    /// The parameters that were not understood.
    pub unread: Vec<String>,
}
