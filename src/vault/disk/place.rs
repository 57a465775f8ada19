//! A path as it may be shown: escapes and direction marks in a file name reach no terminal.

use std::fmt;
use std::path::{Path, PathBuf};

/// Names a file or folder in a message; whatever could act on a terminal is shown as `\u{..}`.
#[derive(Clone, PartialEq, Eq)]
pub struct Place(PathBuf);

impl Place {
    /// Returns the path itself, for opening.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl From<&Path> for Place {
    fn from(path: &Path) -> Self {
        Self(path.to_owned())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.to_string_lossy().chars() {
            if acts_on_a_terminal(c) {
                write!(f, "{}", c.escape_unicode())?;
            } else {
                fmt::Write::write_char(f, c)?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Says whether a character could act on a terminal, or turn the direction of a text.
pub(crate) fn acts_on_a_terminal(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_name_acts_on_the_terminal() {
        let place = Place::from(Path::new("a\u{1b}[2J\u{202e}\n\u{9b}پناه"));
        assert_eq!(place.to_string(), r"a\u{1b}[2J\u{202e}\u{a}\u{9b}پناه");
    }
}
