//! The lock of a desk that was left alone: whose passphrase opens it comes from outside.

use secrecy::SecretString;
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

/// The longest wait after a wrong passphrase, in seconds.
const LONGEST_WAIT: u64 = 30;

/// Tells whether a typed passphrase opens the desk again.
#[derive(Clone)]
pub struct Lock(Rc<Check>);

type Check = dyn Fn(&SecretString) -> Result<bool, String>;

impl Lock {
    /// Returns a lock that `check` opens. Where that cannot tell, it says why in one sentence.
    pub fn new(check: impl Fn(&SecretString) -> Result<bool, String> + 'static) -> Self {
        Self(Rc::new(check))
    }

    pub(super) fn opens(&self, typed: &SecretString) -> Result<bool, String> {
        (self.0)(typed)
    }
}

impl fmt::Debug for Lock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Lock")
    }
}

/// How often the passphrase was wrong since the desk locked.
#[derive(Debug, Default)]
pub(super) struct Tries(u32);

impl Tries {
    /// Counts one more, and returns how long to wait before the next: 0, 1, 2, 4 seconds and so on.
    pub(super) fn wrong(&mut self) -> Duration {
        self.0 = self.0.saturating_add(1);
        let seconds = match self.0 {
            0 | 1 => 0,
            more => 1_u64.checked_shl(more - 2).unwrap_or(LONGEST_WAIT),
        };
        Duration::from_secs(seconds.min(LONGEST_WAIT))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_half_a_minute_and_stays_there() {
        let mut tries = Tries::default();
        let mut waits: Vec<u64> = (0..80).map(|_| tries.wrong().as_secs()).collect();
        let last = waits.split_off(7);
        assert_eq!(waits, [0, 1, 2, 4, 8, 16, 30]);
        assert!(last.iter().all(|wait| *wait == LONGEST_WAIT));
    }
}
