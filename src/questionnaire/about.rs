//! The few items that the tool itself has to understand.

use crate::grammar::{ChoiceId, ItemIx, Place};

/// Which items tell the tool what it needs to know to run the interview and to name the record.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// A number: the person's age in years.
    pub age: Option<ItemIx>,
    /// What tells whether the person may be under 18 where no age is given.
    pub age_seen: Option<AgeSeen>,
    /// The person's sex, for services: `woman` or `female`, `man` or `male` say it.
    pub sex: Option<ItemIx>,
    /// The language spoken, for services: a choice says it by the tag or the English name of a
    /// language, or of several, as in `dari_or_persian`.
    pub language: Option<ItemIx>,
    /// The kinds of work, for exports: the choices of the shipped questionnaires have codes in standards.
    pub work: Option<ItemIx>,
    /// Yes where an interpreter is in the room: doubles the time that is thought reasonable, and
    /// marks the person's words as heard through the interpreter.
    pub interpreter: Option<ItemIx>,
    /// The consent to write a record. Refused, only needs and what the person did not want to
    /// answer are kept.
    pub record: Option<ItemIx>,
    /// The gate at which the officer checks that nobody can hear the two of them.
    pub private: Option<ItemIx>,
    /// The gate at which the officer sees how the post's contact sheet stands.
    pub contact_sheet: Option<ItemIx>,
    /// What the officer saw: whether the person came with others. `family` and `group` say so;
    /// their records are then linked by a code.
    pub group: Option<ItemIx>,
    /// The consent that somebody else is asked for help. Refused, `panah refer` says so first.
    pub refer: Option<ItemIx>,
    /// The consent that others are told what was said. Refused, `panah refer` says so first.
    pub share: Option<ItemIx>,
}

/// An item that tells whether the person may be under 18, and what its answers mean.
#[derive(Debug, Clone)]
pub struct AgeSeen {
    /// Where it stands in its file.
    pub place: Place,
    /// The item: one choice of several, or yes and no.
    pub item: ItemIx,
    /// The choices by which the person is or may be under 18.
    pub child: Vec<ChoiceId>,
    /// The choices by which the person is clearly an adult.
    pub adult: Vec<ChoiceId>,
}
