//! Faults for programs: one a line, or as JSON.

use serde_json::{Value, json};

use crate::grammar::Fault;
use crate::grammar::text::safe;
use crate::words::Words;

use super::{IN_JSON, WRITTEN, first, said, severity_word};

/// Returns the first faults, one a line, as programs that jump to a place expect them; in a last line,
/// how many more there are.
pub fn lines(faults: &[Fault], words: &Words) -> String {
    let mut text = String::new();
    let (written, more) = first(faults, WRITTEN);
    for fault in written {
        let fault = &said(fault, words);
        let (file, place) = (safe(&fault.file), fault.place);
        let (line, column) = (place.line.max(1), place.column.max(1));
        let word = severity_word(fault.severity);
        let (message, help) = (safe(&fault.message), safe(&fault.help));
        let rule = fault
            .rule
            .map(|rule| format!(" ({rule})"))
            .unwrap_or_default();
        let one = format!("{file}:{line}:{column}: {word}: {message}{rule}; help: {help}");
        text.push_str(&one.replace('\n', " "));
        text.push('\n');
    }
    if more > 0 {
        text.push_str(&words.count("faults-more", more));
        text.push('\n');
    }
    text
}

/// Returns the first faults as JSON: an array with one object a fault. Where there are more, a last
/// object in the same form has their number under `more`.
pub fn json(faults: &[Fault], words: &Words) -> Value {
    let (written, more) = first(faults, IN_JSON);
    let mut objects: Vec<Value> = written.into_iter().map(object).collect();
    if let (1.., Some(last)) = (more, faults.last()) {
        let rest = Fault {
            place: crate::grammar::Place::default(),
            message: words.count("faults-more", more),
            help: String::new(),
            rule: None,
            ..last.clone()
        };
        let mut rest = object(&rest);
        if let Some(fields) = rest.as_object_mut() {
            fields.insert("more".to_owned(), json!(more));
        }
        objects.push(rest);
    }
    Value::Array(objects)
}

fn object(fault: &Fault) -> Value {
    json!({
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::{Faults, Place};

    #[test]
    fn what_is_left_out_is_counted() {
        let mut faults = Faults::of("a.yaml");
        for line in 1..=1_500 {
            let place = Place {
                line,
                ..Place::default()
            };
            faults.error(place, "m", "h");
        }
        let faults = faults.into_sorted();
        let words = Words::english();
        let lines = lines(&faults, &words);
        assert_eq!(lines.lines().count(), WRITTEN + 1);
        assert!(
            lines.ends_with("\nAnd 1400 more. Mend these first.\n"),
            "{lines}"
        );
        let json = json(&faults, &words);
        assert_eq!(json.as_array().map(Vec::len), Some(IN_JSON + 1));
        assert_eq!(json.pointer("/1000/more"), Some(&json!(500)));
        assert_eq!(json.pointer("/999/more"), None);
    }
}
