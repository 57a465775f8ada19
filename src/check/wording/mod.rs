//! The wording rules L01 to L27: what makes a question hard to hear, leading, frightening, or
//! more than is needed.
//!
//! [`RULES`] holds them all, one file each, with what each asks, why that matters, an example and
//! a better wording; [`check`] finds what does not keep to them. A rule is set aside at an item, or
//! for a whole questionnaire, by a written reason in the file. Rules that need word lists are kept
//! in the languages that have a list (see [`lexicon`]), all others in every language, and in translations
//! as well.

mod findings;
pub mod lexicon;
pub(super) mod locate;
mod of_case;
mod phrase;
mod reading;
mod rule;
mod rules;
mod sentence;
mod source;

use std::collections::HashSet;

use crate::grammar::{Fault, Faults, ItemId};
use crate::questionnaire::{Questionnaire, Translation};

use self::findings::Findings;
use self::reading::Reading;

pub use of_case::check_case;
pub use rule::{Level, Rule, Scope};
pub use rules::RULES;
pub use source::Source;

/// Adds to the faults what does not keep to the rules. `source` is the file as it was read;
/// `faults` must stand at that file.
pub fn check(questionnaire: &Questionnaire, source: &str, faults: &mut Faults) {
    let reading = Reading::of(questionnaire, source);
    let mut findings = Findings::default();
    for rule in RULES {
        findings.enter(rule);
        (rule.check)(&reading, &mut findings);
    }
    findings.tell(&reading, faults);
}

/// Returns what a translation says against the rules for words, each with its item: `questionnaire` in
/// its own words, `source` the file of the translation, by its name. What the questionnaire sets aside
/// is set aside here too.
pub(super) fn of_translation(
    questionnaire: &Questionnaire,
    translation: &Translation,
    (name, source): (&str, &str),
) -> Vec<(Option<ItemId>, Fault)> {
    let placed = questionnaire.clone().in_words_of(translation);
    let reading = Reading::translated(&placed, source);
    let mut findings = Findings::default();
    for rule in RULES.iter().filter(|rule| rule.scope != Scope::Order) {
        findings.enter(rule);
        (rule.check)(&reading, &mut findings);
    }
    findings.sifted(&reading, name, &mut HashSet::new())
}

/// Returns the rules that are not kept in a language, as it has no word list; none where it has one.
pub fn not_kept(language: &str) -> Vec<&'static Rule> {
    let is_without = lexicon::Lexicon::of(language).is_none();
    let listed = RULES.iter().filter(|rule| rule.scope == Scope::ListedWords);
    listed.filter(|_| is_without).copied().collect()
}

/// Returns the rule of that id, in capital or small letters.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES
        .iter()
        .copied()
        .find(|rule| rule.id.eq_ignore_ascii_case(id))
}
