//! Whose account this is.

use super::finding::Finding;

/// Notes where the program runs with every right there is.
#[cfg(unix)]
pub(super) fn check() -> Option<Finding> {
    use super::finding::State;

    let note = || {
        Finding::new("account", State::Note, "doctor-account-root").help("doctor-account-root-help")
    };
    rustix::process::geteuid().is_root().then(note)
}

/// Elsewhere there is no such account.
#[cfg(not(unix))]
pub(super) fn check() -> Option<Finding> {
    None
}
