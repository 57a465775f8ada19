//! Lines typed or piped in, read on a thread of their own so that a signal is noticed meanwhile.

use super::ears::{Since, TICK};
use super::reply::Interrupted;
use super::signals;
use std::io::{BufRead, Read};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// A longer line is handed on in parts.
const LONGEST: u64 = 64 * 1024;

/// A source of lines; one is read only when it is asked for.
#[derive(Debug)]
pub(super) struct Lines {
    wanted: Sender<()>,
    read: Receiver<Option<String>>,
    /// Whether a line is being waited for since an earlier silence.
    is_awaited: bool,
}

impl Lines {
    /// Prepares to read.
    pub(super) fn new(mut input: impl BufRead + Send + 'static) -> Self {
        let (wanted, wishes) = channel();
        let (found, read) = channel();
        thread::spawn(move || {
            while wishes.recv().is_ok() {
                if found.send(read_line(&mut input)).is_err() {
                    break;
                }
            }
        });
        Self {
            wanted,
            read,
            is_awaited: false,
        }
    }

    /// Returns the next line without its ending; nothing where none was ended for `limit`. What is
    /// half typed then is not lost: it is part of the line that comes next.
    pub(super) fn next(&mut self, limit: Option<Duration>) -> Result<Option<String>, Interrupted> {
        if !self.is_awaited {
            self.wanted.send(()).map_err(|_| Interrupted)?;
            self.is_awaited = true;
        }
        let since = Since::now();
        loop {
            match self.read.recv_timeout(TICK) {
                Ok(line) => {
                    self.is_awaited = false;
                    return line.map(Some).ok_or(Interrupted);
                }
                Err(RecvTimeoutError::Timeout)
                    if limit.is_some_and(|limit| since.passed() >= limit) =>
                {
                    return Ok(None);
                }
                Err(RecvTimeoutError::Timeout) if !signals::asked_to_stop() => {}
                Err(_) => return Err(Interrupted),
            }
        }
    }
}

/// Returns a line; nothing at the end of input or where it cannot be read.
fn read_line(input: &mut impl BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    let count = input.take(LONGEST).read_until(b'\n', &mut bytes).ok()?;
    let line = String::from_utf8_lossy(&bytes);
    (count > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
}
