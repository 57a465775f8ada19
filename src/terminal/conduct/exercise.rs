//! An exercise beside an interview: before an item the trainee chooses how to put it, and its page
//! shows what there is to hear and to see. Nothing of it changes what the interview does.

use crate::grammar::{ItemIx, Value};
use crate::interview::{Action, Entry as Done, Path};
use crate::questionnaire::{Item, Part, Put};
use crate::terminal::{Entry, Note, Page, Reply};

use super::hold::{Ended, Sitting};

/// Somebody who plays the person.
pub trait Exercise {
    /// Returns what breaks in before an item is put, and what can be done.
    fn happening(&self, ix: ItemIx) -> Option<(String, Vec<String>)>;
    /// Does one of these things, counted from 0, and keeps that.
    ///
    /// # Errors
    /// Says in one sentence why it is not kept.
    fn meet(&mut self, ix: ItemIx, chosen: usize) -> Result<(), String>;
    /// Returns the ways of putting an item; none where the person is asked nothing.
    fn ways(&self, ix: ItemIx) -> Vec<String>;
    /// Puts an item in one of these ways, counted from 0, and keeps that.
    ///
    /// # Errors
    /// Says in one sentence why it is not kept.
    fn put(&mut self, ix: ItemIx, way: usize) -> Result<Heard, String>;
    /// Returns, once, what came of an item that had been put when the exercise was left.
    fn already_heard(&mut self, ix: ItemIx) -> Option<Heard>;
    /// Returns the gate that had failed when the exercise was left, where it can be put right.
    fn left_at_gate(&self) -> Option<ItemIx>;
    /// Returns what there is to see at a gate or an observation.
    fn look(&self, ix: ItemIx) -> Vec<Note>;
    /// Says whether a gate fails and can be put right.
    fn can_put_right(&self, ix: ItemIx) -> bool;
    /// Puts a gate right, keeps that, and returns what there is to see then.
    ///
    /// # Errors
    /// Says in one sentence why it is not kept.
    fn put_right(&mut self, ix: ItemIx) -> Result<Option<String>, String>;
    /// Takes in what was done, and returns what there is to see because of it.
    fn acted(&mut self, entry: &Done) -> Option<String>;
}

/// What came of putting an item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heard {
    /// Where others than the item's own words were said: what there was to say, with its label.
    pub said: Option<Note>,
    /// What there is to hear and to see.
    pub notes: Vec<Note>,
}

impl Heard {
    /// Puts it on the page of the item, before everything else that is for the officer.
    pub(super) fn put_on(&self, page: &mut Page) {
        if let Some(said) = &self.said {
            // They have been said, and nobody is told to read them.
            page.aloud.clear();
            page.notes.insert(0, said.clone());
        }
        let after = usize::from(self.said.is_some());
        page.notes.splice(after..after, self.notes.iter().cloned());
    }
}

/// What came before an item's page.
pub(super) enum Rehearsed {
    /// The interview is elsewhere now.
    Moved,
    /// The page comes, with this on it.
    Here(Heard),
}

/// What was chosen of several things.
enum Chosen {
    One(usize),
    Moved,
}

impl Sitting<'_, '_> {
    /// Lets happen what happens before an item, and has the trainee choose how to put it.
    pub(super) fn rehearse(&mut self, ix: ItemIx, item: &Item) -> Result<Rehearsed, Ended> {
        let Some(exercise) = self.outside.exercise() else {
            return Ok(Rehearsed::Here(Heard::default()));
        };
        if !item.asks_the_person() {
            let notes = exercise.look(ix);
            return Ok(Rehearsed::Here(Heard { said: None, notes }));
        }
        if let Some(heard) = exercise.already_heard(ix) {
            return Ok(Rehearsed::Here(heard));
        }
        if let Some((what, options)) = exercise.happening(ix) {
            match self.choose("practise-happens", vec![Note::plain(what)], &options)? {
                Chosen::Moved => return Ok(Rehearsed::Moved),
                Chosen::One(chosen) => {
                    if let Some(exercise) = self.outside.exercise() {
                        exercise.meet(ix, chosen).map_err(Ended::NotKept)?;
                    }
                }
            }
        }
        let ways = self.outside.exercise().map(|exercise| exercise.ways(ix));
        let ways = ways.unwrap_or_default();
        let chosen = if ways.len() < 2 {
            Chosen::One(0)
        } else {
            let purpose = item.to_officer(&Part::Purpose);
            let purpose = purpose.map(|purpose| {
                Note::labelled(self.words.say("conduct-purpose"), purpose.to_owned())
            });
            let ask = Note::plain(self.words.say("practise-how"));
            let read_out = self.read_out(item);
            let notes = std::iter::once(ask)
                .chain(read_out)
                .chain(purpose)
                .collect();
            let section = self.interview.questionnaire().section(item.section);
            let title = section.map(|section| section.to_officer().to_owned());
            self.choose_under(&title.unwrap_or_default(), notes, &ways)?
        };
        let Chosen::One(way) = chosen else {
            return Ok(Rehearsed::Moved);
        };
        let heard = match self.outside.exercise() {
            Some(exercise) => exercise.put(ix, way).map_err(Ended::NotKept)?,
            None => Heard::default(),
        };
        Ok(Rehearsed::Here(heard))
    }

    /// Asks again what was being asked at a gate when the exercise was left.
    pub(super) fn back_to_the_gate(&mut self) -> Result<(), Ended> {
        let exercise = self.outside.exercise();
        let Some(ix) = exercise.and_then(|exercise| exercise.left_at_gate()) else {
            return Ok(());
        };
        let item = self.interview.questionnaire().item(ix);
        match item {
            Some(item) if self.interview.path() != Path::Stopped => {
                self.put_right_or_advise(ix, item)
            }
            _ => Ok(()),
        }
    }

    /// Asks in an exercise whether what failed a gate is put right now, where it can be. Where it is
    /// not, and in every real talk, says what that means.
    pub(super) fn put_right_or_advise(&mut self, ix: ItemIx, item: &Item) -> Result<(), Ended> {
        let exercise = self.outside.exercise();
        if !exercise.is_some_and(|exercise| exercise.can_put_right(ix)) {
            return self.advise(item);
        }
        let options = ["practise-put-right", "practise-leave"].map(|id| self.words.say(id));
        let Put::Gate { advice, .. } = &item.put else {
            return Ok(());
        };
        let advice = item.to_officer(&Part::Advice).unwrap_or(advice);
        let notes = vec![Note::plain(advice.to_owned())];
        match self.choose("practise-put-right-title", notes, &options)? {
            Chosen::One(0) => {}
            Chosen::One(_) => return self.advise(item),
            Chosen::Moved => return Ok(()),
        }
        let sight = match self.outside.exercise() {
            Some(exercise) => exercise.put_right(ix).map_err(Ended::NotKept)?,
            None => None,
        };
        let Some(sight) = sight else { return Ok(()) };
        // Noted before it is read: whoever leaves now finds it put right.
        self.act(Action::Answer {
            item: item.id.clone(),
            value: Value::choice("yes"),
        })?;
        self.message("practise-now", vec![sight])
    }

    /// Tells the exercise what was done, and shows what there is to see because of it.
    pub(super) fn play_on(&mut self, entry: &Done) -> Result<(), Ended> {
        let sight = self
            .outside
            .exercise()
            .and_then(|exercise| exercise.acted(entry));
        match sight {
            Some(sight) => self.message("practise-now", vec![sight]),
            None => Ok(()),
        }
    }

    /// The choices that are read out with an item: what "one of these" means.
    fn read_out(&self, item: &Item) -> Option<Note> {
        let Put::Ask {
            read_choices: true, ..
        } = &item.put
        else {
            return None;
        };
        let choices = item.choices.iter();
        let read = choices.filter_map(|choice| item.to_officer(&Part::Choice(choice.clone())));
        let read: Vec<&str> = read.collect();
        let label = self.words.say("practise-read-out");
        Some(Note::labelled(label, read.join("; ")))
    }

    fn choose(
        &mut self,
        title: &str,
        notes: Vec<Note>,
        options: &[String],
    ) -> Result<Chosen, Ended> {
        let title = self.words.say(title);
        self.choose_under(&title, notes, options)
    }

    fn choose_under(
        &mut self,
        title: &str,
        notes: Vec<Note>,
        options: &[String],
    ) -> Result<Chosen, Ended> {
        let page = Page {
            header: self.header(title),
            aloud: Vec::new(),
            notes,
            notice: None,
            entry: Entry::One {
                options: options.to_vec(),
                chosen: None,
            },
        };
        loop {
            match self.desk.show(&page) {
                Reply::One(at) => return Ok(Chosen::One(at)),
                Reply::Menu(_) if self.menu(None)? => return Ok(Chosen::Moved),
                Reply::Interrupted => return Err(Ended::Left),
                _ => {}
            }
        }
    }
}
