//! Listening for the officer: keys, resizes, silence, the end.

use super::key::Key;
use super::signals;
use crossterm::event::{Event, poll, read};
use std::time::{Duration, Instant, SystemTime};

/// How long a signal may go unnoticed.
pub(super) const TICK: Duration = Duration::from_millis(100);

/// What was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heard {
    Key(Key),
    Resized,
    /// Nothing, for as long as was agreed.
    Silence,
    /// The terminal is gone, or the process was asked to stop.
    Ended,
}

/// Where keys come from: the keyboard, or a test.
pub(super) trait Ears {
    /// Waits for the next thing, at most for `limit`.
    fn hear(&mut self, limit: Option<Duration>) -> Heard;

    /// Drops the keys that were typed ahead.
    fn forget_pending(&mut self);
}

/// The keyboard of the terminal, in raw mode.
#[derive(Debug)]
pub(super) struct Keyboard;

impl Ears for Keyboard {
    fn hear(&mut self, limit: Option<Duration>) -> Heard {
        let (start, wall) = (Instant::now(), SystemTime::now());
        loop {
            if signals::asked_to_stop() {
                return Heard::Ended;
            }
            // The wall clock counts the time with the lid closed, the other one does not.
            let passed = start.elapsed().max(wall.elapsed().unwrap_or_default());
            if limit.is_some_and(|limit| passed >= limit) {
                return Heard::Silence;
            }
            match poll(TICK).and_then(|ready| if ready { read().map(Some) } else { Ok(None) }) {
                Ok(Some(Event::Resize(..))) => return Heard::Resized,
                Ok(Some(event)) => {
                    if let Some(key) = Key::from_event(event) {
                        return Heard::Key(key);
                    }
                }
                Ok(None) => {}
                Err(_) => return Heard::Ended,
            }
        }
    }

    fn forget_pending(&mut self) {
        while poll(Duration::ZERO).unwrap_or(false) && read().is_ok() {}
    }
}
