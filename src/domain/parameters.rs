//! The parameters of addresses, but for those of the facets, which `facet.rs` names.

/// The text that is searched.
pub const TEXT: &str = "q";
/// The kind of record that is shown.
pub const SHOW: &str = "show";
/// The first and the last year.
pub const YEARS: &str = "years";
/// The order of the results.
pub const SORT: &str = "sort";
/// The page of the results.
pub const PAGE: &str = "page";

/// Those of the query.
pub const QUERY: [&str; 5] = [TEXT, SHOW, YEARS, SORT, PAGE];
/// Those of the host of a frame, which are no part of the query; the last three are for `frame.js` alone.
pub const HOST: [&str; 9] = ["embed", "scheme", "filter", "release", "limit", "cards", "host", "id", "scroll"];
