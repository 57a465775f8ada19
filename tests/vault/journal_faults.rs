//! Journals and draft keys that were cut, changed, swapped or rearranged: each opens to what was
//! acknowledged, or says what is wrong; none is read wrongly.

use std::fs;

use panah::vault::{Condition, DraftId, ResumeError};

use crate::fixture::{Fixture, fixture, texts};

const HEADER: usize = 64;
const FRAME_HEAD: usize = 13;

/// Splits a journal into its header and frames.
fn pieces(journal: &[u8]) -> Vec<Vec<u8>> {
    let mut pieces = vec![journal[..HEADER].to_vec()];
    let mut rest = &journal[HEADER..];
    while !rest.is_empty() {
        let length = u32::from_le_bytes(rest[..4].try_into().unwrap()) as usize;
        let (frame, after) = rest.split_at(FRAME_HEAD + length);
        pieces.push(frame.to_vec());
        rest = after;
    }
    pieces
}

/// Opens a draft with another journal, in a fresh copy each time.
struct Judge {
    fixture: Fixture,
    id: DraftId,
    events: Vec<String>,
    journal: Vec<u8>,
}

fn judge(sessions: &[&[&str]]) -> Judge {
    let fixture = fixture();
    let id = fixture.draft_with(sessions[0]);
    for session in &sessions[1..] {
        let mut resumed = fixture.vault.resume(id).ok().unwrap();
        for event in *session {
            resumed.draft.append(event.as_bytes()).unwrap();
        }
    }
    let journal = fs::read(fixture.journal(id)).unwrap();
    let events = sessions.concat().iter().map(ToString::to_string).collect();
    Judge {
        fixture,
        id,
        events,
        journal,
    }
}

enum Verdict {
    Whole,
    /// Read up to a number of events, the rest cut off and reported.
    Torn(usize),
    /// Only to be read, up to a number of events.
    Damaged(usize),
    Unreadable,
}

impl Judge {
    fn verdict(&self, journal: &[u8]) -> Verdict {
        let path = self.fixture.journal(self.id);
        fs::write(&path, journal).unwrap();
        let peeked = self.fixture.vault.peek(self.id);
        match self.fixture.vault.resume(self.id) {
            Ok(resumed) => {
                let events = texts(&resumed.events);
                assert_eq!(
                    events,
                    self.events[..events.len()],
                    "never another text or order"
                );
                assert_eq!(texts(&peeked.ok().unwrap().events), events);
                match resumed.torn {
                    None if events.len() == self.events.len() => Verdict::Whole,
                    None => Verdict::Torn(events.len()),
                    Some(torn) => {
                        assert!(torn.bytes > 0);
                        Verdict::Torn(events.len())
                    }
                }
            }
            Err(ResumeError::Damaged { damage, .. }) => {
                assert_eq!(
                    fs::read(&path).unwrap(),
                    journal,
                    "a damaged journal is not touched"
                );
                let peeked = peeked.ok().unwrap();
                assert_eq!(peeked.damage, Some(damage));
                assert_eq!(texts(&peeked.events), self.events[..damage.whole_events]);
                Verdict::Damaged(damage.whole_events)
            }
            Err(ResumeError::Unreadable { .. }) => Verdict::Unreadable,
            Err(error) => panic!("{error}"),
        }
    }
}

/// Fault case 8.
#[test]
fn cut_anywhere_a_journal_opens_to_a_prefix_or_says_why_not() {
    let judge = judge(&[&["one", "two"], &["three"]]);
    let ends: Vec<usize> = pieces(&judge.journal)
        .iter()
        .scan(0, |end, piece| {
            *end += piece.len();
            Some(*end)
        })
        .collect();
    // Header, session, one, two, session, three.
    assert_eq!(ends.len(), 6);
    for length in 0..judge.journal.len() {
        let verdict = judge.verdict(&judge.journal[..length]);
        let whole = [ends[2], ends[3], ends[5]]
            .iter()
            .filter(|end| **end <= length)
            .count();
        match verdict {
            Verdict::Unreadable => assert!(length < HEADER, "cut to {length}"),
            Verdict::Damaged(0) => assert!(length < ends[1], "cut to {length}"),
            Verdict::Torn(events) => assert_eq!(events, whole, "cut to {length}"),
            _ => panic!("cut to {length}"),
        }
    }
}

/// Fault case 9.
#[test]
fn a_changed_bit_is_found_wherever_it_is() {
    let judge = judge(&[&["one", "two"], &["three", "four"]]);
    let last = judge.journal.len() - pieces(&judge.journal).last().unwrap().len();
    for at in (0..judge.journal.len())
        .step_by(7)
        .chain(HEADER..HEADER + 80)
        .chain(last..last + 20)
    {
        for bit in [0, 1, 4, 7] {
            let mut journal = judge.journal.clone();
            journal[at] ^= 1 << bit;
            match judge.verdict(&journal) {
                Verdict::Unreadable => assert!(at < HEADER, "byte {at}"),
                Verdict::Damaged(_) => {}
                // The last event alone cannot be told from one that was being written.
                Verdict::Torn(events) => assert!(events == 3 && at >= last, "byte {at}, {events}"),
                Verdict::Whole => panic!("byte {at} bit {bit}"),
            }
        }
    }
}

/// Fault case 10.
#[test]
fn rearranged_frames_are_damage() {
    let judge = judge(&[&["one", "two"], &["three", "four"]]);
    let pieces = pieces(&judge.journal);
    assert_eq!(pieces.len(), 7);
    let orders: [(&[usize], usize); 9] = [
        (&[0, 1, 3, 2, 4, 5, 6], 0),       // swapped
        (&[0, 1, 2, 2, 3, 4, 5, 6], 1),    // duplicated
        (&[0, 1, 2, 3, 4, 5, 6, 6], 4),    // the last duplicated
        (&[0, 1, 2, 3, 4, 6, 5], 2),       // the last two swapped
        (&[0, 1, 2, 4, 5, 6], 1),          // one left out
        (&[0, 1, 2, 3, 5, 6], 2),          // a session left out
        (&[0, 4, 5, 6], 0),                // a session in place of another
        (&[0, 2, 3], 0),                   // the first session left out
        (&[0, 1, 2, 3, 4, 5, 6, 4, 5], 4), // a session repeated
    ];
    for (order, whole) in orders {
        let journal: Vec<u8> = order.iter().flat_map(|i| pieces[*i].clone()).collect();
        let verdict = judge.verdict(&journal);
        assert!(
            matches!(verdict, Verdict::Damaged(events) if events == whole),
            "{order:?}"
        );
    }
    assert!(
        matches!(judge.verdict(&judge.journal), Verdict::Whole),
        "nothing of it was kept"
    );
}

#[test]
fn a_changed_session_does_not_pass_its_events_off_as_torn() {
    // The events of a session whose salt has changed cannot be opened, and yet they were saved.
    let judge = judge(&[&["one"], &["two", "three"]]);
    let mut pieces = pieces(&judge.journal);
    pieces[3][FRAME_HEAD] ^= 1;
    assert!(matches!(
        judge.verdict(&pieces.concat()),
        Verdict::Damaged(1)
    ));
}

#[test]
fn after_a_torn_tail_the_draft_goes_on() {
    let fixture = fixture();
    let id = fixture.draft_with(&["one", "two", "three"]);
    let whole = fs::read(fixture.journal(id)).unwrap();
    fs::write(fixture.journal(id), &whole[..whole.len() - 5]).unwrap();
    let mut resumed = fixture.vault.resume(id).ok().unwrap();
    assert_eq!(texts(&resumed.events), ["one", "two"]);
    assert_eq!(resumed.torn.unwrap().bytes, FRAME_HEAD + 256 + 16 - 5);
    resumed.draft.append(b"another three").unwrap();
    drop(resumed);
    let resumed = fixture.vault.resume(id).ok().unwrap();
    assert_eq!(texts(&resumed.events), ["one", "two", "another three"]);
    assert!(resumed.torn.is_none());
    drop(resumed);

    // What was cut off cannot be put back in place of what was said instead.
    let frame = FRAME_HEAD + 256 + 16;
    let journal = fs::read(fixture.journal(id)).unwrap();
    let upto = HEADER + 61 + 2 * frame + 61;
    let spliced = [&journal[..upto], &whole[whole.len() - frame..]].concat();
    fs::write(fixture.journal(id), spliced).unwrap();
    assert!(matches!(
        fixture.vault.resume(id),
        Err(ResumeError::Damaged { .. })
    ));
}

#[test]
fn zeros_at_the_end_are_a_torn_tail() {
    let judge = judge(&[&["one", "two"]]);
    for zeros in [1, 12, 13, 285, 4096] {
        let journal = [judge.journal.as_slice(), &vec![0; zeros]].concat();
        assert!(
            matches!(judge.verdict(&journal), Verdict::Torn(2)),
            "{zeros}"
        );
    }
    let journal = [judge.journal.as_slice(), &vec![0; 100_000]].concat();
    assert!(
        matches!(judge.verdict(&journal), Verdict::Damaged(2)),
        "more than one frame"
    );
}

/// Fault case 11.
#[test]
fn a_journal_or_key_under_another_drafts_name_is_refused() {
    let fixture = fixture();
    let (a, b) = (fixture.draft_with(&["a"]), fixture.draft_with(&["b"]));
    let (journal, key) = (
        fs::read(fixture.journal(b)).unwrap(),
        fs::read(fixture.key(b)).unwrap(),
    );
    fs::copy(fixture.journal(a), fixture.journal(b)).unwrap();
    assert!(
        fixture
            .events(b)
            .unwrap_err()
            .contains("belongs to another draft")
    );
    fs::copy(fixture.key(a), fixture.key(b)).unwrap();
    assert!(
        fixture
            .events(b)
            .unwrap_err()
            .contains("belongs to another draft")
    );
    fs::write(fixture.journal(b), journal).unwrap();
    fs::write(fixture.key(b), key).unwrap();
    assert_eq!(fixture.events(b).unwrap(), ["b"]);
}

#[test]
fn a_damaged_key_is_named_and_other_drafts_still_open() {
    let fixture = fixture();
    let (other, id) = (fixture.draft_with(&["other"]), fixture.draft_with(&["one"]));
    let whole = fs::read(fixture.key(id)).unwrap();
    assert_eq!(whole.len(), 102);
    let damaged = (0..whole.len()).flat_map(|at| {
        let mut changed = whole.clone();
        changed[at] ^= 1 << (at % 8);
        [changed, whole[..at].to_vec()]
    });
    for key in damaged.chain([[whole.as_slice(), b"x"].concat()]) {
        fs::write(fixture.key(id), key).unwrap();
        let error = fixture.events(id).unwrap_err();
        assert!(error.contains(fixture.key(id).to_str().unwrap()), "{error}");
    }
    fs::remove_file(fixture.key(id)).unwrap();
    assert!(
        fixture
            .events(id)
            .unwrap_err()
            .contains("key file is missing")
    );
    assert!(
        fixture.vault.settle().finished.is_empty(),
        "a lost key is not a discarded draft"
    );
    fs::write(fixture.journal(id), "").unwrap();
    fs::write(fixture.key(id), &whole).unwrap();
    assert!(fixture.events(id).unwrap_err().contains("journal is empty"));

    let listings = fixture.vault.drafts().unwrap();
    assert_eq!(listings.len(), 2);
    for listing in listings {
        let faulty = matches!(listing.condition, Condition::Faulty(_));
        assert_eq!(faulty, listing.id == id, "{listing:?}");
    }
    assert_eq!(fixture.events(other).unwrap(), ["other"]);
    fixture.vault.discard_unopened(id).unwrap();
    assert_eq!(fixture.vault.drafts().unwrap().len(), 1);
}
