//! The rows of an entry: options, or text being typed; where the cursor is, what must be seen.

use super::edit::Edit;
use super::form::{Answer, Form, Nudge};
use super::labels::Labels;
use super::page::Entry;
use super::palette::Role;
use super::rows::{Row, hanging, paragraph};
use super::wrap::{columns, rows};
use std::ops::Range;

/// The rows of an entry.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    pub(super) rows: Vec<Row>,
    /// Row and column of the cursor.
    pub(super) cursor: Option<(usize, usize)>,
    /// The rows that must stay in sight where not all can.
    keep: Range<usize>,
}

/// Returns the rows of a page's entry, with what is to be mended above them.
pub(super) fn entry(
    entry: &Entry,
    notice: Option<&str>,
    form: &Form,
    labels: &Labels,
    width: usize,
) -> Drawn {
    let mut drawn = match (entry, &form.answer) {
        (
            Entry::One { options: list, .. }
            | Entry::Stroke { options: list }
            | Entry::Several { options: list, .. },
            _,
        ) => options(list, form, width),
        (
            Entry::Line { hint, .. } | Entry::MaybeLine { hint, .. } | Entry::Lines { hint, .. },
            Answer::Line(edit) | Answer::MaybeLine(edit) | Answer::Lines(edit),
        ) => typed(hint, edit, width),
        _ => Drawn::default(),
    };
    let nudge = form.nudge.map(|nudge| match nudge {
        Nudge::Choose => labels.choose_first.as_str(),
        Nudge::Mark => &labels.mark_first,
        Nudge::Type => &labels.type_first,
    });
    if let Some(words) = nudge.or(notice) {
        drawn.say(words, width);
    }
    drawn
}

fn options(options: &[String], form: &Form, width: usize) -> Drawn {
    let (at, marked) = match &form.answer {
        Answer::One(list) => (list.at(), None),
        Answer::Several(list, marked) => (list.at(), Some(marked)),
        _ => (None, None),
    };
    let digits = options.len().to_string().len();
    let mut drawn = Drawn::default();
    for (place, option) in options.iter().enumerate() {
        let here = at == Some(place);
        let role = if here { Role::Highlight } else { Role::Text };
        let pointer = if here { "> " } else { "  " };
        let mark = match marked.map(|marked| marked.contains(&place)) {
            None => "",
            Some(true) => "[x] ",
            Some(false) => "[ ] ",
        };
        let lead = format!("{pointer}{mark}{:>digits$}  ", place + 1);
        // The last two columns belong to the arrows of a list that is longer than its room.
        let option = hanging(vec![(role, lead)], role, option, width.saturating_sub(2));
        if here {
            drawn.cursor = Some((drawn.rows.len(), 0));
            drawn.keep = drawn.rows.len()..drawn.rows.len() + option.len();
        }
        drawn.rows.extend(option);
    }
    drawn
}

/// Returns the row where a passphrase is typed unseen, with what was wrong with the one before
/// above it.
pub(super) fn unseen(ask: Option<&str>, notice: Option<&str>, width: usize) -> Drawn {
    let mut drawn = match ask {
        Some(ask) => typed(ask, &Edit::default(), width),
        None => Drawn::default(),
    };
    if let Some(words) = notice {
        drawn.say(words, width);
    }
    drawn
}

fn typed(hint: &str, edit: &Edit, width: usize) -> Drawn {
    let mut drawn = Drawn::default();
    if !hint.is_empty() {
        drawn.rows = paragraph(Role::Quiet, hint, width);
    }
    let room = width.saturating_sub(3);
    let lines = rows(edit.text(), room, room);
    let (row, before) = edit.cursor(&lines);
    let at = drawn.rows.len() + row;
    drawn.cursor = Some((at, 2 + columns(before).min(room)));
    drawn.keep = at..at + 1;
    for (place, range) in lines.into_iter().enumerate() {
        let lead = if place == 0 { "> " } else { "  " };
        let text = edit.text().get(range).unwrap_or_default().to_owned();
        drawn
            .rows
            .push(vec![(Role::Highlight, lead.into()), (Role::Text, text)]);
    }
    drawn
}

impl Drawn {
    /// Puts a word of the tool above the entry.
    fn say(&mut self, words: &str, width: usize) {
        let lead = vec![(Role::Notice, "! ".into())];
        let said = hanging(lead, Role::Notice, words, width);
        let count = said.len();
        self.rows.splice(0..0, said);
        self.cursor = self.cursor.map(|(row, column)| (row + count, column));
        self.keep = match self.keep.len() {
            0 => 0..count,
            _ => self.keep.start + count..self.keep.end + count,
        };
    }

    /// Returns how many rows the entry gets beside `body` rows of text: all it needs, but not the
    /// half of the room that the text needs.
    pub(super) fn height(&self, body: usize, room: usize) -> usize {
        let text = body.min(room / 2);
        self.rows.len().min(room - text)
    }

    /// Returns the first row shown in a window of `height`, so that what must be seen is seen.
    pub(super) fn first(&self, height: usize) -> usize {
        let last = self.rows.len().saturating_sub(height);
        let first = self.keep.end.saturating_sub(height);
        first.min(self.keep.start).min(last)
    }
}
