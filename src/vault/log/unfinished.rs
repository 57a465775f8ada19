//! Telling an entry that was being written when the power failed from one that was changed.

use super::entry::{AROUND, BODY_AT, chain_from, whole_length};
use crate::vault::age_file::FIRST_LINE;

/// More than any entry that this version writes.
const USUAL: usize = 4096;
/// prev, h, two signatures and the length.
const BEHIND: usize = AROUND - BODY_AT;

/// Says whether `rest`, the end of a file, is the beginning of the entry that comes next, perhaps
/// filled up with zeros: some file systems make a file longer before they write what is in it.
///
/// Every entry is forced to disk before the next is written, so a power cut leaves one unfinished
/// entry at most. It is none, and the log was changed, if what there is of it differs from what it
/// must be, if more follows than one entry, or if the file ends as a whole entry does. The first entry
/// is never unfinished: it gets its name together with the file.
pub(super) fn is_unfinished(rest: &[u8], seq: u64, previous: &[u8; 32]) -> bool {
    let written = match rest.iter().rposition(|byte| *byte != 0) {
        Some(last) => part(rest, 0, last + 1),
        None => &[],
    };
    if seq == 0 || ends_as_an_entry(rest) || holds_another(rest) {
        return false;
    }
    // Of the length itself there may be no more than the beginning.
    if written.is_empty() || rest.len() < 4 {
        return rest.len() <= USUAL;
    }
    let Some(whole) = whole_length(rest) else {
        return false;
    };
    if written.len() <= 4 {
        return rest.len() <= whole.max(USUAL);
    }
    let prev_at = whole - BEHIND;
    let (hash_at, end_at) = (prev_at + 32, whole - 4);
    let length = u32::try_from(whole).unwrap_or_default().to_le_bytes();
    let kind = part(written, 4, 5);
    let hash = || chain_from(rest, part(rest, BODY_AT, prev_at), previous);
    rest.len() <= whole
        && (written.len() <= end_at || rest.len() < whole)
        && length.starts_with(part(written, end_at, whole))
        && (kind == [1] || kind == [2])
        && seq.to_le_bytes().starts_with(part(written, 5, 13))
        && begins_alike(part(written, BODY_AT, prev_at), FIRST_LINE)
        && previous.starts_with(part(written, prev_at, hash_at))
        && (written.len() <= hash_at
            || hash().is_some_and(|hash| hash.starts_with(part(written, hash_at, hash_at + 32))))
}

/// A whole entry closes with its own length.
fn ends_as_an_entry(rest: &[u8]) -> bool {
    rest.split_last_chunk()
        .is_some_and(|(_, end)| usize::try_from(u32::from_le_bytes(*end)) == Ok(rest.len()))
}

/// Every body begins with the first line of an age file, and holds it nowhere else.
fn holds_another(rest: &[u8]) -> bool {
    rest.get(BODY_AT + 1..).is_some_and(|rest| {
        rest.windows(FIRST_LINE.len())
            .any(|window| window == FIRST_LINE)
    })
}

fn begins_alike(one: &[u8], other: &[u8]) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

/// Gives as much of `from..to` as there is.
fn part(bytes: &[u8], from: usize, to: usize) -> &[u8] {
    bytes
        .get(from.min(bytes.len())..to.min(bytes.len()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a failed test is to panic"
    )]

    use crate::vault::log::deed::Deed;
    use crate::vault::log::fault::LogError;
    use crate::vault::log::fixture::{WALL, deeds, intact, laptop, places};
    use crate::vault::log::head::Head;
    use crate::vault::log::header::HEADER;

    use super::*;

    #[test]
    fn an_entry_torn_by_a_power_cut_is_cut_off_and_that_is_logged() {
        let laptop = laptop(2);
        let whole = laptop.bytes();
        laptop.add(7);
        let log = laptop.bytes();
        // Cut at every length, and lengthened by zeros that some file systems leave.
        for length in whole.len() + 1..log.len() {
            for filled in [false, true] {
                let mut torn = log[..length].to_vec();
                if filled {
                    torn.resize(log.len(), 0);
                }
                // Of the closing length only a prefix of its own can be told from a changed one.
                if (filled && length + 4 > log.len()) || (length % 8 != 0 && length + 8 < log.len())
                {
                    continue;
                }
                laptop.write(&torn);
                laptop.add(3);
                let bytes = (torn.len() - whole.len()) as u64;
                let told = deeds(&laptop);
                assert_eq!(told.len(), 4, "{length}, {filled}");
                assert_eq!(told[2], Deed::TornTailCut { bytes });
                assert_eq!(told[3], Deed::Listed { records: 3 });
                let found = intact(laptop.log.verify(&laptop.trusted(), None));
                assert_eq!((found.head.size, found.unfinished), (4, 0));
            }
        }
        // While the vault is locked nobody can sign that; it is logged all the same.
        laptop.write(&log[..log.len() - 20]);
        laptop.fail();
        assert_eq!(laptop.log.unsigned_at_end().unwrap(), 2);
    }

    /// An entry whose length says that it takes in all that follow is not an unfinished one.
    #[test]
    fn what_was_changed_is_not_taken_for_torn_and_nothing_is_cut() {
        let laptop = laptop(6);
        let log = laptop.bytes();
        let at = places(&log);
        let refused = |changed: &[u8], what: &str| {
            laptop.write(changed);
            let refused =
                laptop
                    .log
                    .append(&Deed::Unlocked { state: 0 }, WALL, Some(&laptop.signers(0)));
            assert!(matches!(refused, Err(LogError::Broken { .. })), "{what}");
            assert_eq!(laptop.bytes(), changed, "{what}");
        };
        for n in 1..6 {
            let mut longer = log.clone();
            longer[at[n].start + 1] = 0xf0;
            if n == 5 {
                refused(&longer, "a longer last entry");
            } else {
                refused(&longer[..log.len() - 10], "a longer entry, and the end cut");
            }
        }
        let zeros = |count| [log.as_slice(), &vec![0; count]].concat();
        refused(&zeros(5000), "more zeros than an entry");
        refused(&[log.as_slice(), b"garbage"].concat(), "garbage");
        let mut middle = log[..log.len() - 10].to_vec();
        middle[at[3].start + BODY_AT + 40] ^= 1;
        refused(&middle, "an altered entry, and the end cut");
        refused(&log[..HEADER], "no entry");
        refused(&log[..HEADER + 50], "an unfinished first entry");
        // The same of a single entry that somebody made, with the right number and a wrong hash before.
        let wrong = Head {
            size: 6,
            hash: [0; 32],
        };
        let forged = laptop.forged(wrong, None);
        refused(&[log.as_slice(), &forged].concat(), "another chain");
        let unfinished = [log.as_slice(), &forged[..forged.len() - 150]].concat();
        refused(&unfinished, "the beginning of another chain");
    }
}
