//! A passphrase, typed without echo and wiped when no longer needed.
//!
//! Not inquire's password prompt: its buffer is not wiped, and it waits without reading signals.

use super::ears::{Ears, Heard, Keyboard};
use super::key::Key;
use super::reply::Interrupted;
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use secrecy::{ExposeSecret, SecretString};
use std::io::{self, Write, stderr};
use zeroize::{Zeroize, Zeroizing};

/// The most bytes a passphrase may have; the buffer never grows, so it leaves no copies.
const LONGEST: usize = 1024;

/// Asks on the terminal; nothing on Esc.
pub(super) fn ask(question: &str, help: &str) -> Result<Option<SecretString>, Interrupted> {
    let raw = RawMode::on().map_err(|_| Interrupted)?;
    let answer = prompt(question, help)
        .map_err(|_| Interrupted)
        .and_then(|()| typed(&mut Keyboard));
    drop(raw);
    let _ = stderr().write_all(b"\n");
    answer
}

fn prompt(question: &str, help: &str) -> io::Result<()> {
    let mut out = stderr();
    if !help.is_empty() {
        write!(out, "{help}\r\n")?;
    }
    write!(out, "{question} ")?;
    out.flush()
}

fn typed(ears: &mut impl Ears) -> Result<Option<SecretString>, Interrupted> {
    let mut text = Zeroizing::new(String::with_capacity(LONGEST));
    loop {
        match ears.hear(None) {
            Heard::Ended | Heard::Key(Key::Interrupt) => return Err(Interrupted),
            Heard::Key(Key::Escape) => return Ok(None),
            Heard::Key(Key::Enter) if !text.is_empty() => {
                return Ok(Some(SecretString::from(text.as_str())));
            }
            Heard::Key(Key::Backspace) => {
                text.pop();
            }
            Heard::Key(Key::DeleteToStart | Key::DeleteWord) => text.zeroize(),
            Heard::Key(Key::Char(character)) if text.len() + character.len_utf8() <= LONGEST => {
                text.push(character);
            }
            _ => {}
        }
    }
}

/// Asks for a new passphrase until `check` accepts it and both times agree; nothing on Esc.
pub(super) fn ask_new(
    mut ask: impl FnMut(Time, &str) -> Result<Option<SecretString>, Interrupted>,
    check: &dyn Fn(&str) -> Result<(), String>,
    differ: &str,
) -> Result<Option<SecretString>, Interrupted> {
    let mut problem = String::new();
    loop {
        let Some(first) = ask(Time::First, &problem)? else {
            return Ok(None);
        };
        if let Err(found) = check(first.expose_secret()) {
            problem = found;
            continue;
        }
        let Some(second) = ask(Time::Second, "")? else {
            return Ok(None);
        };
        if first.expose_secret() == second.expose_secret() {
            return Ok(Some(first));
        }
        differ.clone_into(&mut problem);
    }
}

/// The first or the second time that a new passphrase is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    First,
    Second,
}

/// Raw mode for as long as it lives.
struct RawMode;

impl RawMode {
    fn on() -> io::Result<Self> {
        enable_raw_mode().map(|()| Self)
    }
}

impl Drop for RawMode {
    fn drop(&mut self) {
        let _ = disable_raw_mode();
    }
}
