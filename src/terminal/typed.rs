//! What a typed line means: a reply, a number, yes or no. Pure.

use super::edit::taken;
use super::key::digit;
use super::labels::Labels;
use super::page::Entry;
use super::reply::{Reply, Unfinished};

/// What empties a line that may be left out and stands already.
const NOTHING: &str = "-";

/// Returns the reply to a line, or what to say to one that answers nothing.
pub(super) fn reply(entry: &Entry, line: &str, labels: &Labels) -> Result<Reply, String> {
    let typed = taken(line);
    match typed.as_str() {
        "?" | "؟" => Ok(Reply::Menu(standing(entry))),
        "" => kept(entry, labels),
        _ => given(entry, typed, labels),
    }
}

fn given(entry: &Entry, typed: String, labels: &Labels) -> Result<Reply, String> {
    match entry {
        Entry::Acknowledge => Ok(Reply::Acknowledged),
        Entry::MaybeLine { initial, .. } if typed == NOTHING && !taken(initial).is_empty() => {
            Ok(Reply::Line(String::new()))
        }
        Entry::Line { .. } | Entry::MaybeLine { .. } | Entry::Lines { .. } => {
            Ok(Reply::Line(typed))
        }
        Entry::One { options, .. } | Entry::Stroke { options } => {
            match places(&typed, options.len()).as_deref() {
                Some([place]) => Ok(Reply::One(*place)),
                _ => Err(labels.not_a_choice.clone()),
            }
        }
        Entry::Several { options, .. } => places(&typed, options.len())
            .filter(|places| !places.is_empty())
            .map(|places| Reply::Several(ascending(places)))
            .ok_or_else(|| labels.not_a_choice.clone()),
    }
}

/// An empty line keeps what was given before, and gives nothing else.
fn kept(entry: &Entry, labels: &Labels) -> Result<Reply, String> {
    match entry {
        Entry::Acknowledge => Ok(Reply::Acknowledged),
        Entry::Lines { .. } => Ok(Reply::Done),
        Entry::Stroke { .. } => Err(labels.type_first.clone()),
        Entry::One { chosen, .. } => chosen
            .map(Reply::One)
            .ok_or_else(|| labels.type_first.clone()),
        Entry::Several { chosen, .. } if chosen.is_empty() => Err(labels.type_first.clone()),
        Entry::Several { chosen, .. } => Ok(Reply::Several(ascending(chosen.clone()))),
        Entry::Line { initial, .. } => match taken(initial) {
            text if text.is_empty() => Err(labels.type_first.clone()),
            text => Ok(Reply::Line(text)),
        },
        Entry::MaybeLine { initial, .. } => Ok(Reply::Line(taken(initial))),
    }
}

/// What stands on a page before a line is typed: nothing half-typed can be seen line by line.
fn standing(entry: &Entry) -> Unfinished {
    let (text, chosen) = match entry {
        Entry::Acknowledge | Entry::Stroke { .. } => (String::new(), Vec::new()),
        Entry::One { chosen, .. } => (String::new(), chosen.iter().copied().collect()),
        Entry::Several { chosen, .. } => (String::new(), chosen.clone()),
        Entry::Line { initial, .. }
        | Entry::MaybeLine { initial, .. }
        | Entry::Lines { initial, .. } => (initial.clone(), Vec::new()),
    };
    Unfinished { text, chosen }
}

/// Returns places as the numbers that stand before the options.
pub(super) fn numbers(places: &[usize]) -> String {
    let numbers: Vec<String> = places.iter().map(|place| (place + 1).to_string()).collect();
    numbers.join(" ")
}

/// Returns the places of the numbers typed; nothing where one of them is no option.
pub(super) fn places(typed: &str, count: usize) -> Option<Vec<usize>> {
    typed
        .split(|character: char| character.is_whitespace() || matches!(character, ',' | '،'))
        .filter(|word| !word.is_empty())
        .map(|word| {
            number(word.trim_end_matches('.'))?
                .checked_sub(1)
                .filter(|place| *place < count)
        })
        .collect()
}

fn number(word: &str) -> Option<usize> {
    word.chars().try_fold(0_usize, |number, character| {
        number.checked_mul(10)?.checked_add(digit(character)?)
    })
}

fn ascending(mut places: Vec<usize>) -> Vec<usize> {
    places.sort_unstable();
    places.dedup();
    places
}

/// Reads yes or no: the word, or the beginning of one of the two.
pub(super) fn yes_or_no(line: &str, labels: &Labels) -> Option<bool> {
    let typed = taken(line).to_lowercase();
    let begins = |word: &str| !typed.is_empty() && word.to_lowercase().starts_with(&typed);
    match (begins(&labels.yes), begins(&labels.no)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::english::labels;
    use super::*;

    #[test]
    fn numbers_are_read_in_three_scripts_and_never_beyond_the_list() {
        for (typed, expected) in [
            ("1 3", Some(vec![0, 2])),
            ("۱، ۳", Some(vec![0, 2])),
            ("2.", Some(vec![1])),
            ("0", None),
            ("4", None),
            ("one", None),
            ("99999999999999999999999", None),
            (",", Some(vec![])),
        ] {
            assert_eq!(places(typed, 3), expected, "{typed}");
        }
    }

    #[test]
    fn yes_and_no_may_be_shortened_in_any_language() {
        let mut labels = labels();
        for (typed, expected) in [
            ("y", Some(true)),
            ("NO", Some(false)),
            ("", None),
            ("x", None),
        ] {
            assert_eq!(yes_or_no(typed, &labels), expected, "{typed}");
        }
        labels.yes = "ہاں".into();
        labels.no = "نہیں".into();
        assert_eq!(yes_or_no(" ہا ", &labels), Some(true));
        assert_eq!(yes_or_no("ن", &labels), Some(false));
        labels.no = "ہرگز".into();
        assert_eq!(yes_or_no("ہ", &labels), None);
    }

    #[test]
    fn a_line_that_may_be_left_out_is_kept_emptied_or_left_out() {
        for (initial, typed, expected) in [
            ("", "", ""),
            ("", "-", "-"),
            ("before", "", "before"),
            ("before", "-", ""),
            ("before", "after", "after"),
        ] {
            let entry = Entry::MaybeLine {
                initial: initial.into(),
                hint: String::new(),
            };
            let given = reply(&entry, typed, &labels());
            assert_eq!(
                given,
                Ok(Reply::Line(expected.into())),
                "{initial}, {typed}"
            );
        }
    }

    #[test]
    fn a_comma_alone_marks_nothing() {
        let entry = Entry::Several {
            options: vec!["a".into()],
            chosen: vec![],
        };
        assert!(reply(&entry, ",", &labels()).is_err());
    }
}
