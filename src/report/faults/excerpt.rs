//! The lines around a fault, cut out of their file with its place in them.

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use crate::grammar::letter::is_invisible;
use crate::grammar::text::is_unsafe;
use crate::grammar::{Fault, Place};

/// A longer line than this is a wall of text, and not shown.
const LONGEST: usize = 2000;
/// So many lines of a longer text are shown.
const LINES: usize = 5;
/// Stands for every character that would not be seen, or that a terminal would obey.
const COVER: char = '\u{fffd}';

/// A text with the beginnings of its lines, which are looked for once.
#[derive(Debug)]
pub(super) struct Lined {
    text: String,
    starts: Vec<usize>,
}

impl Lined {
    pub(super) fn new(mut text: String) -> Self {
        // Places count from behind a byte order mark.
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(ends).collect();
        Self { text, starts }
    }

    /// Returns the lines from one to another, each counted from 1, and where they start.
    fn lines(&self, from: usize, to: usize) -> Option<(usize, &str)> {
        let start = *self.starts.get(from.checked_sub(1)?)?;
        let end = self.starts.get(to).copied().unwrap_or(self.text.len());
        let lines = self.text.get(start..end)?;
        Some((start, lines.trim_end_matches(['\n', '\r'])))
    }

    /// Returns the line of a place as it can be shown; nothing where it is a wall of text.
    pub(super) fn line(&self, place: Place) -> Option<String> {
        let (start, line) = self.lines(place.line as usize, place.line as usize)?;
        let (text, ..) = covered(line, start, place);
        (line.len() < LONGEST).then_some(text)
    }

    /// Returns the lines around a fault; nothing where its place is not known or holds a wall of text.
    pub(super) fn around(&self, fault: &Fault, name: String) -> Option<Excerpt> {
        let place = fault.place;
        let line = place.line as usize;
        let first = line.checked_sub(1)?.max(1);
        let end = place.offset.saturating_add(place.length.max(1));
        let last = self.starts.partition_point(|start| *start < end);
        let last = last.clamp(line, line + LINES);
        let (start, lines) = self
            .lines(first, last + 1)
            .or_else(|| self.lines(first, last))?;
        let (own, _) = self.lines(line, line)?;
        let (text, offset, length) = covered(
            lines,
            start,
            Place {
                offset: place.offset.max(own),
                ..place
            },
        );
        lines
            .lines()
            .all(|line| line.len() < LONGEST)
            .then_some(Excerpt {
                name,
                text,
                line: first - 1,
                offset,
                length,
                place,
            })
    }
}

/// Returns a text with what would not be seen covered up, and where in it a place begins and how long
/// it is there.
fn covered(text: &str, start: usize, place: Place) -> (String, usize, usize) {
    let mut shown = String::with_capacity(text.len());
    let (mut from, mut to) = (None, None);
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if start + at >= place.offset {
            from.get_or_insert(shown.len());
        }
        if start + at >= place.offset + place.length {
            to.get_or_insert(shown.len());
        }
        let is_pointed_at = start + at == place.offset && is_invisible(letter);
        let ends_line = letter == '\r' && letters.peek().is_some_and(|(_, next)| *next == '\n');
        shown.push(match letter {
            '\n' => '\n',
            // Files from Windows end their lines so.
            _ if ends_line => ' ',
            _ if is_unsafe(letter) || is_pointed_at => COVER,
            letter => letter,
        });
    }
    let from = from.unwrap_or(shown.len());
    let length = to.unwrap_or(shown.len()).saturating_sub(from);
    (shown, from, length)
}

/// The lines around a fault.
#[derive(Debug)]
pub(super) struct Excerpt {
    name: String,
    text: String,
    /// How many lines stand before it in the file.
    line: usize,
    offset: usize,
    length: usize,
    place: Place,
}

impl Excerpt {
    /// Returns what is underlined.
    pub(super) fn span(&self) -> (usize, usize) {
        (self.offset, self.length.max(1))
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let found = self.text.read_span(span, before, after)?;
        let place = |number: u32| (number as usize).saturating_sub(1);
        // The library counts bytes; people and editors count characters.
        let (line, column) = if before == 0 && span.offset() == self.offset {
            (place(self.place.line), place(self.place.column))
        } else {
            (found.line() + self.line, found.column())
        };
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            found.data(),
            *found.span(),
            line,
            column,
            found.line_count() + self.line,
        )))
    }
}
