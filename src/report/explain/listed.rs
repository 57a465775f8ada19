//! What a method lists, one after the other, whatever kind of method it is.

use crate::grammar::{Formula, Status, Truth};
use crate::indicators::IndicatorIx;
use crate::methods::{Entry, Method, MethodKind, Strength};

use super::{Book, source};

/// An entry of a list or of a dimension, or one side of a criterion.
pub(super) struct Listed<'a> {
    /// Its number within the method, counted from 1.
    pub number: usize,
    /// The dimension or criterion it stands in; 0 where the method has none.
    pub group: usize,
    /// What it says.
    pub name: String,
    /// Its strength, where the source gives one.
    pub strength: Option<Strength>,
    /// How sure it is that the source says so.
    pub status: Status,
    /// The indicators that show it.
    pub shown_by: &'a Formula<IndicatorIx>,
}

/// How an indicator counts for what is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    /// It shows it by itself.
    Alone,
    /// It shows it only together with other indicators.
    Together,
}

/// Returns everything that a method lists.
pub(super) fn listed<'a>(book: Book<'_>, method: &'a Method) -> Vec<Listed<'a>> {
    let mut all: Vec<Listed<'a>> = Vec::new();
    match &method.kind {
        MethodKind::Rule(rule) => {
            for (group, dimension) in rule.dimensions.iter().enumerate() {
                all.extend(dimension.entries.iter().map(|entry| of(group, entry)));
            }
        }
        MethodKind::List(list) => all.extend(list.entries.iter().map(|entry| of(0, entry))),
        MethodKind::Contrast(contrast) => {
            for (group, criterion) in contrast.criteria.iter().enumerate() {
                for (id, side) in [
                    ("explain-side-smuggling", &criterion.smuggling),
                    ("explain-side-trafficking", &criterion.trafficking),
                ] {
                    all.push(Listed {
                        number: 0,
                        group,
                        name: book.words.fill(id, &[("says", &side.says)]),
                        strength: None,
                        status: side.status,
                        shown_by: &side.shown_by,
                    });
                }
            }
        }
    }
    for (entry, number) in all.iter_mut().zip(1..) {
        entry.number = number;
    }
    all
}

fn of(group: usize, entry: &Entry) -> Listed<'_> {
    Listed {
        number: 0,
        group,
        name: entry.name.clone(),
        strength: entry.strength,
        status: entry.status,
        shown_by: &entry.shown_by,
    }
}

impl Listed<'_> {
    /// Says how an indicator counts for this; `None` where it does not.
    pub(super) fn counts(&self, indicator: IndicatorIx) -> Option<Counts> {
        let mut is_named = false;
        self.shown_by.each(&mut |ix| is_named |= *ix == indicator);
        let alone = self.shown_by.holds(&|ix| truth(*ix == indicator));
        match (is_named, alone) {
            (false, _) => None,
            (true, Truth::True) => Some(Counts::Alone),
            (true, _) => Some(Counts::Together),
        }
    }

    /// Returns its strength and how sure it is, as they stand in brackets behind it.
    pub(super) fn mark(&self, book: Book<'_>) -> String {
        let status = source::mark(book, self.status);
        let mut strengths = Strength::WORDS.iter();
        match strengths.find(|(_, strength)| Some(*strength) == self.strength) {
            Some((word, _)) => format!("{word}; {status}"),
            None => status,
        }
    }

    /// Says whether any questionnaire in force can show it.
    pub(super) fn is_asked_for(&self, book: Book<'_>) -> bool {
        let asked = |ix: &IndicatorIx| truth(is_asked_for(book, *ix));
        self.shown_by.holds(&asked) == Truth::True
    }
}

/// Says whether any questionnaire in force can show an indicator.
pub(super) fn is_asked_for(book: Book<'_>, ix: IndicatorIx) -> bool {
    let id = book.rules.catalogue.get(ix).map(|indicator| &indicator.id);
    let evidence = book.questionnaires.iter().flat_map(|q| &q.evidence);
    evidence
        .map(|(shown, ..)| Some(shown))
        .any(|shown| shown == id)
}

fn truth(holds: bool) -> Truth {
    if holds { Truth::True } else { Truth::False }
}
