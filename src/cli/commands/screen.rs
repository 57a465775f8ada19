//! `panah screen`: the interview, from the passphrase to the sealed record.

use crate::assessment::Definitions;
use crate::cli::arguments::Secret;
use crate::cli::clock::{self, Clock, days_from_now, now};
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::keeping::{Event, Keeping, Story};
use crate::cli::library::Library;
use crate::cli::screen_arguments::ScreenArguments;
use crate::cli::{output, place, post, unit};
use crate::grammar::Faults;
use crate::interview::Interview;
use crate::questionnaire::Use;
use crate::record::{Begin, Record, StubNote};
use crate::referral::ContactSheet;
use crate::terminal::conduct::{Held, hold};
use crate::terminal::{Ask, Desk, Message};
use crate::vault::{Content, Draft, Sealed, SettleError, Vault};

use super::Commands;
use super::assess::summarise;
use super::occasion::{Occasion, came_with_others};

impl Commands<'_> {
    /// Holds an interview at the desk, or runs one from a file.
    pub(super) fn screen_as(&self, asked: &ScreenArguments) -> Result<(), CommandError> {
        let occasion = Occasion {
            language: asked.language.clone(),
            ..Occasion::read(asked.group.as_deref(), asked.paper.as_deref())?
        };
        let questionnaire = asked.questionnaire.as_deref();
        match &asked.answers {
            None => self.screen(questionnaire, &asked.secret, occasion),
            Some(answers) => {
                self.screen_answers(questionnaire, answers, &asked.secret, asked.json, occasion)
            }
        }
    }

    /// Holds an interview at the desk.
    pub(super) fn screen(
        &self,
        questionnaire: Option<&str>,
        secret: &Secret,
        occasion: Occasion,
    ) -> Result<(), CommandError> {
        let library = self.library()?;
        let mut desk = desk::open(self.arguments, self.words);
        let id = self.which_questionnaire(desk.as_mut(), &library, questionnaire)?;
        let language = match occasion.language {
            Some(named) => {
                self.refuse_unspoken(&library, &id, &named)?;
                Some(named)
            }
            None => self.ask_language(desk.as_mut(), &library, &id)?,
        };
        let language = language.as_deref();
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let unlock = || inputs.unlock_at(desk.as_mut(), &folder, self.words);
        let (definitions, vault) = self.read_and_unlock(&library, &id, unlock)?;
        let mut definitions = self.speaking(&library, definitions, language, Use::Live)?;
        self.tell_settled(&vault);
        self.held_to_installed(definitions.set.as_ref(), &vault)?;
        let mut lacking = self.prepare(&library, &mut definitions, &vault);
        lacking.extend(self.spoken_in_part(&definitions));
        // A talk that was held on paper is over: nobody has to be called any more.
        if !lacking.is_empty() && occasion.paper.is_none() {
            let title = self.words.say("sheet-title");
            desk.message(&Message {
                title,
                paragraphs: lacking,
            })?;
        }
        if !vault.drafts()?.is_empty() {
            let options = [
                self.words.say("screen-new"),
                self.words.say("screen-resume"),
            ];
            match desk.choose(&Ask::new(self.words.say("screen-unfinished")), &options)? {
                Some(0) => {}
                Some(_) => return self.resume_in(&vault, desk.as_mut(), &library),
                None => return Err(CommandError::Left),
            }
        }
        let paper = match occasion.paper {
            Some(day) if day.is_empty() => {
                Some(self.ask_day(desk.as_mut(), &definitions.questionnaire)?)
            }
            paper => paper,
        };
        let opened = now();
        let mut draft = vault.begin_draft(definitions.questionnaire.digest.0)?;
        let begin = Begin {
            paper,
            group: occasion.group,
            ..Begin::new(&definitions, opened.clone())
        };
        draft.append(&Event::Begin(Box::new(begin.clone())).to_bytes()?)?;
        let mut interview = Interview::new(&definitions.questionnaire);
        self.sit(
            &vault,
            desk.as_mut(),
            &definitions,
            &mut interview,
            draft,
            Story {
                begin: Some(begin),
                ..Story::default()
            },
        )
    }

    /// Takes the law of the post's country where no other was named. Returns what the contact sheet
    /// lacks, a paragraph each; nothing of it stands in the way of an interview.
    fn prepare(
        &self,
        library: &Library,
        definitions: &mut Definitions,
        vault: &Vault,
    ) -> Vec<String> {
        let mut lacking = Vec::new();
        let sheet = post::sheet(vault).unwrap_or_else(|unread| {
            lacking.extend(unread.error.sentences(self.words));
            ContactSheet::default()
        });
        lacking.extend(self.take_country(library, definitions, &sheet));
        let call_list = post::call_list(
            &definitions.rules.contacts,
            Some(&definitions.jurisdiction),
            sheet,
        );
        lacking.extend(post::wanting(&call_list, self.words));
        if !lacking.is_empty() {
            lacking.push(self.words.say("sheet-mended-by"));
        }
        lacking.extend(unit::ended(vault, self.words));
        lacking.extend(clock::wrong(self.words));
        lacking
    }

    /// Takes the law of the post's country where no other was named. Returns what is to be said where
    /// that country is not among the definitions.
    pub(super) fn take_country(
        &self,
        library: &Library,
        definitions: &mut Definitions,
        sheet: &ContactSheet,
    ) -> Option<String> {
        let country = sheet.country.as_ref()?;
        if self.arguments.jurisdiction.is_some() || *country == definitions.jurisdiction.id {
            return None;
        }
        let mut faults = Faults::default();
        let found = library.jurisdiction(country.as_str(), &mut faults);
        let is_taken = found.is_some_and(|found| definitions.go_by(found, &mut faults));
        (!is_taken).then(|| {
            self.words
                .fill("sheet-no-country", &[("country", country.as_str())])
        })
    }

    /// Reads the definitions and unlocks the vault. What is built in is read while the passphrase is
    /// typed, so that nobody waits for it; the faults of a folder are told before that is asked.
    fn read_and_unlock(
        &self,
        library: &Library,
        questionnaire: &str,
        unlock: impl FnOnce() -> Result<Vault, CommandError>,
    ) -> Result<(Definitions, Vault), CommandError> {
        if self.arguments.definitions.is_some()
            || !library.questionnaires().contains(&questionnaire)
        {
            let definitions =
                self.definitions_to_use(library, questionnaire, self.jurisdiction())?;
            return Ok((definitions, unlock()?));
        }
        let jurisdiction = self.jurisdiction();
        std::thread::scope(|scope| {
            let reading = scope.spawn(|| {
                let mut faults = Faults::default();
                let definitions = library.definitions(questionnaire, jurisdiction, &mut faults);
                (definitions, faults)
            });
            let vault = unlock()?;
            let (definitions, faults) = reading.join().map_err(|_| {
                CommandError::failed("the definitions could not be read", "run `panah check`")
            })?;
            self.refuse_faulty(library, faults)?;
            Ok((definitions.ok_or(CommandError::Told)?, vault))
        })
    }

    /// Holds the interview from where it stands, asks for the decision, and seals the record.
    pub(super) fn sit(
        &self,
        vault: &Vault,
        desk: &mut dyn Desk,
        definitions: &Definitions,
        interview: &mut Interview<'_>,
        mut draft: Draft,
        story: Story,
    ) -> Result<(), CommandError> {
        let clock = Clock::start(&definitions.questionnaire.language);
        // That it cannot be read has been told; the interview goes on without it.
        let sheet = post::sheet(vault).unwrap_or_default();
        let call_list = post::call_list(
            &definitions.rules.contacts,
            Some(&definitions.jurisdiction),
            sheet,
        );
        let mut keeping = Keeping {
            draft: &mut draft,
            definitions,
            clock,
            on_paper: story
                .begin
                .as_ref()
                .is_some_and(|begin| begin.paper.is_some()),
            call_list,
        };
        match hold(desk, interview, &mut keeping, self.words) {
            Held::Finished => {}
            Held::Left => {
                desk.leave();
                output::talk(&self.words.say("screen-left"));
                return Err(CommandError::Left);
            }
            Held::NotKept(why) => {
                desk.leave();
                return Err(CommandError::failed(
                    self.words
                        .fill("screen-not-saved", &[("why", &self.words.sentence(&why))]),
                    self.words.say("screen-not-saved-help"),
                ));
            }
        }
        let call_list = keeping.call_list;
        let (summary, assessment) = summarise(definitions, interview);
        let begin = story
            .begin
            .unwrap_or_else(|| Begin::new(definitions, now()));
        let mut record = Record::new(
            definitions,
            interview,
            summary,
            story.decision,
            begin.wall,
            now(),
        )?;
        record.paper = begin.paper;
        record.group = story.group.or(begin.group);
        if record.group.is_none() && came_with_others(interview) {
            record.group = self.ask_group(desk).inspect_err(|_| {
                desk.leave();
                output::talk(&self.words.say("screen-left"));
            })?;
            if let Some(group) = &record.group {
                draft.append(&Event::Group(group.clone()).to_bytes()?)?;
            }
        }
        if record.decision.is_none() {
            record.decision = self
                .decide(desk, definitions, &record, &assessment, &call_list)
                .inspect_err(|_| {
                    desk.leave();
                    output::talk(&self.words.say("screen-left"));
                })?;
            if let Some(decision) = &record.decision {
                draft.append(&Event::Decide(decision.clone()).to_bytes()?)?;
            }
        }
        record.clock.closed = now();
        let referred = self.refer_before_closing(vault, desk, definitions, (&draft, &record))?;
        let sealed = seal(vault, &record, Some(draft))?;
        let id = sealed.id.to_string();
        let paragraphs = self.after_sealing(vault, &record, sealed.id, referred);
        let title = self.words.say("screen-sealed-title");
        // The record is sealed; whether anybody reads this no longer matters.
        let read = desk.message(&Message { title, paragraphs });
        desk.leave();
        output::talk(&self.words.fill("screen-sealed", &[("id", &id)]));
        Ok(read?)
    }

    /// Offers a referral where only the unit will open the record, so that the letter is made before.
    fn refer_before_closing(
        &self,
        vault: &Vault,
        desk: &mut dyn Desk,
        definitions: &Definitions,
        (draft, record): (&Draft, &Record),
    ) -> Result<Vec<String>, CommandError> {
        if vault.unit()?.is_none() {
            return Ok(Vec::new());
        }
        let id = vault.record_of(draft)?;
        let referred = self.refer_now(vault, desk, definitions, (id, record));
        referred.inspect_err(|_| {
            desk.leave();
            output::talk(&self.words.say("screen-left"));
        })
    }

    fn which_questionnaire(
        &self,
        desk: &mut dyn Desk,
        library: &Library,
        named: Option<&str>,
    ) -> Result<String, CommandError> {
        let known = library.questionnaires();
        match (named, known.as_slice()) {
            (Some(named), _) => Ok(named.to_owned()),
            (None, [only]) => Ok((*only).to_owned()),
            (None, _) => {
                let title = |id: &&str| {
                    let read = library.questionnaire(id, &mut Faults::default());
                    read.map_or_else(|| (*id).to_owned(), |read| format!("{} ({id})", read.title))
                };
                let options: Vec<String> = known.iter().map(title).collect();
                let chosen = desk.choose(&Ask::new(self.words.say("screen-which")), &options)?;
                chosen
                    .and_then(|at| known.get(at))
                    .map(|id| (*id).to_owned())
                    .ok_or(CommandError::Left)
            }
        }
    }

    /// Tells what unlocking found left over from a crash and put right.
    pub(super) fn tell_settled(&self, vault: &Vault) {
        self.tell_settled_save(vault, |_| false);
    }

    /// Tells the same, save the troubles that the command itself will tell.
    pub(super) fn tell_settled_save(&self, vault: &Vault, is_told: fn(&SettleError) -> bool) {
        let settled = vault.settled();
        if !settled.finished.is_empty() {
            output::talk(&self.words.count("settled-finished", settled.finished.len()));
        }
        for strange in &settled.strange {
            output::talk(
                &self
                    .words
                    .fill("settled-strange", &[("file", &strange.to_string())]),
            );
        }
        if settled.withdrew_recovery {
            output::talk(&self.words.say("settled-recovery-withdrawn"));
        }
        for trouble in settled.troubles.iter().filter(|one| !is_told(one)) {
            let told = format!("{trouble}; {}", trouble.help());
            output::talk(&self.words.sentence(&told));
        }
    }
}

pub(super) fn seal(
    vault: &Vault,
    record: &Record,
    draft: Option<Draft>,
) -> Result<Sealed, CommandError> {
    let body = zeroize::Zeroizing::new(serde_json::to_string(&serde_json::to_value(record)?)?);
    let stub = serde_json::to_string(&StubNote::of(record))?;
    let retain = retain_until(vault)?;
    let content = Content {
        stub: &stub,
        retain: retain.as_deref(),
        ..Content::record(&body)
    };
    Ok(vault.seal(content, draft)?)
}

/// Returns the day until which what is closed today is kept, as the unit has laid down.
pub(super) fn retain_until(vault: &Vault) -> Result<Option<String>, CommandError> {
    let days = vault.unit()?.and_then(|unit| unit.retain_days);
    Ok(days.and_then(days_from_now))
}
