//! Listen first: after the open account the officer marks what has been told, and codes it.

use crate::grammar::ItemIx;
use crate::interview::Action;
use crate::questionnaire::SectionIx;
use crate::terminal::{Entry, Note, Page, Reply};

use super::hold::{Ended, Sitting};
use super::item_page::{self, Taken};

/// What becomes of a told question that the officer does not code now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Later {
    /// It is coded later, at the end at the latest.
    IsCodedLater,
    /// This is the end: it stays open.
    IsLeftOpen,
}

impl Sitting<'_, '_> {
    /// Asks which topics, and then which of their questions, the account has answered.
    pub(super) fn mark_what_was_told(&mut self) -> Result<(), Ended> {
        let questionnaire = self.interview.questionnaire();
        let section_of = |ix: &ItemIx| questionnaire.item(*ix).map(|item| item.section);
        let candidates = self.interview.may_have_been_told();
        let mut sections: Vec<SectionIx> = candidates.iter().filter_map(section_of).collect();
        sections.dedup();
        let titles = sections
            .iter()
            .filter_map(|ix| questionnaire.section(*ix))
            .map(|section| section.to_officer().to_owned());
        let topics = self.several("told-topics", titles.collect())?;
        let topics: Vec<SectionIx> = topics
            .into_iter()
            .filter_map(|at| sections.get(at).copied())
            .collect();
        for topic in topics {
            // Coding one question may have changed which others apply.
            let mut asks = self.interview.may_have_been_told();
            asks.retain(|ix| section_of(ix) == Some(topic));
            let texts = asks
                .iter()
                .filter_map(|ix| questionnaire.item(*ix))
                .map(|item| item.text().to_owned());
            let told = self.several("told-questions", texts.collect())?;
            for at in told {
                if let Some(ix) = asks.get(at) {
                    self.code(*ix, Later::IsCodedLater)?;
                }
            }
        }
        Ok(())
    }

    /// Codes what was told and is still to be coded, before the closing; asks once.
    pub(super) fn code_what_was_told(&mut self) -> Result<(), Ended> {
        self.coded = true;
        for ix in self.interview.to_be_coded() {
            self.code(ix, Later::IsLeftOpen)?;
        }
        Ok(())
    }

    /// Asks the officer, not the person, which answer was told.
    pub(super) fn code(&mut self, ix: ItemIx, later: Later) -> Result<(), Ended> {
        let Some(item) = self.interview.questionnaire().item(ix) else {
            return Ok(());
        };
        let postponed = match later {
            Later::IsCodedLater => "told-later",
            Later::IsLeftOpen => "told-left-open",
        };
        let mut notice = None;
        loop {
            let mut entry = item_page::entry(self.interview, ix, item, self.words);
            if let Entry::One { options, .. } = &mut entry {
                options.push(self.words.say(postponed));
            }
            let mut notes = vec![Note::labelled(
                self.words.say("told-question"),
                item.text().to_owned(),
            )];
            notes.push(Note::plain(self.words.say("told-do-not-ask")));
            if !matches!(entry, Entry::One { .. }) {
                notes.push(Note::plain(self.words.say(&format!("{postponed}-esc"))));
            }
            let page = Page {
                header: self.header(&self.words.say("told-title")),
                aloud: Vec::new(),
                notes,
                notice: notice.take(),
                entry,
            };
            let reply = self.desk.show(&page);
            let postpone = match &reply {
                Reply::Interrupted => return Err(Ended::Left),
                Reply::Menu(_) => true,
                Reply::One(at) => *at >= item.choices.len(),
                _ => false,
            };
            if postpone {
                if later == Later::IsCodedLater {
                    self.act(Action::Told {
                        item: item.id.clone(),
                        value: None,
                    })?;
                }
                return Ok(());
            }
            match item_page::take(item, &reply, self.words) {
                Taken::Value(value) => {
                    return self.act(Action::Told {
                        item: item.id.clone(),
                        value: Some(value),
                    });
                }
                Taken::Not(words) => notice = Some(words),
                Taken::Line(_) | Taken::Heard => return Ok(()),
            }
        }
    }

    /// Asks to mark any of several options; none is an option too.
    fn several(&mut self, id: &str, mut options: Vec<String>) -> Result<Vec<usize>, Ended> {
        let count = options.len();
        if count == 0 {
            return Ok(Vec::new());
        }
        options.push(self.words.say("told-none"));
        let page = Page {
            header: self.header(&self.words.say("told-title")),
            aloud: Vec::new(),
            notes: vec![Note::plain(self.words.say(id))],
            notice: None,
            entry: Entry::Several {
                options,
                chosen: Vec::new(),
            },
        };
        loop {
            match self.desk.show(&page) {
                Reply::Several(chosen) => {
                    return Ok(chosen.into_iter().filter(|at| *at < count).collect());
                }
                Reply::Menu(_) => return Ok(Vec::new()),
                Reply::Interrupted => return Err(Ended::Left),
                _ => {}
            }
        }
    }
}
