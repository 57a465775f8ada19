//! A run from the brief to the debriefing: begun, or gone on with where it was left.

use std::io::IsTerminal;

use crate::assessment::Definitions;
use crate::cli::clock::{self, Clock, now};
use crate::cli::error::CommandError;
use crate::cli::exercise::Exercising;
use crate::cli::exercise_story::{Decided, ExerciseEvent, ExerciseStory};
use crate::cli::practise_arguments::PractiseArguments;
use crate::cli::{output, post};
use crate::course::{Body, Exercise, PlayedBy};
use crate::grammar::{ContactId, RuleEntry, RulePart, Value};
use crate::interview::{Action, Entry as Done, Interview, Refused};
use crate::practice::{Deed, Marks, Run, Verdict};
use crate::record::Record;
use crate::referral::{CallList, ContactSheet};
use crate::report::{self, Paper};
use crate::terminal::conduct::{Held, Outside, hold};
use crate::terminal::{Desk, Entry, Header, Message, Note, Page, Reply};
use crate::vault::{Draft, Vault};

use super::super::Commands;
use super::super::assess::summarise;
use super::super::present::page_width;
use super::Played;
use super::keep::{Closed, seal_run};

/// A run that is begun, or goes on.
pub(super) struct Begun {
    /// Where it is kept while it lasts.
    draft: Option<Draft>,
    /// What was done before.
    story: ExerciseStory,
    /// When it began (RFC 3339).
    opened: String,
}

impl Begun {
    /// Begins a run of which nothing is kept.
    pub(super) fn unkept() -> Self {
        Self {
            draft: None,
            story: ExerciseStory::default(),
            opened: now(),
        }
    }

    /// Begins a run in a draft, or goes on with what stands in it.
    pub(super) fn kept(draft: Draft, story: ExerciseStory) -> Self {
        let begin = story.begin.as_ref();
        let opened = begin.map_or_else(now, |begin| begin.begin.wall.clone());
        Self {
            draft: Some(draft),
            story,
            opened,
        }
    }
}

impl Commands<'_> {
    /// Tells what the trainee knows before.
    pub(super) fn brief(
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
    pub(super) fn play(
        &self,
        desk: &mut dyn Desk,
        played: &Played<'_>,
        vault: Option<&Vault>,
        begun: Begun,
        asked: &PractiseArguments,
    ) -> Result<(), CommandError> {
        let definitions = played.definitions;
        let Begun {
            mut draft,
            story,
            opened,
        } = begun;
        // Without a number in it: nobody shall be called for an exercise.
        let call_list = post::call_list(&definitions.rules.contacts, None, ContactSheet::default());
        let (run, interview) = self.held(
            desk,
            played,
            &story.deeds,
            draft.as_mut(),
            call_list.clone(),
        )?;
        let (summary, assessment) = summarise(definitions, &interview);
        let mut record = Record::new(definitions, &interview, summary, None, opened, now())?;
        let decision = if let Some(Decided(decision)) = story.decided {
            decision
        } else {
            let decision = self.asked_to_the_end(desk, draft.is_some(), |desk| {
                self.decide(desk, definitions, &record, &assessment, &call_list)
            })?;
            self.keep_event(draft.as_mut(), &ExerciseEvent::Decide(decision.clone()))?;
            decision
        };
        let call = if let Some(call) = story.call {
            call
        } else {
            let call = self.asked_to_the_end(desk, draft.is_some(), |desk| {
                self.whom_to_call_now(desk, definitions)
            })?;
            self.keep_event(draft.as_mut(), &ExerciseEvent::Call(call.clone()))?;
            call
        };
        record.decision.clone_from(&decision);
        record.clock.closed = now();
        let verdict = Verdict { decision, call };
        let marks = Marks::of(&run, &interview, &verdict, definitions);
        let sections = report::debriefing_played(&run, &marks, definitions, self.words);
        let sections = self.of_trainee(sections, asked);
        let closed = Closed {
            record: &record,
            run: &run,
            verdict: &verdict,
            marks: &marks,
            sections: &sections,
        };
        let sealed = match vault {
            Some(vault) => Some(seal_run(vault, played, &closed, draft)?),
            None => None,
        };
        let handed_in = Self::hand_in_result(&asked.hand_in, || {
            Body::Exercise(Exercise::of(&run, &marks, &verdict, definitions, by()))
        })?;
        let mut paper = Paper::new(page_width()).telling_time_by(clock::local_and_offset);
        report::debriefing_text(&mut paper, &sections);
        let read = desk.message(&Message {
            title: self.words.say("practise-look-back"),
            paragraphs: vec![paper.into_text()],
        });
        desk.leave();
        if let Some(id) = sealed {
            self.tell_sealed(id);
        }
        self.tell_handed_in(handed_in);
        self.give_run(&sections, asked)?;
        self.tell_ended(played);
        Ok(read?)
    }

    /// Holds the interview from where it stands to its end. Whoever leaves is asked first where nothing
    /// is kept.
    fn held<'p>(
        &self,
        desk: &mut dyn Desk,
        played: &Played<'p>,
        deeds: &[Deed],
        draft: Option<&mut Draft>,
        call_list: CallList,
    ) -> Result<(Run<'p>, Interview<'p>), CommandError> {
        let definitions = played.definitions;
        let questionnaire = &definitions.questionnaire;
        let is_kept = draft.is_some();
        let mut run = Run::new(played.case, questionnaire, played.wordings, played.seed);
        run.replay(deeds);
        let mut interview =
            Interview::replay(questionnaire, done(deeds)).map_err(|refused| not_again(&refused))?;
        let mut exercising = Exercising {
            run,
            draft,
            left_at: None,
            definitions,
            clock: Clock::start(&questionnaire.language),
            call_list,
            words: self.words,
        };
        self.note_put_right(&mut exercising, &mut interview)?;
        loop {
            exercising.go_on();
            match hold(desk, &mut interview, &mut exercising, self.words) {
                Held::Finished => return Ok((exercising.run, interview)),
                Held::NotKept(why) => {
                    desk.leave();
                    return Err(self.not_saved(&why));
                }
                Held::Left if !is_kept && self.stays(desk) => {}
                Held::Left => return Err(self.left(desk, is_kept)),
            }
        }
    }

    /// Notes a gate that was put right when the exercise was cut off before that was noted.
    fn note_put_right(
        &self,
        exercising: &mut Exercising<'_, '_>,
        interview: &mut Interview<'_>,
    ) -> Result<(), CommandError> {
        let Some(item) = exercising.run.put_right_unnoted().cloned() else {
            return Ok(());
        };
        let value = Value::choice("yes");
        let acted = interview.act(Action::Answer { item, value }, exercising.clock.moment());
        acted.map_err(|refused| not_again(&refused))?;
        if let Some(entry) = interview.history().last() {
            let kept = exercising.keep(entry);
            kept.map_err(|why| self.not_saved(&why))?;
            exercising.run.acted(entry);
        }
        Ok(())
    }

    /// Asks until something is answered. Whoever leaves is asked first where nothing is kept.
    fn asked_to_the_end<T>(
        &self,
        desk: &mut dyn Desk,
        is_kept: bool,
        mut ask: impl FnMut(&mut dyn Desk) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        loop {
            match ask(desk) {
                Err(CommandError::Left) if !is_kept && self.stays(desk) => {}
                Err(CommandError::Left) => return Err(self.left(desk, is_kept)),
                asked => return asked,
            }
        }
    }

    /// Asks whoever is about to lose what was done; leaving twice leaves.
    fn stays(&self, desk: &mut dyn Desk) -> bool {
        let options = ["practise-leave-stay", "practise-leave-lose"].map(|id| self.words.say(id));
        let page = Page {
            header: Header {
                title: self.words.say("practise-leave-title"),
                ..Header::default()
            },
            aloud: Vec::new(),
            notes: vec![Note::plain(self.words.say("practise-leave-lost"))],
            notice: None,
            entry: Entry::One {
                options: options.into(),
                chosen: None,
            },
        };
        !matches!(desk.show(&page), Reply::One(1) | Reply::Interrupted)
    }

    fn left(&self, desk: &mut dyn Desk, is_kept: bool) -> CommandError {
        desk.leave();
        let said = if is_kept {
            "practise-left-kept"
        } else {
            "practise-left"
        };
        output::talk(&self.words.say(said));
        CommandError::Left
    }

    pub(super) fn keep_event(
        &self,
        draft: Option<&mut Draft>,
        event: &ExerciseEvent,
    ) -> Result<(), CommandError> {
        match draft {
            Some(draft) => event.keep(draft).map_err(|why| self.not_saved(&why)),
            None => Ok(()),
        }
    }

    fn not_saved(&self, why: &str) -> CommandError {
        let why = self.words.sentence(why);
        CommandError::failed(
            self.words.fill("screen-not-saved", &[("why", &why)]),
            self.words.say("practise-not-saved-help"),
        )
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
}

/// Says who chooses what is done: whatever comes from no terminal was written before, as a script is.
fn by() -> PlayedBy {
    if std::io::stdin().is_terminal() {
        PlayedBy::Hand
    } else {
        PlayedBy::Script
    }
}

/// Returns what was done in the interview, in order.
pub(super) fn done(deeds: &[Deed]) -> impl Iterator<Item = Done> {
    deeds.iter().filter_map(|deed| match deed {
        Deed::Act(entry) => Some(entry.clone()),
        _ => None,
    })
}

fn not_again(refused: &Refused) -> CommandError {
    CommandError::failed(
        format!("this exercise cannot be played back: {refused}"),
        "discard it, and play the case from the beginning",
    )
}
