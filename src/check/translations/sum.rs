//! All warnings of a draft in one.

use std::collections::BTreeMap;

use crate::grammar::{Fault, Place, Severity};

use super::Found;

/// Sums up what there is to look at in a draft; nothing where there is nothing.
pub(super) fn of(drafts: &[Found], name: &str) -> Option<Fault> {
    let count = drafts.len();
    if count == 0 {
        return None;
    }
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    for rule in drafts.iter().filter_map(|found| found.fault.rule) {
        *rules.entry(rule).or_default() += 1;
    }
    let against: Vec<String> = rules
        .iter()
        .map(|(rule, count)| format!("{count} by {rule}"))
        .collect();
    let mut message = if count == 1 {
        "this draft has 1 place to look at".to_owned()
    } else {
        format!("this draft has {count} places to look at")
    };
    if !against.is_empty() {
        message = format!("{message} ({})", against.join(", "));
    }
    Some(Fault {
        severity: Severity::Warning,
        file: name.to_owned(),
        place: Place::default(),
        message,
        help: "look at this file by itself: `panah check` with its name tells each of them at its place".to_owned(),
        rule: None,
    })
}
