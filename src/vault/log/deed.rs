//! What an entry says was done: a verb, and the ids of what it was done to.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::in_hex;
use crate::vault::id::{DraftId, LaptopId, OfficerId, RecordId, UnitId};

/// Says what was done. The body of an entry spells it as JSON: the verb under `deed` in small letters
/// (`seal_begun`), then its fields; ids and hashes in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "deed", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Deed {
    /// The vault was made, and this log with it.
    Made,
    /// An officer unlocked the vault.
    Unlocked {
        /// The number of what the laptop knows of itself: an older one put back is refused by it.
        #[serde(default)]
        state: u64,
    },
    /// A passphrase opened nothing; unsigned.
    PassphraseFailed {
        /// Whose passphrase it was to be, where one was named.
        officer: Option<OfficerId>,
    },
    /// An interview was begun.
    DraftBegun {
        /// The draft.
        draft: DraftId,
    },
    /// An open interview was taken up again.
    DraftResumed {
        /// The draft.
        draft: DraftId,
        /// How many bytes of an unfinished answer were cut off.
        torn: u64,
    },
    /// An open interview was thrown away.
    DraftDiscarded {
        /// The draft.
        draft: DraftId,
    },
    /// A record is about to be sealed.
    SealBegun {
        /// The record.
        record: RecordId,
    },
    /// A record was sealed.
    Sealed {
        /// The record.
        record: RecordId,
        /// SHA-256 of its file.
        #[serde(with = "in_hex")]
        sha256: [u8; 32],
        /// The size of its file.
        size: u64,
        /// Who can open it.
        sealed_to: SealedTo,
    },
    /// An interrupted sealing was taken back; its draft is as it was.
    SealUndone {
        /// The record.
        record: RecordId,
    },
    /// A record was opened.
    Opened {
        /// Which.
        what: Thing,
    },
    /// Records were opened for a list.
    Listed {
        /// How many.
        records: u64,
    },
    /// A page was made.
    PageMade {
        /// Which kind of page.
        kind: Word,
    },
    /// Records were exported.
    Exported {
        /// In which form.
        kind: Word,
        /// How many.
        count: u64,
        /// What sort of service it was made for, where it was made for one.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        to: Option<Word>,
    },
    /// Services were exported, those of the post among them.
    ServicesExported {
        /// How many the post wrote down itself.
        count: u64,
    },
    /// What the post keeps about itself was written.
    PostKept,
    /// What the laptop knows of itself was written.
    StateKept {
        /// Its number, which never falls.
        state: u64,
    },
    /// An officer was added.
    OfficerAdded {
        /// The officer.
        officer: OfficerId,
    },
    /// Colleagues call an officer something else from now on.
    OfficerNamed {
        /// The officer.
        officer: OfficerId,
    },
    /// An officer was removed.
    OfficerRemoved {
        /// The officer.
        officer: OfficerId,
    },
    /// The officer changed their passphrase.
    PassphraseChanged,
    /// A recovery was asked for; unsigned.
    RecoveryAsked {
        /// For whom.
        officer: OfficerId,
    },
    /// The unit gave a recovery.
    RecoveryGiven {
        /// For whom.
        officer: OfficerId,
    },
    /// An officer's vault was recovered with the unit's help.
    Recovered {
        /// Whose.
        officer: OfficerId,
    },
    /// This laptop was enrolled with a unit.
    Enrolled {
        /// The unit.
        unit: UnitId,
        /// The serial of its note.
        serial: u64,
        /// SHA-256 of its note.
        #[serde(with = "in_hex")]
        note: [u8; 32],
    },
    /// A code was sealed, for a unit's custodian to prove that it can be opened.
    ChallengeMade {
        /// The unit.
        unit: UnitId,
    },
    /// The unit enrolled a laptop.
    LaptopEnrolled {
        /// The laptop.
        laptop: LaptopId,
    },
    /// A unit's keys were made.
    UnitMade {
        /// The unit.
        unit: UnitId,
    },
    /// The unit's note was renewed.
    UnitRenewed {
        /// Its new serial.
        serial: u64,
    },
    /// The unit's key was shown, to be kept on paper.
    UnitKeyShown,
    /// Records were put on a stick.
    Transferred {
        /// SHA-256 of the manifest.
        #[serde(with = "in_hex")]
        manifest: [u8; 32],
        /// How many records.
        count: u64,
    },
    /// A receipt came back from the unit.
    ReceiptTaken {
        /// SHA-256 of the receipt.
        #[serde(with = "in_hex")]
        receipt: [u8; 32],
    },
    /// The unit took in records from a stick.
    Received {
        /// SHA-256 of the manifest; none where the stick has none.
        #[serde(with = "in_hex::or_none")]
        manifest: Option<[u8; 32]>,
        /// How many records were taken in.
        accepted: u64,
        /// How many files were set aside.
        quarantined: u64,
    },
    /// Of two records with one id the unit has settled which holds.
    DisputeSettled {
        /// The id.
        record: RecordId,
        /// SHA-256 of the signed note that holds.
        #[serde(with = "in_hex")]
        note: [u8; 32],
    },
    /// A backup was made.
    BackedUp {
        /// SHA-256 of its manifest.
        #[serde(with = "in_hex")]
        manifest: [u8; 32],
    },
    /// A backup was put back; unsigned.
    Restored {
        /// SHA-256 of its manifest.
        #[serde(with = "in_hex")]
        manifest: [u8; 32],
    },
    /// Something was destroyed.
    Destroyed {
        /// What.
        what: Thing,
        /// Why.
        reason: Reason,
    },
    /// A record may not be destroyed until further notice.
    HoldSet {
        /// The record.
        record: RecordId,
    },
    /// A record may be destroyed again when its time comes.
    HoldLifted {
        /// The record.
        record: RecordId,
    },
    /// It was noted that something was done about a referral; not what.
    StepNoted {
        /// The record that the referral belongs to.
        record: RecordId,
    },
    /// Definitions were installed.
    DefinitionsInstalled {
        /// Their SHA-256.
        #[serde(with = "in_hex")]
        sha256: [u8; 32],
    },
    /// The unit signed definitions.
    DefinitionsSigned {
        /// Their SHA-256.
        #[serde(with = "in_hex")]
        sha256: [u8; 32],
    },
    /// A certificate of a course was signed.
    CertificateSigned {
        /// SHA-256 of its text.
        #[serde(with = "in_hex")]
        sha256: [u8; 32],
    },
    /// An entry of this log that was being written when the power failed was cut off.
    TornTailCut {
        /// How many bytes of it there were.
        bytes: u64,
    },
    /// The unit allowed a laptop to begin its log anew.
    ResetAllowed {
        /// The laptop.
        laptop: LaptopId,
    },
    /// This log was begun anew, because the one before was lost or damaged.
    LogReset,
}

impl Deed {
    /// Says whether an entry of this deed may stand without an officer's signature: it tells what
    /// happens while the vault is locked. Anybody who can write to the log's file can make one.
    pub fn may_be_unsigned(&self) -> bool {
        matches!(
            self,
            Self::PassphraseFailed { .. }
                | Self::RecoveryAsked { .. }
                | Self::Restored { .. }
                | Self::TornTailCut { .. }
        )
    }
}

/// Who can open a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SealedTo {
    /// The officer who closed it.
    Officer,
    /// The unit.
    Unit,
}

/// Why something was destroyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Somebody asked for it.
    Asked,
    /// The time it was to be kept is over.
    Retention,
}

/// What a deed was done to, where it may be one of several kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// A record of this vault.
    Record(RecordId),
    /// A draft of this vault.
    Draft(DraftId),
    /// Some other file, by its SHA-256.
    File(#[serde(with = "in_hex")] [u8; 32]),
}

/// A kind of page or export in one word: of small letters, digits, `-` and `_`, 32 at most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Word(String);

impl Word {
    const MOST: usize = 32;

    /// Names a kind. The text is one of the program's own, so that nothing typed comes into the log;
    /// what a word may not have is left out.
    pub fn new(word: &'static str) -> Self {
        Self(word.chars().filter(|c| fits(*c)).take(Self::MOST).collect())
    }

    /// Returns the word.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let word = String::deserialize(from)?;
        if word.len() <= Self::MOST && word.chars().all(fits) {
            Ok(Self(word))
        } else {
            Err(D::Error::custom("not a word"))
        }
    }
}

fn fits(c: char) -> bool {
    matches!(c, 'a'..='z' | '0'..='9' | '-' | '_')
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn a_deed_is_spelt_with_its_verb_and_ids_in_hexadecimal_digits() {
        let deed = Deed::Opened {
            what: Thing::Record(RecordId::from_bytes([0xab; 16])),
        };
        let spelt = serde_json::to_string(&deed).unwrap();
        assert_eq!(
            spelt,
            format!(
                r#"{{"deed":"opened","what":{{"record":"{}"}}}}"#,
                "ab".repeat(16)
            )
        );
        assert_eq!(serde_json::from_str::<Deed>(&spelt).unwrap(), deed);
    }

    #[test]
    fn a_word_is_one_word() {
        assert_eq!(Word::new("prompt-sheet").as_str(), "prompt-sheet");
        assert_eq!(Word::new("A name: \u{1b}[2J").as_str(), "name2");
        assert!(serde_json::from_str::<Word>("\"two words\"").is_err());
    }
}
