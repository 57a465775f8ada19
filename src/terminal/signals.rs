//! Signals that end a session: kept as a wish that the loops read, so that a draft is saved.
//!
//! Ctrl-C is a key on the item screens and no signal. Ctrl-Z does nothing: a stopped program
//! would leave a person's words on the screen. Who stops it with a signal that cannot be caught gets the
//! screen back when it goes on.

use std::sync::atomic::{AtomicBool, Ordering};

static ASKED_TO_STOP: AtomicBool = AtomicBool::new(false);
static CONTINUED: AtomicBool = AtomicBool::new(false);
static NOTICED: AtomicBool = AtomicBool::new(false);
static NOBODY_READS: AtomicBool = AtomicBool::new(false);

/// How long the loops have to notice that the process was asked to stop. crossterm never comes
/// back from a terminal that is gone; such a process would run on with a key in its memory.
#[cfg(unix)]
const GRACE: std::time::Duration = std::time::Duration::from_secs(1);

/// Tells whether the process was asked to stop.
pub(super) fn asked_to_stop() -> bool {
    let asked = ASKED_TO_STOP.load(Ordering::SeqCst);
    if asked {
        NOTICED.store(true, Ordering::SeqCst);
    }
    asked
}

/// Tells, once, that the process was stopped and goes on: the terminal may have been changed meanwhile.
pub(super) fn was_continued() -> bool {
    CONTINUED.swap(false, Ordering::SeqCst)
}

/// Runs something that waits without reading the wish, such as inquire: a signal then restores
/// the terminal and ends the process, as every acknowledged answer is on disk by then.
pub(super) fn while_nobody_reads<T>(wait: impl FnOnce() -> T) -> T {
    NOBODY_READS.store(true, Ordering::SeqCst);
    let result = wait();
    NOBODY_READS.store(false, Ordering::SeqCst);
    result
}

/// Begins to listen, once for the process.
#[cfg(unix)]
pub(super) fn listen() {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;
    use std::sync::Once;

    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| {
        // Without the handler a signal still ends the process; only the tidy screen is lost.
        let Ok(mut signals) = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])
        else {
            return;
        };
        std::thread::spawn(move || {
            for signal in signals.forever().filter(|signal| *signal != SIGTSTP) {
                if signal == SIGCONT {
                    CONTINUED.store(true, Ordering::SeqCst);
                    continue;
                }
                ASKED_TO_STOP.store(true, Ordering::SeqCst);
                if !NOBODY_READS.load(Ordering::SeqCst) {
                    std::thread::sleep(GRACE);
                }
                if !NOTICED.load(Ordering::SeqCst) {
                    super::guard::restore();
                    let _ = signal_hook::low_level::emulate_default_handler(signal);
                }
            }
        });
    });
}

/// Begins to listen; this platform has no such signals.
#[cfg(not(unix))]
pub(super) fn listen() {}
