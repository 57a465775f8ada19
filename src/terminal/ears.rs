//! Listening for the officer: keys, resizes, silence, the end.

use super::guard;
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

/// A moment, by both clocks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Since {
    clock: Instant,
    wall: SystemTime,
}

impl Since {
    /// Returns this moment.
    pub(super) fn now() -> Self {
        Self {
            clock: Instant::now(),
            wall: SystemTime::now(),
        }
    }

    /// Returns how long ago it was. The wall clock counts the time with the lid closed; the other
    /// one cannot be set back.
    pub(super) fn passed(self) -> Duration {
        self.clock
            .elapsed()
            .max(self.wall.elapsed().unwrap_or_default())
    }
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
        let start = Since::now();
        let mut is_ready = false;
        loop {
            if signals::asked_to_stop() {
                return Heard::Ended;
            }
            if signals::was_continued() {
                guard::take_back();
                return Heard::Resized;
            }
            // Before a key is read: the first one after the lid was opened comes after the silence.
            if limit.is_some_and(|limit| start.passed() >= limit) {
                return Heard::Silence;
            }
            let next = if is_ready { read().map(Some) } else { Ok(None) };
            match next {
                Ok(Some(Event::Resize(..))) => return Heard::Resized,
                Ok(Some(event)) => {
                    if let Some(key) = Key::from_event(event) {
                        return Heard::Key(key);
                    }
                }
                Ok(None) => {}
                Err(_) => return Heard::Ended,
            }
            match poll(TICK) {
                Ok(ready) => is_ready = ready,
                Err(_) => return Heard::Ended,
            }
        }
    }

    fn forget_pending(&mut self) {
        while poll(Duration::ZERO).unwrap_or(false) && read().is_ok() {}
    }
}
