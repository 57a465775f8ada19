//! The words of a page as rows of a given width: pure, and ignorant of keys and cells.

use super::labels::Labels;
use super::page::{Entry, Header, Note, Page};
use super::palette::Role;
use super::safe::{reads_right_to_left, safe};
use super::wrap::{columns, cut, rows};
use crate::grammar::apart;

/// Labels stand in a column of their own from this width on.
const WIDE: usize = 60;
/// A label longer than this never widens the column.
const LONGEST_LABEL: usize = 16;

/// One row of the screen, in pieces.
pub(super) type Row = Vec<(Role, String)>;

/// Blank rows between the parts of a page, or none where rows are few.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Air {
    Roomy,
    Tight,
}

/// Returns the top rows, closed by a rule: marker, title with position and language, reminder.
pub(super) fn header(header: &Header, width: usize, air: Air) -> Vec<Row> {
    let marker = header.marker.as_ref().map(|marker| marked(marker, width));
    let mut top = Vec::new();
    if air == Air::Roomy {
        top.extend(marker.clone());
    }
    top.extend(title(header, width, air));
    match (&header.reminder, air) {
        (Some(reminder), Air::Roomy) => top.extend(paragraph(Role::Quiet, reminder, width)),
        (Some(reminder), Air::Tight) => top.push(vec![(Role::Quiet, cut(&safe(reminder), width))]),
        (None, _) => {}
    }
    // Where rows are few, the marker is the rule.
    top.push(match (marker, air) {
        (Some(marker), Air::Tight) => marker,
        _ => rule("", width),
    });
    top
}

/// The title with position and language: on one row, if need be without the language where rows
/// are few, else on two.
fn title(header: &Header, width: usize, air: Air) -> Vec<Row> {
    let title = safe(&header.title);
    let [position, language] = [&header.position, &header.language].map(|part| safe(part));
    let both = match (position.as_str(), language.as_str()) {
        (part, "") | ("", part) => part.to_owned(),
        (position, language) => format!("{position} · {language}"),
    };
    let gap = |place: &str| width.saturating_sub(columns(&title) + columns(place));
    let one_row = |place: String| {
        let gap = " ".repeat(gap(&place));
        let pieces = [
            (Role::Title, title.clone()),
            (Role::Text, gap),
            (Role::Quiet, place),
        ];
        vec![pieces.to_vec()]
    };
    if gap(&both) >= 2 {
        one_row(both)
    } else if air == Air::Tight && gap(&position) >= 2 {
        one_row(position)
    } else {
        let place = cut(&both, width);
        vec![
            vec![(Role::Title, cut(&title, width))],
            vec![(Role::Quiet, place)],
        ]
    }
}

/// Returns a rule across the page, with words near its right end.
pub(super) fn rule(words: &str, width: usize) -> Row {
    if words.is_empty() {
        return vec![(Role::Quiet, "─".repeat(width))];
    }
    let words = cut(words, width.saturating_sub(6));
    let left = width.saturating_sub(columns(&words) + 4);
    vec![
        (Role::Quiet, "─".repeat(left)),
        (Role::Text, format!(" {words} ")),
        (Role::Quiet, "──".into()),
    ]
}

fn marked(marker: &str, width: usize) -> Row {
    let marker = cut(&safe(marker), width.saturating_sub(4));
    let rest = width.saturating_sub(columns(&marker) + 2);
    let (left, right) = (rest / 2, rest - rest / 2);
    let line = format!("{} {marker} {}", "═".repeat(left), "═".repeat(right));
    vec![(Role::Marker, line)]
}

/// Returns the rows of an item between header and entry: aloud, for the officer, so far.
pub(super) fn body(page: &Page, labels: &Labels, width: usize, air: Air) -> Vec<Row> {
    let mut body = Vec::new();
    if !page.aloud.is_empty() {
        part(&mut body, &labels.read_aloud, air);
        body.extend(aloud(&page.aloud, width));
    }
    if !page.notes.is_empty() {
        // Where rows are few, labels alone tell whom the words are for.
        if air == Air::Roomy || page.notes.iter().any(|note| note.label.is_empty()) {
            part(&mut body, &labels.for_you, air);
        }
        body.extend(notes(&page.notes, width));
    }
    if let Entry::Lines { so_far, .. } = &page.entry
        && !so_far.is_empty()
    {
        part(&mut body, &labels.so_far, air);
        for line in so_far {
            body.extend(hanging(
                vec![(Role::Text, "  - ".into())],
                Role::Text,
                line,
                width,
            ));
        }
    }
    body
}

/// Returns the rows of paragraphs without headings, as a menu or a message has them.
pub(super) fn paragraphs(texts: &[String], width: usize) -> Vec<Row> {
    let mut all: Vec<Row> = Vec::new();
    for text in texts {
        if !all.is_empty() {
            all.push(Vec::new());
        }
        all.extend(paragraph(Role::Text, text, width));
    }
    all
}

/// Returns one paragraph; a line feed in it begins a new row.
pub(super) fn paragraph(role: Role, text: &str, width: usize) -> Vec<Row> {
    hanging(Vec::new(), role, text, width)
}

/// Returns the text behind a lead-in, its further rows indented as far as the lead-in reaches.
pub(super) fn hanging(lead: Row, role: Role, text: &str, width: usize) -> Vec<Row> {
    let indent = reach(&lead);
    indented(lead, indent, role, text, width)
}

/// Returns the text behind a lead-in, its further rows indented by `indent`.
fn indented(lead: Row, indent: usize, role: Role, text: &str, width: usize) -> Vec<Row> {
    let room = width.saturating_sub(indent);
    let mut first = width.saturating_sub(reach(&lead));
    let mut lead = Some(lead);
    let mut all = Vec::new();
    for line in text.split('\n') {
        let line = safe(line);
        let ranges = rows(&line, first, room).into_iter();
        let words = ranges.map(|range| line.get(range).unwrap_or_default().trim_end());
        for words in apart::rows(words) {
            let mut row = lead
                .take()
                .unwrap_or_else(|| vec![(Role::Text, " ".repeat(indent))]);
            row.push((role, words));
            all.push(row);
        }
        first = room;
    }
    all
}

fn reach(row: &Row) -> usize {
    row.iter().map(|(_, piece)| columns(piece)).sum()
}

fn part(body: &mut Vec<Row>, heading: &str, air: Air) {
    if !body.is_empty() && air == Air::Roomy {
        body.push(Vec::new());
    }
    body.push(vec![(Role::Label, safe(heading))]);
}

fn aloud(texts: &[String], width: usize) -> Vec<Row> {
    let bar = (Role::Bar, "▌ ".to_owned());
    let mut all = Vec::new();
    for text in texts {
        if !all.is_empty() {
            all.push(vec![bar.clone()]);
        }
        for row in paragraph(Role::Aloud, text, width.saturating_sub(2)) {
            all.push([vec![bar.clone()], row].concat());
        }
    }
    all
}

fn notes(notes: &[Note], width: usize) -> Vec<Row> {
    let column = notes
        .iter()
        .map(|note| columns(&safe(&note.label)))
        .filter(|label| *label <= LONGEST_LABEL)
        .max()
        .unwrap_or(0);
    notes
        .iter()
        .flat_map(|note| labelled(note, column, width))
        .collect()
}

/// A label stands in a column where there is room, else the text runs on below it; right-to-left
/// text keeps rows of its own.
fn labelled(note: &Note, column: usize, width: usize) -> Vec<Row> {
    let label = safe(&note.label);
    let used = columns(&label);
    let margin = |columns| (Role::Text, " ".repeat(columns));
    if label.is_empty() {
        return hanging(vec![margin(2)], Role::Text, &note.text, width);
    }
    if reads_right_to_left(&note.text) || used > LONGEST_LABEL {
        let mut all = vec![vec![margin(2), (Role::Label, cut(&label, width))]];
        all.extend(hanging(vec![margin(4)], Role::Text, &note.text, width));
        return all;
    }
    if width < WIDE {
        let lead = vec![margin(2), (Role::Label, label), margin(2)];
        return indented(lead, 4, Role::Text, &note.text, width);
    }
    let lead = vec![margin(2), (Role::Label, label), margin(column - used + 2)];
    hanging(lead, Role::Text, &note.text, width)
}
