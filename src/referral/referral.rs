//! A referral: what is told to which service, on what grounds, and what the person kept back.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::grammar::{Code, InformationId, NeedId, ServiceId, Urgency};
use crate::jurisdiction::ServiceKind;

use super::{FOLLOW_UPS, HandOver, Step};

/// Names a referral on paper and by telephone, in place of the person's name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReferralCode(Code);

impl ReferralCode {
    /// Makes a code of random bytes.
    pub fn of_random(bytes: [u8; 6]) -> Self {
        Self(Code::of_random(bytes))
    }

    /// Reads a code as people type it; `None` where it is none.
    pub fn read(text: &str) -> Option<Self> {
        Code::read(text).map(Self)
    }
}

impl fmt::Display for ReferralCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What is shared with one service, and why that is allowed. Nothing else about the person leaves the
/// record with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// Its code.
    pub code: ReferralCode,
    /// When it was made (RFC 3339, the laptop's clock).
    pub made: String,
    /// To whom.
    pub to: Receiver,
    /// What is asked of the service.
    pub asked_for: Vec<AskedFor>,
    /// How soon: the highest urgency of what is asked.
    pub urgency: Urgency,
    /// Why it may be told.
    pub grounds: Grounds,
    /// What is told, word for word, in the order of the letter.
    pub told: Vec<Told>,
    /// What was asked about and not agreed to.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub kept_back: Vec<InformationId>,
    /// Who refers.
    pub by: Referrer,
    /// What the person takes along.
    pub paper: PersonsPaper,
    /// Whether a paper is dangerous for this person, as the person said; nothing where nobody asked.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub paper_is_dangerous: Option<bool>,
    /// Whether pages were written when it was sealed; nothing where an earlier version sealed it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub pages: Option<Pages>,
    /// Whom to go to next where nobody answers, the best first.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub next: Vec<Receiver>,
}

impl Referral {
    /// Returns what may still be told after these steps, word for word: all that was told, save what
    /// the person took back. What does not rest on a consent is not taken back by one.
    pub fn still_told<'r>(&'r self, steps: &[Step]) -> Vec<&'r Told> {
        let hand_over = HandOver::new(self, steps.iter().cloned());
        let told = self.told.iter();
        told.filter(|told| !hand_over.has_taken_back(&told.information))
            .collect()
    }

    /// Returns the days on which somebody asks how it goes on (`YYYY-MM-DD`, UTC).
    pub fn follow_up_days(&self) -> Vec<String> {
        let made: Option<Timestamp> = self.made.parse().ok();
        let days = FOLLOW_UPS.into_iter().filter_map(|hours| {
            let day = made?.checked_add(SignedDuration::from_hours(hours)).ok()?;
            Some(day.strftime("%Y-%m-%d").to_string())
        });
        days.collect()
    }

    /// Returns the day on which it was made (`YYYY-MM-DD`).
    pub fn day(&self) -> &str {
        self.made.get(..10).unwrap_or(&self.made)
    }
}

/// The service to which a person is referred.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receiver {
    /// Its id in the directory, where it stands there.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub service: Option<ServiceId>,
    /// Its name.
    pub name: String,
    /// What sort of service it is.
    pub kind: ServiceKind,
    /// How it is reached: a number, with its date, or a place.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reach: Option<String>,
}

impl Receiver {
    /// Returns what is needed to reach it, and nothing else.
    pub fn reachable(&self) -> Reachable {
        Reachable {
            name: self.name.clone(),
            reach: self.reach.clone(),
        }
    }
}

/// A service by its name, and how it is reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reachable {
    /// Its name.
    pub name: String,
    /// A number, with its date, or a place.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reach: Option<String>,
}

/// A need that the service is asked to meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedFor {
    /// The need; none where the officer wrote it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub need: Option<NeedId>,
    /// As the letter says it.
    pub text: String,
    /// How soon.
    pub urgency: Urgency,
}

/// Why something may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Grounds {
    /// The person agreed to this service and to each piece of information.
    Consent {
        /// How.
        given: Given,
        /// In which language it was asked (a BCP 47 tag).
        language: String,
        /// Whether through an interpreter.
        through_interpreter: bool,
    },
    /// A child is protected without waiting for a consent; the child's own views are heard.
    Child {
        /// What the child thinks and wants, in the child's words; empty where the child could not be
        /// asked.
        views: String,
        /// Whether the child does not want it.
        #[serde(skip_serializing_if = "std::ops::Not::not", default)]
        against: bool,
    },
    /// An exception of the jurisdiction.
    Exception {
        /// Its id in the jurisdiction's file.
        exception: String,
        /// What it says.
        text: String,
        /// Where that stands, as people read it.
        source: String,
        /// Whether the person has been told; where not, why not.
        told: String,
    },
}

/// How a consent was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// In spoken words.
    Spoken,
    /// By a signature.
    Signed,
    /// By a thumb print.
    Thumb,
    /// Through a guardian whom the person trusts.
    Guardian,
}

impl Given {
    /// All ways with the word used in files.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("spoken", Self::Spoken),
        ("signed", Self::Signed),
        ("thumb", Self::Thumb),
        ("guardian", Self::Guardian),
    ];

    /// Returns the word used in files and JSON.
    pub fn word(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        let found = words.find(|(_, given)| *given == self);
        found.map_or("spoken", |(word, _)| word)
    }
}

/// One piece of information as it is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Which.
    pub information: InformationId,
    /// Its name, as a heading of the letter.
    pub name: String,
    /// Word for word what the letter says.
    pub text: String,
    /// Whether it tells who the person is.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub identifies: bool,
}

/// Who refers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referrer {
    /// The agency of the post.
    pub agency: String,
    /// The officer, by the name or code that the laptop knows.
    pub officer: String,
    /// How the service reaches the officer.
    pub reach: String,
}

/// What the person takes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonsPaper {
    /// A copy of the letter.
    Copy,
    /// A card with the code and nothing else: a letter would be dangerous.
    Card,
    /// Nothing.
    Nothing,
}

impl PersonsPaper {
    /// All papers with the word used in files.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("copy", Self::Copy),
        ("card", Self::Card),
        ("nothing", Self::Nothing),
    ];
}

impl PersonsPaper {
    /// Says whether the person may take it along where a paper is dangerous: a letter tells whoever
    /// finds it what it tells the service.
    pub fn is_safe_in_danger(self) -> bool {
        self != Self::Copy
    }
}

/// Whether the pages of a referral were written when it was sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pages {
    /// They were written into a folder.
    Written,
    /// No folder was named, so nobody has a page.
    NotWritten,
}

/// A referral that the person did not want. It is kept so that nobody asks again, and nothing is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// To whom it would have gone.
    pub to: Receiver,
    /// When (RFC 3339, the laptop's clock).
    pub at: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::referral::Done;

    fn referral(grounds: Grounds) -> Referral {
        let told = |id: &str| Told {
            information: InformationId::new(id),
            name: id.to_owned(),
            text: format!("about {id}"),
            identifies: false,
        };
        Referral {
            code: ReferralCode::of_random([7; 6]),
            made: "2026-11-22T10:00:00Z".to_owned(),
            to: Receiver {
                service: None,
                name: "A shelter".to_owned(),
                kind: ServiceKind::Shelter,
                reach: None,
            },
            asked_for: Vec::new(),
            urgency: Urgency::Normal,
            grounds,
            told: ["called", "age", "health"].map(told).to_vec(),
            kept_back: Vec::new(),
            by: Referrer::default(),
            paper: PersonsPaper::Card,
            paper_is_dangerous: None,
            pages: None,
            next: Vec::new(),
        }
    }

    fn consent() -> Grounds {
        Grounds::Consent {
            given: Given::Spoken,
            language: "ur".to_owned(),
            through_interpreter: false,
        }
    }

    fn still(referral: &Referral, steps: &[(ReferralCode, &[&str])]) -> Vec<String> {
        let steps = steps.iter().map(|(code, taken_back)| Step {
            referral: code.clone(),
            at: "2026-11-22T11:00:00Z".to_owned(),
            what: Done::Withdrawn {
                information: taken_back.iter().copied().map(InformationId::new).collect(),
            },
            note: String::new(),
        });
        let steps: Vec<Step> = steps.collect();
        let still = referral.still_told(&steps);
        still
            .iter()
            .map(|told| told.information.to_string())
            .collect()
    }

    #[test]
    fn what_was_taken_back_is_told_no_more() {
        let referral = referral(consent());
        let own = || referral.code.clone();
        let other = ReferralCode::of_random([9; 6]);
        assert_eq!(still(&referral, &[]), ["called", "age", "health"]);
        assert_eq!(still(&referral, &[(own(), &["age"])]), ["called", "health"]);
        let both: [(ReferralCode, &[&str]); 2] = [(own(), &["age"]), (own(), &["called"])];
        assert_eq!(still(&referral, &both), ["health"]);
        assert_eq!(still(&referral, &[(own(), &[])]), [""; 0]);
        // Of another referral.
        assert_eq!(still(&referral, &[(other, &[])]).len(), 3);
    }

    #[test]
    fn what_rests_on_no_consent_is_not_taken_back_by_one() {
        let child = referral(Grounds::Child {
            views: "I want my sister with me.".to_owned(),
            against: false,
        });
        let steps: [(ReferralCode, &[&str]); 1] = [(child.code.clone(), &[])];
        assert_eq!(still(&child, &steps).len(), 3);
    }
}
