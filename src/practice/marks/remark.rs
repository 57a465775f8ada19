//! Bands, and the reasons for them.

use crate::grammar::{ContactId, ItemId, PathwayId, Urgency};

/// How an area went. There are three bands and no numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// To work on.
    ToWorkOn,
    /// Sound.
    Sound,
    /// Strong.
    Strong,
}

impl Band {
    /// All bands with their word, the weakest first.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("to_work_on", Self::ToWorkOn),
        ("sound", Self::Sound),
        ("strong", Self::Strong),
    ];

    /// Returns its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::ToWorkOn => "to_work_on",
            Self::Sound => "sound",
            Self::Strong => "strong",
        }
    }
}

/// What is looked at, process before outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// The gates, and what there was to see.
    Beginning,
    /// How things were asked.
    Questions,
    /// Distress, breaks, what broke in.
    Care,
    /// Whether a yes was asked for, and a no was one.
    Consent,
    /// What was told and noted.
    Hearing,
    /// What was decided, how soon, and who is called.
    Referral,
}

impl Area {
    /// All areas with their word, in order.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("beginning", Self::Beginning),
        ("questions", Self::Questions),
        ("care", Self::Care),
        ("consent", Self::Consent),
        ("hearing", Self::Hearing),
        ("referral", Self::Referral),
    ];

    /// Returns its word.
    pub fn word(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        words
            .find(|(_, known)| *known == self)
            .map_or("", |(word, _)| word)
    }
}

/// How one area went, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The area.
    pub area: Area,
    /// Its band.
    pub band: Band,
    /// The reasons.
    pub remarks: Vec<Remark>,
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// A gate was noted as met, and it was not.
    NotSo(ItemId),
    /// What failed a gate could be put right and was left.
    LeftUndone(ItemId),
    /// A gate was not looked at.
    NotLookedAt(ItemId),
    /// It was put right.
    PutRight(ItemId),
    /// Something else was noted than there was to see.
    SeenOtherwise(ItemId),
    /// So many of the questions were productive.
    Productive {
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// Nothing was asked.
    NothingAsked,
    /// So many of the questions that could be asked here were.
    AskedOf {
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// A break was taken when distress showed at this item.
    Heeded(ItemId),
    /// The talk went on when distress showed at this item.
    Unheeded(ItemId),
    /// What was done where something broke in served the person.
    Served {
        /// What happened.
        what: String,
        /// What was done.
        chosen: String,
    },
    /// It did not.
    NotServed {
        /// What happened.
        what: String,
        /// What was done.
        chosen: String,
    },
    /// A consent was not asked for.
    ConsentNotAsked(ItemId),
    /// A yes was noted that was none.
    NoTakenForYes(ItemId),
    /// A no was kept to.
    NoKept(ItemId),
    /// So many of the signs were heard.
    Signs {
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// So many signs were noted that nobody showed or told.
    Imagined(usize),
    /// The person said it, and it was noted otherwise.
    NotedOtherwise(ItemId),
    /// It was marked as told, and nothing that the person said tells it.
    NotTold(ItemId),
    /// Nothing was decided.
    Undecided,
    /// The pathway is right.
    PathwayRight(PathwayId),
    /// Another pathway was right.
    PathwayOther {
        /// The one decided on.
        given: PathwayId,
        /// The right one.
        right: PathwayId,
    },
    /// A stronger pathway, on professional judgement, with a reason.
    ByJudgement(PathwayId),
    /// The urgency is right.
    UrgencyRight(Urgency),
    /// Another urgency was right.
    UrgencyOther {
        /// The one decided on.
        given: Urgency,
        /// The right one.
        right: Urgency,
    },
    /// Somebody who should be called was not.
    NotCalled(ContactId),
    /// Somebody was called whom nothing here names.
    CalledInVain(ContactId),
    /// Everybody who should be called was.
    AllCalled,
}

impl Remark {
    /// Says whether it is something to keep, and not something to change.
    pub fn is_good(&self) -> bool {
        match self {
            Self::PutRight(_)
            | Self::Heeded(_)
            | Self::Served { .. }
            | Self::NoKept(_)
            | Self::PathwayRight(_)
            | Self::ByJudgement(_)
            | Self::UrgencyRight(_)
            | Self::AllCalled => true,
            Self::Productive { count, of }
            | Self::AskedOf { count, of }
            | Self::Signs { count, of } => count * 5 >= of * 4,
            _ => false,
        }
    }
}
