//! L24: Lists that fit.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::places;
use crate::check::wording::reading::{Reading, Words};
use crate::check::wording::sentence::sentences;
use crate::check::wording::source::QAS;
use crate::check::wording::{Level, Rule, Scope};
use crate::questionnaire::{Choice, Kind, Part, Put};

pub(super) const RULE: Rule = Rule {
    id: "L24",
    example: "choices: {boss: The boss, driver: The driver, agent: The driver}",
    better: "choices: {boss: The boss, driver: The driver, other: Somebody else}",
    level: Level::Warning,
    scope: Scope::Words,
    sources: &[QAS],
    check,
};

/// The most choices that may be read aloud.
const MOST_READ: usize = 4;
/// From here on a list needs a place for everything else; shorter ones may hold all there is.
const LONG: usize = 5;

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for item in &reading.questionnaire.items {
        let Some(Kind::OneOf(choices) | Kind::SeveralOf(choices)) = item.kind() else {
            continue;
        };
        let is_read = matches!(
            item.put,
            Put::Ask {
                read_choices: true,
                ..
            }
        );
        let is_own = reading.of == Words::Own;
        if is_own && is_read && choices.len() > MOST_READ {
            let message = format!("`{}` reads out {} choices", item.id, choices.len());
            let help =
                "ask openly and let the officer mark what was said: leave `read_choices` out";
            findings.item(item, message, help);
        }
        for (at, choice) in choices.iter().enumerate() {
            let earlier = choices
                .iter()
                .take(at)
                .find(|earlier| is_same(earlier, choice));
            if let Some(earlier) = earlier {
                let place = item.place_of(&Part::Choice(choice.id.clone()));
                let message = format!("`{}` overlaps `{}`", choice.id, earlier.id);
                findings.at(
                    item,
                    place,
                    message,
                    "word the two so that an answer fits one of them",
                );
            }
        }
        // Of several choices none may be marked, and a note holds what was said.
        let must_choose = item.is_ask() && matches!(item.kind(), Some(Kind::OneOf(_)));
        let has_else = choices
            .iter()
            .any(|choice| is_anything_else(reading, choice));
        if is_own && must_choose && choices.len() >= LONG && !has_else {
            let message = format!("`{}` has no choice for anything else", item.id);
            findings.item(item, message, "add `other: Something else`");
        }
    }
}

fn is_same(one: &Choice, other: &Choice) -> bool {
    let plain = |label: &str| {
        let letters = label.chars().filter(|c| c.is_alphanumeric());
        letters.collect::<String>().to_lowercase()
    };
    if plain(&one.label) == plain(&other.label) {
        return true;
    }
    match (range(&one.label), range(&other.label)) {
        (Some(one), Some(other)) => one.0 <= other.1 && other.0 <= one.1,
        _ => false,
    }
}

/// Returns the two numbers of a label such as `18-25`.
fn range(label: &str) -> Option<(u32, u32)> {
    let mut numbers = label
        .split(|c: char| !c.is_ascii_digit())
        .filter(|piece| !piece.is_empty());
    let (from, to) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
    numbers.next().is_none().then_some((from, to))
}

fn is_anything_else(reading: &Reading<'_>, choice: &Choice) -> bool {
    let is_named = choice.id.as_str() == "other";
    let label = sentences(&choice.label);
    let is_said = label
        .first()
        .zip(reading.lexicon)
        .is_some_and(|(label, lexicon)| {
            let mut patterns = lexicon.anything_else.iter();
            patterns.any(|pattern| !places(label, pattern).is_empty())
        });
    is_named || is_said
}
