//! What a questionnaire lacks for a pathway that it never leads to: the rule that comes nearest.

use crate::assessment::Definitions;
use crate::grammar::{Formula, Status, Truth};
use crate::methods::{For, Part, Rule};
use crate::referral::{Pathway, Word};

/// Tells what would lead to a pathway, and what of it nothing asked shows.
pub(super) fn would_lead(definitions: &Definitions, pathway: &Pathway<Word>) -> String {
    let mut ways: Vec<String> = Vec::new();
    if let Some(when) = &pathway.when {
        when.each(&mut |word| {
            let way = way(definitions, word);
            ways.extend(way.filter(|way| !ways.contains(way)));
        });
    }
    let ways = ways.into_iter();
    let ways = ways.reduce(|all, way| format!("{all}, or {way}"));
    ways.map_or_else(
        || "ask what could lead to it".to_owned(),
        |ways| format!("it leads {ways}"),
    )
}

fn way(definitions: &Definitions, word: &Word) -> Option<String> {
    let catalogue = &definitions.rules.catalogue;
    match word {
        Word::Child => Some("for whoever is treated as a child: look at `child:`".to_owned()),
        Word::Always => None,
        Word::ReferPossible => Some("while `refer` is not ruled out".to_owned()),
        Word::RuleMatched => Some(nearest_rule(definitions, Status::Ours)),
        Word::RecalledRuleMatched => Some(nearest_rule(definitions, Status::Recalled)),
        Word::SignSuffices => {
            let enough = catalogue.indicators.iter().filter(|sign| sign.suffices);
            let names: Vec<&str> = enough.map(|sign| sign.id.as_str()).collect();
            Some(format!("where one of these is disclosed: {}", few(&names)))
        }
        Word::IndicatorOf(phases) => {
            let names: Vec<&str> = phases.iter().map(|phase| phase.word()).collect();
            Some(format!(
                "where a sign of one of these phases is disclosed: {}",
                few(&names)
            ))
        }
        Word::Disclosed(signs) => {
            let signs = signs.iter().filter_map(|ix| catalogue.get(*ix));
            let names: Vec<&str> = signs.map(|sign| sign.id.as_str()).collect();
            Some(format!("where one of these is disclosed: {}", few(&names)))
        }
    }
}

/// Returns the rule of which the fewest dimensions are shown by nothing, and which these are.
fn nearest_rule(definitions: &Definitions, least: Status) -> String {
    let methods = definitions.rules.methods.iter();
    let for_all = methods.filter(|method| method.meant_for != For::Children);
    let lacks = for_all.filter_map(|method| {
        let rule = method.rule().filter(|rule| rule.status >= least)?;
        Some((method, lacking(definitions, rule, &rule.matched, least)))
    });
    let nearest = lacks.min_by_key(|(_, lacks)| lacks.len());
    let Some((method, lacks)) = nearest else {
        return "where a rule is matched, and there is none".to_owned();
    };
    let id = &method.id;
    let names: Vec<&str> = lacks.iter().map(String::as_str).collect();
    let what = if names.is_empty() {
        "whose answers cannot come together here".to_owned()
    } else {
        format!("and nothing asked shows its {}", few(&names))
    };
    format!("where a rule is matched: the nearest is `{id}`, {what} (`panah explain {id}`)")
}

/// Returns the dimensions that nothing shows enough of, of the cheapest way to match a rule.
fn lacking(
    definitions: &Definitions,
    rule: &Rule,
    formula: &Formula<Part>,
    least: Status,
) -> Vec<String> {
    let everything = definitions.evidence.everything();
    match formula {
        Formula::All(parts) => {
            let parts = parts.iter();
            parts
                .flat_map(|part| lacking(definitions, rule, part, least))
                .collect()
        }
        Formula::Any(parts) => {
            let parts = parts.iter();
            let ways = parts.map(|part| lacking(definitions, rule, part, least));
            ways.min_by_key(Vec::len).unwrap_or_default()
        }
        Formula::One(part) => {
            let Some(dimension) = rule.dimensions.get(part.dimension) else {
                return Vec::new();
            };
            let holds = match &part.threshold {
                None => dimension.holds(&everything, least),
                Some(threshold) => dimension.reaches(threshold, &everything, least),
            };
            if holds == Truth::True {
                Vec::new()
            } else {
                vec![dimension.id.clone()]
            }
        }
    }
}

/// Returns the first few names.
fn few(names: &[&str]) -> String {
    const SHOWN: usize = 5;
    let shown: Vec<String> = names
        .iter()
        .take(SHOWN)
        .map(|name| format!("`{name}`"))
        .collect();
    let shown = shown.join(", ");
    match names.len().saturating_sub(SHOWN) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
