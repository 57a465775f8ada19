//! Entering and leaving the item screens: whatever happens, the terminal is given back clean.
//!
//! The item screens live on the alternate screen, drawn on standard error: standard output is
//! for data. On leaving, the alternate screen is wiped first (some consoles have but one), and
//! the scrollback with it.

use super::labels::Labels;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::style::ResetColor;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use std::io::{self, Write, stderr};
use std::sync::atomic::{AtomicBool, Ordering};

static ON: AtomicBool = AtomicBool::new(false);
static LINES: AtomicBool = AtomicBool::new(false);

/// Enters the item screens.
pub(super) fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    ON.store(true, Ordering::SeqCst);
    execute!(
        stderr(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        Clear(ClearType::All),
        Hide
    )
}

/// Makes room on the alternate screen for a question that inquire asks.
pub(super) fn pause() -> io::Result<()> {
    execute!(
        stderr(),
        DisableBracketedPaste,
        Clear(ClearType::All),
        MoveTo(0, 0),
        Show
    )?;
    disable_raw_mode()
}

/// Goes on with the item screens after [`pause`].
pub(super) fn resume() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stderr(), EnableBracketedPaste, Clear(ClearType::All), Hide)
}

/// Takes the terminal back after the process was stopped: a shell changes its modes meanwhile.
pub(super) fn take_back() {
    // Only what was given back is taken anew.
    let _ = disable_raw_mode().and_then(|()| enable_raw_mode());
    if ON.load(Ordering::SeqCst) {
        let _ = execute!(
            stderr(),
            EnterAlternateScreen,
            EnableBracketedPaste,
            Clear(ClearType::All),
            Hide
        );
    }
}

/// Leaves the item screens, if they are on; nothing of them stays.
pub(super) fn leave() {
    if ON.swap(false, Ordering::SeqCst) {
        // A terminal that is gone cannot be tidied, and need not be.
        let _ = execute!(
            stderr(),
            ResetColor,
            DisableBracketedPaste,
            Clear(ClearType::All),
            MoveTo(0, 0),
            Show,
            LeaveAlternateScreen,
            Clear(ClearType::Purge)
        );
        let _ = disable_raw_mode();
    }
}

/// Has [`wipe_lines`] wipe: words that must not stay were written line by line.
pub(super) fn lines_must_go() {
    LINES.store(true, Ordering::SeqCst);
}

/// Wipes screen and scrollback, if words that must not stay were written line by line.
pub(super) fn wipe_lines() {
    if LINES.swap(false, Ordering::SeqCst) {
        let _ = execute!(
            stderr(),
            Clear(ClearType::All),
            MoveTo(0, 0),
            Clear(ClearType::Purge)
        );
    }
}

/// Gives the terminal back from wherever the program is, for panics and signals.
pub(super) fn restore() {
    leave();
    wipe_lines();
    let _ = disable_raw_mode();
    let _ = execute!(stderr(), DisableBracketedPaste, Show);
}

/// Has a panic restore the terminal and say [`Labels::crashed`], with nothing of its payload:
/// a payload could hold an answer.
pub fn guard_panics(labels: &Labels) {
    let words = labels.crashed.clone();
    std::panic::set_hook(Box::new(move |_| {
        restore();
        let _ = writeln!(stderr(), "{words}");
    }));
}
