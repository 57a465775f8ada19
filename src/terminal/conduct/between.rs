//! Between two sections: go on, take a break, go to the closing.

use crate::interview::Action;
use crate::terminal::{Entry, Note, Page, Reply};

use super::hold::{Ended, Sitting};

impl Sitting<'_, '_> {
    pub(super) fn between_sections(&mut self) -> Result<(), Ended> {
        let questionnaire = self.interview.questionnaire();
        let next = self
            .interview
            .current()
            .and_then(|ix| questionnaire.item(ix));
        let title = next
            .and_then(|item| questionnaire.section(item.section))
            .map(|section| section.to_officer().to_owned());
        let go_on = self
            .words
            .fill("between-go-on", &[("section", &title.unwrap_or_default())]);
        let ids = [
            "between-break",
            "between-note",
            "between-closing",
            "between-stop",
        ];
        let mut options = vec![go_on];
        options.extend(ids.iter().map(|id| self.words.say(id)));
        loop {
            let mut notes = vec![Note::plain(self.words.say("between-ask"))];
            if self.interview.signals().settled {
                notes.push(Note::plain(self.words.say("between-settled")));
            }
            let page = Page {
                header: self.header(&self.words.say("between-title")),
                aloud: Vec::new(),
                notes,
                notice: None,
                entry: Entry::One {
                    options: options.clone(),
                    chosen: Some(0),
                },
            };
            let is_settled = match self.desk.show(&page) {
                Reply::One(0) => true,
                Reply::One(1) => {
                    self.pause()?;
                    false
                }
                Reply::One(2) => {
                    self.note(None)?;
                    false
                }
                Reply::One(3) => {
                    self.act(Action::Close)?;
                    true
                }
                Reply::One(_) => self.stop()?,
                Reply::Menu(_) => self.menu(None)?,
                Reply::Interrupted => return Err(Ended::Left),
                _ => false,
            };
            if is_settled {
                return Ok(());
            }
        }
    }
}
