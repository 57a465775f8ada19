//! Which way the interview goes, and what that keeps from being put.

use thiserror::Error;

use crate::grammar::{ItemIx, Standing, Truth};
use crate::questionnaire::{IfNot, IfRefused, Item, Put, Questionnaire, Runs, Section, Sheet};

/// Which way the interview goes. It follows from the answers and from whether the officer has
/// closed or stopped; so a changed answer changes it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Path {
    /// Everything that applies is put.
    Full,
    /// A gate failed: only what runs on every path is put.
    NeedsOnly,
    /// The officer went to the closing, or the person does not want to talk: what runs on every
    /// path is put.
    Closing,
    /// The person is under 18 or may be.
    Child,
    /// The same, and the officer went to the closing, such as with a child who will not talk: nothing
    /// more is asked or explained; what the officer does for the hand-over, and the friendly end, are
    /// put.
    ChildClosing,
    /// Stopped: only the short closing is put.
    Stopped,
}

/// What the officer has done to end the interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Ending {
    #[default]
    None,
    Closing,
    Stopped,
}

/// Why an item that applies is not put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Withheld {
    /// A consent that covers it has been refused.
    #[error("the person did not agree to it")]
    Refused,
    /// A consent that covers it has not been asked yet.
    #[error("the person has not been asked for consent to it")]
    NotAskedForConsent,
    /// A gate failed.
    #[error("a condition for it is not met; see `Before you begin`")]
    GateFailed,
    /// The interview went to its closing.
    #[error("the interview is at its closing")]
    Closing,
    /// The person is under 18 or may be.
    #[error("the person is under 18 or may be")]
    Child,
    /// It belongs to the child path only.
    #[error("it is for children only")]
    ForChildren,
    /// The interview was stopped.
    #[error("the interview was stopped")]
    Stopped,
}

impl Path {
    pub(super) fn of(questionnaire: &Questionnaire, sheet: &Sheet, ending: Ending) -> Self {
        let worst = worst_gate(questionnaire, sheet);
        if ending == Ending::Stopped || worst == Some(IfNot::Stop) {
            return Self::Stopped;
        }
        if is_taken_for_a_child(questionnaire, sheet) {
            return if ending == Ending::Closing {
                Self::ChildClosing
            } else {
                Self::Child
            };
        }
        if ending == Ending::Closing || does_not_want_to_talk(questionnaire, sheet) {
            return Self::Closing;
        }
        if worst == Some(IfNot::NeedsOnly) {
            Self::NeedsOnly
        } else {
            Self::Full
        }
    }

    /// Says whether the person is treated as a child.
    pub fn is_child(self) -> bool {
        matches!(self, Self::Child | Self::ChildClosing)
    }

    /// Returns why an item is not put on this path; `None` where it is.
    pub(super) fn withholds(
        self,
        questionnaire: &Questionnaire,
        sheet: &Sheet,
        ix: ItemIx,
    ) -> Option<Withheld> {
        let item = questionnaire.item(ix)?;
        let section = questionnaire.section(item.section)?;
        if item.adults_only && is_taken_for_a_child(questionnaire, sheet) {
            return Some(Withheld::Child);
        }
        if leads_here_and_may_be_changed(self, sheet, ix, item) {
            return None;
        }
        self.keeps_back(questionnaire, item, section)
    }

    /// Says whether an item is put on this path, as far as the path alone decides: whether it applies,
    /// and whether somebody has agreed to it, is looked at elsewhere.
    pub fn puts(self, questionnaire: &Questionnaire, item: &Item) -> bool {
        let section = questionnaire.section(item.section);
        section.is_some_and(|section| {
            !(self.is_child() && item.adults_only)
                && self.keeps_back(questionnaire, item, section).is_none()
        })
    }

    fn keeps_back(
        self,
        questionnaire: &Questionnaire,
        item: &Item,
        section: &Section,
    ) -> Option<Withheld> {
        match (self, section.runs) {
            (Self::Stopped, _) => (!item.on_stop).then_some(Withheld::Stopped),
            (Self::ChildClosing, _) if item.is_spoken() && !item.on_stop => Some(Withheld::Closing),
            (Self::Child | Self::ChildClosing, Runs::Child) => None,
            // What runs on every path is asked of a child too, but nothing near to harm.
            (Self::Child | Self::ChildClosing, Runs::Always) if item.marks.is_empty() => None,
            (Self::Child | Self::ChildClosing, _) => Some(Withheld::Child),
            (_, Runs::Child) => Some(Withheld::ForChildren),
            (_, Runs::Always) | (Self::Full, Runs::Normal) => None,
            // What the officer checks and sees before anything is said asks nothing of the person.
            (Self::NeedsOnly, Runs::Normal) => {
                let is_officers = matches!(item.put, Put::Gate { .. } | Put::Observe { .. });
                let mut before = questionnaire.sections.iter().take(item.section.0);
                let comes_first = before.all(|section| section.runs == Runs::Normal);
                (!is_officers || !comes_first).then_some(Withheld::GateFailed)
            }
            (Self::Closing, Runs::Normal) => Some(Withheld::Closing),
        }
    }
}

/// Says whether the person is under 18, or whether the questions about it have all been put and it
/// is not ruled out.
fn is_taken_for_a_child(questionnaire: &Questionnaire, sheet: &Sheet) -> bool {
    let Some(child) = &questionnaire.child else {
        return false;
    };
    if sheet.truth(&child.when) == Truth::True {
        return true;
    }
    let mut all_put = true;
    child.when.each_leaf(&mut |item, _, _| {
        all_put &= sheet.standing(item).is_final() || sheet.applies(item) == Truth::False;
    });
    all_put && child.holds(|condition| sheet.truth(condition)) == Truth::True
}

/// Says whether an answer has led to this path and may be changed, so that it leads away again: a
/// gate that failed, a consent that was refused.
fn leads_here_and_may_be_changed(path: Path, sheet: &Sheet, ix: ItemIx, item: &Item) -> bool {
    match item.put {
        Put::Gate { .. } => sheet
            .standing(ix)
            .value()
            .is_some_and(|value| value.is("no")),
        Put::Consent { .. } => path == Path::Closing && sheet.is_refused(ix),
        _ => false,
    }
}

/// Returns why consents keep a section's item from being put, with the consent to ask first.
pub(super) fn consent_missing(
    questionnaire: &Questionnaire,
    sheet: &Sheet,
    item: &Item,
) -> Option<(Withheld, ItemIx)> {
    let mut missing = None;
    for consent in questionnaire.covering(item.section) {
        if sheet.applies(consent) == Truth::False {
            continue;
        }
        match sheet.standing(consent) {
            Standing::Given(value) if value.is("yes") => {}
            Standing::NotAsked | Standing::Told => {
                missing.get_or_insert((Withheld::NotAskedForConsent, consent));
            }
            _ => return Some((Withheld::Refused, consent)),
        }
    }
    missing
}

fn worst_gate(questionnaire: &Questionnaire, sheet: &Sheet) -> Option<IfNot> {
    let failed = questionnaire
        .gates
        .iter()
        .filter(|ix| sheet.counted(**ix).is_some_and(|value| value.is("no")));
    failed
        .filter_map(|ix| match questionnaire.item(*ix).map(|item| &item.put) {
            Some(Put::Gate { if_not, .. }) => Some(*if_not),
            _ => None,
        })
        .max()
}

fn does_not_want_to_talk(questionnaire: &Questionnaire, sheet: &Sheet) -> bool {
    questionnaire.consents.iter().any(|ix| {
        let put = questionnaire.item(*ix).map(|item| &item.put);
        let closes = matches!(
            put,
            Some(Put::Consent {
                if_refused: IfRefused::Close,
                ..
            })
        );
        closes && sheet.applies(*ix) != Truth::False && sheet.is_refused(*ix)
    })
}
