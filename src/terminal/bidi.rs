//! Which way text runs on a terminal: left to it, told to it, or done for it.

use unicode_bidi::BidiInfo;
use unicode_segmentation::UnicodeSegmentation;

use super::safe::{holds_right_to_left, isolated};
use crate::grammar::apart::without;

/// How right-to-left text is handed to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Bidi {
    /// As it is, with no mark: for terminals that print the marks as boxes.
    Off,
    /// In logical order between FSI and PDI: for terminals that lay it out themselves.
    #[default]
    Isolate,
    /// In the order in which it is seen: for terminals that write every letter from left to right. It
    /// cannot be copied from the screen, and letters are joined only where the terminal joins them.
    Visual,
}

impl Bidi {
    /// Returns a line as the terminal is to write it; what has no right-to-left letters is as it was.
    pub(super) fn written(self, line: &str) -> String {
        match self {
            Self::Off => without(line),
            Self::Isolate => isolated(line),
            Self::Visual => without(&seen(line)),
        }
    }

    /// Returns a piece of a row as it is drawn; all marks are set beside it.
    pub(super) fn drawn(self, piece: &str) -> String {
        match self {
            Self::Off | Self::Isolate => without(piece),
            Self::Visual => without(&seen(piece)),
        }
    }
}

/// Returns a line in the order in which it is seen (Unicode Bidirectional Algorithm, L2 to L4): marks
/// stay behind their letters, and brackets are turned.
fn seen(line: &str) -> String {
    if !holds_right_to_left(line) {
        return line.to_owned();
    }
    let info = BidiInfo::new(line, None);
    let mut seen = String::with_capacity(line.len());
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let is_turned = levels
                .get(run.start)
                .is_some_and(unicode_bidi::Level::is_rtl);
            let text = line.get(run).unwrap_or_default();
            if is_turned {
                seen.extend(text.graphemes(true).rev().map(turned));
            } else {
                seen.push_str(text);
            }
        }
    }
    seen
}

fn turned(grapheme: &str) -> &str {
    const PAIRS: [(&str, &str); 5] = [("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"), ("«", "»")];
    let found = PAIRS.iter().find_map(|(open, close)| match grapheme {
        text if text == *open => Some(*close),
        text if text == *close => Some(*open),
        _ => None,
    });
    found.unwrap_or(grapheme)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_terminal_gets_what_it_understands() {
        for (bidi, written) in [
            (Bidi::Off, "عمر 18؟"),
            (Bidi::Isolate, "\u{2068}عمر 18؟\u{2069}"),
            (Bidi::Visual, "؟18 رمع"),
        ] {
            assert_eq!(bidi.written("عمر 18؟"), written);
            assert_eq!(bidi.written("age 18?"), "age 18?");
        }
        // Words that run the other way keep their own order, and no mark is left.
        let within = "سوال: \u{2068}Who, and why?\u{2069} (ا)";
        assert_eq!(Bidi::Visual.drawn(within), "(ا) Who, and why? :لاوس");
        assert_eq!(Bidi::Off.written(within), "سوال: Who, and why? (ا)");
        assert_eq!(Bidi::Isolate.drawn(within), "سوال: Who, and why? (ا)");
        // Brackets are turned with the text in them.
        assert_eq!(Bidi::Visual.drawn("(ا)"), "(ا)");
        assert_eq!(Bidi::Visual.drawn("ا (ب)"), "(ب) ا");
        assert_eq!(Bidi::Isolate.drawn("ا"), "ا");
        // A mark stays with its letter.
        assert_eq!(Bidi::Visual.drawn("کِت"), "تکِ");
    }
}
