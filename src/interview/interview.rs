//! The interview itself: what has been done, and what that makes of the sheet.

use crate::grammar::{ItemId, ItemIx, NeedId, SectionId, Standing, Truth, Value};
use crate::questionnaire::{Item, Put, Questionnaire, Sheet};

use super::path::Ending;
use super::{Action, Entry, Moment, Path, Refused};

/// One interview. INVARIANT: everything but the questionnaire and the signals follows from
/// `history`.
#[derive(Debug, Clone)]
pub struct Interview<'q> {
    pub(super) questionnaire: &'q Questionnaire,
    pub(super) sheet: Sheet,
    /// The item to look at out of turn.
    pub(super) cursor: Option<ItemIx>,
    /// Where the ordinary course goes on.
    pub(super) position: usize,
    /// The item that was done last.
    pub(super) last: Option<ItemIx>,
    ending: Ending,
    /// The items done, each once, in the order in which they were done first.
    trail: Vec<ItemIx>,
    /// For each item, whether it stands in the trail.
    on_trail: Vec<bool>,
    lines: Vec<(ItemIx, Vec<String>)>,
    told: Vec<ItemIx>,
    notes: Vec<Note>,
    raised: Vec<Raised>,
    history: Vec<Entry>,
    signals: Signals,
}

/// A note of the officer's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The item it belongs to.
    pub item: Option<ItemId>,
    /// The note.
    pub text: String,
    /// When.
    pub moment: Moment,
}

/// A need that the officer raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// The need, where the questionnaire has it.
    pub need: Option<NeedId>,
    /// What it is, in the officer's words.
    pub note: Option<String>,
    /// When.
    pub moment: Moment,
}

/// What the interview is told from outside after an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signals {
    /// Nothing that was not asked could change the next step or how soon.
    pub settled: bool,
    /// The needs that hold now and ask for something to be done at once.
    pub needs_now: Vec<NeedId>,
}

impl<'q> Interview<'q> {
    /// Begins an interview.
    pub fn new(questionnaire: &'q Questionnaire) -> Self {
        Self {
            questionnaire,
            sheet: Sheet::new(questionnaire),
            cursor: None,
            position: 0,
            last: None,
            ending: Ending::None,
            trail: Vec::new(),
            on_trail: vec![false; questionnaire.items.len()],
            lines: Vec::new(),
            told: Vec::new(),
            notes: Vec::new(),
            raised: Vec::new(),
            history: Vec::new(),
            signals: Signals::default(),
        }
    }

    /// Resumes an interview by doing again what was done.
    ///
    /// # Errors
    /// Where an action makes no sense, because the actions belong to another questionnaire.
    pub fn replay(
        questionnaire: &'q Questionnaire,
        entries: impl IntoIterator<Item = Entry>,
    ) -> Result<Self, Refused> {
        let mut interview = Self::new(questionnaire);
        for entry in entries {
            interview.act(entry.action, entry.moment)?;
        }
        Ok(interview)
    }

    /// Returns the questionnaire.
    pub fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    /// Returns the answers.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// Returns everything that was done, in order.
    pub fn history(&self) -> &[Entry] {
        &self.history
    }

    /// Returns the officer's notes, in order.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Returns the needs that the officer raised, in order.
    pub fn raised(&self) -> &[Raised] {
        &self.raised
    }

    /// Returns the ids of the raised needs that the questionnaire has.
    pub fn raised_needs(&self) -> Vec<NeedId> {
        self.raised
            .iter()
            .filter_map(|raised| raised.need.clone())
            .collect()
    }

    /// Returns which way the interview goes.
    pub fn path(&self) -> Path {
        Path::of(self.questionnaire, &self.sheet, self.ending)
    }

    /// Returns the lines noted so far at an open invitation.
    pub fn lines(&self, ix: ItemIx) -> &[String] {
        let found = self.lines.iter().find(|(item, _)| *item == ix);
        found.map_or(&[], |(_, lines)| lines)
    }

    /// Says whether the item was answered by the open account.
    pub fn was_told(&self, ix: ItemIx) -> bool {
        self.told.contains(&ix)
    }

    /// Says whether an interpreter is in the room, by the answers.
    pub fn through_interpreter(&self) -> bool {
        let interpreter = self.questionnaire.about.interpreter;
        let value = interpreter.and_then(|ix| self.sheet.counted(ix));
        value.is_some_and(|value| value.is("yes"))
    }

    /// Returns the signals from outside.
    pub fn signals(&self) -> &Signals {
        &self.signals
    }

    /// Takes the signals from outside.
    pub fn signal(&mut self, signals: Signals) {
        self.signals = signals;
    }

    pub(super) fn is_ended_by_officer(&self) -> bool {
        self.ending != Ending::None
    }

    /// Does one thing.
    ///
    /// # Errors
    /// Where it makes no sense; nothing has changed then.
    pub fn act(&mut self, action: Action, moment: Moment) -> Result<(), Refused> {
        let through_interpreter = self.through_interpreter();
        match &action {
            Action::Answer { item, value } => {
                let (ix, definition) = self.open_item(item)?;
                if !definition.takes(value) {
                    return Err(Refused::WrongAnswer(item.clone()));
                }
                self.done(ix, Standing::Given(value.clone()));
            }
            Action::Decline { item } => {
                let ix = self.unanswerable(item)?;
                self.done(ix, Standing::Declined);
            }
            Action::NotKnown { item } => {
                let ix = self.unanswerable(item)?;
                self.done(ix, Standing::NotKnown);
            }
            Action::Told { item, value } => self.tell(item, value.as_ref())?,
            Action::Line { item, text } => {
                let ix = self.listening(item)?;
                match self.lines.iter_mut().find(|(at, _)| *at == ix) {
                    Some((_, lines)) => lines.push(text.clone()),
                    None => self.lines.push((ix, vec![text.clone()])),
                }
            }
            Action::Heard { item } => {
                let ix = self.listening(item)?;
                let words = Value::Words(self.lines(ix).to_vec());
                self.done(ix, Standing::Given(words));
            }
            Action::Note { item, text } => {
                if let Some(id) = item {
                    self.find(id)?;
                }
                self.notes.push(Note {
                    item: item.clone(),
                    text: text.clone(),
                    moment: moment.clone(),
                });
            }
            Action::Raise { need, note } => {
                if let Some(id) = need {
                    let known = self.questionnaire.needs.iter().any(|need| need.id == *id);
                    if !known {
                        return Err(Refused::UnknownNeed(id.clone()));
                    }
                }
                self.raised.push(Raised {
                    need: need.clone(),
                    note: note.clone(),
                    moment: moment.clone(),
                });
            }
            Action::GoTo { section } => self.go_to(section)?,
            Action::Back => self.back()?,
            Action::Pause | Action::CameIn | Action::GoOn => {}
            Action::Close => self.end(Ending::Closing),
            Action::Stop { .. } => self.end(Ending::Stopped),
        }
        let moment = self.in_the_language_put(&action, moment);
        self.history.push(Entry {
            moment,
            through_interpreter,
            action,
        });
        Ok(())
    }

    /// Names in the moment the language in which an item was put, where another one than the
    /// questionnaire's is spoken with the person.
    fn in_the_language_put(&self, action: &Action, moment: Moment) -> Moment {
        let put = match action {
            Action::Answer { item, .. }
            | Action::Decline { item }
            | Action::NotKnown { item }
            | Action::Line { item, .. }
            | Action::Heard { item } => self.find(item).ok(),
            _ => None,
        };
        match put {
            Some((_, item)) if self.questionnaire.spoken.is_some() => Moment {
                language: self.questionnaire.language_of(item),
                ..moment
            },
            _ => moment,
        }
    }

    fn find(&self, id: &ItemId) -> Result<(ItemIx, &'q Item), Refused> {
        let ix = self.questionnaire.position(id.as_str());
        let found = ix.and_then(|ix| Some((ix, self.questionnaire.item(ix)?)));
        found.ok_or_else(|| Refused::UnknownItem(id.clone()))
    }

    fn open_item(&self, id: &ItemId) -> Result<(ItemIx, &'q Item), Refused> {
        let (ix, item) = self.find(id)?;
        match self.refusal(ix, item) {
            Some(refused) => Err(refused),
            None => Ok((ix, item)),
        }
    }

    fn unanswerable(&self, id: &ItemId) -> Result<ItemIx, Refused> {
        let (ix, item) = self.open_item(id)?;
        if item.may_stay_unanswered() {
            Ok(ix)
        } else {
            Err(Refused::MustBeDone(id.clone()))
        }
    }

    fn listening(&self, id: &ItemId) -> Result<ItemIx, Refused> {
        let (ix, item) = self.open_item(id)?;
        if matches!(item.put, Put::Listen { .. }) {
            Ok(ix)
        } else {
            Err(Refused::TakesNoLines(id.clone()))
        }
    }

    fn tell(&mut self, id: &ItemId, value: Option<&Value>) -> Result<(), Refused> {
        let (ix, item) = self.open_item(id)?;
        if !item.is_ask() {
            return Err(Refused::CannotBeTold(id.clone()));
        }
        if value.is_some_and(|value| !item.takes(value)) {
            return Err(Refused::WrongAnswer(id.clone()));
        }
        if !self.told.contains(&ix) {
            self.told.push(ix);
        }
        let standing = value.map_or(Standing::Told, |value| Standing::Given(value.clone()));
        self.sheet.set(self.questionnaire, ix, standing);
        Ok(())
    }

    /// Notes how it stands with an item and goes on.
    fn done(&mut self, ix: ItemIx, standing: Standing) {
        let was_done = self
            .on_trail
            .get_mut(ix.index())
            .is_some_and(|was| std::mem::replace(was, true));
        let is_revisit = self.cursor.take().is_some() && was_done;
        // The same answer again returns to where the interview was; another one goes on from here,
        // because it may have opened what comes next.
        if !is_revisit || *self.sheet.standing(ix) != standing {
            self.position = ix.index() + 1;
        }
        self.sheet.set(self.questionnaire, ix, standing);
        self.last = Some(ix);
        if !was_done {
            self.trail.push(ix);
        }
    }

    fn go_to(&mut self, id: &SectionId) -> Result<(), Refused> {
        let sections = &self.questionnaire.sections;
        let Some(section) = sections.iter().find(|section| section.id == *id) else {
            return Err(Refused::UnknownSection(id.clone()));
        };
        self.ending = Ending::None;
        self.position = section.items.start;
        let items = section
            .items
            .clone()
            .filter_map(|at| u32::try_from(at).ok())
            .map(ItemIx);
        let standing = |ix: &ItemIx| (self.sheet.applies(*ix), self.sheet.standing(*ix));
        let mut applying = items
            .filter(|ix| self.sheet.applies(*ix) != Truth::False)
            .peekable();
        let first = applying.peek().copied();
        // What was found wanting and can be put right; then the first that is still to be put,
        // whether it would come of itself or not; else the first.
        let failed = applying.clone().find(|ix| {
            let is_gate = self
                .questionnaire
                .item(*ix)
                .is_some_and(|item| matches!(item.put, Put::Gate { .. }));
            is_gate && standing(ix).1.value().is_some_and(|value| value.is("no"))
        });
        self.cursor = failed
            .or_else(|| applying.find(|ix| *standing(ix).1 == Standing::NotAsked))
            .or(first);
        self.last = None;
        Ok(())
    }

    fn back(&mut self) -> Result<(), Refused> {
        let here = self.current();
        let at = here.and_then(|ix| self.trail.iter().position(|item| *item == ix));
        let before = at.map_or(self.trail.len(), |at| at);
        let previous = before
            .checked_sub(1)
            .and_then(|at| self.trail.get(at))
            .copied();
        let previous = previous.ok_or(Refused::NothingBefore)?;
        self.cursor = Some(previous);
        Ok(())
    }

    fn end(&mut self, ending: Ending) {
        self.ending = ending;
        self.cursor = None;
        self.last = None;
    }
}
