//! Live or training: two kinds of vault that can never mix.

/// Says whether a vault keeps real interviews or exercises.
///
/// The mode is part of every key's derivation, of the slot, of each draft and of the signed text of
/// each record, so that neither kind can be opened, resumed or passed off as the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Real people.
    Live,
    /// Exercises with an invented person.
    Training,
}

impl Mode {
    /// Returns the word that stands in signed texts and key labels.
    pub fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Training => "training",
        }
    }

    /// Gives the flag bits that stand in binary files: bit 0 is set for training.
    pub(super) fn flags(self) -> u8 {
        match self {
            Self::Live => 0,
            Self::Training => 1,
        }
    }

    /// Reads flag bits back; unknown bits are from a later version.
    pub(super) fn from_flags(flags: u8) -> Option<Self> {
        match flags {
            0 => Some(Self::Live),
            1 => Some(Self::Training),
            _ => None,
        }
    }
}
