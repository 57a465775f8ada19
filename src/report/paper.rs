//! A sheet of text of a given width: headings, paragraphs, lists, tables.

use std::collections::BTreeMap;

use comfy_table::{ContentArrangement, Table, presets};
use jiff::Timestamp;

use crate::grammar::apart::shown;
use crate::grammar::text::safe;
use crate::grammar::{InformationId, apart};

/// Text that grows downwards.
#[derive(Debug)]
pub struct Paper {
    width: usize,
    text: String,
    clock: fn(Timestamp) -> String,
    names: BTreeMap<InformationId, String>,
}

impl Paper {
    /// Takes a sheet as wide as the terminal, within 40 and 100 columns.
    pub fn new(width: usize) -> Self {
        Self {
            width: width.clamp(40, 100),
            text: String::new(),
            clock: in_utc,
            names: BTreeMap::new(),
        }
    }

    /// Tells times as this function writes them, instead of in UTC: as clocks show them where the page
    /// is read.
    #[must_use]
    pub fn telling_time_by(mut self, clock: fn(Timestamp) -> String) -> Self {
        self.clock = clock;
        self
    }

    /// Calls pieces of information by these names; one that has none here is called by its id.
    #[must_use]
    pub fn naming(mut self, names: BTreeMap<InformationId, String>) -> Self {
        self.names = names;
        self
    }

    /// Returns what a piece of information is called on this page.
    pub fn name_of(&self, id: &InformationId) -> String {
        let name = self.names.get(id).cloned();
        name.unwrap_or_else(|| id.to_string())
    }

    /// Returns a time (RFC 3339) as this page tells it; as it stands where it cannot be read.
    pub fn time(&self, text: &str) -> String {
        text.parse().map_or_else(|_| text.to_owned(), self.clock)
    }

    /// Returns the text.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Adds a heading with a rule under it.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        let text = shown(text).to_uppercase();
        let lines = textwrap::wrap(&text, self.width);
        let widths = lines.iter().map(|line| textwrap::core::display_width(line));
        let rule = "─".repeat(widths.max().unwrap_or_default());
        for line in apart::rows(lines.iter().map(AsRef::as_ref)) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
        self.text.push_str(&rule);
        self.text.push('\n');
    }

    /// Adds a heading of the second kind.
    pub fn subheading(&mut self, text: &str) {
        self.gap();
        self.wrapped(text, "", "");
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: &str) {
        self.wrapped(text, "", "");
    }

    /// Adds an indented paragraph.
    pub fn indented(&mut self, text: &str) {
        self.wrapped(text, "    ", "    ");
    }

    /// Adds an indented line that is never broken: a command that is to be copied.
    pub fn unbroken(&mut self, text: &str) {
        self.text.push_str("    ");
        self.text.push_str(&safe(text));
        self.text.push('\n');
    }

    /// Adds an indented paragraph for each text that is there.
    pub fn indented_all<'a>(&mut self, texts: impl IntoIterator<Item = &'a Option<String>>) {
        for text in texts.into_iter().flatten() {
            self.indented(text);
        }
    }

    /// Adds a paragraph whose lines begin where the head of the first one ends.
    pub fn hanging(&mut self, head: &str, text: &str) {
        let indent = " ".repeat(textwrap::core::display_width(head));
        self.wrapped(text, head, &indent);
    }

    /// Adds a point of a list.
    pub fn point(&mut self, text: &str) {
        self.wrapped(text, "  - ", "    ");
    }

    /// Adds a point that stands under others; at depth 0 it is a point of the list itself.
    pub fn point_under(&mut self, depth: usize, text: &str) {
        let indent = "  ".repeat(depth);
        self.wrapped(text, &format!("  {indent}- "), &format!("  {indent}  "));
    }

    /// Adds a table; wide cells are wrapped.
    pub fn table(&mut self, head: &[String], rows: Vec<Vec<String>>) {
        let mut table = Table::new();
        table.load_style(presets::UTF8_FULL_CONDENSED);
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(self.width).unwrap_or(80));
        table.set_header(head.iter().map(|cell| safe(cell)));
        for row in rows {
            table.add_row(row.iter().map(|cell| safe(cell)).collect::<Vec<_>>());
        }
        self.text.push_str(&table.to_string());
        self.text.push('\n');
    }

    /// Adds an empty line, unless there is one.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn wrapped(&mut self, text: &str, first: &str, rest: &str) {
        for (at, line) in shown(text).lines().enumerate() {
            let first = if at == 0 { first } else { rest };
            let options = textwrap::Options::new(self.width)
                // A date is not broken at its hyphens.
                .word_splitter(textwrap::WordSplitter::NoHyphenation)
                .initial_indent(first)
                .subsequent_indent(rest);
            let rows = textwrap::wrap(line, options);
            for row in apart::rows(rows.iter().map(AsRef::as_ref)) {
                self.text.push_str(&row);
                self.text.push('\n');
            }
        }
    }
}

fn in_utc(time: Timestamp) -> String {
    time.strftime("%Y-%m-%d %H:%M UTC").to_string()
}
