//! Judging a record's file: whole, signed by somebody known, and sealed to those it was signed for.

use std::collections::BTreeMap;

use age::x25519::Identity;
use zeroize::Zeroizing;

use super::fault::RecordFault;
use super::text::{Text, recips};
use crate::vault::age_file::{decrypt_with, recipient_stanzas};
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::mode::Mode;
use crate::vault::note::{Note, Verifier};

/// Who may have signed a record, and whom it may have been sealed to.
pub(in crate::vault) struct Known {
    pub(in crate::vault) mode: Mode,
    pub(in crate::vault) officers: BTreeMap<OfficerId, Verifier>,
    pub(in crate::vault) laptops: BTreeMap<LaptopId, Verifier>,
    /// Each the recipients of some time, as age spells them.
    pub(in crate::vault) recipients: Vec<Vec<String>>,
}

/// What a record's file proved to be.
pub(in crate::vault) struct Judged {
    /// The signed note, byte for byte.
    pub(in crate::vault) note: Zeroizing<Vec<u8>>,
    pub(in crate::vault) text: Text,
    /// Whether it is sealed to others than those it was signed for.
    pub(in crate::vault) forwarded: bool,
}

/// Opens a file with any of the identities and proves who signed it.
pub(in crate::vault) fn judge(
    file: &[u8],
    identities: &[Identity],
    known: &Known,
) -> Result<Judged, RecordFault> {
    let note = decrypt_with(file, identities)?;
    let text = prove(&note, known)?;
    // Whoever can open a file can seal its content anew, to themselves besides: the stanzas are
    // counted, and the signed text says for whom it was meant.
    let sealed_to = recipient_stanzas(file)?;
    let meant = |set: &&Vec<String>| recips((*set).clone()) == text.recips;
    let forwarded = known
        .recipients
        .iter()
        .find(meant)
        .is_none_or(|set| set.len() != sealed_to);
    Ok(Judged {
        note,
        text,
        forwarded,
    })
}

/// Proves who signed a note: the officer whom it names and, save in the first version, the laptop.
pub(in crate::vault) fn prove(note: &[u8], known: &Known) -> Result<Text, RecordFault> {
    let note = Note::read(note)?;
    let text = Text::read(note.unproved_text())?;
    let officer = known.officers.get(&text.officer);
    note.text_signed_by(officer.ok_or(RecordFault::UnknownSigner)?)?;
    if let Some(origin) = &text.origin {
        let laptop = known.laptops.get(&origin.laptop);
        note.text_signed_by(laptop.ok_or(RecordFault::UnknownSigner)?)?;
    }
    if text.mode == known.mode {
        Ok(text)
    } else {
        Err(RecordFault::OtherMode)
    }
}
