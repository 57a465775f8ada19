//! What can be wrong with a record.

use crate::vault::json::JsonFault;
use crate::vault::note::NoteFault;

/// Says why a file is not shown as one of this officer's records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RecordFault {
    /// There is nothing in it.
    #[error("it is empty")]
    Empty,
    /// It is not a binary age file of version 1.
    #[error("it is not an age file")]
    NotAge,
    /// Its header has changed, is cut short, or is larger than any that this program writes.
    #[error("its header is damaged, or not one that this program writes")]
    Header,
    /// No key of this vault opens it.
    #[error("it is sealed to somebody else's key")]
    NotForUs,
    /// Its content has changed, is cut short or has something added.
    #[error("it is damaged: its content has changed, is cut short or has something added")]
    Damaged,
    /// What it holds is not a record in our form.
    #[error("what it holds is not a record as this program writes it")]
    Malformed,
    /// What it holds is not JSON in our form.
    #[error("what it holds is not a record as this program writes it: {0}")]
    Json(JsonFault),
    /// Nobody signed it.
    #[error("it is NOT AUTHENTIC: nobody signed it")]
    Unsigned,
    /// It carries signatures, none of them this officer's.
    #[error("it is NOT AUTHENTIC: it is signed by somebody unknown to this vault")]
    UnknownSigner,
    /// It carries this officer's name, and the signature is not over this text.
    #[error("it is NOT AUTHENTIC: its text or its signature was altered")]
    Altered,
    /// It is a record of an exercise among real ones, or the reverse.
    #[error("it belongs to a vault of the other kind, live or training")]
    OtherMode,
    /// It is a whole and signed record, under another one's name.
    #[error("it is another record under this name")]
    OtherId,
    /// It was signed for other recipients than those it is now sealed to.
    #[error("it was FORWARDED: it is sealed to other keys than those it was signed for")]
    Forwarded,
    /// Another file came with the same id.
    #[error("another record bears the same id")]
    TwoOfOneId,
}

impl From<NoteFault> for RecordFault {
    fn from(fault: NoteFault) -> Self {
        match fault {
            NoteFault::Malformed => Self::Malformed,
            NoteFault::Unsigned => Self::Unsigned,
            NoteFault::UnknownSigner => Self::UnknownSigner,
            NoteFault::Altered => Self::Altered,
        }
    }
}

impl RecordFault {
    /// Returns the one word that receipts and machines know it by.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotAge => "not_age",
            Self::Header => "header",
            Self::NotForUs => "not_for_us",
            Self::Damaged => "damaged",
            Self::Malformed | Self::Json(_) => "malformed",
            Self::Unsigned => "unsigned",
            Self::UnknownSigner => "unknown_signer",
            Self::Altered => "altered",
            Self::OtherMode => "other_mode",
            Self::OtherId => "other_id",
            Self::Forwarded => "forwarded",
            Self::TwoOfOneId => "two_of_one_id",
        }
    }

    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Empty | Self::Header | Self::Damaged => {
                "put a copy from a backup in its place, if there is one; keep this file too"
            }
            Self::NotAge | Self::Malformed | Self::Json(_) => {
                "move it out of the folder; the program did not make it"
            }
            Self::NotForUs => "its own recipient can open it",
            Self::Unsigned | Self::UnknownSigner | Self::Altered | Self::Forwarded => {
                "do not rely on it; keep the file as it is and tell your unit"
            }
            Self::OtherMode => {
                "move it out of the folder: exercises and real interviews are kept apart"
            }
            Self::TwoOfOneId => {
                "rely on neither until you have asked the officer who closed it; then name the file that holds with `panah unit settle FILE`"
            }
            Self::OtherId => "give it back its own name, or move it out of the folder",
        }
    }
}
