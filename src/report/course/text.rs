//! The report for the terminal: what stands in tables is told row by row, each figure with its name.

use crate::report::Paper;

use super::CourseReport;
use super::sections::Table;

/// Writes the report.
pub fn course_text(paper: &mut Paper, report: &CourseReport) {
    paper.heading(&report.title);
    paper.paragraph(&report.identity);
    for section in &report.sections {
        paper.gap();
        paper.heading(&section.heading);
        for text in &section.paragraphs {
            paper.paragraph(text);
        }
        for point in &section.points {
            paper.point(point);
        }
        for table in &section.tables {
            write(paper, table);
        }
        for note in &section.notes {
            paper.paragraph(note);
        }
    }
}

fn write(paper: &mut Paper, table: &Table) {
    paper.gap();
    if !table.caption.is_empty() {
        paper.subheading(&table.caption);
    }
    for row in &table.rows {
        let mut cells = row.iter();
        if let Some(name) = cells.next() {
            paper.point(name);
        }
        let told = cells.zip(table.head.iter().skip(1));
        let told: Vec<String> = told
            .filter(|(cell, _)| !cell.is_empty())
            .map(|(cell, head)| format!("{head}: {cell}"))
            .collect();
        paper.indented(&told.join("; "));
    }
}
