//! Breaking text into rows, measured by grapheme as ratatui measures its cells.
//!
//! Our own because the line editor needs byte ranges that cover every blank; textwrap drops them.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Returns how many columns the text takes.
pub(super) fn columns(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// Returns the rows of the text as byte ranges that join up to the whole text: `first` columns
/// for the first row, `width` for the others. Blanks at the end of a row may hang over.
pub(super) fn rows(text: &str, first: usize, width: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    let mut used = 0;
    // The last place where this row may end, and the columns used up to there.
    let mut rest: Option<(usize, usize)> = None;
    for (at, grapheme) in text.grapheme_indices(true) {
        let wide = grapheme.width();
        let blank = is_blank(grapheme);
        let room = if rows.is_empty() { first } else { width }.max(2);
        if used + wide > room && !blank {
            let (end, before) = rest.take().unwrap_or((at, used));
            if end > start {
                rows.push(start..end);
                start = end;
                used -= before;
            }
        }
        used += wide;
        if blank || wide > 1 {
            rest = Some((at + grapheme.len(), used));
        }
    }
    rows.push(start..text.len());
    rows
}

fn is_blank(grapheme: &str) -> bool {
    grapheme
        .chars()
        .all(|character| character.is_whitespace() && character != '\u{a0}')
}

/// Returns the text cut to `width` columns, with an ellipsis where something was cut.
pub(super) fn cut(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used > width {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, width: usize, expected: &[&str]) {
        let rows = rows(text, width, width);
        let shown: Vec<&str> = rows
            .iter()
            .filter_map(|range| text.get(range.clone()))
            .map(str::trim_end)
            .collect();
        assert_eq!(shown, expected);
        let joined: String = rows
            .iter()
            .filter_map(|range| text.get(range.clone()))
            .collect();
        assert_eq!(joined, text);
        assert!(shown.iter().all(|row| columns(row) <= width));
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        check(
            "Where are your papers now?",
            12,
            &["Where are", "your papers", "now?"],
        );
        check("", 10, &[""]);
        check("abcdefghijkl mn", 5, &["abcde", "fghij", "kl mn"]);
        check("to   be", 3, &["to", "be"]);
    }

    #[test]
    fn marks_stay_with_their_letters() {
        check("کِتاب کُھلی ہے", 5, &["کِتاب", "کُھلی", "ہے"]);
        check(
            "e\u{301}e\u{301}e\u{301}e\u{301}",
            2,
            &["e\u{301}e\u{301}", "e\u{301}e\u{301}"],
        );
        check(
            "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}",
            3,
            &["می\u{200c}خ", "واه", "م"],
        );
    }

    #[test]
    fn wide_characters_break_anywhere() {
        check("護照在老闆那裡", 6, &["護照在", "老闆那", "裡"]);
        check(
            "👩\u{200d}👧👩\u{200d}👧",
            3,
            &["👩\u{200d}👧", "👩\u{200d}👧"],
        );
    }

    #[test]
    fn the_first_row_may_be_shorter() {
        assert_eq!(rows("one two three", 4, 20), vec![0..4, 4..13]);
    }

    #[test]
    fn a_cut_is_shown() {
        assert_eq!(cut("Work and papers", 8), "Work an…");
        assert_eq!(cut("Work", 8), "Work");
        assert_eq!(cut("護照在", 4), "護…");
    }
}
