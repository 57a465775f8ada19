//! A passphrase, typed without echo and wiped when no longer needed.
//!
//! Not inquire's password prompt: its buffer is not wiped, and it waits without reading signals.

use super::ask::Untyped;
use super::ears::{Ears, Heard, Keyboard, Since};
use super::key::Key;
use super::reply::Interrupted;
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use secrecy::{ExposeSecret, SecretString};
use std::io::{self, Write, stderr};
use std::time::Duration;
use zeroize::{Zeroize, Zeroizing};

/// The most bytes a passphrase may have; the buffer never grows, so it leaves no copies.
const LONGEST: usize = 1024;

/// Asks on the terminal; nothing on Esc.
pub(super) fn ask(
    question: &str,
    help: &str,
    untyped: Untyped,
) -> Result<Option<SecretString>, Interrupted> {
    let raw = RawMode::on().map_err(|_| Interrupted)?;
    let answer = prompt(question, help)
        .map_err(|_| Interrupted)
        .and_then(|()| typed(&mut Keyboard, untyped));
    drop(raw);
    let _ = stderr().write_all(b"\n");
    answer
}

/// Lets time pass without echo; what is typed meanwhile is forgotten.
pub(super) fn wait(pause: Duration) -> Result<(), Interrupted> {
    let raw = RawMode::on().map_err(|_| Interrupted)?;
    let ended = waited(&mut Keyboard, pause);
    Keyboard.forget_pending();
    drop(raw);
    ended
}

/// Does something that takes a moment, without echo; what is typed meanwhile is forgotten. A terminal
/// that cannot do that keeps nobody from working.
pub(super) fn unheard(work: &mut dyn FnMut()) {
    let raw = RawMode::on();
    work();
    if raw.is_ok() {
        Keyboard.forget_pending();
    }
}

fn waited(ears: &mut impl Ears, pause: Duration) -> Result<(), Interrupted> {
    let since = Since::now();
    loop {
        match ears.hear(Some(pause.saturating_sub(since.passed()))) {
            Heard::Ended | Heard::Key(Key::Interrupt) => return Err(Interrupted),
            Heard::Silence => return Ok(()),
            Heard::Key(_) | Heard::Resized => {}
        }
    }
}

fn prompt(question: &str, help: &str) -> io::Result<()> {
    let mut out = stderr();
    if !help.is_empty() {
        write!(out, "{help}\r\n")?;
    }
    write!(out, "{question} ")?;
    out.flush()
}

fn typed(ears: &mut impl Ears, untyped: Untyped) -> Result<Option<SecretString>, Interrupted> {
    let mut typing = Typing::default();
    loop {
        match ears.hear(None) {
            Heard::Ended | Heard::Key(Key::Interrupt) => return Err(Interrupted),
            Heard::Key(Key::Escape) => return Ok(None),
            Heard::Key(Key::Enter) if untyped == Untyped::LeavesOpen && typing.is_empty() => {
                return Ok(None);
            }
            Heard::Key(key) => {
                if let Some(typed) = typing.press(key) {
                    return Ok(Some(typed));
                }
            }
            Heard::Resized | Heard::Silence => {}
        }
    }
}

/// A passphrase being typed, key by key.
pub(super) struct Typing(Zeroizing<String>);

impl Default for Typing {
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(LONGEST)))
    }
}

impl Typing {
    /// Says whether nothing has been typed.
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Follows one key; returns the passphrase on Enter, unless nothing was typed.
    pub(super) fn press(&mut self, key: Key) -> Option<SecretString> {
        match key {
            Key::Enter if !self.0.is_empty() => return Some(SecretString::from(self.0.as_str())),
            Key::Backspace => {
                self.0.pop();
            }
            Key::DeleteToStart | Key::DeleteWord | Key::Escape => self.0.zeroize(),
            Key::Char(character) => self.add(character),
            Key::Paste(mut text) => {
                text.chars().for_each(|character| self.add(character));
                text.zeroize();
            }
            _ => {}
        }
        None
    }

    fn add(&mut self, character: char) {
        if self.0.len() + character.len_utf8() <= LONGEST {
            self.0.push(character);
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

#[cfg(test)]
mod tests {
    use super::super::stories::Script;
    use super::*;

    fn check(keys: &str, expected: Result<Option<&str>, Interrupted>) {
        check_with(Untyped::Stands, keys, expected);
    }

    fn check_with(untyped: Untyped, keys: &str, expected: Result<Option<&str>, Interrupted>) {
        let typed = typed(&mut Script::of(keys), untyped);
        let typed = typed.map(|answer| answer.map(|text| text.expose_secret().to_owned()));
        assert_eq!(
            typed,
            expected.map(|answer| answer.map(str::to_owned)),
            "{keys}"
        );
    }

    #[test]
    fn a_passphrase_is_typed_mended_or_left() {
        check("correct horse>", Ok(Some("correct horse")));
        check("ab\u{8}c>", Ok(Some("ac")));
        check(">>a>", Ok(Some("a")));
        check("abc<", Ok(None));
        check("abc#", Err(Interrupted));
        check("abc", Err(Interrupted));
        check(
            &format!("{}>", "x".repeat(LONGEST + 9)),
            Ok(Some(&"x".repeat(LONGEST))),
        );
    }

    #[test]
    fn what_is_typed_while_waiting_is_forgotten_and_ctrl_c_leaves() {
        let wait = |keys: &str| waited(&mut Script::of(keys), Duration::from_secs(60));
        assert_eq!(wait("abc>#"), Err(Interrupted));
        assert_eq!(
            waited(&mut Script::of("#"), Duration::ZERO),
            Err(Interrupted),
            "Ctrl-C is heard even where nothing is left to wait"
        );
    }

    #[test]
    fn enter_alone_goes_without_where_that_is_an_answer() {
        check_with(Untyped::LeavesOpen, ">", Ok(None));
        check_with(Untyped::LeavesOpen, "a\u{8}>", Ok(None));
        check_with(Untyped::LeavesOpen, "abc>", Ok(Some("abc")));
    }

    #[test]
    fn a_new_one_is_asked_until_it_is_good_and_twice_the_same() {
        let mut typed = ["short", "good one", "good onE", "good one", "good one"].into_iter();
        let mut said = Vec::new();
        let answer = ask_new(
            |time, problem| {
                said.push((time, problem.to_owned()));
                Ok(typed.next().map(SecretString::from))
            },
            &|text| {
                if text.len() < 8 {
                    Err("too short".into())
                } else {
                    Ok(())
                }
            },
            "they differ",
        );
        assert_eq!(
            answer
                .ok()
                .flatten()
                .as_ref()
                .map(ExposeSecret::expose_secret),
            Some("good one")
        );
        let problems: Vec<&str> = said.iter().map(|(_, problem)| problem.as_str()).collect();
        assert_eq!(problems, ["", "too short", "", "they differ", ""]);
    }
}
