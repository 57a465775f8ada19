//! What has to be said beside the figures of a class.

use std::collections::{BTreeMap, BTreeSet};

use crate::quiz::form::{Form, Occasion};

use super::brought::Brought;
use super::class::Sitting;

/// What has to be said beside the figures of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caution {
    /// Fewer sat for a form on one occasion than figures of single questions need.
    FewForQuestions {
        /// The fewest of a form on an occasion that anybody sat for.
        fewest: usize,
    },
    /// Fewer sat twice than a gain needs to say something of other classes.
    FewForGain {
        /// How many did.
        participants: usize,
    },
    /// Nobody sat before and after.
    NobodyTwice,
    /// Some sat once only, so that the gain is that of those who stayed.
    SatOnce {
        /// How many.
        participants: usize,
    },
    /// Some had the same form twice, and may have known the questions again.
    SameForm {
        /// How many.
        participants: usize,
    },
    /// One form was asked before the course much more often than the other, so that a harder form may
    /// look like a gain.
    OneFormFirst {
        /// How many began with form A.
        a: usize,
        /// How many began with form B.
        b: usize,
    },
    /// Sittings that do not count.
    SetAside {
        /// How many.
        sittings: usize,
    },
}

/// Of fewer, the figures of a single question swing too much to change it by.
const ENOUGH: usize = 30;

pub(super) fn of(
    sittings: &[Sitting<'_>],
    brought: Option<&Brought>,
    set_aside: usize,
) -> Vec<Caution> {
    let mut cautions = Vec::new();
    let mut groups: BTreeMap<_, usize> = BTreeMap::new();
    let mut who: BTreeMap<&str, BTreeSet<Occasion>> = BTreeMap::new();
    for sitting in sittings {
        let answers = &sitting.answers;
        *groups.entry((answers.form, answers.occasion)).or_default() += 1;
        let own = who.entry(answers.participant.as_str()).or_default();
        own.insert(answers.occasion);
    }
    if let Some(fewest) = groups.values().min().filter(|fewest| **fewest < ENOUGH) {
        cautions.push(Caution::FewForQuestions { fewest: *fewest });
    }
    match brought.map(|brought| brought.gains.participants) {
        None => cautions.push(Caution::NobodyTwice),
        Some(participants) if participants < ENOUGH => {
            cautions.push(Caution::FewForGain { participants });
        }
        Some(_) => {}
    }
    let once = who.values().filter(|occasions| occasions.len() == 1);
    let participants = once.count();
    if brought.is_some() && participants > 0 {
        cautions.push(Caution::SatOnce { participants });
    }
    if let Some(participants) = brought.map(|it| it.same_form).filter(|count| *count > 0) {
        cautions.push(Caution::SameForm { participants });
    }
    let first = |form| {
        let sat = sittings.iter().filter(|sitting| {
            sitting.answers.occasion == Occasion::Before && sitting.answers.form == form
        });
        sat.count()
    };
    let (a, b) = (first(Form::A), first(Form::B));
    if a.max(b) > 2 * a.min(b) + 1 {
        cautions.push(Caution::OneFormFirst { a, b });
    }
    if set_aside > 0 {
        cautions.push(Caution::SetAside {
            sittings: set_aside,
        });
    }
    cautions
}
