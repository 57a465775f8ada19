//! Faults for people.

use std::collections::HashMap;

use miette::GraphicalTheme;

use crate::grammar::Fault;
use crate::grammar::text::safe;
use crate::words::Words;

use super::drawn::drawn;
use super::excerpt::Lined;
use super::told::told;
use super::{WRITTEN, first, said};

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

/// Returns the first faults as text, and how many more there are. `source` gives the text of a file by
/// its name, where it can be shown; it is asked once for each file.
pub fn text(
    faults: &[Fault],
    style: FaultStyle,
    width: usize,
    words: &Words,
    source: impl Fn(&str) -> Option<String>,
) -> String {
    let mut known: HashMap<&str, Option<Lined>> = HashMap::new();
    let (written, more) = first(faults, WRITTEN);
    let mut text = String::new();
    for fault in written {
        let lined = known
            .entry(&fault.file)
            .or_insert_with(|| source(&fault.file).map(Lined::new));
        let fault = &said(fault, words);
        let excerpt = || lined.as_ref()?.around(fault, safe(&fault.file));
        text.push_str(&match style {
            FaultStyle::Told => {
                let line = lined.as_ref().and_then(|lined| lined.line(fault.place));
                told(fault, line.as_deref(), words)
            }
            FaultStyle::Drawn => drawn(fault, excerpt(), GraphicalTheme::unicode_nocolor(), width),
            FaultStyle::Coloured => drawn(fault, excerpt(), GraphicalTheme::unicode(), width),
        });
        text.push('\n');
    }
    if more > 0 {
        text.push_str(&words.count("faults-more", more));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::{Faults, yaml};
    use std::cell::Cell;

    fn of(source: &str, style: FaultStyle) -> String {
        let mut faults = Faults::of("a.yaml");
        yaml::read(source.as_bytes(), &mut faults);
        let faults = faults.into_sorted();
        text(&faults, style, 80, &Words::english(), |_| {
            Some(source.to_owned())
        })
    }

    #[test]
    fn one_column_is_told_everywhere_and_counts_characters() {
        let source = "text: \u{2066}نام\u{2069} \u{202e}x\n";
        let drawn = of(source, FaultStyle::Drawn);
        for column in [7, 11, 13] {
            assert!(
                drawn.contains(&format!("error: a.yaml:1:{column}: ")),
                "{drawn}"
            );
            assert!(drawn.contains(&format!("[a.yaml:1:{column}]")), "{drawn}");
        }
        assert_eq!(drawn.matches("[a.yaml:1:").count(), 3);
        assert!(!drawn.contains(['\u{2066}', '\u{202e}']), "{drawn}");
    }

    #[test]
    fn what_is_told_in_words_has_no_word_of_a_library() {
        assert_eq!(
            of("title: A\ntext: @home\n", FaultStyle::Told),
            "Error in a.yaml, line 2, column 7\n\
             no text begins with `@` outside quotes\n\
             The line: text: @home\n\
             What to do: put quotes around the whole text\n\n"
        );
    }

    #[test]
    fn what_is_wrong_is_told_in_the_language_of_the_officer_and_to_programs_in_english() {
        let mut faults = Faults::of("a.yaml");
        yaml::read(b"title: A\ntext: @home\n", &mut faults);
        let faults = faults.into_sorted();
        let urdu = Words::of(crate::words::Tongue::Urdu);
        let told = text(&faults, FaultStyle::Told, 80, &urdu, |_| None);
        let message = "واوین کے باہر کوئی متن `@` سے شروع نہیں ہوتا";
        let help = "پورا متن واوین میں لکھیں";
        assert!(told.contains(message) && told.contains(help), "{told}");
        let line = super::super::lines(&faults, &urdu);
        let at = "a.yaml:2:7: error";
        assert_eq!(line, format!("{at}: {message}; help: {help}\n"));
        let json = super::super::json(&faults, &urdu).to_string();
        assert!(json.contains("no text begins with `@` outside quotes"));
    }

    #[test]
    fn of_thousands_of_faults_a_hundred_are_drawn_and_each_file_is_opened_once() {
        let source = "key: value\n".repeat(20_000);
        let mut faults = Faults::of("many.yaml");
        let root = yaml::read(source.as_bytes(), &mut faults);
        let root = root.map(|root| crate::grammar::fields::entries(&root, "it", &mut faults).len());
        assert_eq!(root, Some(1));
        let faults = faults.into_sorted();
        assert_eq!(faults.len(), 19_999);
        for style in [FaultStyle::Drawn, FaultStyle::Coloured, FaultStyle::Told] {
            let opened = Cell::new(0);
            let text = text(&faults, style, 80, &Words::english(), |_| {
                opened.set(opened.get() + 1);
                Some(source.clone())
            });
            assert_eq!(opened.get(), 1);
            assert_eq!(text.matches("stands twice").count(), WRITTEN);
            assert!(
                text.ends_with("And 19899 more. Mend these first.\n"),
                "{text}"
            );
        }
    }
}
