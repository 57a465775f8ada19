//! What a record calls the entries of the rules, as the officer reads it.

use crate::assessment::{IndicatorLine, NeedLine, PathwayLine, Summary};
use crate::grammar::{IndicatorId, NeedId, PathwayId, RuleEntry, RulePart};
use crate::words::Words;

/// Returns the name of a pathway that a record names.
pub(super) fn pathway<'w>(words: &'w Words, id: &str, name: &'w str) -> &'w str {
    let entry = RuleEntry::Pathway(PathwayId::new(id));
    words.of_rules(&entry, RulePart::Name, name)
}

/// Returns what the officer does next.
pub(super) fn advice<'w>(words: &'w Words, line: &'w PathwayLine) -> &'w str {
    let entry = RuleEntry::Pathway(PathwayId::new(&line.id));
    words.of_rules(&entry, RulePart::Advice, &line.advice)
}

/// Returns the name of a need, and what to do about it.
pub(super) fn need<'w>(words: &'w Words, line: &'w NeedLine) -> (&'w str, &'w str) {
    let entry = RuleEntry::Need(NeedId::new(&line.id));
    (
        words.of_rules(&entry, RulePart::Name, &line.name),
        words.of_rules(&entry, RulePart::Act, &line.act),
    )
}

/// Returns the name of an indicator.
pub(super) fn indicator<'w>(words: &'w Words, line: &'w IndicatorLine) -> &'w str {
    let entry = RuleEntry::Indicator(IndicatorId::new(&line.id));
    words.of_rules(&entry, RulePart::Name, &line.name)
}

/// Returns the names of indicators that a record has by their names alone.
pub(super) fn indicators<'w>(
    words: &'w Words,
    summary: &'w Summary,
    names: &'w [String],
) -> Vec<&'w str> {
    let said = names.iter().map(|name| {
        let line = summary.indicators.iter().find(|line| line.name == *name);
        line.map_or(name.as_str(), |line| indicator(words, line))
    });
    said.collect()
}
