//! The desk in a test: replies from a queue, and a log of what was shown.

use super::ask::Ask;
use super::desk::Desk;
use super::lock::Lock;
use super::page::{Menu, Message, Page};
use super::reply::{Interrupted, Reply};
use secrecy::SecretString;
use std::collections::VecDeque;
use std::time::Duration;

/// What the officer of the script does next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// Replies to a page.
    Reply(Reply),
    /// Chooses from a menu or a list outside the interview, or closes it.
    Pick(Option<usize>),
    /// Types a line outside the interview, or leaves it open.
    Line(Option<String>),
    /// Types a passphrase, once also where it is a new one, or leaves it open.
    Passphrase(Option<String>),
    /// Says yes or no, or leaves it open.
    Confirm(Option<bool>),
    /// Leaves with Ctrl-C, whatever is shown.
    Interrupt,
}

/// What was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// A page.
    Page(Page),
    /// A menu.
    Menu(Menu),
    /// A message.
    Message(Message),
    /// A blank screen.
    Blank,
    /// The harmless page.
    Harmless,
    /// A question outside the interview, with its options where it had any.
    Asked(Ask, Vec<String>),
    /// An objection to a new passphrase.
    Objection(String),
    /// The item screens were left.
    Left,
    /// The move that did not fit what was shown; the desk acts as if interrupted.
    Unexpected(Move),
}

/// Plays an officer: messages are read and blanks end by themselves, all else takes a move.
/// Where the moves are used up, the officer leaves.
#[derive(Debug, Default)]
pub struct Scripted {
    moves: VecDeque<Move>,
    shown: Vec<Shown>,
}

impl Scripted {
    /// Returns an officer who makes these moves.
    pub fn new(moves: impl IntoIterator<Item = Move>) -> Self {
        Self {
            moves: moves.into_iter().collect(),
            shown: Vec::new(),
        }
    }

    /// Returns what was shown so far.
    pub fn shown(&self) -> &[Shown] {
        &self.shown
    }

    /// Returns the pages shown so far.
    pub fn pages(&self) -> impl Iterator<Item = &Page> {
        self.shown.iter().filter_map(|shown| match shown {
            Shown::Page(page) => Some(page),
            _ => None,
        })
    }

    /// Returns how many moves were not made.
    pub fn moves_left(&self) -> usize {
        self.moves.len()
    }

    fn next<T>(
        &mut self,
        shown: Shown,
        fitting: impl FnOnce(Move) -> Result<T, Move>,
    ) -> Result<T, Interrupted> {
        self.shown.push(shown);
        match self.moves.pop_front() {
            None | Some(Move::Interrupt) => Err(Interrupted),
            Some(made) => fitting(made).map_err(|made| {
                self.shown.push(Shown::Unexpected(made));
                Interrupted
            }),
        }
    }
}

impl Desk for Scripted {
    fn show(&mut self, page: &Page) -> Reply {
        self.next(Shown::Page(page.clone()), |made| match made {
            Move::Reply(reply) => Ok(reply),
            other => Err(other),
        })
        .unwrap_or(Reply::Interrupted)
    }

    fn menu(&mut self, menu: &Menu) -> Result<Option<usize>, Interrupted> {
        self.next(Shown::Menu(menu.clone()), picked)
    }

    fn message(&mut self, message: &Message) -> Result<(), Interrupted> {
        self.shown.push(Shown::Message(message.clone()));
        Ok(())
    }

    fn blank(&mut self) -> Result<(), Interrupted> {
        self.shown.push(Shown::Blank);
        Ok(())
    }

    fn harmless(&mut self) -> Result<(), Interrupted> {
        self.shown.push(Shown::Harmless);
        Ok(())
    }

    fn ask_line(&mut self, ask: &Ask) -> Result<Option<String>, Interrupted> {
        self.next(asked(ask), |made| match made {
            Move::Line(line) => Ok(line),
            other => Err(other),
        })
    }

    fn ask_text(&mut self, ask: &Ask) -> Result<Option<String>, Interrupted> {
        self.ask_line(ask)
    }

    fn choose(&mut self, ask: &Ask, options: &[String]) -> Result<Option<usize>, Interrupted> {
        self.next(Shown::Asked(ask.clone(), options.to_vec()), picked)
    }

    fn confirm(&mut self, ask: &Ask) -> Result<Option<bool>, Interrupted> {
        self.next(asked(ask), |made| match made {
            Move::Confirm(answer) => Ok(answer),
            other => Err(other),
        })
    }

    fn ask_passphrase(&mut self, ask: &Ask) -> Result<Option<SecretString>, Interrupted> {
        self.next(asked(ask), |made| match made {
            Move::Passphrase(text) => Ok(text.map(SecretString::from)),
            other => Err(other),
        })
    }

    fn ask_new_passphrase(
        &mut self,
        ask: &Ask,
        check: &dyn Fn(&str) -> Result<(), String>,
    ) -> Result<Option<SecretString>, Interrupted> {
        loop {
            let typed = self.next(asked(ask), |made| match made {
                Move::Passphrase(text) => Ok(text),
                other => Err(other),
            })?;
            match typed.as_deref().map_or(Ok(()), check) {
                Ok(()) => return Ok(typed.map(SecretString::from)),
                Err(objection) => self.shown.push(Shown::Objection(objection)),
            }
        }
    }

    /// Nobody is ever away for long in a script.
    fn lock_with(&mut self, _: Lock) {}

    fn wait(&mut self, _: Duration) -> Result<(), Interrupted> {
        Ok(())
    }

    fn unheard(&mut self, work: &mut dyn FnMut()) {
        work();
    }

    fn leave(&mut self) {
        self.shown.push(Shown::Left);
    }
}

fn asked(ask: &Ask) -> Shown {
    Shown::Asked(ask.clone(), Vec::new())
}

fn picked(made: Move) -> Result<Option<usize>, Move> {
    match made {
        Move::Pick(place) => Ok(place),
        other => Err(other),
    }
}

#[cfg(test)]
mod tests {
    use super::super::english::{one, page};
    use super::*;

    #[test]
    fn moves_are_made_in_order_and_what_was_shown_is_kept() {
        let mut desk = Scripted::new([
            Move::Reply(Reply::One(1)),
            Move::Pick(Some(2)),
            Move::Confirm(Some(true)),
            Move::Line(None),
        ]);
        let menu = Menu {
            title: "What now?".into(),
            options: Vec::new(),
        };
        assert_eq!(desk.show(&page(one())), Reply::One(1));
        assert_eq!(desk.menu(&menu), Ok(Some(2)));
        assert_eq!(desk.blank(), Ok(()));
        assert_eq!(desk.show(&page(one())), Reply::Interrupted);
        assert_eq!(desk.pages().count(), 2);
        assert_eq!(desk.moves_left(), 1);
        let unexpected = Shown::Unexpected(Move::Confirm(Some(true)));
        assert_eq!(desk.shown().last(), Some(&unexpected));
        assert_eq!(desk.ask_line(&Ask::new("Post?")), Ok(None));
        assert_eq!(desk.confirm(&Ask::new("Begin?")), Err(Interrupted));
    }
}
