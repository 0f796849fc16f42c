//! What the browser tests need.

/// One thing that must be on the machine before the browser tests can run.
pub(super) struct Need {
    pub(super) what: &'static str,
    /// Debian's package.
    pub(super) debian: &'static str,
    /// Ubuntu's package; `None` where Ubuntu has a snap, which its drivers cannot start as root.
    pub(super) ubuntu: Option<&'static str>,
    pub(super) is_there: fn() -> bool,
}
