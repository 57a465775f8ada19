//! A desk on whose every screen one word stands, such as EXERCISE.

use std::time::Duration;

use secrecy::SecretString;

use super::ask::Ask;
use super::desk::Desk;
use super::lock::Lock;
use super::page::{Menu, Message, Page};
use super::reply::{Interrupted, Reply};

/// Marks everything that another desk shows, save the blank and the harmless screen, which tell
/// nothing.
pub struct Marked<'d> {
    desk: &'d mut dyn Desk,
    word: String,
}

impl<'d> Marked<'d> {
    /// Marks what a desk shows with a word.
    pub fn new(desk: &'d mut dyn Desk, word: String) -> Self {
        Self { desk, word }
    }

    fn titled(&self, title: &str) -> String {
        format!("{} · {title}", self.word)
    }

    fn asked(&self, ask: &Ask) -> Ask {
        Ask {
            question: self.titled(&ask.question),
            ..ask.clone()
        }
    }
}

impl Desk for Marked<'_> {
    fn show(&mut self, page: &Page) -> Reply {
        let mut page = page.clone();
        page.header.marker = Some(self.word.clone());
        self.desk.show(&page)
    }

    fn menu(&mut self, menu: &Menu) -> Result<Option<usize>, Interrupted> {
        self.desk.menu(&Menu {
            title: self.titled(&menu.title),
            options: menu.options.clone(),
        })
    }

    fn message(&mut self, message: &Message) -> Result<(), Interrupted> {
        self.desk.message(&Message {
            title: self.titled(&message.title),
            paragraphs: message.paragraphs.clone(),
        })
    }

    fn blank(&mut self) -> Result<(), Interrupted> {
        self.desk.blank()
    }

    fn harmless(&mut self) -> Result<(), Interrupted> {
        self.desk.harmless()
    }

    fn ask_line(&mut self, ask: &Ask) -> Result<Option<String>, Interrupted> {
        let ask = self.asked(ask);
        self.desk.ask_line(&ask)
    }

    fn ask_text(&mut self, ask: &Ask) -> Result<Option<String>, Interrupted> {
        let ask = self.asked(ask);
        self.desk.ask_text(&ask)
    }

    fn choose(&mut self, ask: &Ask, options: &[String]) -> Result<Option<usize>, Interrupted> {
        let ask = self.asked(ask);
        self.desk.choose(&ask, options)
    }

    fn confirm(&mut self, ask: &Ask) -> Result<Option<bool>, Interrupted> {
        let ask = self.asked(ask);
        self.desk.confirm(&ask)
    }

    fn ask_passphrase(&mut self, ask: &Ask) -> Result<Option<SecretString>, Interrupted> {
        let ask = self.asked(ask);
        self.desk.ask_passphrase(&ask)
    }

    fn ask_new_passphrase(
        &mut self,
        ask: &Ask,
        check: &dyn Fn(&str) -> Result<(), String>,
    ) -> Result<Option<SecretString>, Interrupted> {
        let ask = self.asked(ask);
        self.desk.ask_new_passphrase(&ask, check)
    }

    fn lock_with(&mut self, lock: Lock) {
        self.desk.lock_with(lock);
    }

    fn wait(&mut self, pause: Duration) -> Result<(), Interrupted> {
        self.desk.wait(pause)
    }

    fn unheard(&mut self, work: &mut dyn FnMut()) {
        self.desk.unheard(work);
    }

    fn leave(&mut self) {
        self.desk.leave();
    }
}
