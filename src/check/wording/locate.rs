//! From words of a text to their very column in the file that holds it.

use std::ops::Range;

use crate::grammar::Place;

/// What a file may hold between two letters of a text that is not in the text: quotation marks,
/// the marks of block texts, indentation.
const BETWEEN: [char; 7] = ['"', '\'', '\\', '>', '|', '-', '+'];

/// Returns where a part of a text stands in the file; the place of the whole text where it cannot
/// be told, as where letters are written as numbers.
pub(in crate::check) fn locate(
    source: &str,
    whole: Place,
    text: &str,
    part: &Range<usize>,
) -> Place {
    let end = whole.offset.saturating_add(whole.length);
    let Some(written) = source.get(whole.offset..end) else {
        return whole;
    };
    let (Some(start), Some(end)) = (
        follow(written, text, part.start),
        text.get(part.clone())
            .and_then(|part_text| part_text.char_indices().last())
            .and_then(|(last, letter)| {
                Some(follow(written, text, part.start + last)? + letter.len_utf8())
            }),
    ) else {
        return whole;
    };
    let before = written.get(..start).unwrap_or_default();
    let lines = before.matches('\n').count();
    let narrow = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let column = match before.rsplit_once('\n') {
        Some((_, line)) => narrow(line.chars().count()).saturating_add(1),
        None => whole.column.saturating_add(narrow(before.chars().count())),
    };
    Place {
        line: whole.line.saturating_add(narrow(lines)),
        column,
        offset: whole.offset + start,
        length: end.saturating_sub(start),
    }
}

/// Returns where in what is written the letter of the text at `wanted` stands.
fn follow(written: &str, text: &str, wanted: usize) -> Option<usize> {
    let mut written = written.char_indices();
    let mut first = true;
    for (at, letter) in text.char_indices() {
        let found = loop {
            let (place, candidate) = written.next()?;
            let is_folded = letter.is_whitespace() && candidate.is_whitespace();
            if candidate == letter || is_folded {
                break place;
            }
            let is_passed = BETWEEN.contains(&candidate)
                || candidate.is_whitespace()
                || (first && candidate.is_ascii_digit());
            if !is_passed {
                return None;
            }
        };
        first = false;
        if at == wanted {
            return Some(found);
        }
    }
    None
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed test is to panic"
)]
mod tests {
    use super::*;
    use crate::grammar::{Faults, NodeKind, yaml};

    fn located(source: &str, word: &str) -> (u32, u32, String) {
        let root = yaml::read(source.as_bytes(), &mut Faults::default()).unwrap();
        let NodeKind::Map(map) = &root.kind else {
            unreachable!()
        };
        let (_, node) = &map[0];
        let NodeKind::Text(text) = &node.kind else {
            unreachable!()
        };
        let start = text.find(word).unwrap();
        let place = locate(source, node.place, text, &(start..start + word.len()));
        let shown = &source[place.offset..place.offset + place.length];
        (place.line, place.column, shown.to_owned())
    }

    #[test]
    fn a_word_is_found_in_every_way_to_write_a_text() {
        let at = |source: &str| located(source, "why");
        assert_eq!(at("text: Tell me why you left.\n"), (1, 15, "why".into()));
        assert_eq!(at("text: \"Tell \\\"me\\\" why\"\n"), (1, 20, "why".into()));
        assert_eq!(at("text: 'It''s you, why'\n"), (1, 19, "why".into()));
        assert_eq!(
            at("text: Tell me\n  slowly\n  why.\n"),
            (3, 3, "why".into())
        );
        assert_eq!(at("text: >-\n  Tell me\n  why.\n"), (3, 3, "why".into()));
        assert_eq!(at("text: |\n  Tell me\n  why.\n"), (3, 3, "why".into()));
        assert_eq!(at("text: بتائیں why\n"), (1, 14, "why".into()));
    }

    #[test]
    fn a_letter_written_as_a_number_gives_the_whole_text() {
        assert_eq!(located("text: \"\\x57ell, why\"\n", "why").0, 1);
    }
}
