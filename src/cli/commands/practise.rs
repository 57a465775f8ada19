//! `panah practise`: a case is played, decided and looked back on.

use std::io::IsTerminal;

use crate::assessment::Definitions;
use crate::cli::clock::{self, Clock, now};
use crate::cli::error::CommandError;
use crate::cli::exercise::Exercising;
use crate::cli::library::Library;
use crate::cli::output::Existing;
use crate::cli::practise_arguments::PractiseArguments;
use crate::cli::{desk, output, post};
use crate::course::{Body, Exercise, PlayedBy};
use crate::grammar::{ContactId, Faults, RuleEntry, RulePart};
use crate::interview::Interview;
use crate::practice::{Case, Marks, Run, Verdict, Wordings};
use crate::questionnaire::Use;
use crate::record::Record;
use crate::referral::ContactSheet;
use crate::report::{self, Paper};
use crate::terminal::conduct::{Held, hold};
use crate::terminal::{Desk, Entry, Header, Marked, Menu, Message, Note, Page, Reply};
use crate::vault::Vault;

use super::Commands;
use super::assess::summarise;
use super::occasion::random;
use super::practise_kept::seal_run;
use super::present::page_width;

/// The case that a newcomer begins with; it is listed first.
const FIRST: &str = "first-case";

/// What a run is played with.
pub(super) struct Played<'a> {
    pub(super) case: &'a Case,
    pub(super) definitions: &'a Definitions,
    pub(super) wordings: &'a Wordings,
    pub(super) seed: u64,
}

impl Commands<'_> {
    /// Plays a case.
    pub(super) fn practise(&self, asked: &PractiseArguments) -> Result<(), CommandError> {
        if let Some(file) = &asked.page {
            output::refuse_unwritable(file, existing(asked))?;
        }
        Self::ticket(&asked.hand_in)?;
        let library = self.library()?;
        let is_alone = asked.case.is_none() && !std::io::stdin().is_terminal();
        if asked.list || is_alone {
            return self.list_cases(&library);
        }
        let mut opened = desk::open(self.arguments, self.words);
        let mut desk = Marked::new(opened.as_mut(), self.words.say("practise-marker"));
        let id = match &asked.case {
            Some(id) => id.clone(),
            None => self.choose_case(&mut desk, &library)?,
        };
        let mut faults = Faults::default();
        let wordings = library.wordings(&mut faults);
        let read = library.case(&id, &mut faults);
        self.refuse(faults, |name| {
            library.text(name).or_else(|| library.case_text(name))
        })?;
        let (case, definitions) = read.ok_or(CommandError::Told)?;
        let definitions = self.speaking(&library, definitions, None, Use::Practice)?;
        let played = Played {
            case: &case,
            definitions: &definitions,
            wordings: &wordings,
            seed: match asked.seed {
                Some(seed) => seed,
                None => drawn()?,
            },
        };
        if let Some(script) = &asked.script {
            return self.practise_script(&played, script, asked);
        }
        let vault = if asked.keep {
            Some(self.unlock_training(&mut desk, asked)?)
        } else {
            None
        };
        self.brief(&mut desk, &played, vault.as_ref())?;
        self.play(&mut desk, &played, vault.as_ref(), asked)
    }

    /// Tells what the trainee knows before.
    fn brief(
        &self,
        desk: &mut dyn Desk,
        played: &Played<'_>,
        vault: Option<&Vault>,
    ) -> Result<(), CommandError> {
        let kept = match vault {
            Some(_) => "practise-brief-kept",
            None => "practise-brief-not-kept",
        };
        let ids = ["practise-brief-how", "practise-brief-promise", kept];
        let told = [played.case.title.clone(), played.case.brief.clone()].into_iter();
        Ok(desk.message(&Message {
            title: self.words.say("practise-brief-title"),
            paragraphs: told.chain(ids.map(|id| self.words.say(id))).collect(),
        })?)
    }

    /// Holds the interview, has the trainee decide, and looks back.
    fn play(
        &self,
        desk: &mut dyn Desk,
        played: &Played<'_>,
        vault: Option<&Vault>,
        asked: &PractiseArguments,
    ) -> Result<(), CommandError> {
        let definitions = played.definitions;
        let questionnaire = &definitions.questionnaire;
        let opened = now();
        // Without a number in it: nobody shall be called for an exercise.
        let call_list = post::call_list(&definitions.rules.contacts, None, ContactSheet::default());
        let mut exercising = Exercising {
            run: Run::new(played.case, questionnaire, played.wordings, played.seed),
            definitions,
            clock: Clock::start(&questionnaire.language),
            call_list,
            words: self.words,
        };
        let mut interview = Interview::new(questionnaire);
        let left = |desk: &mut dyn Desk| {
            desk.leave();
            output::talk(&self.words.say("practise-left"));
            Err(CommandError::Left)
        };
        if hold(desk, &mut interview, &mut exercising, self.words) != Held::Finished {
            return left(desk);
        }
        let Exercising { run, call_list, .. } = exercising;
        let (summary, assessment) = summarise(definitions, &interview);
        let mut record = Record::new(definitions, &interview, summary, None, opened, now())?;
        let decided = self.decide(desk, definitions, &record, &assessment, &call_list);
        let Ok(decision) = decided else {
            return left(desk);
        };
        let Ok(call) = self.whom_to_call_now(desk, definitions) else {
            return left(desk);
        };
        record.decision.clone_from(&decision);
        let verdict = Verdict { decision, call };
        let marks = Marks::of(&run, &interview, &verdict, definitions);
        let sealed = match vault {
            Some(vault) => Some(seal_run(vault, &record, &run, &verdict, &marks)?),
            None => None,
        };
        let handed_in = Self::hand_in(&asked.hand_in, || {
            Body::Exercise(Exercise::of(
                &run,
                &marks,
                &verdict,
                definitions,
                PlayedBy::Hand,
            ))
        })?;
        let mut paper = Paper::new(page_width()).telling_time_by(clock::local_and_offset);
        report::debriefing(&mut paper, &run, &marks, definitions, self.words);
        let read = desk.message(&Message {
            title: self.words.say("practise-look-back"),
            paragraphs: vec![paper.into_text()],
        });
        desk.leave();
        if let Some(id) = sealed {
            output::talk(
                &self
                    .words
                    .fill("practise-sealed", &[("id", &id.to_string())]),
            );
        }
        self.tell_handed_in(handed_in);
        let sections = report::debriefing_played(&run, &marks, definitions, self.words);
        self.give_run(&sections, asked)?;
        self.tell_ended(played);
        Ok(read?)
    }

    /// Writes the debriefing as a page, where one is wanted.
    pub(super) fn give_run(
        &self,
        sections: &report::Sections,
        asked: &PractiseArguments,
    ) -> Result<(), CommandError> {
        match &asked.page {
            Some(file) => self.give_debriefing(sections, file, existing(asked)),
            None => Ok(()),
        }
    }

    /// Says how the same run is played again.
    pub(super) fn tell_ended(&self, played: &Played<'_>) {
        let (id, seed) = (played.case.id.to_string(), played.seed.to_string());
        let values = [("id", id.as_str()), ("seed", &seed)];
        output::talk(&self.words.fill("practise-ended", &values));
    }

    /// Asks whom the trainee calls.
    fn whom_to_call_now(
        &self,
        desk: &mut dyn Desk,
        definitions: &Definitions,
    ) -> Result<Vec<ContactId>, CommandError> {
        let contacts = &definitions.rules.contacts;
        let names = contacts.iter().map(|contact| {
            let entry = RuleEntry::Contact(contact.id.clone());
            let name = self.words.of_rules(&entry, RulePart::Name, &contact.name);
            name.to_owned()
        });
        let mut options: Vec<String> = names.collect();
        options.push(self.words.say("practise-call-nobody"));
        let page = Page {
            header: Header {
                title: self.words.say("practise-call-title"),
                ..Header::default()
            },
            aloud: Vec::new(),
            notes: vec![Note::plain(self.words.say("practise-call-ask"))],
            notice: None,
            entry: Entry::Several {
                options,
                chosen: Vec::new(),
            },
        };
        loop {
            match desk.show(&page) {
                Reply::Several(chosen) => {
                    let called = contacts.iter().enumerate();
                    let called = called.filter(|(at, _)| chosen.contains(at));
                    return Ok(called.map(|(_, contact)| contact.id.clone()).collect());
                }
                Reply::Interrupted => return Err(CommandError::Left),
                _ => {}
            }
        }
    }

    fn list_cases(&self, library: &Library) -> Result<(), CommandError> {
        let lines = cases_listed(library)
            .into_iter()
            .map(|(id, title, minutes)| {
                let values = [
                    ("id", id.as_str()),
                    ("title", &title),
                    ("minutes", &minutes),
                ];
                self.words.fill("practise-list", &values)
            });
        let lines: Vec<String> = lines.collect();
        output::data(&format!("{}\n", lines.join("\n")))
    }

    fn choose_case(&self, desk: &mut dyn Desk, library: &Library) -> Result<String, CommandError> {
        let listed = cases_listed(library);
        let options = listed.iter().map(|(id, title, minutes)| {
            let values = [("id", id.as_str()), ("title", title), ("minutes", minutes)];
            self.words.fill("practise-list", &values)
        });
        let menu = Menu {
            title: self.words.say("practise-which"),
            options: options.collect(),
        };
        let chosen = desk.menu(&menu)?.and_then(|at| listed.get(at));
        let chosen = chosen.map(|(id, ..)| id.clone());
        desk.leave();
        chosen.ok_or(CommandError::Left)
    }
}

/// Returns the cases that can be played: id, title, minutes. The first is the one to begin with.
fn cases_listed(library: &Library) -> Vec<(String, String, String)> {
    let mut ids = library.cases();
    ids.sort_by_key(|id| *id != FIRST);
    let listed = ids.into_iter().filter_map(|id| {
        // What is wrong with a case is told where it is played, or checked.
        let about = library.case_about(id, &mut Faults::default())?;
        Some((id.to_owned(), about.title, about.minutes.to_string()))
    });
    listed.collect()
}

fn existing(asked: &PractiseArguments) -> Existing {
    if asked.force {
        Existing::Replaced
    } else {
        Existing::Kept
    }
}

/// Draws a seed, short enough to be typed again.
fn drawn() -> Result<u64, CommandError> {
    let [first, second, ..] = random()?;
    Ok(u64::from(first) * 256 + u64::from(second))
}
