//! `panah practise --look-back`: the debriefing of a kept run, played again from what was done.

use std::io::IsTerminal;

use crate::cli::clock;
use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::cli::practise_arguments::PractiseArguments;
use crate::cli::{desk, output};
use crate::grammar::Faults;
use crate::interview::Interview;
use crate::practice::{Marks, Run, Verdict};
use crate::questionnaire::Use;
use crate::report::{self, Paper, Sections};
use crate::terminal::{Desk, Marked, Message};
use crate::vault::{RecordId, Vault};

use super::super::Commands;
use super::super::present::page_width;
use super::kept::{KeptRun, find};
use super::play::done;

impl Commands<'_> {
    /// Shows the debriefing of a kept run again, and writes its page where one is wanted.
    pub(super) fn look_back_on_run(
        &self,
        beginning: &str,
        asked: &PractiseArguments,
    ) -> Result<(), CommandError> {
        let library = self.library()?;
        let mut opened = desk::open(self.arguments, self.words);
        let mut desk = Marked::new(opened.as_mut(), self.words.say("practise-marker"));
        let Some(vault) = self.training_there(&mut desk, asked)? else {
            return Ok(());
        };
        refuse_left(&vault, beginning)?;
        let id = find(&vault, beginning)?;
        let run = KeptRun::read(&vault.open(id)?)?;
        let again = self.played_again(&library, &run);
        let note = self.kept_line(id, &run);
        let (sections, changed) = match again {
            Some(sections) => (Some(sections), None),
            None => (
                run.note.debriefing.clone(),
                Some(self.words.say("practise-changed")),
            ),
        };
        let sections = sections.map(|sections| {
            let sections = sections.noting(&note);
            match &changed {
                Some(changed) => sections.noting(changed),
                None => sections,
            }
        });
        let is_page = self.is_read_on_a_page();
        let width = if is_page {
            page_width()
        } else {
            output::width()
        };
        let mut paper = Paper::new(width).telling_time_by(clock::local_and_offset);
        if let Some(sections) = &sections {
            report::debriefing_text(&mut paper, sections);
        } else {
            // A run of an earlier version, of which no debriefing was sealed.
            paper.paragraph(&changed.unwrap_or_default());
            report::record(&mut paper, &id.to_string(), &run.record, &[], self.words);
        }
        let text = paper.into_text();
        let read = if is_page {
            let title = self.words.say("practise-look-back");
            let paragraphs = vec![text];
            let read = desk.message(&Message { title, paragraphs });
            desk.leave();
            read
        } else {
            let marker = self.words.say("practise-marker");
            output::data(&format!("{marker}\n\n{text}"))?;
            Ok(())
        };
        match (&sections, &asked.page) {
            (Some(sections), _) => self.give_run(sections, asked)?,
            (None, Some(_)) => {
                return Err(CommandError::failed(
                    "of this run no debriefing was sealed, so no page can be made of it",
                    "play the case again with --keep",
                ));
            }
            (None, None) => {}
        }
        Ok(read?)
    }

    fn is_read_on_a_page(&self) -> bool {
        let is_terminal = std::io::stdin().is_terminal() && output::is_read_by_a_person();
        is_terminal && !self.arguments.plain
    }

    fn kept_line(&self, id: RecordId, run: &KeptRun) -> String {
        let short: String = id.to_string().chars().take(8).collect();
        let when = clock::local_wall(&run.record.clock.closed);
        let values = [("id", short.as_str()), ("when", &when)];
        self.words.fill("practise-kept-line", &values)
    }

    /// Plays a run again: the same case, the same wordings, the same seed, the same deeds. Nothing where
    /// any of these, the questions, the rules or the program would now make another run of it.
    fn played_again(&self, library: &Library, run: &KeptRun) -> Option<Sections> {
        let note = &run.note;
        // What is wrong with a case is told where it is played, or checked.
        let mut unheard = Faults::default();
        let wordings = library.wordings(&mut unheard);
        let (case, definitions) = library.case(note.case.as_str(), &mut unheard)?;
        let definitions = self
            .speaking(library, definitions, None, Use::Practice)
            .ok()?;
        let now = definitions.identities();
        let summary = &run.record.summary;
        let is_same = case.digest.to_string() == note.sha256
            && note
                .wordings
                .as_ref()
                .is_none_or(|digest| *digest == library.wordings_digest().to_string())
            && now.questionnaire == summary.questionnaire
            && now.rules == summary.rules
            && now.jurisdiction == summary.jurisdiction;
        if !is_same {
            return None;
        }
        let questionnaire = &definitions.questionnaire;
        let interview = Interview::replay(questionnaire, done(&note.deeds)).ok()?;
        let mut again = Run::new(&case, questionnaire, &wordings, note.seed);
        again.replay(&note.deeds);
        let verdict = Verdict {
            decision: run.record.decision.clone(),
            call: note.call.clone(),
        };
        let marks = Marks::of(&again, &interview, &verdict, &definitions);
        let sections = report::debriefing_played(&again, &marks, &definitions, self.words);
        let is_told_alike = note
            .debriefing
            .as_ref()
            .is_none_or(|sealed| sealed.is_of_the_same_talk(&sections));
        (marks.passed() == note.passed && is_told_alike).then_some(sections)
    }
}

/// Refuses an exercise that was left before its end: there is nothing to look back on yet.
fn refuse_left(vault: &Vault, beginning: &str) -> Result<(), CommandError> {
    let typed = beginning.trim().to_ascii_lowercase();
    let mut ids = vault.drafts()?.into_iter().map(|one| one.id.to_string());
    if !typed.is_empty() && ids.any(|id| id.starts_with(&typed)) {
        return Err(CommandError::failed(
            format!("exercise `{typed}` was left before its end, so there is no debriefing yet"),
            format!("go on with it: `panah practise --resume {typed}`"),
        ));
    }
    Ok(())
}
