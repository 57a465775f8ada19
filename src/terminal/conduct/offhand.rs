//! What the officer does besides answering: notes, urgent needs, breaks, topics, stopping.

use crate::grammar::Urgency;
use crate::interview::Action;
use crate::questionnaire::Item;
use crate::terminal::{Entry, Menu, Note, Page, Reply};

use super::call::{need_name, what_to_do};
use super::hold::{Ended, Sitting};

/// What is needed.
enum Wanted {
    /// A need of the questionnaire, by position.
    Need(usize),
    /// Something that the officer words.
    SomethingElse,
}

impl Sitting<'_, '_> {
    /// Asks for one line on a page of its own; `None` where the officer leaves it with the menu key.
    fn line(
        &mut self,
        title: &str,
        about: Option<&Item>,
        hint: &str,
    ) -> Result<Option<String>, Ended> {
        let mut notes: Vec<Note> = about
            .iter()
            .map(|item| Note::plain(item.text().to_owned()))
            .collect();
        notes.push(Note::plain(self.words.say("conduct-leave-with-esc")));
        let page = Page {
            header: self.header(&self.words.say(title)),
            aloud: Vec::new(),
            notes,
            notice: None,
            entry: Entry::Line {
                initial: String::new(),
                hint: self.words.say(hint),
            },
        };
        match self.desk.show(&page) {
            Reply::Line(text) => Ok(Some(text)),
            Reply::Interrupted => Err(Ended::Left),
            _ => Ok(None),
        }
    }

    /// Adds a note, to an item where there is one.
    pub(super) fn note(&mut self, item: Option<&Item>) -> Result<(), Ended> {
        let Some(text) = self.line("note-title", item, "note-hint")? else {
            return Ok(());
        };
        self.act(Action::Note {
            item: item.map(|item| item.id.clone()),
            text,
        })
    }

    /// Asks what is needed. Emergencies come first, and among them what no answer shows; whatever
    /// can wait some days stands behind a line of its own, so that nobody looks for help in a long
    /// list.
    fn which_need(&mut self) -> Result<Option<Wanted>, Ended> {
        let needs = &self.interview.questionnaire().needs;
        let (mut now, later): (Vec<usize>, Vec<usize>) = (0..needs.len()).partition(|at| {
            let need = needs.get(*at);
            need.is_some_and(|need| need.urgency == Urgency::Emergency)
        });
        now.sort_by_key(|at| needs.get(*at).is_some_and(|need| need.when.is_some()));
        let named = |order: &[usize]| -> Vec<String> {
            let needs = order.iter().filter_map(|at| needs.get(*at));
            let named = needs.map(|need| need_name(need, self.words).to_owned());
            named.collect()
        };
        let mut options = named(&now);
        options.extend(["raise-later", "raise-other"].map(|id| self.words.say(id)));
        let title = self.words.say("raise-title");
        let Some(at) = self.desk.menu(&Menu { title, options })? else {
            return Ok(None);
        };
        if at != now.len() {
            let need = now.get(at).copied();
            return Ok(Some(need.map_or(Wanted::SomethingElse, Wanted::Need)));
        }
        let title = self.words.say("raise-later");
        let options = named(&later);
        let chosen = self.desk.menu(&Menu { title, options })?;
        Ok(chosen
            .and_then(|at| later.get(at))
            .map(|at| Wanted::Need(*at)))
    }

    /// Raises an urgent need by hand; says at once what to do. Returns whether the interview moved.
    pub(super) fn raise(&mut self) -> Result<bool, Ended> {
        let needs = &self.interview.questionnaire().needs;
        let wanted = match self.which_need()? {
            None => return Ok(false),
            Some(Wanted::Need(at)) => needs.get(at),
            Some(Wanted::SomethingElse) => None,
        };
        let Some(need) = wanted else {
            if let Some(note) = self.line("raise-title", None, "raise-hint")? {
                self.act(Action::Raise {
                    need: None,
                    note: Some(note),
                })?;
                let mut paragraphs = vec![self.words.say("raise-other-do")];
                paragraphs.extend(self.call_paragraphs(None));
                self.message("conduct-need-title", paragraphs)?;
            }
            return Ok(false);
        };
        // Shown here, at once; so it need not be told again after the next answer.
        self.act(Action::Raise {
            need: Some(need.id.clone()),
            note: None,
        })?;
        self.warned.push(need.id.clone());
        let said = [need_name(need, self.words), what_to_do(need, self.words)];
        let mut paragraphs = said.map(str::to_owned).to_vec();
        paragraphs.extend(self.call_paragraphs(Some(need)));
        self.message("conduct-need-title", paragraphs)?;
        let options = vec![
            self.words.say("conduct-need-go-on"),
            self.words.say("conduct-need-stop"),
        ];
        let menu = Menu {
            title: self.words.say("raise-then"),
            options,
        };
        if self.desk.menu(&menu)? == Some(1) {
            self.act(Action::Stop {
                reason: Some(need.name.clone()),
            })?;
            return Ok(true);
        }
        Ok(false)
    }

    /// Somebody came in: a harmless page, at once.
    pub(super) fn came_in(&mut self) -> Result<(), Ended> {
        // The page first; whoever came in must not see the screen while the disk is busy.
        self.desk.harmless()?;
        self.act(Action::CameIn)?;
        self.act(Action::GoOn)
    }

    /// A break: the screen is blank.
    pub(super) fn pause(&mut self) -> Result<(), Ended> {
        self.act(Action::Pause)?;
        self.desk.blank()?;
        self.act(Action::GoOn)
    }

    /// Goes to a topic. Returns whether the interview moved.
    pub(super) fn choose_topic(&mut self) -> Result<bool, Ended> {
        let questionnaire = self.interview.questionnaire();
        let sections: Vec<_> = self
            .interview
            .topics()
            .into_iter()
            .filter_map(|ix| questionnaire.section(ix))
            .collect();
        let menu = Menu {
            title: self.words.say("topic-title"),
            options: sections
                .iter()
                .map(|section| section.to_officer().to_owned())
                .collect(),
        };
        let Some(section) = self.desk.menu(&menu)?.and_then(|at| sections.get(at)) else {
            return Ok(false);
        };
        self.act(Action::GoTo {
            section: section.id.clone(),
        })?;
        Ok(true)
    }

    /// Stops and closes safely, after asking once. Returns whether it stopped.
    pub(super) fn stop(&mut self) -> Result<bool, Ended> {
        let ids = [
            "stop-person",
            "stop-distress",
            "stop-danger",
            "stop-interpreter",
            "stop-other",
            "stop-no",
        ];
        let options: Vec<String> = ids.iter().map(|id| self.words.say(id)).collect();
        let menu = Menu {
            title: self.words.say("stop-title"),
            options: options.clone(),
        };
        match self.desk.menu(&menu)? {
            Some(at) if at + 1 < ids.len() => {
                self.act(Action::Stop {
                    reason: options.get(at).cloned(),
                })?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }
}
