//! What can be wrong with a draft.

/// Says why a draft cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DraftFault {
    /// There is nothing in its journal.
    #[error("its journal is empty")]
    Empty,
    /// Its journal is something else, or its first bytes have changed or are missing.
    #[error("the head of its journal is damaged")]
    Head,
    /// A later version wrote it.
    #[error("it was written by a later version of this program")]
    Later,
    /// Its journal is another draft's, under this one's name.
    #[error("its journal belongs to another draft")]
    OtherDraft,
    /// It belongs to the other kind of vault.
    #[error("it belongs to a vault of the other kind, live or training")]
    OtherMode,
    /// It is another officer's.
    #[error("it belongs to another officer")]
    OtherOfficer,
    /// Its key file has changed, is cut short or is something else.
    #[error("its key file is damaged")]
    Key,
    /// Its key file is not there.
    #[error("its key file is missing")]
    NoKey,
}

/// Tells what was cut off the end of a journal: one event that was being written when the program or
/// the power stopped.
///
/// No acknowledged event is lost, unless the disk itself changed the last one: this cannot be told
/// apart, so the last question is best asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Torn {
    /// How many bytes were cut off.
    pub bytes: usize,
}

/// Tells where a journal stopped making sense, although more follows: it was changed, or the disk
/// failed. What came before is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damage {
    /// How many events are whole, from the beginning.
    pub whole_events: usize,
    /// At which byte of the journal the damage begins.
    pub at: usize,
}
