//! Formulas in words: as a sentence where they are short, as points within points where not.

use crate::grammar::Formula;
use crate::methods::Threshold;
use crate::words::Words;

use super::Point;

/// Returns a formula as one sentence, groups within groups in brackets.
pub(super) fn sentence<T>(
    formula: &Formula<T>,
    words: &Words,
    leaf: &impl Fn(&T) -> String,
) -> String {
    let (parts, joint) = match formula {
        Formula::One(thing) => return leaf(thing),
        Formula::All(parts) => (parts, "condition-and"),
        Formula::Any(parts) => (parts, "condition-or"),
    };
    let told = parts.iter().map(|part| {
        let told = sentence(part, words, leaf);
        match part {
            Formula::One(_) => told,
            _ if parts.len() == 1 => told,
            _ => words.fill("condition-group", &[("inner", &told)]),
        }
    });
    told.reduce(|first, then| words.fill(joint, &[("first", &first), ("then", &then)]))
        .unwrap_or_default()
}

/// Returns what shows an entry, as one point; `None` where nothing does.
pub(super) fn shown_by<T>(
    formula: &Formula<T>,
    words: &Words,
    leaf: &impl Fn(&T) -> String,
) -> Option<Point> {
    let mut is_empty = true;
    formula.each(&mut |_| is_empty = false);
    if is_empty {
        return None;
    }
    let joint = match formula {
        Formula::All(_) => "explain-joint-together",
        Formula::Any(_) | Formula::One(_) => "explain-joint",
    };
    if let Some(what) = inline(formula, joint, words, leaf) {
        let text = words.fill("explain-shown-by", &[("what", &what)]);
        return Some(Point::new(text));
    }
    let (parts, intro) = match formula {
        Formula::All(parts) => (parts, "explain-shown-by-all"),
        Formula::Any(parts) => (parts, "explain-shown-by-any"),
        Formula::One(_) => return None,
    };
    Some(Point {
        text: words.say(intro),
        under: parts.iter().map(|part| tree(part, words, leaf)).collect(),
    })
}

fn tree<T>(formula: &Formula<T>, words: &Words, leaf: &impl Fn(&T) -> String) -> Point {
    let (parts, intro, line) = match formula {
        Formula::One(thing) => return Point::new(leaf(thing)),
        Formula::All(parts) => (parts, "explain-all-of", "explain-all-of-line"),
        Formula::Any(parts) => (parts, "explain-any-of", "explain-any-of-line"),
    };
    match inline(formula, "explain-joint", words, leaf) {
        Some(what) if parts.len() == 1 => Point::new(what),
        Some(what) => Point::new(words.fill(line, &[("what", &what)])),
        None => Point {
            text: words.say(intro),
            under: parts.iter().map(|part| tree(part, words, leaf)).collect(),
        },
    }
}

/// One thing, or several on one level.
fn inline<T>(
    formula: &Formula<T>,
    joint: &str,
    words: &Words,
    leaf: &impl Fn(&T) -> String,
) -> Option<String> {
    let parts = match formula {
        Formula::One(thing) => return Some(leaf(thing)),
        Formula::All(parts) | Formula::Any(parts) => parts,
    };
    let things: Option<Vec<String>> = parts
        .iter()
        .map(|part| match part {
            Formula::One(thing) => Some(leaf(thing)),
            _ => None,
        })
        .collect();
    Some(things?.join(&words.say(joint)))
}

/// Returns thresholds in words: "2 strong entries, or 1 strong entry and 1 weak entry".
pub(super) fn thresholds(thresholds: &[Threshold], words: &Words) -> String {
    let told = thresholds.iter().map(|threshold| one(threshold, words));
    told.reduce(|first, then| words.fill("condition-or", &[("first", &first), ("then", &then)]))
        .unwrap_or_default()
}

fn one(threshold: &Threshold, words: &Words) -> String {
    let numbers = [
        ("explain-strong", threshold.strong),
        ("explain-medium", threshold.medium),
        ("explain-weak", threshold.weak),
        ("explain-medium-or-weak", threshold.medium_or_weak),
    ];
    let told = numbers
        .iter()
        .filter(|(_, number)| *number > 0)
        .map(|(id, number)| words.count(id, *number));
    let by_strength = told.reduce(|first, then| {
        let values = [("first", first.as_str()), ("then", then.as_str())];
        words.fill("explain-threshold-and", &values)
    });
    let entries = words.count("explain-entries", threshold.entries);
    match by_strength {
        None => entries,
        Some(strengths) if threshold.entries == 0 => strengths,
        // The two count the same entries.
        Some(strengths) => {
            let values = [("entries", entries.as_str()), ("strengths", &strengths)];
            words.fill("explain-threshold-among", &values)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(numbers: &[Threshold], expected: &str) {
        assert_eq!(thresholds(numbers, &Words::english()), expected);
    }

    #[test]
    fn thresholds_are_told_in_words() {
        let none = Threshold::default();
        check(&[Threshold::ONE_ENTRY], "1 entry");
        let two_strong = Threshold { strong: 2, ..none };
        let mixed = Threshold {
            strong: 1,
            medium_or_weak: 1,
            ..none
        };
        let medium = Threshold { medium: 3, ..none };
        check(
            &[two_strong, mixed, medium],
            "2 strong entries, or 1 strong entry and 1 medium or weak entry, or 3 medium entries",
        );
        let among = Threshold {
            entries: 3,
            strong: 1,
            ..none
        };
        check(&[among], "3 entries, among them 1 strong entry");
    }

    #[test]
    fn a_formula_within_a_formula_becomes_points_within_points() {
        let one = |name: &'static str| Formula::One(name);
        let formula = Formula::Any(vec![
            one("a"),
            Formula::All(vec![Formula::Any(vec![one("b"), one("c")]), one("d")]),
        ]);
        let words = Words::english();
        let leaf = |name: &&str| (*name).to_owned();
        assert_eq!(
            sentence(&formula, &words, &leaf),
            "a, or ((b, or c), and d)"
        );
        let point = shown_by(&formula, &words, &leaf);
        let all = point.as_ref().and_then(|point| point.under.get(1));
        let inner = all.and_then(|all| all.under.first());
        assert_eq!(
            inner.map(|point| point.text.as_str()),
            Some("any of these: b; c")
        );
        assert_eq!(shown_by(&Formula::<&str>::Any(vec![]), &words, &leaf), None);
    }
}
