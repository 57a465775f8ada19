//! What a laptop knows of itself: who works at it, which unit it belongs to, what is in force.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::vault::Vault;
use crate::vault::disk::{Lock, LockError, Place};
use crate::vault::id::{OfficerId, RecordId, UnitId};
use crate::vault::kept::{KeepError, KeptError, Purpose};
use crate::vault::log::{Checkpoint, Deed};
use crate::vault::note::Verifier;
use crate::vault::unit::{UnitNote, read_unit_note};

const STATE: Purpose = Purpose {
    magic: b"PANSTAT1",
    label: "state",
};
/// The version of the text.
const VERSION: u32 = 1;

/// What a laptop knows of itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct State {
    version: u32,
    /// How often it was changed. It never falls, and the audit log tells it ([`Deed::StateKept`],
    /// [`Deed::Unlocked`]): so an older one that is put back is refused.
    #[serde(default)]
    pub(crate) number: u64,
    /// Everybody who has or had a slot here.
    pub(crate) officers: Vec<OfficerLine>,
    /// The unit that this laptop is enrolled with.
    pub(crate) unit: Option<UnitLine>,
    /// An enrolment that has begun.
    pub(crate) pending: Option<Pending>,
    /// SHA-256 of the definitions that were installed last, in hexadecimal.
    pub(crate) definitions: Option<String>,
    /// The unit that signed them; nothing where nobody did.
    #[serde(default)]
    pub(crate) definitions_by: Option<UnitId>,
    /// The highest number of the unit's definitions that was signed or installed here.
    #[serde(default)]
    pub(crate) definitions_serial: u64,
    /// The last head of the audit log that the unit has countersigned.
    pub(crate) countersigned: Option<Checkpoint>,
    /// Records that must not be destroyed.
    pub(crate) holds: BTreeSet<RecordId>,
    /// How often the audit log was begun anew.
    #[serde(default)]
    pub(crate) resets: u64,
}

/// One officer, as the laptop knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OfficerLine {
    pub(crate) id: OfficerId,
    /// What colleagues call them, such as a badge number; may be empty.
    pub(crate) name: String,
    pub(crate) verifier: Verifier,
    /// Whether they have left.
    pub(crate) left: bool,
    /// Whether their key file is still to be put in place: until then they are not there.
    #[serde(default)]
    pub(crate) joining: bool,
    /// Which recipients the copy of their key is sealed to ([`UnitNote::recipients_digest`]); nothing
    /// where there is no copy.
    pub(crate) copied: Option<String>,
}

/// The unit, as its own note says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct UnitLine {
    /// The unit's note, word for word.
    pub(crate) note: String,
    /// The key that it is signed with: compared by voice at the first enrolment, never changed.
    pub(crate) verifier: Verifier,
}

/// An enrolment that waits for the custodians' codes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Pending {
    pub(crate) unit: UnitLine,
    /// For each recipient that has still to prove that it can open what is sealed to it, the code
    /// that was sealed.
    pub(crate) codes: Vec<(String, String)>,
}

impl State {
    /// Makes the state of a new laptop.
    pub(crate) fn of(first: OfficerLine) -> Self {
        Self {
            version: VERSION,
            number: 0,
            officers: vec![first],
            unit: None,
            pending: None,
            definitions: None,
            definitions_by: None,
            definitions_serial: 0,
            countersigned: None,
            holds: BTreeSet::new(),
            resets: 0,
        }
    }
}

/// Says why what a laptop knows of itself could not be changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StateError {
    /// It is not there.
    #[error("`{0}` is missing")]
    Missing(Place),
    /// It is in the form of another version.
    #[error("`{0}` is not in the form that this program writes")]
    Form(Place),
    /// It is from before something that the files beside it tell of.
    #[error("`{0}` is older than the files beside it: somebody has put an old one in its place")]
    Older(Place),
    /// Another window is changing it.
    #[error("another window of this program is changing `{0}`")]
    Busy(Place),
    /// It cannot be read.
    #[error(transparent)]
    Kept(#[from] KeptError),
    /// It cannot be written.
    #[error(transparent)]
    Keep(#[from] KeepError),
}

impl StateError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Missing(_) => {
                "put a copy of it from a backup in its place; without it nobody knows for whom this laptop works"
            }
            Self::Form(_) => "use the version of the program that wrote it, or a later one",
            Self::Older(_) => {
                "put the newest copy of it back, and tell your unit: an old one would bring back who has left, and lift what was held"
            }
            Self::Busy(_) => "wait a moment and try again",
            Self::Kept(error) => error.help(),
            Self::Keep(error) => error.help(),
        }
    }
}

impl Vault {
    /// Reads what the laptop knows of itself.
    pub(crate) fn state(&self) -> Result<State, StateError> {
        let path = self.folder.state();
        let text = self.laptop.kept(path.clone(), STATE).read()?;
        let text = text.ok_or_else(|| StateError::Missing(path.as_path().into()))?;
        let state: State =
            serde_json::from_slice(&text).map_err(|_| StateError::Form(path.as_path().into()))?;
        if state.version == VERSION {
            Ok(state)
        } else {
            Err(StateError::Form(path.as_path().into()))
        }
    }

    /// Changes what the laptop knows of itself: reads it, lets `change` work on it, and writes it,
    /// with other windows kept out meanwhile; then its number is noted.
    pub(crate) fn change_state<E: From<StateError>>(
        &self,
        change: impl FnOnce(&mut State) -> Result<(), E>,
    ) -> Result<State, E> {
        let state = self.change_state_unlogged(change)?;
        // What was done has its own entry, before the deed. Where this one fails, the next unlocking
        // notes the number.
        let _ = self.log(&Deed::StateKept {
            state: state.number,
        });
        Ok(state)
    }

    /// Does the same while the audit log takes no entries.
    pub(super) fn change_state_unlogged<E: From<StateError>>(
        &self,
        change: impl FnOnce(&mut State) -> Result<(), E>,
    ) -> Result<State, E> {
        let path = self.folder.state_lock();
        let _lock = Lock::take(&path).map_err(|error| match error {
            LockError::Held(_) => StateError::Busy(self.folder.state().as_path().into()),
            LockError::Disk(error) => StateError::Keep(error.into()),
        })?;
        let mut state = self.state()?;
        change(&mut state)?;
        state.number = state.number.saturating_add(1);
        self.keep_state(&state).map_err(StateError::Keep)?;
        Ok(state)
    }

    /// Writes what the laptop knows of itself.
    pub(crate) fn keep_state(&self, state: &State) -> Result<(), KeepError> {
        let text = serde_json::to_vec(state).map(zeroize::Zeroizing::new);
        let text = text.map_err(|_| KeepError::Crypto(crate::vault::CryptoError::Library))?;
        self.laptop.kept(self.folder.state(), STATE).write(&text)
    }
}

impl State {
    /// Returns the note of the unit that the laptop is enrolled with; nothing where it works alone.
    pub(crate) fn unit_note(&self) -> Option<UnitNote> {
        self.unit.as_ref().and_then(UnitLine::read)
    }

    /// Says whether an officer has left, by the laptop or by the unit.
    pub(crate) fn has_left(&self, officer: OfficerId) -> bool {
        let by_unit = self.unit_note();
        by_unit.is_some_and(|unit| unit.left.contains(&officer))
            || self
                .officers
                .iter()
                .any(|line| line.id == officer && line.left)
    }
}

impl UnitLine {
    /// Reads the note. It was held to everything when it was taken over, and is kept under the laptop
    /// key; whether it has ended since is for its readers to say.
    pub(crate) fn read(&self) -> Option<UnitNote> {
        read_unit_note(self.note.as_bytes(), "").ok()
    }
}
