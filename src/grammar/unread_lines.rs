//! The lines of a text that cannot be read, up to the one at which the library gave up.

use serde_yaml::Location;

use super::Place;

/// The lines up to the one at which the library gave up.
pub(super) struct Lines<'a> {
    /// Where the library gave up.
    pub(super) at: Place,
    /// All lines up to and with that one, each with its offset.
    pub(super) lines: Vec<(usize, &'a str)>,
}

impl<'a> Lines<'a> {
    pub(super) fn around(at: Option<Location>, source: &'a str) -> Self {
        let narrow = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        let (line, column) = at.map_or((0, 0), |at| (narrow(at.line()), narrow(at.column())));
        let mut lines = Vec::new();
        let mut offset = 0;
        for text in source.split_inclusive('\n').take(line as usize) {
            lines.push((offset, text.trim_end_matches(['\n', '\r'])));
            offset += text.len();
        }
        // The end of a file that ends its last line is the beginning of a line without text.
        while lines.len() < line as usize {
            lines.push((source.len(), ""));
        }
        let mut found = Self {
            at: Place {
                line,
                column,
                ..Place::default()
            },
            lines,
        };
        found.at = found.place(found.lines.len(), column.saturating_sub(1) as usize);
        found
    }

    /// Returns the place of a character, by its line from 1 and the characters before it.
    pub(super) fn place(&self, line: usize, before: usize) -> Place {
        let (start, text) = self.line(line);
        let offset = text
            .char_indices()
            .nth(before)
            .map_or(text.len(), |(at, _)| at);
        let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Place {
            line: narrow(line),
            column: narrow(before.saturating_add(1)),
            offset: start + offset,
            length: 0,
        }
    }

    pub(super) fn line(&self, line: usize) -> (usize, &'a str) {
        let at = line.checked_sub(1).and_then(|at| self.lines.get(at));
        at.copied().unwrap_or_default()
    }

    /// Returns the line at which the library gave up, as far as it was read and whole.
    pub(super) fn current(&self) -> (&'a str, &'a str) {
        let (start, text) = self.line(self.lines.len());
        let read = text.get(..self.at.offset.saturating_sub(start));
        (read.unwrap_or_default(), text)
    }

    /// Returns the nearest line above that holds anything, with its number.
    pub(super) fn above(&self) -> Option<(usize, &'a str)> {
        let earlier = self.lines.len().checked_sub(1)?;
        let mut lines = self.lines.iter().enumerate().take(earlier).rev();
        let found = lines.find(|(_, (_, text))| !text.trim().is_empty());
        found.map(|(at, (_, text))| (at + 1, *text))
    }
}

/// Returns with how many spaces a line begins.
pub(super) fn indent(text: &str) -> usize {
    text.chars()
        .take_while(|letter| letter.is_whitespace())
        .count()
}

/// Returns how many characters stand before the colon of a line such as `text:Hello`.
pub(super) fn colon_without_space(text: &str) -> Option<usize> {
    let begin = indent(text);
    let key = text.trim_start();
    let (dash, key) = key.strip_prefix("- ").map_or((0, key), |key| (2, key));
    let (name, value) = key.split_once(':')?;
    let is_name = !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    let is_joined = value
        .chars()
        .next()
        .is_some_and(|next| !next.is_whitespace() && next != '/');
    (is_name && is_joined).then_some(begin + dash + name.len())
}
