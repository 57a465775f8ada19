//! The list of records as a table: what stands in each line, and how wide.

use comfy_table::{ColumnConstraint, ContentArrangement, Table, presets};

use crate::grammar::text::safe;
use crate::report::Paper;

use super::Commands;
use super::present::page_width;

/// What one line of the list says.
#[derive(Default)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) closed: String,
    pub(super) recommended: String,
    /// What is wrong with it, told below the table; empty where nothing is.
    pub(super) trouble: String,
    pub(super) decided: String,
    /// What is due now about its referrals, told below the table.
    pub(super) due: Vec<String>,
    pub(super) group: String,
    /// Who can open it, in a word.
    pub(super) who: String,
    /// The laptop that a received record is from.
    pub(super) from: String,
}

impl Commands<'_> {
    /// Draws the lines; what is copied or typed from them is not broken.
    pub(super) fn rows_text(&self, rows: Vec<Row>) -> String {
        let mut head = vec!["list-id", "list-closed", "list-recommended", "list-decided"];
        // A column that nobody needs takes room from the others.
        let is_linked = rows.iter().any(|row| !row.group.is_empty());
        let own = self.words.say("list-by-you");
        let is_others = rows.iter().any(|row| row.who != own);
        let is_received = rows.iter().any(|row| !row.from.is_empty());
        for (is_needed, column) in [
            (is_linked, "list-group"),
            (is_others, "list-opened-by"),
            (is_received, "list-from"),
        ] {
            head.extend(is_needed.then_some(column));
        }
        let head: Vec<String> = head.into_iter().map(|id| self.words.say(id)).collect();
        let digits = telling_apart(rows.iter().map(|row| row.id.as_str()));
        let mut below = Paper::new(page_width());
        for row in &rows {
            let id: String = row.id.chars().take(digits).collect();
            let trouble = Some(&row.trouble).filter(|trouble| !trouble.is_empty());
            for told in trouble.into_iter().chain(&row.due) {
                below.hanging(&format!("{id}  "), told);
            }
        }
        let wrong = self.words.say("list-wrong");
        let rows = rows.into_iter().map(|row| {
            let recommended = if row.trouble.is_empty() {
                row.recommended
            } else {
                wrong.clone()
            };
            let id = row.id.chars().take(digits).collect();
            let others = [
                is_linked.then_some(row.group),
                is_others.then_some(row.who),
                is_received.then_some(row.from),
            ];
            let cells = [id, minute(&row.closed), recommended, row.decided];
            cells
                .into_iter()
                .chain(others.into_iter().flatten())
                .collect()
        });
        let mut table = drawn(&head, rows.collect(), page_width());
        for column in 0..2 {
            if let Some(column) = table.column_mut(column) {
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        format!("{table}\n{}", below.into_text())
    }
}

/// Returns how many digits tell ids apart; never fewer than eight.
fn telling_apart<'a>(ids: impl Iterator<Item = &'a str>) -> usize {
    let mut ids: Vec<&str> = ids.collect();
    ids.sort_unstable();
    let pairs = ids.iter().zip(ids.iter().skip(1));
    let alike = pairs.map(|(a, b)| a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count());
    alike.max().map_or(8, |alike| (alike + 1).max(8))
}

/// Gives a time to the minute, as people write it: `2026-11-22 12:46`.
pub(super) fn minute(wall: &str) -> String {
    match wall.get(..16) {
        Some(minute) if wall.ends_with('Z') => minute.replace('T', " "),
        _ => wall.to_owned(),
    }
}

/// Draws a table as text.
pub(super) fn table(head: &[String], rows: Vec<Vec<String>>, width: usize) -> String {
    format!("{}\n", drawn(head, rows, width))
}

/// Draws a table as wide as the place it is for.
pub(super) fn drawn(head: &[String], rows: Vec<Vec<String>>, width: usize) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(80));
    table.set_header(head);
    for row in rows {
        table.add_row(row.iter().map(|cell| safe(cell)).collect::<Vec<_>>());
    }
    table
}
