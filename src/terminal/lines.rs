//! Lines typed or piped in, read on a thread of their own so that a signal is noticed meanwhile.

use super::ears::TICK;
use super::reply::Interrupted;
use super::signals;
use std::io::{BufRead, Read};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;

/// A longer line is handed on in parts.
const LONGEST: u64 = 64 * 1024;

/// A source of lines; one is read only when it is asked for.
#[derive(Debug)]
pub(super) struct Lines {
    wanted: Sender<()>,
    read: Receiver<Option<String>>,
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
        Self { wanted, read }
    }

    /// Returns the next line without its ending.
    pub(super) fn next(&self) -> Result<String, Interrupted> {
        self.wanted.send(()).map_err(|_| Interrupted)?;
        loop {
            match self.read.recv_timeout(TICK) {
                Ok(Some(line)) => return Ok(line),
                Err(RecvTimeoutError::Timeout) if !signals::asked_to_stop() => {}
                Ok(None) | Err(_) => return Err(Interrupted),
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
