//! How the officer wants to be talked to.

use std::ffi::OsStr;
use std::time::Duration;

use super::bidi::Bidi;

/// How the screen behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Full screen, or line by line.
    pub manner: Manner,
    /// Whether colour is shown.
    pub colour: Colour,
    /// How right-to-left text is handed to the terminal.
    pub bidi: Bidi,
    /// After how long without a key an item screen blanks; `None` for never.
    pub idle: Option<Duration>,
    /// After how long without a key a desk that was handed a lock locks; `None` for never.
    pub lock: Option<Duration>,
}

impl Settings {
    /// After how long without a key the desk locks. An open account may well go on for minutes
    /// without one, so this is long.
    pub const LOCKS_AFTER: Duration = Duration::from_secs(15 * 60);
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            manner: Manner::FullScreen,
            colour: Colour::Auto,
            bidi: Bidi::default(),
            idle: Some(Duration::from_secs(180)),
            lock: Some(Self::LOCKS_AFTER),
        }
    }
}

/// Full screen, or line by line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// One item a screen; falls back to line by line where there is no terminal.
    FullScreen,
    /// Line by line, for screen readers and pipes.
    Plain,
}

/// Whether colour is shown; no meaning ever rests on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Unless `NO_COLOR` is set and not empty (no-color.org).
    Auto,
    /// In any case.
    Always,
    /// Not at all.
    Never,
}

impl Colour {
    /// Tells whether colour is shown, given the value of `NO_COLOR`.
    pub fn is_shown(self, no_color: Option<&OsStr>) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => no_color.is_none_or(OsStr::is_empty),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_no_color_counts_as_unset() {
        assert!(Colour::Auto.is_shown(None));
        assert!(Colour::Auto.is_shown(Some(OsStr::new(""))));
        assert!(!Colour::Auto.is_shown(Some(OsStr::new("1"))));
        assert!(Colour::Always.is_shown(Some(OsStr::new("1"))));
        assert!(!Colour::Never.is_shown(None));
    }
}
