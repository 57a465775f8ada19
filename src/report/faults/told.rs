//! A fault told in words, for screen readers: no line of it is drawn.

use crate::grammar::text::safe;
use crate::grammar::{Fault, Severity};
use crate::words::Words;

/// Returns a fault as lines of words; `line` is the line that it is about, where that can be shown.
pub(super) fn told(fault: &Fault, line: Option<&str>, words: &Words) -> String {
    let id = match fault.severity {
        Severity::Error => "fault-error",
        Severity::Warning => "fault-warning",
    };
    let file = safe(&fault.file);
    let mut place = words.fill("fault-in-file", &[("file", &file)]);
    if fault.place.line > 0 {
        let [line, column] = [fault.place.line, fault.place.column].map(|n| n.to_string());
        let values = [("file", &*file), ("line", &line), ("column", &column)];
        place = words.fill("fault-at-place", &values);
    }
    let mut text = words.fill(id, &[("place", &place)]);
    let mut say = |line: &str| {
        text.push('\n');
        text.push_str(line);
    };
    let message = safe(&fault.message);
    say(&match fault.rule {
        Some(rule) => words.fill("fault-by-rule", &[("message", &message), ("rule", rule)]),
        None => words.fill("fault-what", &[("message", &message)]),
    });
    if let Some(line) = line.map(str::trim).filter(|line| !line.is_empty()) {
        say(&words.fill("fault-line", &[("line", line)]));
    }
    say(&words.fill("fault-help", &[("help", &safe(&fault.help))]));
    text.push('\n');
    text
}
