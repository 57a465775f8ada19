//! The draft's own key, in a file of its own so that it can be destroyed by itself.
//!
//! ```text
//!  0   8  "PANDKEY1"
//!  8   1  version, 1
//!  9   1  flags: bit 0 training
//! 10  16  officer id
//! 26  16  draft id
//! 42  12  nonce
//! 54  48  the draft's key, ChaCha20-Poly1305 under HKDF(vault key, draft id, "draft-wrap"), with
//!         bytes 0..54 as additional data
//! ```
//!
//! A key file of zeros is one whose destruction was interrupted.

use super::fault::DraftFault;
use crate::vault::crypto::{CryptoError, Key, random};
use crate::vault::cursor::Cursor;
use crate::vault::id::{DraftId, OfficerId};
use crate::vault::mode::Mode;
use crate::vault::officers::OfficerKeys;

/// The length of a key file.
pub(super) const KEY_FILE: usize = 102;

const MAGIC: &[u8; 8] = b"PANDKEY1";
const VERSION: u8 = 1;
const OPEN_PART: usize = 54;

/// Makes a new draft key; gives it with the bytes of its file.
pub(super) fn new_key(keys: &OfficerKeys, draft: DraftId) -> Result<(Key, Vec<u8>), CryptoError> {
    let (key, nonce) = (Key::random()?, random::<12>()?);
    let mut bytes = MAGIC.to_vec();
    bytes.extend([VERSION, keys.mode().flags()]);
    bytes.extend(keys.officer().as_bytes());
    bytes.extend(draft.as_bytes());
    bytes.extend(nonce);
    bytes.extend(keys.draft_wrap(draft)?.wrap(&key, nonce, &bytes)?);
    Ok((key, bytes))
}

/// Opens a draft's key file.
pub(super) fn open_key(
    keys: &OfficerKeys,
    draft: DraftId,
    bytes: &[u8],
) -> Result<Key, DraftFault> {
    fields(keys, draft, bytes).ok_or(DraftFault::Key)?
}

/// Returns whose draft a key file belongs to, as it says itself.
pub(super) fn owner(bytes: &[u8]) -> Option<OfficerId> {
    let mut cursor = Cursor::over(bytes);
    let is_ours = cursor.array()? == *MAGIC;
    cursor.bytes(2)?;
    is_ours.then_some(OfficerId::from_bytes(cursor.array()?))
}

/// Says whether the destruction of this key file was begun.
pub(super) fn is_destroyed(bytes: &[u8]) -> bool {
    bytes.len() == KEY_FILE && bytes.iter().all(|byte| *byte == 0)
}

fn fields(keys: &OfficerKeys, draft: DraftId, bytes: &[u8]) -> Option<Result<Key, DraftFault>> {
    let open_part: &[u8; OPEN_PART] = bytes.first_chunk()?;
    let mut cursor = Cursor::over(bytes);
    if cursor.array()? != *MAGIC {
        return None;
    }
    let (version, flags) = (cursor.u8()?, cursor.u8()?);
    let officer = OfficerId::from_bytes(cursor.array()?);
    let named = DraftId::from_bytes(cursor.array()?);
    let nonce = cursor.array()?;
    let wrapped = cursor.array()?;
    if version != VERSION || !cursor.rest().is_empty() {
        return Some(Err(DraftFault::Later));
    }
    if Mode::from_flags(flags) != Some(keys.mode()) {
        return Some(Err(DraftFault::OtherMode));
    }
    if officer != keys.officer() {
        return Some(Err(DraftFault::OtherOfficer));
    }
    if named != draft {
        return Some(Err(DraftFault::OtherDraft));
    }
    keys.draft_wrap(draft)
        .ok()?
        .unwrap(&wrapped, nonce, open_part)
        .map(Ok)
}
