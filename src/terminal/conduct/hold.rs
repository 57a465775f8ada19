//! The loop: current item, page, reply, action, kept.

use crate::grammar::{ItemIx, NeedId, Urgency};
use crate::interview::{Action, Entry, Interview, Moment, Path, Refused, Signals};
use crate::questionnaire::{IfNot, Item, Part, Put};
use crate::referral::CallList;
use crate::terminal::{Desk, Header, Interrupted, Message, Note, Page, Reply, Unfinished};
use crate::words::Words;

use super::call::{need_name, sheet_standing, what_to_do};
use super::exercise::{Exercise, Rehearsed};
use super::item_page::{self, Taken};

/// What an interview needs from outside.
pub trait Outside {
    /// Keeps an action, on disk and sealed, before anything else is shown.
    ///
    /// # Errors
    /// Says in one sentence why it is not kept.
    fn keep(&mut self, entry: &Entry) -> Result<(), String>;
    /// Says whether the talk was held on paper and is entered now: nothing is read aloud, nobody is
    /// advised on what has happened already, and every item shows its number.
    fn is_on_paper(&self) -> bool;
    /// Returns the moment.
    fn moment(&self) -> Moment;
    /// Returns what the interview is to be told after an answer.
    fn signals(&self, interview: &Interview<'_>) -> Signals;
    /// Returns whom the post can call.
    fn call_list(&self) -> &CallList;
    /// Returns the exercise that is held, where this is one.
    fn exercise(&mut self) -> Option<&mut dyn Exercise> {
        None
    }
}

/// How holding an interview ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// Nothing is left to put.
    Finished,
    /// The officer left, or the terminal is gone. Everything acknowledged is kept.
    Left,
    /// The last thing done could not be kept; why.
    NotKept(String),
}

/// Holds the interview until nothing is left to put or the officer leaves.
pub fn hold(
    desk: &mut dyn Desk,
    interview: &mut Interview<'_>,
    outside: &mut dyn Outside,
    words: &Words,
) -> Held {
    let mut sitting = Sitting {
        desk,
        interview,
        outside,
        words,
        warned: Vec::new(),
        coded: false,
    };
    match sitting.run() {
        Ok(()) => Held::Finished,
        Err(Ended::Left) => Held::Left,
        Err(Ended::NotKept(why)) => Held::NotKept(why),
    }
}

/// Why the loop ended early.
#[derive(Debug)]
pub(super) enum Ended {
    Left,
    NotKept(String),
}

impl From<Interrupted> for Ended {
    fn from(_: Interrupted) -> Self {
        Self::Left
    }
}

pub(super) struct Sitting<'a, 'q> {
    pub(super) desk: &'a mut dyn Desk,
    pub(super) interview: &'a mut Interview<'q>,
    pub(super) outside: &'a mut dyn Outside,
    pub(super) words: &'a Words,
    /// The urgent needs that the officer has been told about in this sitting.
    pub(super) warned: Vec<NeedId>,
    /// Whether the officer has been asked to code what was told, before the closing.
    pub(super) coded: bool,
}

impl Sitting<'_, '_> {
    fn run(&mut self) -> Result<(), Ended> {
        self.interview.signal(self.outside.signals(self.interview));
        self.warned.clone_from(&self.interview.signals().needs_now);
        self.back_to_the_gate()?;
        loop {
            let Some(ix) = self.interview.current() else {
                return Ok(());
            };
            if self.begins_closing(ix) {
                // Now at the latest: what is coded may open further questions, and the person is
                // still here.
                self.code_what_was_told()?;
                self.tell_needs()?;
                if self.interview.current() != Some(ix) {
                    continue;
                }
            }
            let path = self.interview.path();
            self.put(ix)?;
            self.tell_needs()?;
            let is_live = !self.outside.is_on_paper();
            if is_live && self.interview.path().is_child() && !path.is_child() {
                self.say("conduct-child")?;
            }
            if is_live && self.interview.is_between_sections() {
                self.between_sections()?;
            }
        }
    }

    /// Says whether the closing begins with this item, with something told still to be coded.
    fn begins_closing(&self, ix: ItemIx) -> bool {
        let questionnaire = self.interview.questionnaire();
        let item = questionnaire.item(ix);
        let section = item.and_then(|item| questionnaire.section(item.section));
        let is_closing = section.is_some_and(|section| section.closing);
        is_closing && !self.coded && !self.interview.to_be_coded().is_empty()
    }

    /// Puts one item until something is done about it or the interview moves elsewhere.
    fn put(&mut self, ix: ItemIx) -> Result<(), Ended> {
        let questionnaire = self.interview.questionnaire();
        let Some(item) = questionnaire.item(ix) else {
            return Ok(());
        };
        let played = match self.rehearse(ix, item)? {
            Rehearsed::Moved => return Ok(()),
            Rehearsed::Here(played) => played,
        };
        let mut unfinished: Option<Unfinished> = None;
        let mut notice = None;
        loop {
            let mut page = if self.outside.is_on_paper() {
                item_page::paper(self.interview, ix, item, self.words)
            } else {
                item_page::page(self.interview, ix, item, self.words)
            };
            page.header = self.header(&page.header.title);
            page.header.language = self.words.language(&questionnaire.language_of(item));
            let is_played = self.outside.exercise().is_some();
            let is_of_the_post = !self.outside.is_on_paper() && !is_played;
            if questionnaire.about.contact_sheet == Some(ix) && is_of_the_post {
                let standing = sheet_standing(self.outside.call_list(), self.words);
                page.notes.push(Note::plain(standing));
            }
            played.put_on(&mut page);
            page.notice = notice.take();
            if let Some(unfinished) = unfinished.take() {
                page.entry = page.entry.resumed(&unfinished);
            }
            match self.desk.show(&page) {
                Reply::Interrupted => return Err(Ended::Left),
                Reply::Menu(begun) => {
                    if self.menu(Some((ix, item)))? {
                        return Ok(());
                    }
                    unfinished = Some(begun);
                }
                reply => match item_page::take(item, &reply, self.words) {
                    Taken::Value(value) => {
                        let failed_gate = value.is("no");
                        self.act(Action::Answer {
                            item: item.id.clone(),
                            value,
                        })?;
                        if failed_gate && !self.outside.is_on_paper() {
                            // What cannot wait comes before what is to be put right.
                            self.tell_needs()?;
                            if self.interview.path() != Path::Stopped {
                                self.put_right_or_advise(ix, item)?;
                            }
                        }
                        return Ok(());
                    }
                    Taken::Line(text) => self.act(Action::Line {
                        item: item.id.clone(),
                        text,
                    })?,
                    Taken::Heard => {
                        self.act(Action::Heard {
                            item: item.id.clone(),
                        })?;
                        let then_mark = matches!(
                            item.put,
                            Put::Listen {
                                then_mark: true,
                                ..
                            }
                        );
                        // On paper every question has its own answer.
                        if then_mark && !self.outside.is_on_paper() {
                            self.mark_what_was_told()?;
                        }
                        return Ok(());
                    }
                    Taken::Not(words) => {
                        if let Reply::Line(text) = reply {
                            unfinished = Some(Unfinished {
                                text,
                                chosen: Vec::new(),
                            });
                        }
                        notice = Some(words);
                    }
                },
            }
        }
    }

    /// Does one thing and keeps it.
    pub(super) fn act(&mut self, action: Action) -> Result<(), Ended> {
        let moment = self.outside.moment();
        if let Err(refused) = self.interview.act(action, moment) {
            return self.explain(&refused);
        }
        if let Some(entry) = self.interview.history().last() {
            let entry = entry.clone();
            self.outside.keep(&entry).map_err(Ended::NotKept)?;
            self.play_on(&entry)?;
        }
        self.interview.signal(self.outside.signals(self.interview));
        Ok(())
    }

    /// What the machine refuses is no fault of the officer's: it is said, and nothing happens.
    fn explain(&mut self, refused: &Refused) -> Result<(), Ended> {
        let paragraph = match refused {
            Refused::NothingBefore => self.words.say("conduct-nothing-before"),
            refused => self
                .words
                .fill("conduct-refused", &[("why", &refused.to_string())]),
        };
        self.message("conduct-refused-title", vec![paragraph])
    }

    /// After a failed gate: what to do, and what follows from it.
    pub(super) fn advise(&mut self, item: &Item) -> Result<(), Ended> {
        let Put::Gate { if_not, .. } = &item.put else {
            return Ok(());
        };
        let follows = match if_not {
            IfNot::Continue => "conduct-gate-continue",
            IfNot::NeedsOnly => "conduct-gate-needs-only",
            IfNot::Stop => "conduct-gate-stop",
        };
        let advice = item.to_officer(&Part::Advice);
        let mut paragraphs: Vec<String> = advice.into_iter().map(str::to_owned).collect();
        let is_urgent = *if_not == IfNot::Stop
            || self.interview.path().is_child()
            || !self.interview.signals().needs_now.is_empty();
        if is_urgent {
            paragraphs.extend(self.call_paragraphs(None));
        }
        paragraphs.push(self.words.say(follows));
        self.message("conduct-gate-title", paragraphs)
    }

    /// Tells at once of an emergency that an answer has shown.
    fn tell_needs(&mut self) -> Result<(), Ended> {
        let questionnaire = self.interview.questionnaire();
        let now = self.interview.signals().needs_now.clone();
        let new: Vec<NeedId> = now
            .iter()
            .filter(|need| !self.warned.contains(need))
            .cloned()
            .collect();
        self.warned = now;
        for id in new {
            let Some(need) = questionnaire
                .needs
                .iter()
                .find(|need| need.id == id && need.urgency == Urgency::Emergency)
            else {
                continue;
            };
            let options = vec![
                self.words.say("conduct-need-go-on"),
                self.words.say("conduct-need-stop"),
            ];
            let (name, act) = (need_name(need, self.words), what_to_do(need, self.words));
            let mut notes = vec![Note::labelled(name, act)];
            notes.extend(self.call_notes(need));
            notes.push(Note::plain(self.words.say("conduct-need-first")));
            let page = Page {
                header: self.header(&self.words.say("conduct-need-title")),
                aloud: Vec::new(),
                notes,
                notice: None,
                entry: crate::terminal::Entry::One {
                    options,
                    chosen: None,
                },
            };
            loop {
                let has_moved = match self.desk.show(&page) {
                    Reply::One(0) => break,
                    Reply::One(_) => {
                        self.act(Action::Stop {
                            reason: Some(need.name.clone()),
                        })?;
                        true
                    }
                    Reply::Menu(_) => self.menu(None)?,
                    Reply::Interrupted => return Err(Ended::Left),
                    _ => false,
                };
                if has_moved {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// The top lines: where, how far, which language, and a quiet word about time.
    pub(super) fn header(&self, title: &str) -> Header {
        let progress = self.interview.progress();
        let (done, of) = (
            (progress.done + 1).min(progress.of).to_string(),
            progress.of.to_string(),
        );
        let moment = self.outside.moment();
        Header {
            title: title.to_owned(),
            position: self
                .words
                .fill("conduct-position", &[("done", &done), ("of", &of)]),
            language: self.words.language(&moment.language),
            marker: None,
            reminder: self.reminder(moment.elapsed_ms / 60_000),
        }
    }

    /// A quiet word from 25 minutes on. With an interpreter twice that is reasonable; but then the
    /// interpreter needs a break every half hour.
    fn reminder(&self, minutes: u64) -> Option<String> {
        if self.outside.is_on_paper() {
            return None;
        }
        let id = match (self.interview.through_interpreter(), minutes) {
            (false, 25..) | (true, 50..) => "conduct-time",
            (true, 30..) => "conduct-time-interpreter",
            _ => return None,
        };
        Some(self.words.fill(id, &[("minutes", &minutes.to_string())]))
    }

    pub(super) fn say(&mut self, id: &str) -> Result<(), Ended> {
        let paragraph = self.words.say(id);
        self.message(&format!("{id}-title"), vec![paragraph])
    }

    pub(super) fn message(&mut self, title: &str, paragraphs: Vec<String>) -> Result<(), Ended> {
        let title = self.words.say(title);
        Ok(self.desk.message(&Message { title, paragraphs })?)
    }
}
