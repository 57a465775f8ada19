//! How long the next try waits after passphrases that failed: long enough that nobody guesses at the
//! keyboard, short enough that nobody is locked out.

use std::time::Duration;

/// How long the next passphrase waits after so many that failed since the last unlocking. The first
/// two tries are for those who mistype.
pub(super) fn pause_after(failed: u64) -> Duration {
    Duration::from_secs(match failed {
        0 | 1 => 0,
        2 => 1,
        3 => 2,
        4 => 4,
        5 => 8,
        6 => 16,
        _ => 30,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fault case 16.
    #[test]
    fn ten_wrong_passphrases_wait_longer_and_longer_and_never_for_ever() {
        let waits: Vec<u64> = (0..10).map(|n| pause_after(n).as_secs()).collect();
        assert_eq!(waits, [0, 0, 1, 2, 4, 8, 16, 30, 30, 30]);
        assert_eq!(pause_after(u64::MAX).as_secs(), 30);
    }
}
