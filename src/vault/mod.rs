//! Sealing and keeping: the cryptography and the data folder. The vault knows bytes and ids, never
//! questionnaires, answers or records; it has no clock and opens no socket.
//!
//! Doors: [`DataFolder::at`], then [`Vault::create`] or [`Vault::unlock`]. An open interview is a
//! [`Draft`] ([`Vault::begin_draft`], [`Draft::append`], [`Vault::resume`]); a closed one is a sealed
//! record ([`Vault::seal`], [`Vault::open`]). What the post keeps about itself is one text
//! ([`Vault::keep_post`], [`Vault::post`]). A desk that locks asks [`Vault::passphrase_check`]. A unit
//! comes to be by [`Vault::make_unit`]; a laptop belongs to it after [`Vault::begin_enrolment`] and
//! [`Vault::finish_enrolment`]; records reach it by [`Vault::transfer`] and [`Vault::receive`]. What is
//! closed is copied by [`Vault::backup`] and put back by [`DataFolder::restore`], and goes by
//! [`Vault::destroy_record`]. Definition files are signed and put in force by [`Vault::sign_definitions`]
//! and [`Vault::install_definitions`]. Results of a course are signed with a [`Ticket`], whose key is no
//! vault's; its certificates by [`Vault::sign_certificate`], and [`prove_certificate`] proves them.
//! [`Vault::settle`] finishes what a power cut interrupted, and
//! [`survey`] looks at a folder from outside and changes nothing.
//!
//! Promises, each held by a test:
//! - nothing that was handed in is ever on disk in clear, not even for a moment;
//! - [`Draft::append`] returns only when the event is on disk, and an event it has acknowledged comes
//!   back from every later [`Vault::resume`];
//! - whatever moment the power fails at, an interview is afterwards a draft or a record, never neither;
//! - no byte of a record is shown before all of it has been proved whole and signed by this officer;
//! - nothing is sealed to a unit's key before its holder has proved that they can open it, and a laptop
//!   that belongs to a unit never works alone again;
//! - every format stays readable by every later version.
//!
//! Deliberately absent: any door that gives out a key, save [`Vault::identity_for_paper`],
//! [`Vault::show_unit_key`] and, once, the second custodian's in [`MadeUnit`]; and [`Ticket::to_text`],
//! whose key opens nothing.
//!
//! What the folder tells somebody who cannot open it: how many drafts and records there are, and of
//! each draft its size (in steps of 256 bytes an answer) and when it was last written to; whether the
//! post keeps something, its size in steps of 4 KiB, and when it was written; which sealed files are about
//! a referral, and when each was noted. A closed record tells its size in steps of 128 KiB; its name is
//! random and its modification time always the same, but the file system keeps other times (change time,
//! the folder's own), which no program can fix. Hence full-disk encryption beneath.

mod age_file;
mod age_key;
mod backup;
mod carry;
mod certificate;
mod crypto;
mod cursor;
mod definitions;
mod disk;
mod door;
mod drafts;
mod file_line;
#[cfg(test)]
mod fixture;
mod form;
mod id;
mod json;
mod kept;
mod laptop;
mod locked;
mod log;
mod mode;
mod note;
mod officers;
mod recipient;
mod records;
mod recovery;
mod settle;
mod survey;
mod ticket;
mod unit;

pub use age_file::decrypt;
pub use age_key::RecipientFault;
pub use backup::{BackedUp, Backup, BackupError, BackupFault, Profile, RestoreError, Restored};
pub use carry::{
    Batch, Came, Examined, FileHash, FileVerdict, History, JudgedReceipt, List, ManifestFault,
    Outcome, ReceiptFault, ReceiptsError, ReceiveError, Received, SettledDispute, Skipped,
    TakenReceipt, TransferError, Transferred,
};
pub use certificate::{
    CertifyError, ProvedCertificate, certificate_note, issuer_of, prove_certificate,
};
pub use crypto::CryptoError;
pub use definitions::{
    DEFINITIONS_NOTE, DefinitionsError, DefinitionsInForce, DefinitionsNote, InstalledSet,
    SignedDefinitions, Trust, definitions_digest, installed_definitions, installed_set,
    installed_sets, said_definitions,
};
pub use disk::{DataFolder, DiskError, Holder, Place};
pub use door::{BeginLaptopError, CreateError, UnlockError, Vault};
pub use drafts::{
    AppendError, BeginError, Binding, Condition, Damage, DiscardError, Draft, DraftFault,
    DraftListing, Peeked, ResumeError, Resumed, Torn,
};
pub use id::{DraftId, IdError, LaptopId, OfficerId, RecordId, UnitId};
pub use json::JsonFault;
pub use kept::{KeepError, KeptError, KeptFault};
pub use laptop::{
    CheckpointError, HoldError, OfficerError, OfficerListing, ResetError, StateError, VerifyError,
    survey_log,
};
pub use locked::PassphraseCheck;
pub use log::{
    BodyFault, Break, Checkpoint, CheckpointFault, Deed, Head, Intact, Line, LogError, LogFault,
    Reason, SealedTo, Thing, Told, Verdict, Word,
};
pub use mode::Mode;
pub use note::{NoteFault, Verifier, VerifierError};
pub use officers::{Passphrase, PassphraseError, SlotFault};
pub use records::{
    Content, DestroyError, Destroyed, Kind, Looking, NotReceived, OpenError, Opened, OpenedBy,
    RecordFault, RecordListing, RecordTrouble, SealError, Sealed, Shared, Stub,
};
pub use recovery::{
    AnsweredBy, GiveError, RecoverError, Recoverable, RecoveryAnswer, RecoveryFault, RecoveryNews,
    RecoveryRequest, give_recovery_with,
};
pub use settle::{SettleError, Settled};
pub use survey::{Oddity, Survey, survey};
pub use ticket::{ResultFault, Ticket, TicketError, UnprovedResult};
pub use unit::{
    Challenge, EnrolError, EnrolledCodes, EnrolledOfficer, Enrolment, IssuedNote, LaptopStanding,
    MadeUnit, Renewal, RequestFault, RequestNews, UnitError, UnitFault, UnitKey, UnitNote,
    UnitPlan, UnitRecipient, challenge_files, open_challenge,
};
