//! A small document: headings, paragraphs, points within points, tables. It can be shown on a
//! terminal and written as Markdown, and says the same in both.

use crate::grammar::text::safe;
use crate::report::Paper;

/// How long a line of Markdown may be.
const COLUMNS: usize = 100;

/// A document, from the top.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document(Vec<Block>);

/// One block of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Block {
    /// The title of a document or of a part of it.
    Title(String),
    /// A heading within a part.
    Heading(String),
    Paragraph(String),
    Points(Vec<Point>),
    Table(Vec<String>, Vec<Vec<String>>),
}

/// A point of a list, with the points under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it says.
    pub text: String,
    /// What stands under it.
    pub under: Vec<Point>,
}

impl Point {
    /// Makes a point with nothing under it.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            under: Vec::new(),
        }
    }
}

impl Document {
    pub(super) fn title(&mut self, text: impl Into<String>) {
        self.0.push(Block::Title(text.into()));
    }

    pub(super) fn heading(&mut self, text: impl Into<String>) {
        self.0.push(Block::Heading(text.into()));
    }

    pub(super) fn paragraph(&mut self, text: impl Into<String>) {
        self.0.push(Block::Paragraph(text.into()));
    }

    /// Adds points; they join those directly above.
    pub(super) fn points(&mut self, points: impl IntoIterator<Item = Point>) {
        let points: Vec<Point> = points.into_iter().collect();
        match self.0.last_mut() {
            _ if points.is_empty() => {}
            Some(Block::Points(above)) => above.extend(points),
            _ => self.0.push(Block::Points(points)),
        }
    }

    pub(super) fn point(&mut self, text: impl Into<String>) {
        self.points([Point::new(text)]);
    }

    /// Adds a table; every row has as many cells as the head.
    pub(super) fn table(&mut self, head: Vec<String>, rows: Vec<Vec<String>>) {
        self.0.push(Block::Table(head, rows));
    }

    /// Adds another document below.
    pub(super) fn append(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Writes the document onto a sheet.
    pub fn onto(&self, paper: &mut Paper) {
        let mut is_after_heading = true;
        for block in &self.0 {
            if !is_after_heading {
                paper.gap();
            }
            is_after_heading = matches!(block, Block::Title(_) | Block::Heading(_));
            match block {
                Block::Title(text) => paper.heading(text),
                Block::Heading(text) => paper.subheading(text),
                Block::Paragraph(text) => paper.paragraph(text),
                Block::Points(points) => points_onto(points, 0, paper),
                Block::Table(head, rows) => paper.table(head, rows.clone()),
            }
        }
    }

    /// Returns the document as Markdown.
    pub fn to_markdown(&self) -> String {
        let mut text = String::new();
        let mut is_first = true;
        for block in &self.0 {
            if !text.is_empty() {
                text.push('\n');
            }
            match block {
                Block::Title(title) => {
                    let marks = if is_first { "#" } else { "##" };
                    heading(&mut text, marks, title);
                    is_first = false;
                }
                Block::Heading(title) => heading(&mut text, "###", title),
                Block::Paragraph(paragraph) => wrapped(&mut text, paragraph, "", ""),
                Block::Points(points) => points_to_markdown(points, 0, &mut text),
                Block::Table(head, rows) => {
                    row(&mut text, head);
                    row(&mut text, &vec!["---".to_owned(); head.len()]);
                    for cells in rows {
                        row(&mut text, cells);
                    }
                }
            }
        }
        text
    }
}

fn points_onto(points: &[Point], depth: usize, paper: &mut Paper) {
    for point in points {
        paper.point_under(depth, &point.text);
        points_onto(&point.under, depth.saturating_add(1), paper);
    }
}

fn points_to_markdown(points: &[Point], depth: usize, text: &mut String) {
    for point in points {
        let indent = "  ".repeat(depth);
        wrapped(
            text,
            &point.text,
            &format!("{indent}- "),
            &format!("{indent}  "),
        );
        points_to_markdown(&point.under, depth.saturating_add(1), text);
    }
}

fn heading(text: &mut String, marks: &str, title: &str) {
    text.push_str(marks);
    text.push(' ');
    text.push_str(&inline(title));
    text.push('\n');
}

fn row(text: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells
        .iter()
        .map(|cell| inline(cell).replace('|', "\\|"))
        .collect();
    text.push_str("| ");
    text.push_str(&cells.join(" | "));
    text.push_str(" |\n");
}

fn wrapped(text: &mut String, paragraph: &str, first: &str, rest: &str) {
    let options = textwrap::Options::new(COLUMNS.saturating_sub(first.len()))
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(false);
    let paragraph = inline(paragraph);
    for (at, line) in textwrap::wrap(&paragraph, options).iter().enumerate() {
        let indent = if at == 0 { first } else { rest };
        text.push_str(indent);
        text.push_str(&line_start(line));
        text.push('\n');
    }
}

/// Covers up what would begin a list, a quotation or a heading at the start of a line.
fn line_start(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let numbered = line
        .split_at_checked(digits)
        .filter(|(number, rest)| !number.is_empty() && rest.starts_with(['.', ')']));
    if let Some((number, rest)) = numbered {
        return format!("{number}\\{rest}");
    }
    if line.starts_with(['-', '+', '#', '>', '=']) {
        return format!("\\{line}");
    }
    line.to_owned()
}

/// Covers up what Markdown would obey within a line. An underscore within a word is left alone, as
/// Markdown does.
fn inline(text: &str) -> String {
    let text = safe(text).replace('\n', " ");
    let mut covered = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '[' | ']' | '<') {
            covered.push('\\');
        }
        covered.push(character);
    }
    covered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Document {
        let mut document = Document::default();
        document.title("Methods");
        document.paragraph("What *these* are.");
        document.heading("A rule");
        document.points([Point {
            text: "One entry".to_owned(),
            under: vec![Point::new("Shown by: <something>")],
        }]);
        document.point("Another");
        document.table(
            vec!["Indicator".to_owned(), "A".to_owned()],
            vec![vec!["this | that".to_owned(), "1".to_owned()]],
        );
        document
    }

    #[test]
    fn markdown_obeys_nothing_that_stands_in_the_text() {
        assert_eq!(
            document().to_markdown(),
            "# Methods\n\nWhat \\*these\\* are.\n\n### A rule\n\n- One entry\n  - Shown by: \
             \\<something>\n- Another\n\n| Indicator | A |\n| --- | --- |\n| this \\| that | 1 |\n"
        );
        assert_eq!(line_start("2009. A year"), "2009\\. A year");
        assert_eq!(line_start("- no list"), "\\- no list");
    }

    #[test]
    fn the_terminal_says_the_same() {
        let mut paper = Paper::new(40);
        document().onto(&mut paper);
        let text = paper.into_text();
        assert!(text.starts_with("METHODS\n"), "{text}");
        assert!(
            text.contains("  - One entry\n    - Shown by: <something>\n  - Another\n"),
            "{text}"
        );
    }
}
