//! The item screens after they were left alone for long: nothing of the interview is on them before
//! the passphrase has been typed.

use super::ears::{Ears, Heard, Since};
use super::key::Key;
use super::lock::{Lock, Tries};
use super::reply::Interrupted;
use super::screen::Screen;
use super::secret::Typing;
use ratatui::backend::Backend;
use secrecy::SecretString;
use std::time::Duration;

impl<B: Backend, E: Ears> Screen<B, E> {
    /// Asks for the passphrase until it is the right one.
    pub(super) fn unlock(&mut self, lock: &Lock) -> Result<(), Interrupted> {
        let mut tries = Tries::default();
        let mut notice = None;
        loop {
            self.ears.forget_pending();
            let Some(typed) = self.type_passphrase(notice.as_deref())? else {
                // Left alone again, now with the lock's own page.
                self.dark(None)?;
                continue;
            };
            let words = match lock.opens(&typed) {
                Ok(true) => return Ok(()),
                Ok(false) => self.labels.locked_wrong.clone(),
                Err(why) => why,
            };
            self.wait(tries.wrong(), &words)?;
            notice = Some(words);
        }
    }

    /// Returns what was typed; nothing where the page was left alone.
    fn type_passphrase(
        &mut self,
        notice: Option<&str>,
    ) -> Result<Option<SecretString>, Interrupted> {
        let mut typing = Typing::default();
        loop {
            self.draw(|view, frame| view.locked(frame, Some(&view.labels.locked_ask), notice))?;
            match self.ears.hear(self.idle) {
                Heard::Ended | Heard::Key(Key::Interrupt) => return Err(Interrupted),
                Heard::Silence => return Ok(None),
                Heard::Resized => self.redraw()?,
                Heard::Key(key) => {
                    if let Some(typed) = typing.press(key) {
                        return Ok(Some(typed));
                    }
                }
            }
        }
    }

    /// Waits, and says for how long. Keys do nothing meanwhile.
    fn wait(&mut self, delay: Duration, words: &str) -> Result<(), Interrupted> {
        let since = Since::now();
        let words = format!("{words} {} {}", self.labels.locked_wait, delay.as_secs());
        while !delay.is_zero() {
            self.draw(|view, frame| view.locked(frame, None, Some(&words)))?;
            let left = delay.saturating_sub(since.passed());
            match self.ears.hear(Some(left)) {
                Heard::Ended | Heard::Key(Key::Interrupt) => return Err(Interrupted),
                Heard::Silence => break,
                Heard::Resized => self.redraw()?,
                Heard::Key(_) => {}
            }
        }
        Ok(())
    }
}
