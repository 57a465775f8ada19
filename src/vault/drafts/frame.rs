//! The journal's bytes: a header, then frames.
//!
//! ```text
//! header  0   8  "PANJRN" 0 1
//!         8   2  version, 1 (little-endian, as all numbers here)
//!        10   2  flags: bit 0 training
//!        12  16  draft id
//!        28  32  binding: a digest of the caller's choice
//!        60   4  zero
//! frame   0   4  length of the content
//!         4   1  type: 1 SESSION, 2 EVENT
//!         5   8  sequence number, counting all frames from 0
//!        13   …  content
//! ```
//!
//! SESSION content: 32 random bytes of salt, then the tag of an empty text (48 bytes in all). The
//! session's key is HKDF(draft key, salt, `panah/v1/<mode>/journal`). One is written at every opening:
//! after a torn tail is cut, sequence numbers come again with other text, and only a fresh key keeps
//! a nonce from being used twice.
//!
//! EVENT content: ChaCha20-Poly1305 of `u32 length || event || zeros`, filled up to a multiple of 256
//! bytes, so that a journal's size tells the number of answers but little of what was said.
//!
//! Nonce: 4 zero bytes, then the number of the frame in its session (SESSION 0, its first EVENT 1).
//! Additional data: SHA-256(header), then the tag of the frame before (zeros for the first), then this
//! frame's length, type and sequence number. So a frame opens only in its own draft and place.

use zeroize::Zeroizing;

use super::Binding;
use super::fault::DraftFault;
use crate::vault::crypto::{CryptoError, Key, TAG, random, sha256};
use crate::vault::cursor::Cursor;
use crate::vault::id::DraftId;
use crate::vault::mode::Mode;

pub(super) const HEADER: usize = 64;
pub(super) const FRAME_HEAD: usize = 13;
/// The most that a frame can hold.
pub(super) const MOST_CONTENT: usize = 65_552;
/// The longest event: what one frame holds, less its length and tag.
pub(super) const MOST_EVENT: usize = MOST_CONTENT - TAG - 4;
/// The largest journal that is read.
pub(super) const JOURNAL_CAP: u64 = 16 << 20;
/// The largest journal that takes another event; what is left is for the sessions of later openings.
pub(super) const JOURNAL_FULL: u64 = JOURNAL_CAP - (1 << 20);

const MAGIC: &[u8; 8] = b"PANJRN\0\x01";
const VERSION: u16 = 1;
const BUCKET: usize = 256;
const SALT: usize = 32;
const SESSION_CONTENT: usize = SALT + TAG;

/// The journal's header, as far as it varies.
pub(super) struct Header {
    pub(super) mode: Mode,
    pub(super) draft: DraftId,
    pub(super) binding: Binding,
}

impl Header {
    pub(super) fn to_bytes(&self) -> [u8; HEADER] {
        let mut bytes = [0; HEADER];
        let fields = MAGIC
            .iter()
            .copied()
            .chain(VERSION.to_le_bytes())
            .chain([self.mode.flags(), 0])
            .chain(*self.draft.as_bytes())
            .chain(self.binding);
        for (to, from) in bytes.iter_mut().zip(fields) {
            *to = from;
        }
        bytes
    }

    pub(super) fn read(journal: &[u8]) -> Result<Self, DraftFault> {
        if journal.is_empty() {
            return Err(DraftFault::Empty);
        }
        Self::fields(journal).ok_or(DraftFault::Head)?
    }

    fn fields(journal: &[u8]) -> Option<Result<Self, DraftFault>> {
        let mut cursor = Cursor::over(journal);
        if cursor.array()? != *MAGIC {
            return None;
        }
        let version = cursor.u16()?;
        let (mode, high) = (Mode::from_flags(cursor.u8()?), cursor.u8()?);
        let draft = DraftId::from_bytes(cursor.array()?);
        let binding = cursor.array()?;
        let zero = cursor.u32()?;
        let (VERSION, Some(mode), 0, 0) = (version, mode, high, zero) else {
            return Some(Err(DraftFault::Later));
        };
        Some(Ok(Self {
            mode,
            draft,
            binding,
        }))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FrameType {
    Session,
    Event,
}

/// The head of a frame that could have been written: length and type fit each other.
pub(super) struct FrameHead {
    pub(super) content: usize,
    pub(super) frame_type: FrameType,
    pub(super) seq: u64,
}

impl FrameHead {
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut cursor = Cursor::over(bytes);
        let content = usize::try_from(cursor.u32()?).ok()?;
        let frame_type = match cursor.u8()? {
            1 => FrameType::Session,
            2 => FrameType::Event,
            _ => return None,
        };
        let fits = match frame_type {
            FrameType::Session => content == SESSION_CONTENT,
            FrameType::Event => {
                content > TAG && content <= MOST_CONTENT && (content - TAG).is_multiple_of(BUCKET)
            }
        };
        let seq = cursor.u64()?;
        fits.then_some(Self {
            content,
            frame_type,
            seq,
        })
    }

    fn to_bytes(&self) -> Result<[u8; FRAME_HEAD], CryptoError> {
        let length = u32::try_from(self.content).map_err(|_| CryptoError::Library)?;
        let mut bytes = [0; FRAME_HEAD];
        let fields = length
            .to_le_bytes()
            .into_iter()
            .chain([match self.frame_type {
                FrameType::Session => 1,
                FrameType::Event => 2,
            }])
            .chain(self.seq.to_le_bytes());
        for (to, from) in bytes.iter_mut().zip(fields) {
            *to = from;
        }
        Ok(bytes)
    }
}

/// Where in a journal the next frame stands, and under which key.
pub(super) struct Chain {
    header_hash: [u8; 32],
    draft_key: Key,
    mode: Mode,
    previous_tag: [u8; TAG],
    pub(super) seq: u64,
    session: Option<Session>,
}

struct Session {
    key: Key,
    frames: u64,
}

impl Chain {
    pub(super) fn begin(header: &[u8], draft_key: Key, mode: Mode) -> Self {
        Self {
            header_hash: sha256(&[header]),
            draft_key,
            mode,
            previous_tag: [0; TAG],
            seq: 0,
            session: None,
        }
    }

    /// Gives the bytes of a SESSION frame and goes on under its new key.
    pub(super) fn start_session(&mut self) -> Result<Vec<u8>, CryptoError> {
        let salt: [u8; SALT] = random()?;
        let key = self.draft_key.derive(&salt, self.mode, "journal")?;
        let head = FrameHead {
            content: SESSION_CONTENT,
            frame_type: FrameType::Session,
            seq: self.seq,
        }
        .to_bytes()?;
        let mut tag = Vec::with_capacity(TAG);
        key.seal(nonce(0), &self.additional(&head), &mut tag)?;
        self.session = Some(Session { key, frames: 0 });
        let frame = [head.as_slice(), &salt, &tag].concat();
        self.step(&frame);
        Ok(frame)
    }

    /// Gives the bytes of an EVENT frame.
    ///
    /// The chain moves on at once: should the frame not reach the disk, no other may be made.
    pub(super) fn add_event(&mut self, event: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let padded = (4 + event.len()).next_multiple_of(BUCKET);
        let length = u32::try_from(event.len()).map_err(|_| CryptoError::Library)?;
        let mut text = Zeroizing::new(Vec::with_capacity(padded + TAG));
        text.extend(length.to_le_bytes());
        text.extend(event);
        text.resize(padded, 0);
        let head = FrameHead {
            content: padded + TAG,
            frame_type: FrameType::Event,
            seq: self.seq,
        }
        .to_bytes()?;
        let additional = self.additional(&head);
        let session = self.session.as_mut().ok_or(CryptoError::Library)?;
        session.frames += 1;
        session
            .key
            .seal(nonce(session.frames), &additional, &mut text)?;
        let frame = [head.as_slice(), &text].concat();
        self.step(&frame);
        Ok(frame)
    }

    /// Opens the frame that stands next; `None`, and the chain stays where it is, if it is not the
    /// one that was written here.
    pub(super) fn open(&mut self, head: &FrameHead, frame: &[u8]) -> Option<Opening> {
        if head.seq != self.seq {
            return None;
        }
        let (bytes, content) = frame.split_first_chunk::<FRAME_HEAD>()?;
        let additional = self.additional(bytes);
        let opening = match head.frame_type {
            FrameType::Session => {
                let (salt, tag) = content.split_first_chunk::<SALT>()?;
                let key = self.draft_key.derive(salt, self.mode, "journal").ok()?;
                key.open(nonce(0), &additional, &mut tag.to_vec())?;
                self.session = Some(Session { key, frames: 0 });
                Opening::Session
            }
            FrameType::Event => {
                let session = self.session.as_mut()?;
                let mut sealed = Zeroizing::new(content.to_vec());
                let text = session
                    .key
                    .open(nonce(session.frames + 1), &additional, &mut sealed)?;
                let event = unpad(text)?;
                session.frames += 1;
                Opening::Event(event)
            }
        };
        self.step(frame);
        Some(opening)
    }

    fn additional(&self, head: &[u8]) -> Vec<u8> {
        [self.header_hash.as_slice(), &self.previous_tag, head].concat()
    }

    /// Moves on behind a frame; every frame ends in its tag.
    fn step(&mut self, frame: &[u8]) {
        if let Some((_, tag)) = frame.split_last_chunk::<TAG>() {
            self.previous_tag = *tag;
        }
        self.seq += 1;
    }
}

/// What a frame held.
pub(super) enum Opening {
    Session,
    Event(Zeroizing<Vec<u8>>),
}

fn unpad(text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut cursor = Cursor::over(text);
    let length = usize::try_from(cursor.u32()?).ok()?;
    let event = cursor.bytes(length)?;
    cursor
        .rest()
        .iter()
        .all(|byte| *byte == 0)
        .then(|| Zeroizing::new(event.to_vec()))
}

fn nonce(number: u64) -> [u8; 12] {
    let mut nonce = [0; 12];
    for (to, from) in nonce.iter_mut().skip(4).zip(number.to_le_bytes()) {
        *to = from;
    }
    nonce
}
