//! A laptop's audit log, as it came with a transfer, held against what the unit has seen of it before.

use std::path::Path;

use crate::vault::log::{Break, Head, LogError, Trusted, Verdict, verify};

/// What a laptop's audit log says against what was known of it. Only a log that came along, is intact
/// and goes on from what was known is countersigned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum History {
    /// No list came by which it could be told.
    NotTold,
    /// It goes on from what was known.
    GoesOn {
        /// How far it reaches now.
        head: Head,
        /// How far it had been seen to reach.
        known: Option<Head>,
    },
    /// This very list was received before.
    SeenBefore(Head),
    /// It is shorter than it was, or another one.
    RolledBack {
        /// How far it had been seen to reach.
        known: Head,
        /// How far the list says that it reaches.
        came: Head,
    },
    /// It did not come along, or not as the list says.
    DidNotCome {
        /// How far the list says that it reaches.
        came: Head,
    },
    /// It was changed.
    Broken {
        /// The first entry that is wrong, from 0.
        at: u64,
        /// What is wrong with it.
        why: Break,
    },
    /// It cannot be read as this laptop's log.
    Unusable(String),
}

impl History {
    /// Returns the head that the unit countersigns.
    pub fn countersigned(&self) -> Option<Head> {
        match self {
            Self::GoesOn { head, .. } | Self::SeenBefore(head) => Some(*head),
            _ => None,
        }
    }

    /// Says whether somebody has to look into it.
    pub fn is_alarm(&self) -> bool {
        matches!(
            self,
            Self::RolledBack { .. } | Self::Broken { .. } | Self::Unusable(_)
        )
    }

    /// Returns the one word that machines know it by.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NotTold => "not_told",
            Self::GoesOn { .. } => "goes_on",
            Self::SeenBefore(_) => "seen_before",
            Self::RolledBack { .. } => "rolled_back",
            Self::DidNotCome { .. } => "did_not_come",
            Self::Broken { .. } => "broken",
            Self::Unusable(_) => "unusable",
        }
    }
}

/// Judges what a list says (`came`), with the log where it came along.
pub(super) fn judge(
    came: Head,
    log: Option<&[u8]>,
    place: &Path,
    trusted: &Trusted,
    known: Option<Head>,
) -> History {
    if let Some(known) = known {
        let is_other = came.size == known.size && came.hash != known.hash;
        if came.size < known.size || is_other {
            return History::RolledBack { known, came };
        }
    }
    let Some(log) = log else {
        return History::DidNotCome { came };
    };
    let against = |checkpoint: Option<&Head>| verify(log, place, trusted, checkpoint);
    for checkpoint in [known, Some(came)].into_iter().flatten() {
        match against(Some(&checkpoint)) {
            Ok(Verdict::Intact(_)) => {}
            Ok(Verdict::Broken { at, why }) => return broken(at, why, known, came),
            Err(error) => return unusable(&error),
        }
    }
    History::GoesOn { head: came, known }
}

fn broken(at: u64, why: Break, known: Option<Head>, came: Head) -> History {
    match (why, known) {
        (Break::Forked | Break::Shorter { .. }, Some(known)) => History::RolledBack { known, came },
        (Break::Shorter { .. }, None) => History::DidNotCome { came },
        _ => History::Broken { at, why },
    }
}

fn unusable(error: &LogError) -> History {
    History::Unusable(match error {
        LogError::Fault { fault, .. } => fault.to_string(),
        error => error.to_string(),
    })
}
