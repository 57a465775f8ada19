//! Faults of definition files: place, line underlined, help.

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource,
    NarratableReportHandler, Severity as Level, SourceCode,
};
use std::fmt;

use crate::grammar::{
    Fault, Severity,
    text::{is_unsafe, safe},
};

/// How faults are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultStyle {
    /// With the line underlined, in colour.
    Coloured,
    /// With the line underlined.
    Drawn,
    /// In words, for screen readers.
    Told,
}

/// Returns all faults as text. `source` gives the text of a file by its name.
pub fn faults(
    faults: &[Fault],
    style: FaultStyle,
    width: usize,
    source: impl Fn(&str) -> Option<String>,
) -> String {
    let mut written = String::new();
    for fault in faults {
        let text = source(&fault.file).filter(|text| is_shown(text, fault));
        // Places count from behind a byte order mark.
        let text = text.map(|text| harmless(text.strip_prefix('\u{feff}').unwrap_or(&text)));
        let shown = Shown {
            fault,
            source: text.map(|text| NamedSource::new(place_name(fault), text)),
        };
        // Writing into a string cannot fail; what could not be written is said plainly.
        let done = match style {
            FaultStyle::Told => NarratableReportHandler::new().render_report(&mut written, &shown),
            FaultStyle::Drawn => handler(GraphicalTheme::unicode_nocolor(), width)
                .render_report(&mut written, &shown),
            FaultStyle::Coloured => {
                handler(GraphicalTheme::unicode(), width).render_report(&mut written, &shown)
            }
        };
        if done.is_err() {
            written.push_str(&shown.to_string());
        }
        written.push('\n');
    }
    written
}

/// Returns all faults, one a line, as programs that jump to a place expect them.
pub fn faults_lines(faults: &[Fault]) -> String {
    let mut written = String::new();
    for fault in faults {
        let (file, place) = (safe(&fault.file), fault.place);
        let (line, column) = (place.line.max(1), place.column.max(1));
        let word = severity_word(fault.severity);
        let (message, help) = (safe(&fault.message), safe(&fault.help));
        let rule = fault
            .rule
            .map(|rule| format!(" ({rule})"))
            .unwrap_or_default();
        let one = format!("{file}:{line}:{column}: {word}: {message}{rule}; help: {help}");
        written.push_str(&one.replace('\n', " "));
        written.push('\n');
    }
    written
}

/// Returns all faults as JSON: an array with one object a fault.
pub fn faults_json(faults: &[Fault]) -> serde_json::Value {
    let object = |fault: &Fault| {
        serde_json::json!({
            "file": fault.file,
            "line": fault.place.line,
            "column": fault.place.column,
            "offset": fault.place.offset,
            "length": fault.place.length,
            "level": severity_word(fault.severity),
            "rule": fault.rule,
            "message": fault.message,
            "help": fault.help,
        })
    };
    faults.iter().map(object).collect()
}

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn handler(theme: GraphicalTheme, width: usize) -> GraphicalReportHandler {
    GraphicalReportHandler::new_themed(theme)
        .with_width(width)
        .with_context_lines(1)
        .with_links(false)
}

fn place_name(fault: &Fault) -> String {
    safe(&fault.file)
}

/// Says whether the line of a fault can be shown: it is known, and no wall of text.
fn is_shown(text: &str, fault: &Fault) -> bool {
    let at = (fault.place.line as usize).checked_sub(1);
    let lines = at.map(|at| text.lines().skip(at.saturating_sub(1)).take(3));
    lines.is_some_and(|mut lines| lines.all(|line| line.len() < 2000))
}

/// Returns the text with every character that a terminal would obey covered up, byte for byte, so
/// that places stay what they are.
fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\r' && characters.peek() == Some(&'\n') {
            // Files from Windows end their lines so.
            shown.push(' ');
        } else if character != '\n' && is_unsafe(character) {
            shown.extend(std::iter::repeat_n('?', character.len_utf8()));
        } else {
            shown.push(character);
        }
    }
    shown
}

#[derive(Debug)]
struct Shown<'a> {
    fault: &'a Fault,
    source: Option<NamedSource<String>>,
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
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        self.source.as_ref()?;
        let place = self.fault.place;
        let span = (place.offset, place.length.max(1));
        Some(Box::new(std::iter::once(LabeledSpan::underline(span))))
    }
}
