//! What tests have served in place of the site's files.

/// The path below the base to which browsers report breaches of the policy.
pub const REPORTS: &str = "policy-reports";

/// What is served in place of a file.
#[derive(Clone, Debug)]
pub enum Override {
    Body {
        content_type: String,
        bytes: Vec<u8>,
    },
    /// An empty answer with this HTTP status.
    Status(u16),
}
