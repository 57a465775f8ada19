//! After a no: where help is free all the same, the best first.

use std::collections::BTreeSet;

use crate::jurisdiction::ServiceKind;
use crate::referral::AskedFor;
use crate::report::services::help;

use super::super::Commands;
use super::case::Case;
use super::receivers::{found, search};
use super::wanted::highest;

impl Commands<'_> {
    /// Says what the person hears after a no: that the door stays open, and where help is free. First
    /// comes who can meet what is needed, for a child those who protect children; then whoever else serves
    /// the person; enforcement comes last, and no mission of a State that may be feared.
    pub(super) fn after_refusal(&self, case: &Case<'_>, asked_for: &[AskedFor]) -> Vec<String> {
        let words = self.words;
        let mut said = vec![words.say("refer-refused")];
        let mut named: BTreeSet<String> = BTreeSet::new();
        let mut last = Vec::new();
        let fitting = found(case, asked_for, words).candidates.into_iter();
        let fitting = fitting.map(|one| {
            let entry = one.receiver.service.as_ref();
            let entry = entry.and_then(|id| case.directory.find(id.as_str()));
            (one.receiver.kind, entry, one.shown)
        });
        let anybody = search(case).anybody(highest(asked_for)).into_iter();
        let anybody = anybody.map(|fit| (fit.entry.service.kind, Some(fit.entry), String::new()));
        for (kind, entry, shown) in fitting.chain(anybody) {
            let line = match entry {
                Some(entry) if entry.service.number.is_none() && shown.is_empty() => continue,
                Some(entry) => help(entry, case.directory.today, words),
                // A line of the post's own contact sheet, with the state of its number below it.
                None => shown.replace('\n', " · "),
            };
            let key = entry.map_or_else(|| line.clone(), |entry| entry.service.id.to_string());
            if (kind == ServiceKind::Mission && case.no_mission) || !named.insert(key) {
                continue;
            }
            let point = format!("- {line}");
            if kind == ServiceKind::Enforcement {
                last.push(point);
            } else {
                said.push(point);
            }
        }
        said.extend(last);
        said
    }
}
