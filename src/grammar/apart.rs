//! Words of one direction within a sentence of the other: they stand between FSI and PDI, so that no
//! letter, bracket or full stop of the one is drawn into the other.
//!
//! A sentence is put together with [`apart`], shown with [`shown`], and broken into rows with [`rows`],
//! of which each is whole by itself. What does not know the marks gets the text [`without`] them.

use unicode_bidi::{BidiClass, bidi_class};

use super::Direction;
use super::text::is_unsafe;

/// FIRST STRONG ISOLATE: what follows finds its own direction.
pub const ISOLATE: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE: ends what [`ISOLATE`] began.
pub const RELEASE: char = '\u{2069}';

/// Returns text as it stands in a sentence of this direction: kept apart where letters of the other
/// direction stand in it that are not kept apart already.
pub fn apart(text: &str, sentence: Direction) -> String {
    let text = shown(text);
    let mut depth = 0_usize;
    let is_other = text.chars().any(|c| {
        match c {
            ISOLATE => depth += 1,
            RELEASE => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_right_to_left = matches!(bidi_class(c), BidiClass::R | BidiClass::AL);
        let is_left_to_right = bidi_class(c) == BidiClass::L;
        depth == 0
            && match sentence {
                Direction::LeftToRight => is_right_to_left,
                Direction::RightToLeft => is_left_to_right,
            }
    });
    if is_other {
        format!("{ISOLATE}{text}{RELEASE}")
    } else {
        text
    }
}

/// Returns the text with every unsafe character shown as `\u{…}`, save marks that keep words apart and
/// come in pairs within a line; line breaks stay.
pub fn shown(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(shown_line).collect();
    lines.join("\n")
}

fn shown_line(line: &str) -> String {
    let mut open = Vec::new();
    let mut paired = Vec::new();
    for (at, c) in line.char_indices() {
        match c {
            ISOLATE => open.push(at),
            RELEASE => paired.extend(open.pop().into_iter().flat_map(|first| [first, at])),
            _ => {}
        }
    }
    let mut shown = String::with_capacity(line.len());
    for (at, c) in line.char_indices() {
        if is_unsafe(c) && !paired.contains(&at) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// Returns rows of one line, each whole by itself: what is kept apart and goes on in the next row ends
/// with the one and begins again in the other, behind the blanks that it begins with.
pub fn rows<'t>(rows: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    let mut open = 0_usize;
    let whole = rows.into_iter().map(|row| {
        let words = row.trim_start_matches(' ');
        let blanks = row.len() - words.len();
        let mut whole = " ".repeat(blanks);
        whole.extend(std::iter::repeat_n(ISOLATE, open));
        whole.push_str(words);
        for c in words.chars() {
            match c {
                ISOLATE => open += 1,
                RELEASE => open = open.saturating_sub(1),
                _ => {}
            }
        }
        whole.extend(std::iter::repeat_n(RELEASE, open));
        whole
    });
    whole.collect()
}

/// Returns the text without the marks.
pub fn without(text: &str) -> String {
    text.replace([ISOLATE, RELEASE], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The marks as angle brackets.
    fn seen(text: &str) -> String {
        text.replace(ISOLATE, "<").replace(RELEASE, ">")
    }

    #[test]
    fn words_of_the_other_direction_stand_apart_once() {
        let urdu = |text: &str| apart(text, Direction::RightToLeft);
        let english = |text: &str| apart(text, Direction::LeftToRight);
        assert_eq!(seen(&urdu("Are you well?")), "<Are you well?>");
        assert_eq!(seen(&urdu("کاغذات")), "کاغذات");
        assert_eq!(seen(&urdu("18 / 4")), "18 / 4");
        assert_eq!(seen(&english("Are you well?")), "Are you well?");
        assert_eq!(seen(&english("کاغذات")), "<کاغذات>");
        let within = format!("سوال: {}", urdu("How?"));
        assert_eq!(seen(&urdu(&within)), "سوال: <How?>");
    }

    #[test]
    fn nobody_elses_marks_pass_unless_they_come_in_pairs() {
        assert_eq!(shown("\u{2069}a\u{2068}b"), "\\u{2069}a\\u{2068}b");
        assert_eq!(
            shown("\u{202e}a\u{2066}b\u{2069}"),
            "\\u{202e}a\\u{2066}b\\u{2069}"
        );
        assert_eq!(seen(&shown("\u{2068}a\u{2069}")), "<a>");
        assert_eq!(shown("a\nb\tc"), "a\nb\\u{9}c");
        // A mark in what is kept apart cannot end it.
        let hostile = apart("a\u{2069}b", Direction::RightToLeft);
        assert_eq!(seen(&hostile), "<a\\u{2069}b>");
    }

    #[test]
    fn each_row_is_whole_by_itself() {
        let broken = rows(["سوال: \u{2068}How do", "    you", "live?\u{2069} جواب"]);
        let broken: Vec<String> = broken.iter().map(|row| seen(row)).collect();
        assert_eq!(broken, ["سوال: <How do>", "    <you>", "<live?> جواب"]);
        assert_eq!(without("\u{2068}a\u{2069}"), "a");
    }
}
