//! Reading a log from its beginning, one entry in memory at a time, each held to its place in the
//! chain. Signatures are for [`super::verify`] to check.

use std::io::{self, BufReader, Read};

use super::entry::{Entry, MOST_ENTRY, whole_length};
use super::fault::{Break, LogFault};
use super::header::{HEADER, Header};
use super::unfinished::is_unfinished;

const LENGTH: usize = 4;

/// The entries of a log, in their order.
pub(super) struct Entries<R> {
    source: BufReader<R>,
    buffer: Vec<u8>,
    /// How many entries have been read.
    read: u64,
    /// The hash of the last one.
    previous: [u8; 32],
}

/// What stands next in a log. After anything but an entry there is nothing more to be had.
pub(super) enum Step<'a> {
    Entry(Entry<'a>),
    End,
    /// The file ends within an entry, after so many bytes of it, as a power cut leaves it.
    Unfinished(u64),
    Broken(Break),
}

impl<R: Read> Entries<R> {
    /// Reads the header.
    pub(super) fn begin(mut source: R) -> io::Result<Result<(Header, Self), LogFault>> {
        let mut start = Vec::with_capacity(HEADER);
        source
            .by_ref()
            .take(HEADER as u64)
            .read_to_end(&mut start)?;
        Ok(Header::read(&start).map(|header| {
            let entries = Self {
                source: BufReader::with_capacity(MOST_ENTRY, source),
                buffer: Vec::new(),
                read: 0,
                previous: header.hash(),
            };
            (header, entries)
        }))
    }

    /// Gives what stands next.
    pub(super) fn step(&mut self) -> io::Result<Step<'_>> {
        self.buffer.clear();
        self.fill(LENGTH)?;
        if self.buffer.is_empty() {
            return Ok(Step::End);
        }
        if let Some(whole) = whole_length(&self.buffer) {
            self.fill(whole)?;
        }
        if let Err(why) = judge(&self.buffer, self.read, &self.previous) {
            self.fill(MOST_ENTRY + 1)?;
            return Ok(if is_unfinished(&self.buffer, self.read, &self.previous) {
                Step::Unfinished(self.buffer.len() as u64)
            } else {
                Step::Broken(why)
            });
        }
        Ok(match Entry::read(&self.buffer) {
            Some(entry) => {
                self.read += 1;
                self.previous = entry.hash;
                Step::Entry(entry)
            }
            None => Step::Broken(Break::Form),
        })
    }

    fn fill(&mut self, to: usize) -> io::Result<()> {
        let missing = to.saturating_sub(self.buffer.len());
        self.source
            .by_ref()
            .take(missing as u64)
            .read_to_end(&mut self.buffer)?;
        Ok(())
    }
}

/// Says whether some bytes are the whole entry that is to stand at this place.
fn judge(bytes: &[u8], place: u64, previous: &[u8; 32]) -> Result<(), Break> {
    let entry = Entry::read(bytes).ok_or(Break::Form)?;
    if !entry.hash_holds() {
        return Err(Break::Altered);
    }
    if entry.seq != place {
        return Err(Break::Number { found: entry.seq });
    }
    if entry.previous != *previous {
        return Err(Break::Chain);
    }
    if place == 0 && entry.signed.is_none() {
        return Err(Break::FirstUnsigned);
    }
    Ok(())
}
