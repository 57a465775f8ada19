//! Asking page after page, and going back.

use std::collections::BTreeMap;

use crate::cli::error::CommandError;
use crate::terminal::{Desk, Entry, Interrupted, Menu, Message, Page, Reply, Unfinished};
use crate::words::Words;

use super::kept;
use super::put::{Put, topic_of};

/// Pages one after the other.
pub(in crate::cli::commands) struct Walk<'a> {
    pub(in crate::cli::commands) desk: &'a mut dyn Desk,
    pub(in crate::cli::commands) words: &'a Words,
    /// The id of the words for leaving: what becomes of what was begun.
    leave: &'static str,
    /// What was answered, in this order.
    given: Vec<Given>,
    /// How many of these this round has asked for.
    at: usize,
    /// What stood on a page when it was left, by its topic.
    stood: BTreeMap<String, Unfinished>,
    /// What is to be mended on the page that is shown next.
    notice: Option<String>,
    /// Keeps the answers as a text, after each page.
    keeper: Option<&'a dyn Fn(&str)>,
    /// What is asked before an interruption throws away what was answered, where anything is.
    leaving: Option<Leaving>,
    /// Whether all of it was left by choice, and not by a signal or a closed window.
    is_given_up: bool,
}

/// A page that was answered.
pub(super) struct Given {
    pub(super) topic: String,
    pub(super) reply: Reply,
}

/// The ids of the words for asking whoever is about to lose what was answered.
#[derive(Clone, Copy)]
pub(in crate::cli::commands) struct Leaving {
    pub(in crate::cli::commands) title: &'static str,
    /// What becomes of it.
    pub(in crate::cli::commands) lost: &'static str,
    pub(in crate::cli::commands) stay: &'static str,
    pub(in crate::cli::commands) leave: &'static str,
}

/// Why a round ended before its end.
pub(in crate::cli::commands) enum Halt {
    /// A page before is asked again.
    Back,
    /// It failed, or was left.
    Failed(CommandError),
}

impl From<CommandError> for Halt {
    fn from(error: CommandError) -> Self {
        Self::Failed(error)
    }
}

impl From<Interrupted> for Halt {
    fn from(interrupted: Interrupted) -> Self {
        Self::Failed(interrupted.into())
    }
}

impl<'a> Walk<'a> {
    /// Prepares pages at a desk; `leave` is the id of the words for leaving.
    pub(in crate::cli::commands) fn new(
        desk: &'a mut dyn Desk,
        words: &'a Words,
        leave: &'static str,
    ) -> Self {
        Self {
            desk,
            words,
            leave,
            given: Vec::new(),
            at: 0,
            stood: BTreeMap::new(),
            notice: None,
            keeper: None,
            leaving: None,
            is_given_up: false,
        }
    }

    /// Asks before an interruption throws away what was answered; leaving twice leaves.
    #[must_use]
    pub(in crate::cli::commands) fn asking_first(mut self, leaving: Leaving) -> Self {
        self.leaving = Some(leaving);
        self
    }

    /// Hands the answers out as a text after each page, and begins with those that were handed out before.
    #[must_use]
    pub(in crate::cli::commands) fn kept_by(
        mut self,
        keeper: &'a dyn Fn(&str),
        begun: &[u8],
    ) -> Self {
        self.given = kept::read(begun);
        for given in &self.given {
            self.stood
                .insert(given.topic.clone(), standing(&given.reply));
        }
        self.keeper = Some(keeper);
        self
    }

    /// Says whether all of it was left by choice: then nothing of it is to be kept.
    pub(in crate::cli::commands) fn is_given_up(&self) -> bool {
        self.is_given_up
    }

    /// Asks everything from the top until it is answered to its end, or left.
    pub(in crate::cli::commands) fn go<T>(
        &mut self,
        mut round: impl FnMut(&mut Self) -> Result<T, Halt>,
    ) -> Result<T, CommandError> {
        loop {
            self.at = 0;
            match round(self) {
                Ok(done) => return Ok(done),
                Err(Halt::Back) => {}
                Err(Halt::Failed(error)) => return Err(error),
            }
        }
    }

    /// Asks for exactly one of the options, counted from 0.
    pub(in crate::cli::commands) fn one(
        &mut self,
        put: Put,
        options: Vec<String>,
    ) -> Result<usize, Halt> {
        let chosen = None;
        let page = put.page(Entry::One { options, chosen });
        match self.ask(&topic_of(&page), page)? {
            Reply::One(at) => Ok(at),
            _ => Err(Interrupted.into()),
        }
    }

    /// Asks for at least one of the options, counted from 0.
    pub(in crate::cli::commands) fn several(
        &mut self,
        put: Put,
        options: Vec<String>,
    ) -> Result<Vec<usize>, Halt> {
        let chosen = Vec::new();
        let page = put.page(Entry::Several { options, chosen });
        match self.ask(&topic_of(&page), page)? {
            Reply::Several(chosen) => Ok(chosen),
            _ => Err(Interrupted.into()),
        }
    }

    /// Asks for a line of text. What is typed stays with the `topic`, whatever else stands on its page.
    pub(in crate::cli::commands) fn line(
        &mut self,
        topic: &str,
        put: Put,
        hint: String,
    ) -> Result<String, Halt> {
        let initial = String::new();
        self.text(topic, put.page(Entry::Line { initial, hint }))
    }

    /// Asks likewise for a line that may be left out, and begins with `initial`.
    pub(in crate::cli::commands) fn maybe_line(
        &mut self,
        topic: &str,
        put: Put,
        hint: String,
        initial: &str,
    ) -> Result<String, Halt> {
        let initial = initial.to_owned();
        self.text(topic, put.page(Entry::MaybeLine { initial, hint }))
    }

    /// Takes the last answer back; its page is asked again, with what is to be mended about it.
    pub(in crate::cli::commands) fn refuse(&mut self, why: String) -> Halt {
        self.given.truncate(self.at.saturating_sub(1));
        self.notice = Some(why);
        Halt::Back
    }

    /// Shows something to read, once.
    pub(in crate::cli::commands) fn message(
        &mut self,
        title: String,
        paragraphs: Vec<String>,
    ) -> Result<(), Halt> {
        let topic = paragraphs.join("\n");
        if self.is_given(&topic).is_none() {
            self.desk.message(&Message { title, paragraphs })?;
            self.keep(topic, Reply::Acknowledged);
        }
        Ok(())
    }

    /// After the last page: asks where to go back to, or whether all of it is left.
    pub(in crate::cli::commands) fn turn_back(&mut self, title: String) -> Halt {
        for left in self.given.drain(self.at.saturating_sub(1)..) {
            self.stood.remove(&left.topic);
        }
        let options = ["walk-back", "walk-first", self.leave].map(|id| self.words.say(id));
        let menu = Menu {
            title,
            options: options.to_vec(),
        };
        match self.desk.menu(&menu) {
            Ok(Some(0)) => {
                self.step_back();
                Halt::Back
            }
            Ok(Some(1)) => {
                self.given.clear();
                Halt::Back
            }
            Ok(Some(_)) => self.give_up(),
            Ok(None) => Halt::Back,
            Err(_) if self.stays() => Halt::Back,
            Err(interrupted) => interrupted.into(),
        }
    }

    fn text(&mut self, topic: &str, page: Page) -> Result<String, Halt> {
        match self.ask(topic, page)? {
            Reply::Line(text) => Ok(text),
            _ => Err(Interrupted.into()),
        }
    }

    /// Shows a page until it is answered; one that was answered before is not shown again.
    fn ask(&mut self, topic: &str, mut page: Page) -> Result<Reply, Halt> {
        if let Some(reply) = self.is_given(topic) {
            return Ok(reply);
        }
        if let Some(stood) = self.stood.get(topic) {
            page.entry = page.entry.resumed(stood);
        }
        page.notice = self.notice.take();
        loop {
            match self.desk.show(&page) {
                Reply::Interrupted if self.stays() => {}
                Reply::Interrupted => return Err(Interrupted.into()),
                Reply::Menu(begun) => {
                    page.entry = page.entry.resumed(&begun);
                    self.stood.insert(topic.to_owned(), begun);
                    self.menu()?;
                }
                reply => {
                    self.stood.insert(topic.to_owned(), standing(&reply));
                    self.keep(topic.to_owned(), reply.clone());
                    return Ok(reply);
                }
            }
        }
    }

    /// Returns what was answered here before. Where something else stands here now, that and all that
    /// came after it is asked again.
    fn is_given(&mut self, topic: &str) -> Option<Reply> {
        let given = self.given.get(self.at)?;
        if given.topic == topic {
            self.at += 1;
            return Some(given.reply.clone());
        }
        self.given.truncate(self.at);
        None
    }

    fn keep(&mut self, topic: String, reply: Reply) {
        self.given.push(Given { topic, reply });
        self.at += 1;
        if let Some(keeper) = self.keeper {
            keeper(&kept::text(&self.given));
        }
    }

    /// What Esc opens.
    fn menu(&mut self) -> Result<(), Halt> {
        let ids = [
            "walk-back",
            "walk-first",
            "menu-came-in",
            "menu-pause",
            self.leave,
        ];
        let menu = Menu {
            title: self.words.say("menu-title"),
            options: ids.map(|id| self.words.say(id)).to_vec(),
        };
        let chosen = match self.desk.menu(&menu) {
            Err(_) if self.stays() => None,
            chosen => chosen?,
        };
        match chosen {
            Some(0) if self.step_back() => return Err(Halt::Back),
            Some(0) => {
                let paragraphs = vec![self.words.say("walk-nothing-before")];
                let title = self.words.say("menu-title");
                self.desk.message(&Message { title, paragraphs })?;
            }
            Some(1) => {
                self.given.clear();
                return Err(Halt::Back);
            }
            Some(2) => self.desk.harmless()?,
            Some(3) => self.desk.blank()?,
            Some(_) => return Err(self.give_up()),
            None => {}
        }
        Ok(())
    }

    /// Asks whoever interrupts whether they go on, where answers would be lost.
    fn stays(&mut self) -> bool {
        let Some(leaving) = self.leaving else {
            return false;
        };
        let mut given = self.given.iter();
        if given.all(|given| given.reply == Reply::Acknowledged) {
            return false;
        }
        let options = [leaving.stay, leaving.leave].map(|id| self.words.say(id));
        let put = Put::titled(self.words.say(leaving.title)).note(self.words.say(leaving.lost));
        let page = put.page(Entry::One {
            options: options.into(),
            chosen: None,
        });
        !matches!(self.desk.show(&page), Reply::One(1) | Reply::Interrupted)
    }

    fn give_up(&mut self) -> Halt {
        self.is_given_up = true;
        CommandError::Left.into()
    }

    /// Takes back the last answer, and what was only read after it. Says whether there was one.
    fn step_back(&mut self) -> bool {
        let mut given = self.given.iter();
        let last = given.rposition(|given| given.reply != Reply::Acknowledged);
        if let Some(last) = last {
            self.given.truncate(last);
        }
        last.is_some()
    }
}

/// What stands on a page that was answered so.
pub(super) fn standing(reply: &Reply) -> Unfinished {
    match reply {
        Reply::One(at) => Unfinished {
            chosen: vec![*at],
            ..Unfinished::default()
        },
        Reply::Several(chosen) => Unfinished {
            chosen: chosen.clone(),
            ..Unfinished::default()
        },
        Reply::Line(text) => Unfinished {
            text: text.clone(),
            ..Unfinished::default()
        },
        _ => Unfinished::default(),
    }
}
