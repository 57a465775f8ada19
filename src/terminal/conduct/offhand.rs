//! What the officer does besides answering: notes, urgent needs, breaks, topics, stopping.

use crate::interview::Action;
use crate::questionnaire::Item;
use crate::terminal::{Entry, Menu, Note, Page, Reply};

use super::hold::{Ended, Sitting};

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

    /// Raises an urgent need by hand; says at once what to do. Returns whether the interview moved.
    pub(super) fn raise(&mut self) -> Result<bool, Ended> {
        let needs = &self.interview.questionnaire().needs;
        let mut order: Vec<usize> = (0..needs.len()).collect();
        order.sort_by_key(|at| needs.get(*at).map(|need| std::cmp::Reverse(need.urgency)));
        let mut options: Vec<String> = order
            .iter()
            .filter_map(|at| needs.get(*at))
            .map(|need| {
                let urgency = self
                    .words
                    .say(&format!("urgency-short-{}", need.urgency.word()));
                format!("{} ({urgency})", need.name)
            })
            .collect();
        options.push(self.words.say("raise-other"));
        let menu = Menu {
            title: self.words.say("raise-title"),
            options,
        };
        let Some(at) = self.desk.menu(&menu)? else {
            return Ok(false);
        };
        let Some(need) = order.get(at).and_then(|at| needs.get(*at)) else {
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
        let mut paragraphs = vec![need.name.clone(), need.act.clone()];
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
                .map(|section| section.title.clone())
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
