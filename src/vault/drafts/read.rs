//! Reading a journal from its beginning, and judging its end.

use zeroize::Zeroizing;

use super::fault::{Damage, DraftFault, Torn};
use super::frame::{Chain, FRAME_HEAD, FrameHead, HEADER, Header, MOST_CONTENT, Opening};
use crate::vault::crypto::Key;
use crate::vault::id::DraftId;
use crate::vault::mode::Mode;

/// A journal as far as it is whole.
pub(super) struct Journal {
    pub(super) header: Header,
    pub(super) events: Vec<Zeroizing<Vec<u8>>>,
    /// Where the whole frames end.
    pub(super) whole: usize,
    pub(super) end: End,
    /// Stands behind the last whole frame.
    pub(super) chain: Chain,
}

/// How a journal ends.
pub(super) enum End {
    Clean,
    Torn(Torn),
    Damaged(Damage),
}

impl Journal {
    pub(super) fn read(
        bytes: &[u8],
        draft: DraftId,
        mode: Mode,
        draft_key: Key,
    ) -> Result<Self, DraftFault> {
        let header = Header::read(bytes)?;
        if header.mode != mode {
            return Err(DraftFault::OtherMode);
        }
        if header.draft != draft {
            return Err(DraftFault::OtherDraft);
        }
        let (head, mut rest) = bytes.split_at_checked(HEADER).ok_or(DraftFault::Head)?;
        let mut chain = Chain::begin(head, draft_key, mode);
        let mut events = Vec::new();
        while let Some((opening, after)) = next(&mut chain, rest) {
            rest = after;
            if let Opening::Event(event) = opening {
                events.push(event);
            }
        }
        let whole = bytes.len() - rest.len();
        let end = if rest.is_empty() && chain.seq > 0 {
            End::Clean
        } else if is_torn(rest, chain.seq) {
            End::Torn(Torn { bytes: rest.len() })
        } else {
            End::Damaged(Damage {
                whole_events: events.len(),
                at: whole,
            })
        };
        Ok(Self {
            header,
            events,
            whole,
            end,
            chain,
        })
    }
}

/// Opens the next frame; gives it with what follows it.
fn next<'a>(chain: &mut Chain, rest: &'a [u8]) -> Option<(Opening, &'a [u8])> {
    let head = FrameHead::read(rest)?;
    let (frame, after) = rest.split_at_checked(FRAME_HEAD + head.content)?;
    Some((chain.open(&head, frame)?, after))
}

/// Says whether what cannot be read at the end may be the one frame that was being written when the
/// power failed: every frame before it had been forced to disk.
///
/// It is not, and the journal is damaged, if a journal has no whole frame at all (the first is written
/// together with the header, before the file gets its name), if more follows than one frame, or if
/// anything in it looks like the head of another frame than the one expected.
fn is_torn(rest: &[u8], expected: u64) -> bool {
    if expected == 0 || rest.len() > FRAME_HEAD + MOST_CONTENT {
        return false;
    }
    if let Some(head) = FrameHead::read(rest)
        && (head.seq != expected || rest.len() > FRAME_HEAD + head.content)
    {
        return false;
    }
    // More frames than this cannot have followed in so few bytes.
    let highest = expected + rest.len() as u64;
    !(1..rest.len())
        .filter_map(|at| FrameHead::read(rest.get(at..)?))
        .any(|head| head.seq <= highest)
}
