//! A fault drawn: its line, what is wrong in it underlined, and the help below.

use std::fmt;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, Severity as Level, SourceCode,
};

use crate::grammar::text::safe;
use crate::grammar::{Fault, Severity};

use super::excerpt::Excerpt;
use super::severity_word;

/// Returns a fault drawn for a terminal of this width.
pub(super) fn drawn(
    fault: &Fault,
    excerpt: Option<Excerpt>,
    theme: GraphicalTheme,
    width: usize,
) -> String {
    let shown = Shown { fault, excerpt };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(width)
        .with_context_lines(1)
        .with_links(false);
    let mut written = String::new();
    // Writing into a string cannot fail; what could not be drawn is said plainly.
    if handler.render_report(&mut written, &shown).is_err() {
        written = shown.to_string();
    }
    written
}

#[derive(Debug)]
struct Shown<'a> {
    fault: &'a Fault,
    excerpt: Option<Excerpt>,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.fault.place;
        let word = severity_word(self.fault.severity);
        write!(f, "{word}: {}", safe(&self.fault.file))?;
        if place.line > 0 {
            write!(f, ":{}:{}", place.line, place.column)?;
        }
        write!(f, ": {}", safe(&self.fault.message))?;
        match self.fault.rule {
            Some(rule) => write!(f, " ({rule})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn severity(&self) -> Option<Level> {
        Some(match self.fault.severity {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(safe(&self.fault.help)))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        let excerpt = self.excerpt.as_ref();
        excerpt.map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let span = self.excerpt.as_ref()?.span();
        Some(Box::new(std::iter::once(LabeledSpan::underline(span))))
    }
}
