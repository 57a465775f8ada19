//! What should happen next: pathways, the recommendation, and the officer's decision beside it.
//!
//! [`Pathways::recommend`] gives exactly one leading pathway. It computes in either logic: for how
//! things stand now, and for how they may still turn out. Referring on professional judgement is a
//! [`Decision`], always open to the officer, and never part of the recommendation. Whom to call is a
//! [`CallList`]: the post's own [`ContactSheet`], and what services offer where that is empty. Which
//! service fits a person, and why or why not, is found by a [`Search`] in a [`Directory`].
//!
//! A [`Referral`] says what is told to one service and on what grounds; [`Sharing`] says what may be
//! told at all; a [`HandOver`] what has been done since, and what is due.

mod call_list;
mod consent;
mod contact_sheet;
mod contacts;
mod decision;
mod directory;
mod due;
mod hand_over;
mod matching;
mod pathway;
mod read_contact_sheet;
mod recommend;
mod referral;
mod referral_file;
mod sharing;
mod step;
mod steps;
mod urgencies;

pub use call_list::{Call, CallList, Offer};
pub use consent::{
    Agreed, Asking, Facts, Ground, Step as ConsentStep, Telling, Texts, known_texts, steps, telling,
};
pub use contact_sheet::{ContactSheet, Interviewers, LIMIT_DAYS, Line, LineState, Standing};
pub use contacts::{Contact, Contacts};
pub use decision::{Decision, DecisionError};
pub use directory::{Directory, Entry, OwnServices};
pub use due::{Due, FOLLOW_UPS, Task};
pub use hand_over::{Course, HandOver};
pub use matching::{
    Against, Ages, Fit, For, Match, Nobody, NotFitting, Person, Search, Uncertain, Wanted, WhyNot,
};
pub use pathway::{Pathway, Pathways, Word};
pub use recommend::{Basis, Beside, Leading, Recommendation};
pub use referral::{
    AskedFor, Given, Grounds, Pages, PersonsPaper, Reachable, Receiver, Referral, ReferralCode,
    Referrer, Refused, Told,
};
pub use referral_file::{Answer, LONGEST, Piece, ReferralFile, ToWhom};
pub use sharing::{Information, Known, Offered, Sharing, WithoutConsent};
pub use step::{Done, Step};
pub use steps::StepError;
pub use urgencies::HighestUrgency;
