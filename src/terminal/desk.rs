//! The desk: everything that can be shown to the officer and asked of the officer.

use super::ask::Ask;
use super::lock::Lock;
use super::page::{Menu, Message, Page};
use super::reply::{Interrupted, Reply};
use secrecy::SecretString;
use std::time::Duration;

/// Where the officer sits: a full screen, line by line, or a script in a test.
///
/// `Err(Interrupted)` everywhere means that the officer leaves or the terminal is gone; `None`
/// means that one question was left open.
pub trait Desk {
    /// Shows one item until it is answered or left.
    fn show(&mut self, page: &Page) -> Reply;

    /// Shows a menu and returns the place chosen, counted from 0; nothing where it was closed.
    fn menu(&mut self, menu: &Menu) -> Result<Option<usize>, Interrupted>;

    /// Shows a message until the officer goes on.
    fn message(&mut self, message: &Message) -> Result<(), Interrupted>;

    /// Empties the screen until a key is pressed; that key does nothing else. Where it took long,
    /// a desk with a lock asks for the passphrase first.
    fn blank(&mut self) -> Result<(), Interrupted>;

    /// Shows the harmless page until the officer returns.
    fn harmless(&mut self) -> Result<(), Interrupted>;

    /// Asks for a line of text outside the interview; nothing where it was left empty.
    fn ask_line(&mut self, ask: &Ask) -> Result<Option<String>, Interrupted>;

    /// Asks for a line of text that may stand already: as it was left, empty where it was emptied;
    /// nothing where the question itself was left.
    fn ask_text(&mut self, ask: &Ask) -> Result<Option<String>, Interrupted>;

    /// Asks to choose one of the options outside the interview, counted from 0.
    fn choose(&mut self, ask: &Ask, options: &[String]) -> Result<Option<usize>, Interrupted>;

    /// Asks yes or no outside the interview; there is no default.
    fn confirm(&mut self, ask: &Ask) -> Result<Option<bool>, Interrupted>;

    /// Asks for a passphrase without echo.
    fn ask_passphrase(&mut self, ask: &Ask) -> Result<Option<SecretString>, Interrupted>;

    /// Asks for a new passphrase, twice, until `check` has no objection to word.
    fn ask_new_passphrase(
        &mut self,
        ask: &Ask,
        check: &dyn Fn(&str) -> Result<(), String>,
    ) -> Result<Option<SecretString>, Interrupted>;

    /// Has the desk lock when it was left alone for long, until `lock` opens it again.
    fn lock_with(&mut self, lock: Lock);

    /// Lets time pass, whatever is typed meanwhile; it is neither shown nor kept.
    fn wait(&mut self, pause: Duration) -> Result<(), Interrupted>;

    /// Does something that takes a moment; what is typed meanwhile is neither shown nor kept.
    fn unheard(&mut self, work: &mut dyn FnMut());

    /// Leaves the item screens; nothing of them stays. The next page enters them again. Comes
    /// before anything is printed that shall stay; happens by itself when the desk is dropped.
    fn leave(&mut self);
}
