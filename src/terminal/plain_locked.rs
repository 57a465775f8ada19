//! The desk line by line after it was left alone for long: wiped, and locked until the passphrase.

use super::ask::Untyped;
use super::guard;
use super::lock::{Lock, Tries};
use super::plain::{Place, Plain};
use super::reply::Interrupted;
use super::safe::safe;
use super::secret;
use std::io::Write;

/// Why there is no line.
pub(super) enum NoLine {
    /// The officer leaves, or the terminal is gone.
    Interrupted,
    /// The desk was locked and is open again; whatever stood there is to be said anew.
    Reopened,
}

impl From<Interrupted> for NoLine {
    fn from(_: Interrupted) -> Self {
        Self::Interrupted
    }
}

impl<W: Write> Plain<W> {
    /// Returns the next line; none where the desk was left alone for long.
    pub(super) fn next(&mut self) -> Result<String, NoLine> {
        self.prompt()?;
        // Nobody looks over the shoulder of a pipe.
        let lock = (self.place == Place::Terminal).then(|| self.lock.clone());
        let Some(lock) = lock.flatten() else {
            return Ok(self.line()?);
        };
        if let Some(line) = self.lines.next(self.locks_after)? {
            return Ok(line);
        }
        self.reopen(&lock)?;
        Err(NoLine::Reopened)
    }

    /// Locks the desk until Enter and the passphrase. What had been typed by then is said, and not
    /// taken: it may be somebody else's.
    fn reopen(&mut self, lock: &Lock) -> Result<(), Interrupted> {
        self.begin();
        guard::wipe_lines();
        self.say(&self.labels.plain_back.clone())?;
        self.prompt()?;
        let begun = self.line()?;
        let labels = self.labels.clone();
        let mut tries = Tries::default();
        let mut help = labels.locked.clone();
        loop {
            let typed = secret::ask(&safe(&labels.locked_ask), &safe(&help), Untyped::Stands)?;
            match typed.map(|typed| lock.opens(&typed)) {
                Some(Ok(true)) => break,
                Some(Ok(false)) => help.clone_from(&labels.locked_wrong),
                Some(Err(why)) => help = why,
                None => continue,
            }
            let delay = tries.wrong();
            if !delay.is_zero() {
                let seconds = delay.as_secs();
                self.say(&safe(&format!("{help} {} {seconds}", labels.locked_wait)))?;
                secret::wait(delay)?;
            }
        }
        if begun.is_empty() {
            return Ok(());
        }
        self.begin();
        self.hint(&[&labels.plain_not_taken, &self.bidi.written(&safe(&begun))])
    }

    /// Puts something, again where the desk was locked meanwhile.
    pub(super) fn put_until<T>(
        &mut self,
        mut put: impl FnMut(&mut Self) -> Result<T, NoLine>,
    ) -> Result<T, Interrupted> {
        loop {
            match put(self) {
                Ok(answer) => return Ok(answer),
                Err(NoLine::Interrupted) => return Err(Interrupted),
                Err(NoLine::Reopened) => {}
            }
        }
    }
}
