//! A page, a menu, a message, a blank: drawn into ratatui's buffer.
//!
//! Header, text, entry and keys from top to bottom; the entry is always in sight, the text
//! scrolls where the screen is small.

use super::bidi::Bidi;
use super::entry::{Drawn, entry, unseen};
use super::form::{Answer, Form};
use super::labels::Labels;
use super::page::{Entry, Menu, Message, Page};
use super::palette::{Palette, Role};
use super::rows::{Air, Row, body, header, paragraph, paragraphs, rule};
use super::safe::{holds_right_to_left, safe};
use super::scroll::Scroll;
use super::wrap::{columns, cut};
use crate::grammar::apart::{ISOLATE, RELEASE};
use ratatui::Frame;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use std::ops::Range;

/// Rows of text longer than this are tiring to read; wider screens keep a margin.
const WIDEST: u16 = 100;
/// Below this height there are no blank rows between the parts.
const ROOMY: u16 = 20;
/// The keys are not named where text and entry would be left with fewer rows than this.
const LEAST: usize = 4;

/// What all drawing needs.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) labels: &'a Labels,
    pub(super) palette: Palette,
    pub(super) bidi: Bidi,
}

/// The parts of one screen, from top to bottom.
struct Sheet<'a> {
    header: Vec<Row>,
    body: Vec<Row>,
    entry: Drawn,
    keys: [&'a str; 2],
}

impl<'a> View<'a> {
    /// Draws an item.
    pub(super) fn page(self, frame: &mut Frame<'_>, page: &Page, form: &mut Form) {
        let (area, air) = column(frame.area());
        let width = usize::from(area.width);
        let notice = page.notice.as_deref();
        let sheet = Sheet {
            header: header(&page.header, width, air),
            body: body(page, self.labels, width, air),
            entry: entry(&page.entry, notice, form, self.labels, width),
            keys: [self.keys(&form.answer), &self.labels.keys_always],
        };
        self.draw(frame, &sheet, &mut form.scroll);
    }

    /// Draws a menu.
    pub(super) fn menu(self, frame: &mut Frame<'_>, menu: &Menu, form: &mut Form) {
        let width = usize::from(column(frame.area()).0.width);
        let options = Entry::One {
            options: menu.options.clone(),
            chosen: None,
        };
        let sheet = Sheet {
            header: titled(&menu.title, width),
            body: Vec::new(),
            entry: entry(&options, None, form, self.labels, width),
            keys: [&self.labels.keys_menu, ""],
        };
        self.draw(frame, &sheet, &mut form.scroll);
    }

    /// Draws a message, or the harmless page, with the keys named.
    pub(super) fn message(
        self,
        frame: &mut Frame<'_>,
        message: &Message,
        keys: &str,
        form: &mut Form,
    ) {
        let width = usize::from(column(frame.area()).0.width);
        let sheet = Sheet {
            header: titled(&message.title, width),
            body: paragraphs(&message.paragraphs, width),
            entry: Drawn::default(),
            keys: [keys, ""],
        };
        self.draw(frame, &sheet, &mut form.scroll);
    }

    /// Draws an empty screen with one neutral line.
    pub(super) fn blank(self, frame: &mut Frame<'_>) {
        let area = frame.area();
        let line = cut(&safe(&self.labels.press_any_key), usize::from(area.width));
        let left = usize::from(area.width).saturating_sub(columns(&line)) / 2;
        let mut pen = Pen {
            view: self,
            area,
            y: area.y + area.height / 2,
            buffer: frame.buffer_mut(),
        };
        pen.row(&vec![(Role::Text, " ".repeat(left)), (Role::Quiet, line)]);
    }

    /// Draws the page of a locked desk; without `ask` no passphrase is taken yet.
    pub(super) fn locked(self, frame: &mut Frame<'_>, ask: Option<&str>, notice: Option<&str>) {
        let width = usize::from(column(frame.area()).0.width);
        let sheet = Sheet {
            header: titled(&self.labels.locked_title, width),
            body: paragraph(Role::Text, &self.labels.locked, width),
            entry: unseen(ask, notice, width),
            keys: [&self.labels.keys_locked, ""],
        };
        self.draw(frame, &sheet, &mut Scroll::default());
    }

    fn draw(self, frame: &mut Frame<'_>, sheet: &Sheet<'_>, scroll: &mut Scroll) {
        let (area, air) = column(frame.area());
        let width = usize::from(area.width);
        let mut keys = keys(sheet.keys, width);
        let room = usize::from(area.height).saturating_sub(sheet.header.len() + 1);
        if room < keys.len() + LEAST {
            keys.clear();
        }
        let room = room - keys.len();
        let entry_height = sheet.entry.height(sheet.body.len(), room);
        let body_height = (room - entry_height).min(sheet.body.len());
        let spare = room - body_height - entry_height;
        let gap = u16::from(air == Air::Roomy && spare > 2 && body_height > 0);
        let top = scroll.fit(sheet.body.len(), body_height);

        let mut pen = Pen {
            view: self,
            area,
            y: area.y,
            buffer: frame.buffer_mut(),
        };
        pen.rows(sheet.header.iter());
        pen.y += gap;
        pen.rows(sheet.body.iter().skip(top).take(body_height));
        pen.y += gap;
        let more = self.more(scroll);
        let parted = !sheet.body.is_empty() && !sheet.entry.rows.is_empty();
        if parted || !more.is_empty() {
            pen.row(&rule(&more, width));
        }
        let entry_y = pen.y;
        let first = sheet.entry.first(entry_height);
        pen.rows(sheet.entry.rows.iter().skip(first).take(entry_height));
        pen.arrows(entry_y, first, entry_height, sheet.entry.rows.len());
        pen.y = area.bottom().saturating_sub(narrow(keys.len()));
        pen.rows(keys.iter());

        if let Some((row, column)) = sheet.entry.cursor
            && (first..first + entry_height).contains(&row)
        {
            let x = (area.x + narrow(column)).min(area.right());
            frame.set_cursor_position(Position::new(x, entry_y + narrow(row - first)));
        }
    }

    fn more(self, scroll: &Scroll) -> String {
        let above = format!("▲ {}", self.labels.more_above);
        let below = format!("▼ {}", self.labels.more_below);
        match (scroll.goes_on_above(), scroll.goes_on_below()) {
            (false, false) => String::new(),
            (true, false) => above,
            (false, true) => below,
            (true, true) => format!("{above}  {below}"),
        }
    }

    fn keys(self, answer: &Answer) -> &'a str {
        match answer {
            Answer::Acknowledge => &self.labels.keys_acknowledge,
            Answer::One(_) => &self.labels.keys_one,
            Answer::Stroke(_) => &self.labels.keys_stroke,
            Answer::Several(..) => &self.labels.keys_several,
            Answer::Line(_) => &self.labels.keys_line,
            Answer::MaybeLine(_) => &self.labels.keys_maybe_line,
            Answer::Lines(_) => &self.labels.keys_lines,
        }
    }
}

/// Writes rows downwards.
struct Pen<'a, 'b> {
    view: View<'a>,
    area: Rect,
    y: u16,
    buffer: &'b mut Buffer,
}

impl Pen<'_, '_> {
    fn rows<'r>(&mut self, rows: impl Iterator<Item = &'r Row>) {
        rows.for_each(|row| self.row(row));
    }

    fn row(&mut self, row: &Row) {
        self.put(self.area.x, self.y, row);
        self.y = self.y.saturating_add(1);
    }

    /// Marks at the right edge that a list goes on.
    fn arrows(&mut self, y: u16, first: usize, height: usize, rows: usize) {
        let x = self.area.right().saturating_sub(1);
        let last = y + narrow(height.saturating_sub(1));
        let marks = [(first > 0, y, "▲"), (first + height < rows, last, "▼")];
        for (_, y, mark) in marks.into_iter().filter(|(shown, ..)| *shown) {
            self.put(x, y, &vec![(Role::Quiet, mark.to_owned())]);
        }
    }

    /// Writes one row; pieces with right-to-left letters are handed over as the terminal
    /// understands them.
    fn put(&mut self, x: u16, y: u16, row: &Row) {
        if y >= self.area.bottom() {
            return;
        }
        let mut x = x;
        for (role, piece) in row {
            let room = usize::from(self.area.right().saturating_sub(x));
            let style = self.view.palette.style(*role);
            let drawn = self.view.bidi.drawn(piece);
            let (end, _) = self.buffer.set_stringn(x, y, drawn, room, style);
            if self.view.bidi == Bidi::Isolate {
                if holds_right_to_left(piece) {
                    isolate(self.buffer, x..end, y);
                }
                mark(self.buffer, piece, x..end, y);
            }
            x = end;
        }
    }
}

/// Returns the column of the screen that is written on, and how tight it is.
fn column(screen: Rect) -> (Rect, Air) {
    let width = screen.width.min(WIDEST).saturating_sub(2);
    let area = Rect {
        x: screen.x + (screen.width - width) / 2,
        width,
        ..screen
    };
    let air = if screen.height < ROOMY {
        Air::Tight
    } else {
        Air::Roomy
    };
    (area, air)
}

fn titled(title: &str, width: usize) -> Vec<Row> {
    let mut top = paragraph(Role::Title, title, width);
    top.push(rule("", width));
    top
}

/// The keys of the entry to the left, those of every screen to the right or below.
fn keys(keys: [&str; 2], width: usize) -> Vec<Row> {
    let [here, always] = keys.map(safe);
    let gap = width.saturating_sub(columns(&here) + columns(&always));
    if gap >= 3 {
        let line = format!("{here}{}{always}", " ".repeat(gap));
        return vec![vec![(Role::Quiet, line)]];
    }
    [here, always]
        .iter()
        .filter(|line| !line.is_empty())
        .flat_map(|line| paragraph(Role::Quiet, line, width))
        .collect()
}

fn narrow(rows: usize) -> u16 {
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// Puts FSI behind the cell before a stretch of cells, and PDI behind its last letter. As parts
/// of the text ratatui would drop them, having no width; terminals keep a mark without width with
/// the cell before it, so that is the cell which must be redrawn when the stretch is gone.
fn isolate(buffer: &mut Buffer, columns: Range<u16>, y: u16) {
    let is_written = |x: &u16| {
        buffer
            .cell((*x, y))
            .is_some_and(|cell: &Cell| !cell.symbol().trim().is_empty())
    };
    let last = columns.clone().rev().find(is_written);
    let marks = [(columns.start.checked_sub(1), ISOLATE), (last, RELEASE)];
    for (x, mark) in marks {
        behind(buffer, x, y, mark);
    }
}

/// Puts the marks that stand within a piece behind the cells before them.
fn mark(buffer: &mut Buffer, piece: &str, drawn: Range<u16>, y: u16) {
    let mut before = String::new();
    let mut open = 0_usize;
    for c in piece.chars() {
        if c != ISOLATE && c != RELEASE {
            before.push(c);
            continue;
        }
        let x = drawn.start.saturating_add(narrow(columns(&before)));
        if x > drawn.end {
            break;
        }
        behind(buffer, x.checked_sub(1), y, c);
        open = if c == ISOLATE {
            open + 1
        } else {
            open.saturating_sub(1)
        };
    }
    // What a cut has taken away ends with the piece.
    for _ in 0..open {
        behind(buffer, drawn.end.checked_sub(1), y, RELEASE);
    }
}

fn behind(buffer: &mut Buffer, x: Option<u16>, y: u16, mark: char) {
    if let Some(cell) = x.and_then(|x| buffer.cell_mut((x, y))) {
        let marked = format!("{}{mark}", cell.symbol());
        cell.set_symbol(&marked);
    }
}
